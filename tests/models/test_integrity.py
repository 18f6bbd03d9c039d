"""What must hold across the items of a course, with a sentence that names what does not."""

from __future__ import annotations

import pytest

from models.blocks import TextBlock
from models.course import Course
from models.delivery import Cohort
from models.frozen import FrozenMap
from models.integrity import integrity_problems
from models.item import Minutes
from models.text import Passage, Prose, Wording
from tests.support.courses import tiny_course
from tests.support.random_courses import canary_course


@pytest.mark.parametrize("seed", range(3))
def test_random_courses_and_the_tiny_one_are_in_order(seed: int) -> None:
    assert integrity_problems(canary_course(seed)) == []
    assert integrity_problems(tiny_course()) == []


def wording_of(agency: str) -> Prose:
    own = Wording(passages=FrozenMap({"my": Passage(value="မြန်မာ")}))
    return Prose(wording=FrozenMap({agency: own}))


def faulty() -> dict[str, Course]:
    course = tiny_course()
    module = course.modules[0]
    session = module.sessions[0]

    def with_session(**changes: object) -> Course:
        sessions = (session.replace(**changes), *module.sessions[1:])
        return course.replace(modules=(module.replace(sessions=sessions), *course.modules[1:]))

    block = TextBlock(id="block0000077", body=wording_of("NAVY"))
    return {
        "shown for": course.replace(modules=(module.replace(shown_for=("NAVY",)),)),
        "minutes": with_session(minutes=Minutes(by_agency=FrozenMap({"NAVY": 5}))),
        "wording": with_session(blocks=(block,)),
        "cohort": course.replace(cohorts=(Cohort(id="cohort000077", agency="NAVY"),)),
    }


@pytest.mark.parametrize("where", ["shown for", "minutes", "wording", "cohort"])
def test_an_agency_the_course_does_not_have_is_named_with_its_item(where: str) -> None:
    problems = integrity_problems(faulty()[where])
    assert len(problems) == 1
    assert "names the agency “NAVY”, which this course does not have" in problems[0]


def test_a_repeated_id_and_a_repeated_letter_are_told() -> None:
    course = tiny_course()
    twice = course.replace(modules=(course.modules[0], course.modules[0]))
    assert any("is used by two items" in problem for problem in integrity_problems(twice))
    first, second, third = course.agencies
    same = course.replace(agencies=(first, second.replace(letter=first.letter), third))
    assert integrity_problems(same) == [
        "The letter “I” stands for 2 agencies. Give each its own letter."
    ]
