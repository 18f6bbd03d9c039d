"""IndexedCourse: a course together with where each of its items is, copied along one path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from authoring.editing.refusal import EditRefused
from models.course import Course
from models.item import Item
from models.tree import ItemT, children, shape, trusted_copy, walk


@dataclass(frozen=True, slots=True)
class Slot:
    """The place that holds an item: its parent's id and the parent's field."""

    parent: str
    field: str


@dataclass(frozen=True, slots=True)
class IndexedCourse:
    """An immutable course whose items are found by id without searching it.

    Slots hold ids, not items, so a change of values keeps them all, and a change of structure
    copies one dictionary. Methods that give another course copy only the ancestors of the change.
    """

    course: Course
    slots: Mapping[str, Slot]

    @classmethod
    def of(cls, course: Course) -> IndexedCourse:
        """Index a whole course; done once when it is opened."""
        return cls(course, dict(_slots_inside(course)))

    def __contains__(self, item_id: str) -> bool:
        return item_id in self.slots or item_id == self.course.id

    def item(self, item_id: str) -> Item:
        """The item with this id. Raises EditRefused when the course has none."""
        found: Item = self.course
        for step in self._path(item_id):
            found = _child(found, self.slots[step].field, step)
        return found

    def find(self, item_id: str, kind: type[ItemT]) -> ItemT | None:
        """The item with this id if it is there and of the wanted class."""
        found = self.item(item_id) if item_id in self else None
        return found if isinstance(found, kind) else None

    def parent(self, item_id: str) -> Item:
        """The item that holds another. Raises EditRefused for the course itself."""
        return self.item(self.slot(item_id).parent)

    def slot(self, item_id: str) -> Slot:
        """Where an item is held. Raises EditRefused for the course and for unknown ids."""
        if item_id == self.course.id:
            raise EditRefused("The course itself cannot be moved, replaced or deleted.")
        if item_id not in self.slots:
            raise EditRefused("The item is no longer in the course. It may have been deleted.")
        return self.slots[item_id]

    def position(self, item_id: str) -> int:
        """The index of an item in the field that holds it."""
        ids = [held.id for held in held_items(self.parent(item_id), self.slot(item_id).field)]
        return ids.index(item_id)

    def siblings(self, item_id: str) -> tuple[Item, ...]:
        """The items of the field that holds an item, itself among them."""
        return held_items(self.parent(item_id), self.slot(item_id).field)

    def ancestors(self, item_id: str) -> Iterator[Item]:
        """The items an item is in, nearest first, the course last."""
        while item_id != self.course.id:
            item_id = self.slot(item_id).parent
            yield self.item(item_id)

    def shown_for(self, item_id: str) -> tuple[str, ...]:
        """The agencies for which an item is really shown: its own list within its parents'."""
        chain = [self.item(item_id), *self.ancestors(item_id)]
        lists = [item.shown_for for item in chain if item.shown_for is not None]
        codes = (agency.code for agency in self.course.agencies)
        return tuple(code for code in codes if all(code in each for each in lists))

    def with_item(self, item: Item) -> IndexedCourse:
        """The course with another value for an item; its children must be the same items."""
        return IndexedCourse(self._course_with(item), self.slots)

    def with_held(self, parent_id: str, field: str, held: tuple[Item, ...]) -> IndexedCourse:
        """The course with other items in one field of one item. The ids must fit; see steps."""
        parent = self.item(parent_id)
        before = {item.id: item for item in held_items(parent, field)}
        kept = {item.id for item in held if before.get(item.id) is item}
        slots = dict(self.slots)
        for item in before.values():
            if item.id not in kept:
                for gone in walk(item):
                    del slots[gone.id]
        for item in held:
            if item.id not in kept:
                slots[item.id] = Slot(parent_id, field)
                slots.update(_slots_inside(item))
        value = held if field in shape(type(parent)).lists else next(iter(held), None)
        return IndexedCourse(self._course_with(trusted_copy(parent, {field: value})), slots)

    def _course_with(self, item: Item) -> Course:
        while item.id != self.course.id:
            slot = self.slots[item.id]
            parent = self.item(slot.parent)
            value: Any = item
            if slot.field in shape(type(parent)).lists:
                value = tuple(item if c.id == item.id else c for c in getattr(parent, slot.field))
            item = trusted_copy(parent, {slot.field: value})
        assert isinstance(item, Course)
        return item

    def _path(self, item_id: str) -> list[str]:
        path: list[str] = []
        while item_id != self.course.id:
            path.append(item_id)
            item_id = self.slot(item_id).parent
        return path[::-1]


def held_items(parent: Item, field: str) -> tuple[Item, ...]:
    """The items a field of an item holds: a list of them, or the one or none of a single field."""
    value = getattr(parent, field)
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _child(parent: Item, field: str, item_id: str) -> Item:
    return next(held for held in held_items(parent, field) if held.id == item_id)


def _slots_inside(item: Item) -> Iterator[tuple[str, Slot]]:
    for field, child in children(item):
        yield child.id, Slot(item.id, field)
        yield from _slots_inside(child)
