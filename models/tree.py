"""The tree of a course: its items with their parents, fields and texts, found by id."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from models.item import Item
from models.text import Line, Prose, Text

ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of an item class that hold lists of items, single items, and texts."""

    lists: tuple[str, ...]
    singles: tuple[str, ...]
    texts: tuple[str, ...]


@cache
def shape(model: type[Item]) -> Shape:
    """Where an item class keeps its children and texts, read from its annotations."""
    lists: list[str] = []
    singles: list[str] = []
    texts: list[str] = []
    for name, field in model.model_fields.items():
        types = tuple(_leaf_types(field.annotation))
        if any(issubclass(leaf, Text) for leaf in types):
            texts.append(name)
        elif any(issubclass(leaf, Item) for leaf in types):
            (lists if _is_tuple(field.annotation) else singles).append(name)
    return Shape(tuple(lists), tuple(singles), tuple(texts))


@cache
def list_item_types(model: type[Item], field: str) -> tuple[type[Item], ...]:
    """The classes of item that may stand in a list field."""
    types = _leaf_types(model.model_fields[field].annotation)
    return tuple(leaf for leaf in types if issubclass(leaf, Item))


def _is_tuple(annotation: Any) -> bool:
    return typing.get_origin(annotation) is tuple


def _leaf_types(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _leaf_types(argument)


def children(item: Item) -> Iterator[tuple[str, Item]]:
    """Every child of an item with the name of the field that holds it, in order."""
    form = shape(type(item))
    for name in form.lists:
        for child in getattr(item, name):
            yield name, child
    for name in form.singles:
        child = getattr(item, name)
        if child is not None:
            yield name, child


def walk(item: Item) -> Iterator[Item]:
    """The item and everything inside it, parents first."""
    yield item
    for _, child in children(item):
        yield from walk(child)


def texts(item: Item) -> Iterator[tuple[str, Text]]:
    """The texts of the item itself, field by field."""
    for name in shape(type(item)).texts:
        yield name, getattr(item, name)


def is_prose(model: type[Item], field: str) -> bool:
    """Whether a text field holds paragraphs (else it holds one line)."""
    return any(
        issubclass(leaf, Prose) for leaf in _leaf_types(model.model_fields[field].annotation)
    )


def text_class(model: type[Item], field: str) -> type[Text]:
    """The class of a text field, :class:`Line` or :class:`Prose`."""
    return Prose if is_prose(model, field) else Line


def rebuild(item: ItemT, change: Callable[[Item], Item | None]) -> ItemT | None:
    """The tree with ``change`` applied to every item, children after parents; None drops it.

    Values are trusted, not validated again: ``change`` must keep types.
    """
    changed = change(item)
    if changed is None:
        return None
    updates: dict[str, Any] = {}
    form = shape(type(changed))
    for name in form.lists:
        before = getattr(changed, name)
        after = tuple(kept for child in before if (kept := rebuild(child, change)) is not None)
        if len(after) != len(before) or any(a is not b for a, b in zip(after, before, strict=True)):
            updates[name] = after
    for name in form.singles:
        single = getattr(changed, name)
        if single is not None and (kept := rebuild(single, change)) is not single:
            updates[name] = kept
    return typing.cast(ItemT, trusted_copy(changed, updates) if updates else changed)


def trusted_copy(item: ItemT, updates: dict[str, Any]) -> ItemT:
    """A copy with some fields set, without validation, for values that are known to fit."""
    return item.model_copy(update=updates) if updates else item


@dataclass(frozen=True, slots=True)
class Node:
    """An item and where it is: its parent's id ("" for the course), the field and the position."""

    item: Item
    parent: str
    field: str
    position: int


class Index:
    """Every item of a course by id, with its way up to the course."""

    def __init__(self, root: Item) -> None:
        self.root = root
        self.nodes: dict[str, Node] = {}
        self.repeated: list[str] = []
        self._add(Node(root, "", "", 0))

    def _add(self, node: Node) -> None:
        if node.item.id in self.nodes:
            self.repeated.append(node.item.id)
            return
        self.nodes[node.item.id] = node
        positions: dict[str, int] = {}
        for field, child in children(node.item):
            position = positions.get(field, 0)
            positions[field] = position + 1
            self._add(Node(child, node.item.id, field, position))

    def __contains__(self, item_id: str) -> bool:
        return item_id in self.nodes

    def item(self, item_id: str) -> Item | None:
        """The item with this id, if there is one."""
        node = self.nodes.get(item_id)
        return node.item if node else None

    def find(self, item_id: str, kind: type[ItemT]) -> ItemT | None:
        """The item with this id if it is of the wanted class."""
        item = self.item(item_id)
        return item if isinstance(item, kind) else None

    def ancestors(self, item_id: str) -> Iterator[Item]:
        """The items an item is in, nearest first, the course last."""
        node = self.nodes.get(item_id)
        while node and node.parent:
            node = self.nodes[node.parent]
            yield node.item

    def shown_for(self, item_id: str, agencies: tuple[str, ...]) -> tuple[str, ...]:
        """The agencies for which an item is really shown: its own list within its parents'."""
        chain = [self.nodes[item_id].item, *self.ancestors(item_id)]
        lists = [item.shown_for for item in chain if item.shown_for is not None]
        return tuple(code for code in agencies if all(code in each for each in lists))
