"""MoveNode: take an item from where it is to another position or parent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import RemoveNode, inserted
from authoring.editing.node_json import Json
from authoring.editing.refusal import EditRefused
from authoring.editing.step import check_place
from models.labels import item_label


@dataclass(frozen=True, slots=True)
class MoveNode:
    """Move an item; ``position`` counts in the new field without the item itself."""

    item: str
    parent: str
    field: str
    position: int

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course with the item elsewhere; refused into itself."""
        item = indexed.item(self.item)
        inside = {self.parent, *(each.id for each in indexed.ancestors(self.parent))}
        if self.item in inside:
            label = item_label(indexed.course, item)
            raise EditRefused(f"{label} cannot be moved into itself. Choose another place.")
        check_place(indexed.item(self.parent), self.field, type(item))
        without = RemoveNode(self.item).apply(indexed)
        held = inserted(without.item(self.parent), self.field, self.position, item)
        return without.with_held(self.parent, self.field, held)

    def invert(self, indexed: IndexedCourse) -> MoveNode:
        """The move back."""
        slot = indexed.slot(self.item)
        return MoveNode(self.item, slot.parent, slot.field, indexed.position(self.item))

    def touched(self, indexed: IndexedCourse) -> frozenset[str]:
        """The item, its old parent and its new one."""
        return frozenset({self.item, indexed.slot(self.item).parent, self.parent})

    def to_json(self) -> Json:
        """The step as JSON."""
        return {
            "step": "move_node",
            "item": self.item,
            "parent": self.parent,
            "field": self.field,
            "position": self.position,
        }

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """The step that :meth:`to_json` wrote."""
        return cls(data["item"], data["parent"], data["field"], data["position"])
