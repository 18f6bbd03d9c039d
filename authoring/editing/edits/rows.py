"""Editing lists row by row: a new row at the end or below another one, with what it needs."""

from __future__ import annotations

from typing import Any

from authoring.editing.edit import Edit
from authoring.editing.edits.defaults import starting_values
from authoring.editing.edits.insert import new_item
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse, held_items
from authoring.editing.insert_and_remove import InsertNode
from models.item import Item
from models.tree import list_item_types, shape


def add_row(
    indexed: IndexedCourse, parent_id: str, field: str, position: int | None = None, **values: Any
) -> Edit | None:
    """Insert a new row into a list; ``position`` None means at its end.

    The row gets a code, a letter or a link of its own where its class needs one. None when there
    is no such list or place. Raises EditRefused when there is nothing the row could link to.
    """
    if parent_id not in indexed:
        return None
    parent = indexed.item(parent_id)
    if field not in shape(type(parent)).lists:
        return None
    held = held_items(parent, field)
    place = len(held) if position is None else position
    if not 0 <= place <= len(held):
        return None
    kind = list_item_types(type(parent), field)[0]
    node = new_item(kind, **{**starting_values(indexed, kind, parent), **values})
    return Edit(
        f"Insert {named(indexed.course, node)}", (InsertNode(parent_id, field, place, node),)
    )


def add_row_below(indexed: IndexedCourse, item_id: str) -> Edit | None:
    """Insert a new row of the same kind right below another one."""
    if item_id not in indexed or item_id == indexed.course.id:
        return None
    slot = indexed.slot(item_id)
    parent: Item = indexed.item(slot.parent)
    if slot.field not in shape(type(parent)).lists:
        return None
    if type(indexed.item(item_id)) is not list_item_types(type(parent), slot.field)[0]:
        return None
    return add_row(indexed, slot.parent, slot.field, indexed.position(item_id) + 1)
