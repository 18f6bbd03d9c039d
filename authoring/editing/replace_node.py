"""ReplaceNode: put another item with the same id in the place of one, even of another kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.node_json import Json, dump_item, load_item
from authoring.editing.refusal import EditRefused
from authoring.editing.step import check_new_ids, check_place, ids_inside
from models.item import Item


@dataclass(frozen=True, slots=True)
class ReplaceNode:
    """Replace an item with everything in it by ``node``, which keeps its id."""

    item: str
    node: Item

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course with the other item."""
        before = indexed.item(self.item)
        slot = indexed.slot(self.item)
        if self.node.id != self.item:
            raise EditRefused("An item that takes the place of another must keep its id.")
        check_place(indexed.item(slot.parent), slot.field, type(self.node))
        check_new_ids(indexed, self.node, ids_inside(before))
        held = indexed.siblings(self.item)
        others = tuple(self.node if each.id == self.item else each for each in held)
        return indexed.with_held(slot.parent, slot.field, others)

    def invert(self, indexed: IndexedCourse) -> ReplaceNode:
        """The replacement by what is there now."""
        return ReplaceNode(self.item, indexed.item(self.item))

    def touched(self, indexed: IndexedCourse) -> frozenset[str]:
        """All that goes and all that comes."""
        return ids_inside(indexed.item(self.item)) | ids_inside(self.node)

    def to_json(self) -> Json:
        """The step as JSON."""
        return {"step": "replace_node", "item": self.item, "node": dump_item(self.node)}

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """The step that :meth:`to_json` wrote."""
        return cls(data["item"], load_item(data["node"]))
