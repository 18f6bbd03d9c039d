"""Editing plain fields: minutes, and any other value that is neither a text nor an item."""

from __future__ import annotations

from typing import Any

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import field_words, named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.set_field import SetField
from models.item import Item, Minutes


def set_field(
    indexed: IndexedCourse, item_id: str, field: str, value: Any, label: str = ""
) -> Edit | None:
    """Set a field of an item. None when nothing would change.

    Raises EditRefused when the item has no such field or the field does not accept the value.
    """
    item = indexed.find(item_id, Item)
    if item is None:
        return None
    step = SetField.of(indexed, item_id, field, value)
    if step.before == step.after:
        return None
    label = label or f"Change {field_words(field)} of {named(indexed.course, item)}"
    return Edit(label, (step,), merge_key=f"field:{item_id}:{field}")


def set_minutes(
    indexed: IndexedCourse, item_id: str, minutes: int | None, agency: str = ""
) -> Edit | None:
    """Set how long something takes, for all or for one agency.

    ``minutes`` None lets the agency take the time of all again. None when nothing would change,
    the item takes no time, or the course has no such agency.
    """
    item = indexed.find(item_id, Item)
    before = getattr(item, "minutes", None)
    if item is None or before is None or (agency and indexed.course.agency(agency) is None):
        return None
    if not isinstance(before, Minutes):
        return (
            None if agency or minutes is None else set_field(indexed, item_id, "minutes", minutes)
        )
    if not agency:
        values = {"default": before.default if minutes is None else minutes}
        return set_field(indexed, item_id, "minutes", {**before.model_dump(), **values})
    others = before.by_agency.without(agency)
    own = others if minutes is None else before.by_agency.with_item(agency, minutes)
    changed = {"default": before.default, "by_agency": dict(own)}
    return set_field(indexed, item_id, "minutes", changed)
