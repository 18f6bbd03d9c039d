"""Flow: where blocks are written, how wide it is, and how its plain paragraphs look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from exporters.word.geometry import NARROWEST, TEXT_WIDTH
from exporters.word.xml import Element, last_child, name
from models.content import Block

_STYLE_PATH = f"{name('w:pPr')}/{name('w:pStyle')}"
_VALUE = name("w:val")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A column of blocks: the body of the book, a cell, the inside of a box or of a list entry.

    ``width`` and ``indent`` are twips; ``body`` is the style of plain paragraphs; ``level`` counts
    the lists around, ``depth`` the sections, ``nesting`` the tables and boxes; ``box`` is the kind
    of box it is directly in. ``breaks`` says that the row around may break at the end of a page:
    what may not break inside such a row would be cut off there.
    """

    parent: Element
    width: int = TEXT_WIDTH
    indent: int = 0
    body: str = "BodyText"
    list_style: str = ""
    level: int = 0
    depth: int = 0
    nesting: int = 0
    box: str = ""
    in_cell: bool = False
    breaks: bool = False

    @property
    def room(self) -> int:
        """The width left for a table or picture, in twips."""
        return max(self.width - self.indent, NARROWEST)

    @property
    def last_style(self) -> str:
        """The style of the paragraph written last; "" after a table or at the beginning."""
        last = last_child(self.parent)
        style = None if last is None else last.find(_STYLE_PATH)
        return "" if style is None else str(style.get(_VALUE, ""))

    def in_box(self, kind: str) -> Flow:
        """The same flow, known to be the inside of a box."""
        return replace(self, box=kind)


WriteBlocks: TypeAlias = Callable[[Flow, Iterable[Block]], None]
"""How a block writes the blocks inside it."""
