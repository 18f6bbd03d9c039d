"""Inserting new items: a module, a session, a block or anything else a list takes."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from authoring.editing.edit import Edit
from authoring.editing.edits.defaults import starting_values
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.refusal import EditRefused
from models.agency import EditionOrder
from models.item import Item, new_id
from models.tree import ItemT, list_item_types, shape


def new_item(kind: type[ItemT], /, **values: Any) -> ItemT:
    """An item of a class with a fresh id. Raises EditRefused when a needed value is missing."""
    try:
        return kind.model_validate({"id": new_id(), **values})
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise EditRefused(f"A new {kind.__name__} needs a proper “{field}”.") from error


def insert_item(indexed: IndexedCourse, kind: type[Item], near: str, **values: Any) -> Edit | None:
    """Insert a new item of a class near another one.

    It comes right after ``near`` where that list takes it, else at the end of a list inside
    ``near``, else after the nearest ancestor whose list takes it. None when there is no such place.
    """
    place = place_near(indexed, kind, near)
    if place is None:
        return None
    parent, field, position = place
    node = new_item(kind, **{**starting_values(indexed, kind, indexed.item(parent)), **values})
    label = f"Insert {named(indexed.course, node)}"
    return Edit(label, (InsertNode(parent, field, position, node),))


def insert_into(
    indexed: IndexedCourse, kind: type[Item], parent: str, field: str, **values: Any
) -> Edit | None:
    """Insert a new item at the end of one list of ``parent``; None when it does not take it."""
    if parent not in indexed:
        return None
    holder = indexed.item(parent)
    if field not in shape(type(holder)).lists or kind not in list_item_types(type(holder), field):
        return None
    node = new_item(kind, **{**starting_values(indexed, kind, holder), **values})
    step = InsertNode(parent, field, len(getattr(holder, field)), node)
    return Edit(f"Insert {named(indexed.course, node)}", (step,))


def inserted_id(edit: Edit) -> str:
    """The id of the item an edit inserts first, to select it; "" when it inserts none."""
    nodes = (step.node.id for step in edit.steps if isinstance(step, InsertNode))
    return next(nodes, "")


def inserted_ids(edit: Edit) -> tuple[str, ...]:
    """The ids of all items an edit inserts, without those that agencies' orders are recorded in."""
    nodes = (step.node for step in edit.steps if isinstance(step, InsertNode))
    return tuple(node.id for node in nodes if not isinstance(node, EditionOrder))


def place_near(indexed: IndexedCourse, kind: type[Item], near: str) -> tuple[str, str, int] | None:
    """Parent, field and position where an item of a class comes to stand near another one."""
    if near not in indexed:
        return None
    after = _after(indexed, kind, near)
    if after:
        return after
    item = indexed.item(near)
    for field in shape(type(item)).lists:
        if kind in list_item_types(type(item), field):
            return near, field, len(getattr(item, field))
    ancestors = (_after(indexed, kind, each.id) for each in indexed.ancestors(near))
    return next((place for place in ancestors if place), None)


def _after(indexed: IndexedCourse, kind: type[Item], near: str) -> tuple[str, str, int] | None:
    if near == indexed.course.id:
        return None
    parent, field = indexed.parent(near), indexed.slot(near).field
    if field not in shape(type(parent)).lists or kind not in list_item_types(type(parent), field):
        return None
    return parent.id, field, indexed.position(near) + 1
