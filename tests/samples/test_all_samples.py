"""Every sample opens, saves to the same bytes, and holds together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.content import parse, parse_line, write, write_line
from models.course import Course
from models.edition import editions, resolve
from models.finding import Finding
from models.house import Media
from models.integrity import integrity_problems
from models.item import Item
from models.project.project import save_project
from models.storage import Storage
from models.text import Text
from models.tree import Index, is_prose, texts, walk
from samples import SAMPLES, sample_folder
from tests.samples.conftest import opened

TARGET = re.compile(r"\[\[(?:ref|term|cite):([a-z0-9]+)")

every_sample = pytest.mark.parametrize("name", SAMPLES)


def passages(course: Course) -> Iterator[tuple[Item, str, str]]:
    """Every stored text: its item, its field, its Markdown."""
    for item in walk(course):
        for field, text in texts(item):
            for value in values(text):
                yield item, field, value


def values(text: Text) -> Iterator[str]:
    """All stored Markdown of a text, shared and own."""
    yield from (passage.value for passage in text.shared.values())
    for own in text.wording.values():
        yield from (passage.value for passage in own.passages.values())
        yield from own.base.values()


def identifiers(item: Item) -> Iterator[str]:
    """The ids of other items in the fields of an item."""
    for name in type(item).model_fields:
        value = getattr(item, name)
        if name.endswith("_id") and value:
            yield value
        if name.endswith("_ids"):
            yield from value


@every_sample
def test_opening_and_saving_a_sample_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    save_project(opened(name), tmp_path / "copy", Storage())
    before, after = sample_folder(name), tmp_path / "copy"
    written = {path.relative_to(after) for path in after.rglob("*") if path.is_file()}
    kept = {path.relative_to(before) for path in before.rglob("*") if path.is_file()}
    assert written == kept - {Path("README.md")}
    for path in written:
        assert (after / path).read_bytes() == (before / path).read_bytes()


@every_sample
def test_a_sample_has_no_integrity_problem(name: str) -> None:
    assert integrity_problems(opened(name).course) == []


@every_sample
def test_every_id_that_a_sample_mentions_exists(name: str) -> None:
    course = opened(name).course
    index = Index(course)
    for item in walk(course):
        assert [each for each in identifiers(item) if each not in index] == []
    for _, _, value in passages(course):
        assert [each for each in TARGET.findall(value) if each not in index] == []


@every_sample
def test_every_text_of_a_sample_is_stored_in_normal_form(name: str) -> None:
    for item, field, value in passages(opened(name).course):
        if is_prose(type(item), field):
            prose = parse(value)
            assert prose.problems == ()
            assert write(prose.blocks) == value
        else:
            line = parse_line(value)
            assert line.problems == ()
            assert write_line(line.inlines) == value


@every_sample
def test_a_child_is_never_shown_to_more_agencies_than_its_parent(name: str) -> None:
    course = opened(name).course
    index = Index(course)
    everybody = tuple(agency.code for agency in course.agencies)
    for item in walk(course):
        if item.shown_for is None:
            continue
        parent = next(index.ancestors(item.id))
        assert set(item.shown_for) <= set(index.shown_for(parent.id, everybody))
        assert item.reason, f"{item.id} says no reason why it is not for all"


@every_sample
def test_every_picture_has_credit_and_description_and_is_used(name: str) -> None:
    project = opened(name)
    used = {getattr(item, "media_id", "") for item in walk(project.course)}
    for picture in project.course.media:
        assert isinstance(picture, Media)
        assert picture.credit
        assert not picture.description.is_empty()
        assert picture.id in used
        assert project.attachments[f"media/{picture.name}"].startswith(b"\x89PNG")


def findings(course: Course) -> list[Finding]:
    """What resolving finds wrong in the editions of the ready languages."""
    ready = [each.code for each in course.languages if each.readiness == "ready"]
    keys = [key for language in ready for key in editions(course, (language,))]
    return [finding for key in keys for finding in resolve(course, key).findings]


@pytest.mark.parametrize("name", ["every-block", "no-agencies"])
def test_the_small_samples_resolve_without_findings(name: str) -> None:
    assert findings(opened(name).course) == []


def test_the_full_sample_lacks_only_the_two_values_left_open_on_purpose() -> None:
    found = findings(opened("frontline-officers").course)
    assert {finding.code for finding in found} == {"AGY-05"}
    assert {finding.message.split("”")[0].strip("“") for finding in found} == {
        "hotline",
        "law_checked_on",
    }


def test_a_name_that_is_no_sample_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match="every-block"):
        sample_folder("no-such-sample")
