"""Arranging several items at once: moving, duplicating and deleting them as one edit."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from authoring.editing.edit import Edit
from authoring.editing.edits.duplicate import copied, copied_orders
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse, held_items
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.move_node import MoveNode
from authoring.editing.step import Step
from models.item import Item, new_id
from models.tree import list_item_types, shape, walk


class Direction(StrEnum):
    """One place up or down, or over to the previous or next session, module or page."""

    UP = "up"
    DOWN = "down"
    PREVIOUS = "previous"
    NEXT = "next"

    @property
    def is_forward(self) -> bool:
        """Whether items come to stand later in the course."""
        return self in (Direction.DOWN, Direction.NEXT)


def outermost(indexed: IndexedCourse, ids: Iterable[str]) -> tuple[str, ...]:
    """The items that can be moved, copied or deleted, in reading order, each once.

    Left out are the course, what is gone, what stands alone in its field, and what is inside
    another one of them.
    """
    wanted = {each for each in ids if _is_in_list(indexed, each)}
    tops = [
        each for each in wanted if not any(above.id in wanted for above in indexed.ancestors(each))
    ]
    return tuple(sorted(tops, key=lambda each: _reading_place(indexed, each)))


def shift(indexed: IndexedCourse, ids: Iterable[str], direction: Direction) -> Edit | None:
    """Move items one place, or over to the neighbour of what they are in.

    At the top of a list, up means the end of the list before it: a paragraph goes to the session
    before, a session to the module before. Items of one list stay together. None when one of them
    has nowhere to go; :func:`why_not` says why.
    """
    chosen = outermost(indexed, ids)
    if not chosen or why_not(indexed, chosen, direction):
        return None
    groups = _by_list(indexed, chosen)
    moving = _Moving(indexed)
    for group in reversed(groups) if direction.is_forward else groups:
        moving.shift(group, direction)
    return moving.edit()


def why_not(indexed: IndexedCourse, ids: Iterable[str], direction: Direction) -> str:
    """Why items cannot be moved so, as a sentence; "" when they can be."""
    chosen = outermost(indexed, ids)
    if not chosen:
        return "This cannot be moved. Select a module, a session or a part of one."
    for group in _by_list(indexed, chosen):
        if _can_shift(indexed, group, direction):
            continue
        label = named(indexed.course, indexed.item(group[0]))
        label = label[0].upper() + label[1:]
        return f"{label} {_STUCK[direction]}"
    return ""


def may_stand(indexed: IndexedCourse, ids: Iterable[str], parent_id: str, field: str) -> bool:
    """Whether items may all be put into a list: it takes their kinds, and is not inside them."""
    chosen = tuple(ids)
    if parent_id not in indexed or not all(_is_in_list(indexed, each) for each in chosen):
        return False
    parent = indexed.item(parent_id)
    if field not in shape(type(parent)).lists:
        return False
    above = {parent_id, *(each.id for each in indexed.ancestors(parent_id))}
    kinds = list_item_types(type(parent), field)
    return not above.intersection(chosen) and all(
        type(indexed.item(each)) in kinds for each in chosen
    )


def place(
    indexed: IndexedCourse, ids: Iterable[str], parent_id: str, field: str, position: int
) -> Edit | None:
    """Move items behind each other into a list; ``position`` counts without the items themselves.

    None when the list does not take them, there is no such position, or all are there already.
    """
    chosen = outermost(indexed, ids)
    if not chosen or not may_stand(indexed, chosen, parent_id, field):
        return None
    others = [each for each in held_items(indexed.item(parent_id), field) if each.id not in chosen]
    if not 0 <= position <= len(others):
        return None
    moving = _Moving(indexed)
    moving.place(chosen, parent_id, field, position)
    return moving.edit()


def duplicate_all(indexed: IndexedCourse, ids: Iterable[str]) -> Edit | None:
    """Put copies of items behind the last one of each list; references among the copies are kept
    inside them."""
    chosen = outermost(indexed, ids)
    fresh = {each.id: new_id() for top in chosen for each in walk(indexed.item(top))}
    steps: list[Step] = []
    for group in _by_list(indexed, chosen):
        slot, end = indexed.slot(group[-1]), indexed.position(group[-1]) + 1
        for offset, each in enumerate(group):
            copy = copied(indexed.item(each), fresh)
            steps.append(InsertNode(slot.parent, slot.field, end + offset, copy))
    if not steps:
        return None
    steps += copied_orders(indexed, fresh)
    return Edit(f"Duplicate {_words(indexed, chosen)}", tuple(steps))


def delete_all(indexed: IndexedCourse, ids: Iterable[str]) -> Edit | None:
    """Delete items with everything in them."""
    chosen = outermost(indexed, ids)
    if not chosen:
        return None
    steps = tuple(RemoveNode(each) for each in chosen)
    return Edit(f"Delete {_words(indexed, chosen)}", steps)


_STUCK = {
    Direction.UP: "is at the top already.",
    Direction.DOWN: "is at the bottom already.",
    Direction.PREVIOUS: "has nothing before it that it could move to.",
    Direction.NEXT: "has nothing behind it that it could move to.",
}


class _Moving:
    """Steps that follow each other, and the course as it is after them."""

    def __init__(self, indexed: IndexedCourse) -> None:
        self._before = indexed
        self._now = indexed
        self._steps: list[Step] = []
        self._moved: list[str] = []

    def edit(self) -> Edit | None:
        """What was done as one edit; None when everything was in its place."""
        if not self._steps:
            return None
        return Edit(f"Move {_words(self._before, self._moved)}", tuple(self._steps))

    def shift(self, group: tuple[str, ...], direction: Direction) -> None:
        """Move the items of one list."""
        slot = self._now.slot(group[0])
        gap = _gap(self._now, group, direction)
        if gap is not None:
            self.place(group, slot.parent, slot.field, gap)
            return
        parent = _beside(self._now, slot.parent, 1 if direction.is_forward else -1)
        held = held_items(self._now.item(parent), slot.field)
        self.place(group, parent, slot.field, 0 if direction.is_forward else len(held))

    def place(self, group: tuple[str, ...], parent: str, field: str, position: int) -> None:
        """Move items to a position that is counted without them."""
        held = [each.id for each in held_items(self._now.item(parent), field)]
        others = [each for each in held if each not in group]
        before = others[position - 1] if position else ""
        self._moved += group
        for each in group:
            rest = [one for one in held if one != each]
            target = rest.index(before) + 1 if before else 0
            held = [*rest[:target], each, *rest[target:]]
            slot = self._now.slot(each)
            stays = (slot.parent, slot.field) == (parent, field)
            if not stays or self._now.position(each) != target:
                step = MoveNode(each, parent, field, target)
                self._now = step.apply(self._now)
                self._steps.append(step)
            before = each


def _can_shift(indexed: IndexedCourse, group: tuple[str, ...], direction: Direction) -> bool:
    if _gap(indexed, group, direction) is not None:
        return True
    slot = indexed.slot(group[0])
    if slot.parent == indexed.course.id:
        return False
    return bool(_beside(indexed, slot.parent, 1 if direction.is_forward else -1))


def _gap(indexed: IndexedCourse, group: tuple[str, ...], direction: Direction) -> int | None:
    """Behind how many of the others the items come to stand in their own list; None: not there."""
    if direction in (Direction.PREVIOUS, Direction.NEXT):
        return None
    held = [each.id for each in indexed.siblings(group[0])]
    others = [each for each in held if each not in group]
    edge = held.index(group[-1 if direction.is_forward else 0])
    gap = sum(1 for each in held[:edge] if each not in group)
    moved = gap + (1 if direction.is_forward else -1)
    if 0 <= moved <= len(others):
        return moved
    together = held.index(group[-1]) - held.index(group[0]) == len(group) - 1
    return None if together else gap


def _beside(indexed: IndexedCourse, item_id: str, step: int) -> str:
    """The item of the same kind before or behind another in its part of the course, or ""."""
    if item_id == indexed.course.id:
        return ""
    item, slot = indexed.item(item_id), indexed.slot(item_id)
    like = [each.id for each in indexed.siblings(item_id) if type(each) is type(item)]
    position = like.index(item_id) + step
    if 0 <= position < len(like):
        return like[position]
    holder = _beside(indexed, slot.parent, step)
    while holder:
        held = held_items(indexed.item(holder), slot.field)
        like = [each.id for each in held if type(each) is type(item)]
        if like:
            return like[0 if step > 0 else -1]
        holder = _beside(indexed, holder, step)
    return ""


def _by_list(indexed: IndexedCourse, chosen: Iterable[str]) -> list[tuple[str, ...]]:
    """Items by the list they are in, in reading order."""
    groups: dict[object, list[str]] = {}
    for each in chosen:
        groups.setdefault(indexed.slot(each), []).append(each)
    return [tuple(group) for group in groups.values()]


def _is_in_list(indexed: IndexedCourse, item_id: str) -> bool:
    if item_id not in indexed or item_id == indexed.course.id:
        return False
    slot = indexed.slot(item_id)
    return slot.field in shape(type(indexed.item(slot.parent))).lists


def _reading_place(indexed: IndexedCourse, item_id: str) -> tuple[tuple[int, int], ...]:
    """The way from the course to an item, to be sorted by."""
    way: list[tuple[int, int]] = []
    while item_id != indexed.course.id:
        slot = indexed.slot(item_id)
        fields = list(type(indexed.item(slot.parent)).model_fields)
        way.append((fields.index(slot.field), indexed.position(item_id)))
        item_id = slot.parent
    return tuple(reversed(way))


def _words(indexed: IndexedCourse, chosen: Iterable[str]) -> str:
    items: list[Item] = [indexed.item(each) for each in chosen]
    return named(indexed.course, items[0]) if len(items) == 1 else f"{len(items)} items"
