"""Which canaries may appear in one component of one edition, by the table of components."""

from __future__ import annotations

from models.component import MAY_HOLD, Component
from models.course import Course
from models.edition import EditionKey
from tests.support.random_courses import Canary


def may_appear(canary: Canary, key: EditionKey, component: Component) -> bool:
    """Whether a canary is allowed in a component of an edition."""
    if key.agency not in canary.shown_for:
        return False
    if canary.owner not in ("shared", key.agency):
        return False
    return all(MAY_HOLD[component].allows(mark) for mark in canary.marks)


def must_appear(canary: Canary, course: Course, key: EditionKey, component: Component) -> bool:
    """Whether a canary is one of the words this component is printed for."""
    if not may_appear(canary, key, component) or canary.language != key.language:
        return False
    return canary.owner == key.agency or not _has_own_wording(canary, course, key.agency)


def _has_own_wording(canary: Canary, course: Course, agency: str) -> bool:
    from models.tree import Index

    item = Index(course).item(canary.item)
    return item is not None and agency in getattr(item, canary.field).wording
