"""Served: what teaches, practises and assesses each objective, kept up to date while editing.

Parts of the course that did not change are the same values as before, so only what changed is
looked through again.
"""

from __future__ import annotations

from dataclasses import dataclass

from authoring.checks.course_context import CourseContext
from authoring.checks.coverage import (
    Coverage,
    assessing_anywhere,
    practising_anywhere,
    teaching_anywhere,
)
from models.course import Course
from models.item import Item
from models.module import Module
from models.pages import Annex, Handout, Page
from models.test import Test
from models.tree import trusted_copy

_FIELDS = ("front_matter", "modules", "tests", "handouts", "annexes", "back_matter")
_Part = Module | Page | Handout | Annex | Test


@dataclass(frozen=True, slots=True)
class Served:
    """The items that serve one objective, in the order of reading."""

    taught: tuple[Item, ...] = ()
    practised: tuple[Item, ...] = ()
    assessed: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    part: _Part
    tasks: object
    taught: Coverage
    practised: Coverage
    assessed: Coverage


class ServedObjectives:
    """Remembers, part by part of a course, what serves its objectives."""

    def __init__(self) -> None:
        self._known: dict[str, _Found] = {}

    def of(self, course: Course, objective_id: str) -> Served:
        """What serves an objective in the course as it is now."""
        found = [
            self._look(course, field, part) for field in _FIELDS for part in getattr(course, field)
        ]
        return Served(
            tuple(each for one in found for each in one.taught.get(objective_id, ())),
            tuple(each for one in found for each in one.practised.get(objective_id, ())),
            tuple(each for one in found for each in one.assessed.get(objective_id, ())),
        )

    def _look(self, course: Course, field: str, part: _Part) -> _Found:
        known = self._known.get(part.id)
        if known and known.part is part and known.tasks is course.observed_tasks:
            return known
        changes: dict[str, object] = dict.fromkeys(_FIELDS, ())
        small = trusted_copy(
            Course(id=course.id),
            {**changes, field: (part,), "observed_tasks": course.observed_tasks},
        )
        whole = CourseContext(small, None)
        made = _Found(
            part,
            course.observed_tasks,
            teaching_anywhere(whole),
            practising_anywhere(whole),
            assessing_anywhere(whole),
        )
        self._known[part.id] = made
        return made
