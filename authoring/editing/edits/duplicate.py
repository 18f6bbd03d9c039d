"""Duplicating an item: fresh ids throughout, and references inside the copy stay inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.step import Step
from models.agency import EditionOrder
from models.frozen import FrozenMap
from models.item import Item, new_id
from models.text import Passage, Text, Wording
from models.tree import rebuild, shape, trusted_copy, walk

_ADDRESS = re.compile(r"(?:(?<=\[\[ref:)|(?<=\[\[term:)|(?<=\[\[cite:))[a-z][a-z0-9]+")
"""An item id inside a stored text: [[ref:…]], [[term:…|words]] and [[cite:…]]."""

_VALUE = re.compile(r"(?<!\\)\{\{([a-z][a-z0-9_]*)\}\}")


def duplicate(indexed: IndexedCourse, item_id: str) -> Edit | None:
    """Put a copy of an item right after it; None for the course and for single items.

    The order that an agency's edition gives to the children of a copied item is copied too.
    """
    if item_id not in indexed or item_id == indexed.course.id:
        return None
    slot = indexed.slot(item_id)
    if slot.field not in shape(type(indexed.item(slot.parent))).lists:
        return None
    item = indexed.item(item_id)
    ids = {each.id: new_id() for each in walk(item)}
    copy = copied(item, ids)
    position = indexed.position(item_id) + 1
    steps: list[Step] = [InsertNode(slot.parent, slot.field, position, copy)]
    steps += copied_orders(indexed, ids)
    return Edit(f"Duplicate {named(indexed.course, item)}", tuple(steps))


def copied(item: Item, ids: dict[str, str]) -> Item:
    """An item with the ids in it replaced, its own, its children's and those it refers to."""
    copy = rebuild(item, lambda each: _renamed(each, ids))
    return item if copy is None else copy


def referred_ids(item: Item) -> set[str]:
    """The ids that an item and everything in it refer to, in fields and in texts."""
    found: set[str] = set()
    for each in walk(item):
        form = shape(type(each))
        for field in type(each).model_fields:
            value = getattr(each, field)
            if field in form.texts:
                found |= text_references(value)
            elif field != "id" and field.endswith(("_id", "_ids")):
                found.update(value if isinstance(value, tuple) else (value,))
    return found - {""}


def text_references(text: Text) -> set[str]:
    """The ids that a text refers to, in any language and wording."""
    return {found for each in _values(text) for found in _ADDRESS.findall(each)}


def values_named(text: Text) -> set[str]:
    """The names of the values a text shows, in any language and wording."""
    return {found for each in _values(text) for found in _VALUE.findall(each)}


def _renamed(item: Item, ids: dict[str, str]) -> Item:
    form = shape(type(item))
    changes: dict[str, Any] = {}
    for field in type(item).model_fields:
        value = getattr(item, field)
        if field in form.texts:
            changes[field] = _retargeted(value, ids)
        elif field == "id" or field.endswith(("_id", "_ids")):
            changes[field] = _mapped(value, ids)
    return trusted_copy(item, changes)


def _mapped(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(ids.get(each, each) for each in value)
    return ids.get(value, value)


def _retargeted(text: Text, ids: dict[str, str]) -> Text:
    if not any(found in ids for each in _values(text) for found in _ADDRESS.findall(each)):
        return text
    wording = {code: _own(own, ids) for code, own in text.wording.items()}
    return text.replace(shared=_passages(text.shared, ids), wording=FrozenMap(wording))


def _values(text: Text) -> Iterator[str]:
    owned = [own.passages for own in text.wording.values()]
    for passage in (each for held in (text.shared, *owned) for each in held.values()):
        yield passage.value
        yield passage.source.value if passage.source else ""
    for own in text.wording.values():
        yield from own.base.values()
        yield from (each.value for each in own.kept.values())


def _own(own: Wording, ids: dict[str, str]) -> Wording:
    base = {language: _readdressed(value, ids) for language, value in own.base.items()}
    kept = {
        language: each.replace(value=_readdressed(each.value, ids))
        for language, each in own.kept.items()
    }
    passages = _passages(own.passages, ids)
    return own.replace(passages=passages, base=FrozenMap(base), kept=FrozenMap(kept))


def _passages(passages: FrozenMap[str, Passage], ids: dict[str, str]) -> FrozenMap[str, Passage]:
    return FrozenMap({language: _passage(each, ids) for language, each in passages.items()})


def _passage(passage: Passage, ids: dict[str, str]) -> Passage:
    source = passage.source
    if source is not None:
        source = source.replace(value=_readdressed(source.value, ids))
    return passage.replace(value=_readdressed(passage.value, ids), source=source)


def _readdressed(value: str, ids: dict[str, str]) -> str:
    return _ADDRESS.sub(lambda found: ids.get(found[0], found[0]), value)


def copied_orders(indexed: IndexedCourse, ids: dict[str, str]) -> list[Step]:
    """The orders that agencies' editions give to the children of items copied under these ids."""
    steps: list[Step] = []
    for agency in indexed.course.agencies:
        end = len(agency.orders)
        for order in agency.orders:
            if order.parent_id in ids:
                node = copied(order, {**ids, order.id: new_id()})
                assert isinstance(node, EditionOrder)
                steps.append(InsertNode(agency.id, "orders", end, node))
                end += 1
    return steps
