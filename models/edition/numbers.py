"""Numbers, the fifth pass: what modules, sessions, activities, questions and annexes are called."""

from __future__ import annotations

from collections.abc import Iterator

from models.blocks import Activity, CaseStudy, Question, Scenario
from models.course import Course
from models.house import Numbering
from models.item import Item
from models.module import Module
from models.session import Session
from models.tree import walk

Numbers = dict[str, str]
"""The printed number of an item by its id, without the word before it ("4.2", "A1")."""


def number(edition: Course, whole: Course) -> Numbers:
    """The numbers of one edition; ``whole`` is the course before selection and ordering.

    With the same number everywhere an item keeps its place in the whole course, so numbers may be
    missing in an edition; continuous numbers count what this edition has.
    """
    continuous = edition.settings.numbering is Numbering.CONTINUOUS
    base = edition if continuous else whole
    numbers = dict(_numbers(base))
    present = {item.id for item in walk(edition)}
    return {item_id: label for item_id, label in numbers.items() if item_id in present}


def number_references(edition: Course) -> Numbers:
    """The numbers by which sources are cited: 1, 2, 3 … through all groups of an edition."""
    references = [one for group in edition.references for one in group.references]
    return {one.id: str(position) for position, one in enumerate(references, 1)}


def _numbers(course: Course) -> Iterator[tuple[str, str]]:
    for position, module in enumerate(course.modules, 1):
        yield module.id, str(position)
        yield from _in_module(module, str(position))
    for handout in course.handouts:
        yield handout.id, handout.code
    for annex in course.annexes:
        yield annex.id, annex.code
    for test in course.tests:
        yield test.id, test.code
        for position, question in enumerate(test.questions, 1):
            yield question.id, f"{test.code}.{position}" if test.code else str(position)


def _in_module(module: Module, prefix: str) -> Iterator[tuple[str, str]]:
    for position, objective in enumerate(module.objectives, 1):
        yield objective.id, f"{prefix}.{position}"
    for position, session in enumerate(module.sessions, 1):
        yield session.id, f"{prefix}.{position}"
    counted: dict[type[Item], int] = {}
    for item in (*_blocks(module.sessions), *module.self_check):
        if isinstance(item, Activity | CaseStudy | Scenario | Question):
            counted[type(item)] = counted.get(type(item), 0) + 1
            yield item.id, f"{prefix}.{counted[type(item)]}"


def _blocks(sessions: tuple[Session, ...]) -> Iterator[Item]:
    for session in sessions:
        yield from session.blocks
