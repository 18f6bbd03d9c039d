"""InsertNode and RemoveNode: put an item, with everything in it, into a list, or take it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from authoring.editing.indexed_course import IndexedCourse, held_items
from authoring.editing.node_json import Json, dump_item, load_item
from authoring.editing.refusal import EditRefused
from authoring.editing.step import check_new_ids, check_place, ids_inside
from models.item import Item
from models.tree import shape


@dataclass(frozen=True, slots=True)
class InsertNode:
    """Put ``node`` at ``position`` (0 = first) of a field; a field for one item must be empty."""

    parent: str
    field: str
    position: int
    node: Item

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course with the item in it."""
        parent = indexed.item(self.parent)
        check_place(parent, self.field, type(self.node))
        check_new_ids(indexed, self.node, frozenset())
        held = inserted(parent, self.field, self.position, self.node)
        return indexed.with_held(self.parent, self.field, held)

    def invert(self, indexed: IndexedCourse) -> RemoveNode:
        """The removal of the item."""
        return RemoveNode(self.node.id)

    def touched(self, indexed: IndexedCourse) -> frozenset[str]:
        """The parent and all that is new."""
        return ids_inside(self.node) | {self.parent}

    def to_json(self) -> Json:
        """The step as JSON."""
        return {
            "step": "insert_node",
            "parent": self.parent,
            "field": self.field,
            "position": self.position,
            "node": dump_item(self.node),
        }

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """The step that :meth:`to_json` wrote."""
        return cls(data["parent"], data["field"], data["position"], load_item(data["node"]))


@dataclass(frozen=True, slots=True)
class RemoveNode:
    """Remove an item. References to it stay; the checks report them."""

    item: str

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course without the item."""
        slot = indexed.slot(self.item)
        held = held_items(indexed.item(slot.parent), slot.field)
        kept = tuple(item for item in held if item.id != self.item)
        return indexed.with_held(slot.parent, slot.field, kept)

    def invert(self, indexed: IndexedCourse) -> InsertNode:
        """The insertion of the item where it is."""
        slot = indexed.slot(self.item)
        position = indexed.position(self.item)
        return InsertNode(slot.parent, slot.field, position, indexed.item(self.item))

    def touched(self, indexed: IndexedCourse) -> frozenset[str]:
        """The parent and all that goes."""
        return ids_inside(indexed.item(self.item)) | {indexed.slot(self.item).parent}

    def to_json(self) -> Json:
        """The step as JSON."""
        return {"step": "remove_node", "item": self.item}

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """The step that :meth:`to_json` wrote."""
        return cls(data["item"])


def inserted(parent: Item, field: str, position: int, node: Item) -> tuple[Item, ...]:
    """What a field holds with one more item. Raises EditRefused when there is no such position."""
    held = held_items(parent, field)
    if held and field in shape(type(parent)).singles:
        raise EditRefused(f"{type(parent).__name__} has its “{field}” already.")
    if not 0 <= position <= len(held):
        raise EditRefused(f"There is no position {position + 1} in “{field}”.")
    return (*held[:position], node, *held[position:])
