"""Composing an e-learning order: all its pages with their questions, and the keys apart."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.compose.book import imprint
from exporters.elearning import surroundings
from exporters.elearning.lesson import Lesson
from exporters.elearning.modules import module
from exporters.elearning.question_form import forms_in
from exporters.elearning.self_study import Keys, PageKind, Part, SelfStudy
from exporters.exporter import Order
from models.content import Plain
from models.course import Course
from models.finding import Finding
from models.test import TestKind

BEFORE, AFTER = "before", "after"
"""The ids of the parts of the menu before and after the modules."""


def compose_self_study(order: Order) -> tuple[SelfStudy, tuple[Finding, ...]]:
    """The course of an order, with what composing it has to say to the author."""
    lesson = Lesson.of(order.edition)
    course = lesson.reading.edition.course
    citations = _citations(course)
    before = (surroundings.start(lesson, order), *surroundings.front(lesson))
    modules = tuple(module(lesson, one) for one in course.modules)
    after = (
        *surroundings.papers(lesson),
        *surroundings.contacts(lesson),
        *surroundings.back(lesson),
        *surroundings.lists(lesson, citations),
        surroundings.result(lesson),
    )
    word = lesson.reading.word
    parts = (
        Part(BEFORE, (Plain(word("about_course")),), before),
        *modules,
        Part(AFTER, (Plain(word("look_up")),), after),
    )
    keys = Keys(lesson.questions, lesson.scenarios, lesson.answers)
    study = SelfStudy(
        imprint(lesson.reading.edition, order.component, order.draft),
        parts,
        keys,
        _scored(modules),
        _pass_mark(course),
        citations,
    )
    return study, tuple(lesson.reading.messages)


def _citations(course: Course) -> dict[str, int]:
    references = (each for group in course.references for each in group.references)
    return {each.id: number for number, each in enumerate(references, 1)}


def _scored(modules: Iterable[Part]) -> tuple[str, ...]:
    """The self-check questions that the program can mark and that are worth points."""
    return tuple(
        form.id
        for part in modules
        for page in part.pages
        if page.kind is PageKind.SELF_CHECK
        for form in forms_in(page.blocks)
        if form.marked and form.points
    )


def _pass_mark(course: Course) -> int | None:
    """The pass mark of the post-test, else of the first test that has one, in per cent."""
    marked = [test for test in course.tests if test.pass_mark_percent is not None]
    marked.sort(key=lambda test: test.kind is not TestKind.POST)
    return marked[0].pass_mark_percent if marked else None
