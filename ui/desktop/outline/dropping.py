"""Dropping: where items that are dragged over the outline may be put. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.editing import edits
from authoring.editing.indexed_course import IndexedCourse, held_items
from ui.desktop.outline.outline_rows import lists_of_row


@dataclass(frozen=True, slots=True)
class DropPlace:
    """A place in a list; ``position`` counts without the items that are dragged."""

    parent: str
    field: str
    position: int


def place_on(indexed: IndexedCourse, ids: Sequence[str], key: str) -> DropPlace | None:
    """The end of the list under a row that takes the items; None when none does."""
    parent, fields = lists_of_row(indexed, key)
    for field in fields:
        if edits.may_stand(indexed, ids, parent, field):
            held = [each.id for each in held_items(indexed.item(parent), field)]
            return DropPlace(parent, field, sum(1 for each in held if each not in ids))
    return None


def place_between(
    indexed: IndexedCourse, ids: Sequence[str], key: str, rows: Sequence[str], gap: int
) -> DropPlace | None:
    """Between the rows under a row, before the one with the number ``gap``.

    ``rows`` are the keys that are shown there: a filter may hide others. None where the items may
    not stand: sessions are not put between questions.
    """
    parent, fields = lists_of_row(indexed, key)
    above = [fields.index(indexed.slot(each).field) for each in rows[:gap]]
    below = [fields.index(indexed.slot(each).field) for each in rows[gap:]]
    for order, field in enumerate(fields):
        if max(above, default=0) > order or min(below, default=order) < order:
            continue
        if edits.may_stand(indexed, ids, parent, field):
            return DropPlace(parent, field, _position(indexed, ids, parent, field, rows[:gap]))
    return None


def _position(
    indexed: IndexedCourse, ids: Sequence[str], parent: str, field: str, above: Sequence[str]
) -> int:
    """Right behind the last row above the gap that is in the list and is not dragged."""
    others = [each.id for each in held_items(indexed.item(parent), field) if each.id not in ids]
    known = set(above)
    places = [place for place, each in enumerate(others, 1) if each in known]
    return max(places, default=0)
