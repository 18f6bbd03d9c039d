"""Blocks: which item of a page a part belongs to, and where blocks begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from authoring.editing.indexed_course import IndexedCourse
from models.item import Item
from models.session import PlanRow
from models.tree import list_item_types, shape
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.page.page_parts import Empty, Part, Style


@dataclass(frozen=True, slots=True)
class Block:
    """An item that the page's item holds, and the keys of its parts."""

    item: str
    keys: tuple[str, ...]


def block_of(indexed: IndexedCourse, root: str, item_id: str) -> str:
    """The item held by the page's own that another is in, or is; "" for the page's own."""
    while item_id in indexed and item_id not in (indexed.course.id, root):
        slot = indexed.slot(item_id)
        if root.startswith(GROUP):
            if slot.parent == indexed.course.id:
                return item_id if slot.field == root.removeprefix(GROUP) else ""
        elif slot.parent == root:
            return item_id if _is_block(indexed, item_id) else ""
        item_id = slot.parent
    return ""


def blocks_of(indexed: IndexedCourse, root: str, parts: Iterable[Part]) -> Iterator[Block]:
    """The blocks of a page in reading order."""

    def of(part: Part) -> str:
        return "" if isinstance(part, Empty) else block_of(indexed, root, part.item)

    for item, held in groupby(parts, of):
        if item:
            yield Block(item, tuple(part.key for part in held))


def insertable(indexed: IndexedCourse, block: str) -> tuple[type[Item], ...]:
    """The kinds of item that can stand beside a block."""
    if block not in indexed or block == indexed.course.id:
        return ()
    slot = indexed.slot(block)
    holder = type(indexed.item(slot.parent))
    return list_item_types(holder, slot.field) if slot.field in shape(holder).lists else ()


def can_fold(parts: Iterable[Part]) -> bool:
    """Whether the parts of a block begin with a heading, and go on below it."""
    held = list(parts)
    headed = [n for n, part in enumerate(held) if getattr(part, "style", None) is Style.HEADING]
    if not headed or not getattr(held[headed[0]], "value", ""):
        return False
    return getattr(held[headed[0]], "folded", False) or headed[0] + 1 < len(held)


def _is_block(indexed: IndexedCourse, item_id: str) -> bool:
    return not isinstance(indexed.item(item_id), PlanRow)
