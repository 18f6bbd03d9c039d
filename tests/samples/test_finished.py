"""The finished sample: what is open in the draft is filled in, and says that it is invented."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from authoring.checks import check
from authoring.checks.phrases import PLACEHOLDERS
from authoring.publishing.final import stopping
from authoring.publishing.publish import publish
from authoring.publishing.request import Request, plan
from models.blocks import TextBlock
from models.course import Course
from models.finding import Severity
from models.integrity import integrity_problems
from models.project.project import CourseProject, open_project
from models.storage import Storage
from models.text import Prose
from models.tree import Index, texts, walk
from models.values import Value, ValueType
from samples import FINISHED, sample_path
from samples.finish import INVENTED_NUMBER, finish
from tests.samples.conftest import opened
from tests.support.courses import tiny_course
from tests.ui.cli.terminal import coursewright


@cache
def finished() -> CourseProject:
    """The sample of today, finished."""
    project = opened("frontline-officers")
    return project.with_course(finish(project.course))


def test_nothing_stops_a_final_of_the_finished_sample() -> None:
    course = finished().course
    found = check(course)
    assert stopping(course, found) == ()
    assert not [each for each in found if each.severity is Severity.MUST]
    assert course.accepted_findings == ()


def test_the_sample_itself_stays_open_on_purpose() -> None:
    course = opened("frontline-officers").course
    codes = {each.code for each in stopping(course, check(course))}
    assert codes == {"AGY-05", "AGY-07", "PUB-05", "REF-01", "STR-05"}


def test_finishing_is_the_same_every_time_and_finishing_twice_changes_nothing() -> None:
    course = finished().course
    assert finish(opened("frontline-officers").course) == course
    assert finish(course) == course
    assert integrity_problems(course) == []


def test_only_open_points_are_changed_in_what_readers_see() -> None:
    before, after = opened("frontline-officers").course, finished().course
    old, new = Index(before), Index(after)
    assert set(old.nodes) - {before.id} <= set(new.nodes)
    added = {type(new.nodes[each].item).__name__ for each in set(new.nodes) - set(old.nodes)}
    assert added == {"Course", "ValueEntry", "SignOff"}
    changed = {
        (type(item).__name__, name)
        for item in walk(before)
        if item.id != before.id
        for name, text in texts(item)
        if text.shared != dict(texts(new.nodes[item.id].item))[name].shared
    }
    assert changed == {
        ("TextBlock", "body"),
        ("ContactEntry", "office"),
        ("ContactEntry", "telephone"),
        ("ContactEntry", "second_contact"),
    }


def test_everything_filled_in_says_that_it_is_invented() -> None:
    course = finished().course
    for contact in course.contacts:
        assert {entry.area for entry in contact.entries} == {area.code for area in course.areas}
        for entry in contact.entries:
            assert "(invented)" in entry.office.value("en")
            assert "(invented)" in entry.telephone.value("en")
    assert all("(invented)" in each.name for each in course.sign_offs)
    assert all("(invented)" in law.checked_by for law in course.laws)
    assert "invented" in course.notice.value("en")
    (hotline,) = [value for value in course.values if value.type is ValueType.PHONE]
    assert [entry.text.value("en") for entry in hotline.entries] == [INVENTED_NUMBER]


def test_every_agency_has_every_approval_and_burmese_stays_a_draft() -> None:
    course = finished().course
    wanted = {
        (agency.code, role)
        for agency in course.agencies
        for role in course.settings.required_sign_offs
    }
    assert {(each.agency, each.role) for each in course.sign_offs} == wanted
    assert {each.version for each in course.sign_offs} == {course.version}
    states = {language.code: language.readiness.value for language in course.languages}
    assert states == {"en": "ready", "my": "draft"}


def test_no_own_wording_is_older_than_the_shared_text() -> None:
    for item in walk(finished().course):
        for _, text in texts(item):
            for own in text.wording.values():
                assert own.base["en"] == text.value("en")


@pytest.mark.parametrize(
    "words", [r"\[Name\]", r"\[date\]", r"\[insert the law\]", r"\[…\]", "TBD"]
)
def test_placeholders_the_sample_may_get_later_are_filled_in_too(words: str) -> None:
    course = _with_foreword(f"Signed by {words} in full.")
    foreword = _foreword(finish(course))
    assert not PLACEHOLDERS.search(foreword.replace("\\", ""))
    assert re.fullmatch(r"Signed by .+ in full\.", foreword)


@pytest.mark.parametrize(
    "kept", [r"Tick \[ \] here.", "See [name of the law](https://example.org/)."]
)
def test_brackets_that_are_no_placeholder_are_kept(kept: str) -> None:
    assert _foreword(finish(_with_foreword(kept))) == kept


@pytest.mark.parametrize("kind", list(ValueType))
def test_a_required_value_of_any_type_is_filled_in(kind: ValueType) -> None:
    value = Value(id="value0000077", name="new_value", type=kind)
    (filled,) = finish(tiny_course().replace(values=(value,))).values
    (entry,) = filled.entries
    assert entry.text.value("en")


def _foreword(course: Course) -> str:
    (page,) = course.front_matter
    (block,) = page.blocks
    assert isinstance(block, TextBlock)
    return block.body.value("en")


def _with_foreword(value: str) -> Course:
    course = tiny_course()
    block = TextBlock(id="block0000077", body=Prose.of(en=value))
    return course.replace(front_matter=(course.front_matter[0].replace(blocks=(block,)),))


def test_the_stored_file_is_what_finishing_makes_of_the_sample_of_today() -> None:
    """Run ``python -m samples.finish`` when the sample has changed."""
    stored, made = open_project(sample_path(FINISHED), Storage()), finished()
    assert stored.course == made.course
    assert dict(stored.attachments) == dict(made.attachments)


def test_the_finished_sample_is_opened_by_its_name_and_copied_with_an_id_of_its_own(
    tmp_path: Path,
) -> None:
    assert coursewright("new", tmp_path / "a.course", "--starter", FINISHED).code == 0
    copy = open_project(tmp_path / "a.course", Storage()).course
    stored = open_project(sample_path(FINISHED), Storage()).course
    assert copy.id != stored.id
    assert copy.model_dump_json().replace(copy.id, stored.id) == stored.model_dump_json()


@pytest.mark.long
def test_every_agency_is_published_as_a_final(tmp_path: Path) -> None:
    project = finished()
    wanted = plan(project.course, Request(final=True))
    result = publish(
        project.course,
        lambda name: project.attachments[f"media/{name}"],
        wanted,
        tmp_path,
        Storage(),
        final=True,
    )
    assert (result.findings, result.failures, result.stopped) == ((), (), False)
    assert {each.deliverable.folder for each in result.published} == {"imm", "dsw", "mpf"}
    assert len(result.published) == len(wanted)
