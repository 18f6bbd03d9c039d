"""Trying piece by piece whether bytes could be opened again says what reading them says."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from models.course import Course
from models.project.codec import from_json, to_json
from models.project.error import ProjectError
from models.project.reading_back import refuse_unreadable
from samples import SAMPLES, sample_folder
from tests.support.courses import tiny_course


def is_read(data: bytes) -> str:
    try:
        from_json(data, Course)
    except ProjectError as error:
        return str(error)
    return ""


def is_read_back(data: bytes) -> str:
    try:
        refuse_unreadable(data, Course)
    except ProjectError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", SAMPLES)
def test_what_can_be_read_is_not_refused(name: str) -> None:
    refuse_unreadable((sample_folder(name) / "course.json").read_bytes(), Course)


def test_whatever_is_spoilt_both_say_the_same() -> None:
    """Change one value anywhere in a course: it is refused by both, in the same words."""
    chance = Random(8)
    refused = 0
    for _ in range(400):
        raw = json.loads(to_json(tiny_course()))
        spoil(raw["course"], chance)
        data = json.dumps(raw).encode("utf-8")
        assert is_read_back(data) == is_read(data)
        refused += bool(is_read(data))
    assert refused > 200


def spoil(value: object, chance: Random) -> None:
    """Put something else into a random place, mostly deep inside."""
    while True:
        holders: list[object] = []
        if isinstance(value, dict):
            holders = [each for each in value.values() if isinstance(each, dict | list)]
        elif isinstance(value, list):
            holders = [each for each in value if isinstance(each, dict | list)]
        if not holders or chance.random() < 0.15:
            break
        value = chance.choice(holders)
    rubbish: Any = chance.choice([7, "x", None, [], {}, [[]], {"id": "?"}])
    if isinstance(value, dict) and value:
        value[chance.choice([*value, "unknown"])] = rubbish
    elif isinstance(value, list):
        value.append(rubbish)


def test_bytes_that_are_no_course_are_refused() -> None:
    for data in (b"", b"[]", b"{}", b"{", to_json(tiny_course())[:-9]):
        assert is_read_back(data) == is_read(data) != ""
