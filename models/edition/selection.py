"""Selection, the first pass: only what the agency is shown, and nothing internal."""

from __future__ import annotations

from functools import cache
from typing import Any

from models.blocks import FacilitatorNote
from models.component import Holding
from models.course import Course
from models.delivery import Cohort
from models.item import Item
from models.pages import Annex, Handout, HandoutKind, Page
from models.sensitivity import Sensitivity, field_sensitivities
from models.tree import rebuild, trusted_copy


@cache
def _blanks(model: type[Item], marks: frozenset[Sensitivity]) -> dict[str, Any]:
    """The default of every field of a class that carries one of the marks."""
    return {
        name: model.model_fields[name].get_default(call_default_factory=True)
        for name, mark in field_sensitivities(model).items()
        if mark in marks
    }


def _without(item: Item, marks: frozenset[Sensitivity]) -> Item:
    blanks = _blanks(type(item), marks)
    changes = {name: blank for name, blank in blanks.items() if getattr(item, name) is not blank}
    return trusted_copy(item, {n: v for n, v in changes.items() if getattr(item, n) != v})


def select(course: Course, agency: str) -> Course:
    """The course as one agency is shown it: other agencies' items and internal fields are gone.

    A group of another agency's officers belongs to that agency; the edition of a course without
    agencies has all groups.
    """
    internal = frozenset({Sensitivity.INTERNAL})

    def keep(item: Item) -> Item | None:
        if item.shown_for is not None and agency not in item.shown_for:
            return None
        if isinstance(item, Cohort) and agency and item.agency not in ("", agency):
            return None
        return _without(item, internal)

    selected = rebuild(course, keep)
    if selected is None:  # a course limited to other agencies as a whole
        selected = Course(id=course.id, source_language=course.source_language)
    own = tuple(entry for entry in selected.agencies if entry.code == agency)
    return trusted_copy(selected, {"agencies": own})


def limit(course: Course, holding: Holding) -> Course:
    """The course with only what a component may hold; what it may not is gone, not hidden."""
    forbidden = frozenset(mark for mark in Sensitivity if not holding.allows(mark))

    def keep(item: Item) -> Item | None:
        if not holding.facilitator and _is_for_facilitators(item):
            return None
        return _without(item, forbidden)

    limited = rebuild(course, keep)
    assert limited is not None
    return limited


def _is_for_facilitators(item: Item) -> bool:
    if isinstance(item, Page):
        return item.for_facilitators
    if isinstance(item, Handout):
        return item.kind is HandoutKind.OBSERVATION_SHEET
    if isinstance(item, Annex):
        return item.restricted
    return isinstance(item, FacilitatorNote)
