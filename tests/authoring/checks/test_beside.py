"""What is said beside an item is what the checks say of it in the whole course."""

from __future__ import annotations

from authoring.checks import check
from authoring.checks.beside import RULES, check_beside
from authoring.checks.course_context import CourseContext
from authoring.checks.coverage import assessing_anywhere, taught_anywhere
from authoring.checks.plan_sums import plan_sum, plan_sums
from authoring.checks.served import ServedObjectives
from models.blocks import Question
from models.course import Course
from models.delivery import Timetable
from models.item import Item
from models.objective import Objective
from models.project.project import open_project
from models.session import Session
from models.storage import Storage
from models.tree import walk
from samples import sample_folder
from tests.support.courses import tiny_course


def sample() -> Course:
    return open_project(sample_folder("every-block"), Storage()).course


def judged(course: Course, kind: type[Item]) -> list[Item]:
    return [item for item in walk(course) if isinstance(item, kind)]


def test_the_same_is_said_as_in_the_whole_course() -> None:
    for course in (tiny_course(), sample()):
        kinds = (Question, Objective, Session)
        codes = frozenset().union(*(RULES[kind] for kind in kinds))
        whole = {(each.code, each.item) for each in check(course) if each.code in codes}
        beside = {
            (each.code, each.item)
            for kind in kinds
            for item in judged(course, kind)
            for each in check_beside(course, item)
        }
        assert beside == whole


def test_a_question_without_a_right_answer_is_told_of_in_words() -> None:
    course = tiny_course()
    question = course.modules[0].self_check[0]
    options = tuple(each.replace(correct=False) for each in question.options)
    wrong = question.replace(options=options)
    said = [each.message for each in check_beside(course, wrong)]
    assert any("has no correct answer" in sentence for sentence in said)


def test_other_items_and_an_empty_timetable_are_not_judged() -> None:
    course = tiny_course()
    assert check_beside(course, course.modules[0]) == ()
    assert check_beside(course, Timetable(id="timetable001")) == ()


def test_a_plan_adds_up_per_agency() -> None:
    session = tiny_course().modules[0].sessions[0]
    assert [
        (each.steps, each.planned, each.missing) for each in plan_sums(session, ("IMM", "POL"))
    ] == [
        (45, 45, 0),
        (50, 50, 0),
    ]
    shorter = session.replace(plan=session.plan[:1])
    assert plan_sum(shorter, "POL").missing == 30
    only = session.replace(plan=(session.plan[0], session.plan[1].replace(shown_for=("IMM",))))
    assert [(each.agencies, each.steps) for each in plan_sums(only, ("IMM", "DSW", "POL"))] == [
        (("IMM",), 45),
        (("DSW",), 20),
        (("POL",), 20),
    ]


def test_what_serves_an_objective_is_what_the_coverage_says() -> None:
    for course in (tiny_course(), sample()):
        whole, served = CourseContext(course, None), ServedObjectives()
        for objective in judged(course, Objective):
            found = served.of(course, objective.id)
            assert bool(found.taught) == (objective.id in taught_anywhere(whole))
            assessed = assessing_anywhere(whole).get(objective.id, ())
            assert {each.id for each in found.assessed} == {each.id for each in assessed}


def test_what_serves_an_objective_follows_the_course() -> None:
    course, served = tiny_course(), ServedObjectives()
    assert [each.id for each in served.of(course, "objective001").taught] == ["session00001"]
    module = course.modules[0]
    session = module.sessions[0].replace(objective_ids=())
    changed = course.replace(
        modules=(module.replace(sessions=(session, *module.sessions[1:])), *course.modules[1:])
    )
    assert served.of(changed, "objective001").taught == ()
