"""Order, the third pass: an agency's own order of modules, sessions or blocks."""

from __future__ import annotations

from models.agency import EditionOrder
from models.course import Course
from models.item import Item
from models.tree import rebuild, shape, trusted_copy


def arranged(items: tuple[Item, ...], wanted: tuple[str, ...]) -> tuple[Item, ...]:
    """The items in the wanted order; one the order does not name follows its left neighbour."""
    rank = {item_id: position for position, item_id in enumerate(wanted)}
    named = sorted((item for item in items if item.id in rank), key=lambda item: rank[item.id])
    result: list[Item] = list(named)
    left = ""
    for item in items:
        if item.id not in rank:
            positions = [index for index, other in enumerate(result) if other.id == left]
            result.insert(positions[0] + 1 if positions else 0, item)
        left = item.id
    return tuple(result)


def arrange(course: Course, orders: tuple[EditionOrder, ...]) -> Course:
    """The course with its edition orders applied; every item is still there exactly once."""
    by_parent = {order.parent_id: order.child_ids for order in orders}
    if not by_parent:
        return course

    def reorder(item: Item) -> Item:
        wanted = by_parent.get(item.id)
        if wanted is None:
            return item
        changes = {}
        for field in shape(type(item)).lists:
            before = getattr(item, field)
            if any(child.id in wanted for child in before):
                changes[field] = arranged(before, wanted)
        return trusted_copy(item, changes)

    result = rebuild(course, reorder)
    assert result is not None
    return result
