"""Step: the smallest change of a course, which can be undone and written down."""

from __future__ import annotations

from typing import Protocol

from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.node_json import Json
from authoring.editing.refusal import EditRefused
from models.item import Item
from models.tree import list_item_types, shape, walk


class Step(Protocol):
    """A frozen value that changes one thing of a course, found by id."""

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course with the change. Raises EditRefused when it does not fit the course."""
        ...

    def invert(self, indexed: IndexedCourse) -> Step:
        """The step that undoes this one; ``indexed`` is the course before it is applied."""
        ...

    def touched(self, indexed: IndexedCourse) -> frozenset[str]:
        """The ids of all items it changes, adds or removes; ``indexed`` is the course before."""
        ...

    def to_json(self) -> Json:
        """The step as JSON, with its name under "step"."""
        ...


def check_place(parent: Item, field: str, kind: type[Item]) -> None:
    """Refuse a field that does not hold items of this kind."""
    form = shape(type(parent))
    holds = field in form.lists or field in form.singles
    if not holds or kind not in list_item_types(type(parent), field):
        where = type(parent).__name__
        raise EditRefused(f"{kind.__name__} cannot stand in “{field}” of {where}.")


def check_new_ids(indexed: IndexedCourse, node: Item, leaving: frozenset[str]) -> None:
    """Refuse a node with an id that is in the course already (``leaving`` will not be) or twice."""
    seen: set[str] = set()
    for item in walk(node):
        taken = item.id in indexed and item.id not in leaving
        if taken or item.id in seen:
            raise EditRefused(
                f"The id “{item.id}” is used already. A copy needs ids of its own: use Duplicate."
            )
        seen.add(item.id)


def ids_inside(item: Item) -> frozenset[str]:
    """The ids of an item and of everything in it."""
    return frozenset(each.id for each in walk(item))
