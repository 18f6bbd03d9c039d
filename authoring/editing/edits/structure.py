"""Editing the structure: moving and deleting items."""

from __future__ import annotations

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse, held_items
from authoring.editing.insert_and_remove import RemoveNode
from authoring.editing.move_node import MoveNode
from models.item import Item
from models.module import Module
from models.session import Session
from models.tree import list_item_types, shape


def move_up(indexed: IndexedCourse, item_id: str) -> Edit | None:
    """Move an item before the one above it; None at the top."""
    return _move_by(indexed, item_id, -1)


def move_down(indexed: IndexedCourse, item_id: str) -> Edit | None:
    """Move an item behind the one below it; None at the bottom."""
    return _move_by(indexed, item_id, 1)


def move_to(
    indexed: IndexedCourse, item_id: str, parent_id: str, field: str, position: int
) -> Edit | None:
    """Move an item into a list of a parent; ``position`` counts without the item itself.

    None when the list does not take such items, the parent is inside the item, there is no such
    position, or the item is there already.
    """
    if not _is_held(indexed, item_id) or parent_id not in indexed:
        return None
    item, parent = indexed.item(item_id), indexed.item(parent_id)
    if not _takes(parent, field, item):
        return None
    if item_id == parent_id or any(each.id == item_id for each in indexed.ancestors(parent_id)):
        return None
    others = [each for each in held_items(parent, field) if each.id != item_id]
    slot = indexed.slot(item_id)
    stays = (slot.parent, slot.field) == (parent_id, field)
    if not 0 <= position <= len(others) or (stays and indexed.position(item_id) == position):
        return None
    step = MoveNode(item_id, parent_id, field, position)
    return Edit(f"Move {named(indexed.course, item)}", (step,))


def move_session_to_module(indexed: IndexedCourse, session_id: str, module_id: str) -> Edit | None:
    """Move a session to the end of another module; None when it is in that module."""
    session = indexed.find(session_id, Session)
    module = indexed.find(module_id, Module)
    if session is None or module is None or indexed.slot(session_id).parent == module_id:
        return None
    return move_to(indexed, session_id, module_id, "sessions", len(module.sessions))


def delete(indexed: IndexedCourse, item_id: str) -> Edit | None:
    """Delete an item with everything in it; None for the course itself."""
    if not _is_held(indexed, item_id):
        return None
    item = indexed.item(item_id)
    return Edit(f"Delete {named(indexed.course, item)}", (RemoveNode(item_id),))


def _move_by(indexed: IndexedCourse, item_id: str, distance: int) -> Edit | None:
    if not _is_held(indexed, item_id):
        return None
    slot = indexed.slot(item_id)
    position = indexed.position(item_id) + distance
    return move_to(indexed, item_id, slot.parent, slot.field, position)


def _is_held(indexed: IndexedCourse, item_id: str) -> bool:
    return item_id in indexed and item_id != indexed.course.id


def _takes(parent: Item, field: str, item: Item) -> bool:
    form = shape(type(parent))
    return field in form.lists and type(item) in list_item_types(type(parent), field)
