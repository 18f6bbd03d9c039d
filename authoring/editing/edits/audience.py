"""Editing for whom an item is shown."""

from __future__ import annotations

from collections.abc import Iterable

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.set_field import SetField
from models.item import Item


def set_shown_for(
    indexed: IndexedCourse, item_id: str, agencies: Iterable[str], reason: str | None = None
) -> Edit | None:
    """Show an item for these agencies only, because of ``reason`` (None keeps the old reason).

    All agencies its parents are shown for means no limit of its own. A child may narrow, never
    widen: None for an agency the parents are not shown for, for no agency at all, for the course
    itself, and when nothing would change.
    """
    item = indexed.find(item_id, Item)
    if item is None or item_id == indexed.course.id:
        return None
    allowed = indexed.shown_for(indexed.parent(item_id).id)
    wanted = set(agencies)
    if not wanted or not wanted <= set(allowed):
        return None
    codes = tuple(code for code in allowed if code in wanted)
    changes: dict[str, object] = {"shown_for": None if codes == allowed else codes}
    if reason is not None:
        changes["reason"] = reason
    steps = [SetField.of(indexed, item_id, field, value) for field, value in changes.items()]
    steps = [step for step in steps if step.before != step.after]
    if not steps:
        return None
    label = f"Choose who {named(indexed.course, item)} is for"
    return Edit(label, tuple(steps))
