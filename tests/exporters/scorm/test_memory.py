"""Memory: the progress of a course fits into what an LMS keeps, or its author is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.elearning import SelfStudy, compose_self_study
from exporters.elearning.question_form import KIND, QuestionForm
from exporters.scorm.exporter import SCORM12
from exporters.scorm.memory import LIMIT, layout, longest, measure, memory_findings, width_of
from models.blocks import Question
from models.blocks.question import Option, QuestionType
from models.content import Extension
from models.course import Course
from models.finding import Severity
from models.item import new_id
from models.module import Module
from models.session import Session
from models.text import Line, Prose
from tests.exporters.scorm.orders import SAMPLES, order, sample_order


def long_course(modules: int, sessions: int, questions: int, options: int = 5) -> Course:
    """A course of modules with self-checks of multiple-choice questions, the longest to keep."""
    return Course(
        id="longcourse01",
        title=Line.of(en="A long course", my="မြန်မာ။"),
        slug="long",
        modules=tuple(
            Module(
                id=new_id(),
                title=Line.of(en=f"Module {number}"),
                sessions=tuple(
                    Session(id=new_id(), title=Line.of(en=f"Session {each}"))
                    for each in range(sessions)
                ),
                self_check=tuple(_question(options) for _ in range(questions)),
            )
            for number in range(modules)
        ),
    )


def _question(options: int) -> Question:
    return Question(
        id=new_id(),
        type=QuestionType.MULTIPLE,
        stem=Prose.of(en="Which?"),
        options=tuple(
            Option(id=new_id(), text=Line.of(en=f"Option {n}"), correct=n % 2 == 0)
            for n in range(options)
        ),
    )


def test_a_course_of_forty_modules_fits_with_all_its_answers() -> None:
    study, _ = compose_self_study(order(long_course(40, 8, 10)))
    memory = measure(study)
    assert memory.keeps_answers
    assert memory.fits
    assert memory.characters <= 700
    assert SCORM12.export(order(long_course(40, 8, 10))).messages == ()


def asking(questions: int) -> SelfStudy:
    """A course with very many questions, put together without its long way through an edition."""
    study, _ = compose_self_study(order(long_course(1, 1, 1)))
    ((page, form),) = study.questions()
    asked = tuple(
        Extension(KIND, replace(form, id=f"question{number:05}"), ()) for number in range(questions)
    )
    part = replace(study.parts[1], pages=(replace(page, blocks=asked),))
    return replace(study, parts=(study.parts[0], part, study.parts[2]))


def test_a_course_with_thousands_of_questions_keeps_results_and_says_so() -> None:
    memory = measure(asking(4000))
    assert memory.fits
    assert not memory.keeps_answers
    (finding,) = memory_findings(memory)
    assert (finding.code, finding.severity) == ("LMS-03", Severity.CONSIDER)


def test_a_course_that_cannot_be_kept_is_a_must_fix_finding() -> None:
    memory = measure(asking(6500))
    assert not memory.fits
    (finding,) = memory_findings(memory)
    assert (finding.code, finding.severity) == ("LMS-02", Severity.MUST)
    assert str(memory.characters) in finding.message


@given(st.integers(0, 5000), st.integers(0, 3000))
def test_the_measure_grows_by_what_is_added(pages: int, questions: int) -> None:
    form = QuestionForm("q", "", QuestionType.RATING, "", (), "", scale=(1, 5))
    few = longest(pages, [form] * questions, keeps_answers=True)
    more = longest(pages + 6, [form] * (questions + 6), keeps_answers=True)
    assert more == few + 1 + 7
    assert longest(pages, [form] * questions, keeps_answers=False) <= few


@given(st.integers(1, 10_000))
def test_the_width_is_the_smallest_that_holds_every_value(size: int) -> None:
    width = width_of(size)
    assert 2**width >= size
    assert width == 0 or 2 ** (width - 1) < size


@pytest.mark.parametrize("key", SAMPLES)
def test_every_sample_needs_little(key: tuple[str, str, tuple[str, ...]]) -> None:
    study, _ = compose_self_study(sample_order(key))
    assert measure(study).characters < LIMIT / 10


def test_the_layout_changes_with_pages_and_questions_and_not_with_words() -> None:
    course = long_course(2, 2, 2)
    module = course.modules[0]
    question = module.self_check[0]
    reworded = course.replace(
        title=Line.of(en="Another title"),
        modules=(
            module.replace(
                self_check=(question.replace(stem=Prose.of(en="What?")), *module.self_check[1:])
            ),
            *course.modules[1:],
        ),
    )
    shorter = course.replace(modules=course.modules[:1])
    of = {
        name: layout(compose_self_study(order(each))[0])
        for name, each in (("course", course), ("reworded", reworded), ("shorter", shorter))
    }
    assert of["course"] == of["reworded"] != of["shorter"]
    assert len(of["course"]) == 8
