"""An older file becomes one of today, version by version, for good."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.course import Course
from models.frozen import Frozen
from models.project.codec import from_json, to_json
from models.project.error import ProjectError
from models.project.migrations import CURRENT_VERSION, MIGRATIONS, migrate
from models.project.project import open_project
from models.storage import Storage
from models.tree import walk
from tests.frozen.make_samples import facts

FROZEN = Path(__file__).parents[2] / "frozen"


class Later(Frozen):
    title: str
    length: int = 0


def name_to_title(course: dict[str, Any]) -> dict[str, Any]:
    return {"title": course["name"]}


def add_length(course: dict[str, Any]) -> dict[str, Any]:
    return course | {"length": len(course["title"])}


CHAIN = {1: name_to_title, 2: add_length}


def file_of(version: int, course: dict[str, Any]) -> bytes:
    envelope = {"format": "coursewright-course", "format_version": version, "course": course}
    return json.dumps(envelope).encode()


@pytest.mark.parametrize(
    ("version", "course"),
    [(1, {"name": "မြန်မာ"}), (2, {"title": "မြန်မာ"}), (3, {"title": "မြန်မာ", "length": 6})],
)
def test_each_older_version_is_brought_up_to_today(version: int, course: dict[str, Any]) -> None:
    found = from_json(file_of(version, course), Later, CHAIN, current=3)
    assert found == Later(title="မြန်မာ", length=6)


def test_an_old_file_that_is_not_as_its_version_says_is_refused() -> None:
    with pytest.raises(ProjectError, match=r"older form \(file version 1\)"):
        from_json(file_of(1, {"title": "no name"}), Later, CHAIN, current=3)


def test_a_newer_file_asks_for_a_newer_program_even_when_it_looks_quite_different() -> None:
    data = b'{"format": "coursewright-course", "format_version": 4, "parts": []}'
    with pytest.raises(ProjectError, match="file version 4; this program reads up to 3"):
        from_json(data, Later, CHAIN, current=3)


def test_a_course_of_today_is_not_touched() -> None:
    course = {"anything": 1}
    assert migrate(course, CURRENT_VERSION) is course


def test_there_is_a_migration_from_every_version_before_today() -> None:
    assert sorted(MIGRATIONS) == list(range(1, CURRENT_VERSION))


def test_there_is_a_frozen_sample_of_every_version() -> None:
    for number in range(1, CURRENT_VERSION + 1):
        names = {path.name for path in (FROZEN / f"v{number}").iterdir()}
        assert names == {"small.course", "small.facts.json", "every-field.json"}


@pytest.mark.parametrize(
    "path", sorted(FROZEN.glob("v*/*.course")), ids=lambda path: f"{path.parent.name} {path.stem}"
)
def test_every_frozen_sample_opens_and_keeps_what_it_says(path: Path) -> None:
    before = path.read_bytes()
    course = open_project(path, Storage()).course
    expected = json.loads(path.with_suffix(".facts.json").read_text(encoding="utf-8"))
    assert facts(course) == expected
    assert from_json(to_json(course), Course) == course
    assert path.read_bytes() == before


@pytest.mark.parametrize("path", sorted(FROZEN.glob("v*/every-field.json")))
def test_a_course_that_uses_every_field_opens_in_every_version(path: Path) -> None:
    course = from_json(path.read_bytes(), Course)
    assert from_json(to_json(course), Course) == course
    assert len(list(walk(course))) > 100


def test_a_course_of_today_that_was_kept_is_written_as_it_stands() -> None:
    data = (FROZEN / f"v{CURRENT_VERSION}" / "every-field.json").read_bytes()
    assert to_json(from_json(data, Course)) == data
