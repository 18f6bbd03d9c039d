"""Every starter opens, is checked, is published as a draft and holds what it promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from authoring.checks import check
from authoring.publishing.publish import publish
from authoring.publishing.request import Request, plan
from models.agency import LanguageState
from models.blocks import Activity, Question
from models.content import parse, parse_line, write, write_line
from models.course import Course
from models.finding import Severity
from models.integrity import integrity_problems
from models.project.project import CourseProject, open_project, save_project
from models.session import Session
from models.storage import Storage
from models.tree import is_prose, texts, walk
from samples.starters import STARTERS, Starter, starter

every_starter = pytest.mark.parametrize("each", STARTERS, ids=lambda each: each.name)


@every_starter
@pytest.mark.parametrize("target", ["new.course", "folder"])
def test_a_starter_is_the_same_after_saving_and_opening(
    each: Starter, target: str, tmp_path: Path
) -> None:
    course = each.make()
    save_project(CourseProject(course), tmp_path / target, Storage())
    assert open_project(tmp_path / target, Storage()).course == course
    assert integrity_problems(course) == []


@every_starter
def test_no_two_courses_from_a_starter_share_an_id(each: Starter) -> None:
    first, second = ({item.id for item in walk(each.make())} for _ in range(2))
    assert not first & second


@every_starter
def test_every_text_of_a_starter_is_stored_in_normal_form(each: Starter) -> None:
    for item in walk(each.make()):
        for field, text in texts(item):
            for passage in text.shared.values():
                assert _normal(passage.value, is_prose(type(item), field)) == passage.value


def _normal(value: str, prose: bool) -> str:
    return write(parse(value).blocks) if prose else write_line(parse_line(value).inlines)


@every_starter
def test_a_starter_has_the_three_agencies_and_both_languages(each: Starter) -> None:
    course = each.make()
    assert [agency.code for agency in course.agencies] == ["IMM", "DSW", "MPF"]
    states = {language.code: language.readiness for language in course.languages}
    assert states == {"en": LanguageState.READY, "my": LanguageState.DRAFT}


@every_starter
def test_every_prompt_of_a_starter_is_reported_as_a_placeholder(each: Starter) -> None:
    course = each.make()
    found = [finding for finding in check(course) if finding.code == "STR-05"]
    reported = {(finding.item, finding.place.field if finding.place else "") for finding in found}
    prompted = {
        (item.id, field)
        for item in walk(course)
        for field, text in texts(item)
        if "\\[" in text.value("en")
    }
    assert reported == prompted
    assert bool(prompted) == (each.name != "empty")


@every_starter
def test_what_must_be_fixed_in_a_starter_is_only_what_is_to_be_written(each: Starter) -> None:
    """Placeholders, required pages, approvals and thanks: nothing that the starter got wrong."""
    found = check(each.make())
    musts = {finding.code for finding in found if finding.severity is Severity.MUST}
    assert musts - {"STR-05"} == {"PUB-05", "REF-06", "STR-04"}
    shoulds = {finding.code for finding in found if finding.severity is Severity.SHOULD}
    assert shoulds <= {"QUE-09"}


@every_starter
def test_a_starter_is_published_as_a_draft_for_every_agency(each: Starter, tmp_path: Path) -> None:
    course = each.make()
    wanted = plan(course, Request())
    result = publish(course, dict[str, bytes]().__getitem__, wanted, tmp_path, Storage())
    assert (result.failures, result.messages) == ((), ())
    assert len(result.published) == len(wanted)
    assert {made.deliverable.folder for made in result.published} == {"imm", "dsw", "mpf"}


def test_the_module_skeleton_has_everything_a_module_has() -> None:
    (module,) = starter("module").make().modules
    assert not module.aim.is_empty()
    assert len(module.objectives) == 2
    assert len(module.key_messages) == 4
    assert len(module.self_check) == 5
    for question in module.self_check:
        assert any(option.correct for option in question.options)
        assert not question.feedback_right.is_empty()
        assert not question.feedback_wrong.is_empty()
    assert all(session.plan for session in module.sessions)


@pytest.mark.parametrize("name", ["module", "one-day"])
def test_plans_and_activities_of_a_starter_add_up(name: str) -> None:
    items = list(walk(starter(name).make()))
    sessions = [item for item in items if isinstance(item, Session)]
    minutes = {item.id: item.minutes.default for item in items if isinstance(item, Activity)}
    for session in sessions:
        assert sum(row.minutes.default for row in session.plan) == session.minutes.default
        for row in session.plan:
            assert minutes.get(row.target_id, row.minutes.default) == row.minutes.default


def test_the_workshop_fills_one_day() -> None:
    course = starter("one-day").make()
    (module,) = course.modules
    assert [session.opening for session in module.sessions] == [True] + [False] * 5
    assert [session.closing for session in module.sessions] == [False] * 5 + [True]
    (day,) = course.timetables[0].days
    assert sum(entry.minutes for entry in day.entries) == _minutes(day.end) - _minutes(day.start)
    held = [entry.session_id for entry in day.entries if entry.session_id]
    assert held == [session.id for session in module.sessions]
    assert [annex.title.value("en") for annex in course.annexes] == ["Evaluation form"]
    assert course.certificate is not None
    assert not [item for item in walk(course) if isinstance(item, Question)]


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)


def test_the_empty_course_is_empty() -> None:
    course: Course = starter("empty").make()
    assert (course.modules, course.front_matter, course.annexes) == ((), (), ())


def test_a_name_that_is_no_starter_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match="one-day"):
        starter("two-day")
