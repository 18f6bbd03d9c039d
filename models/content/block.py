"""Block nodes: paragraphs, lists and quotes of a passage, and what composed trees add to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from models.content.inline import Inline
from models.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockAttributes:
    """What every block may carry: a style role, its address, its language, a jump target."""

    role: str = ""
    place: Place | None = None
    language: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph(BlockAttributes):
    """One paragraph of text."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One entry of a list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class List(BlockAttributes):
    """A bulleted list, or a numbered one whose first number is ``start``."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote(BlockAttributes):
    """A quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section(BlockAttributes):
    """A heading and what stands under it; the level is the depth of the section in the tree."""

    title: tuple[Inline, ...]
    children: tuple[Block, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``header`` marks a cell that heads its row."""

    blocks: tuple[Block, ...]
    colspan: int = 1
    rowspan: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; cells covered by a span of another cell are left out."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table(BlockAttributes):
    """A table; ``widths`` are shares of the text width, ``description`` is for screen readers."""

    rows: tuple[Row, ...]
    header_rows: int = 0
    caption: tuple[Inline, ...] = ()
    widths: tuple[float, ...] = ()
    description: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Figure(BlockAttributes):
    """A picture; ``media`` names the file, ``width_mm`` is the printed width (None: as it is)."""

    media: str
    alt: str
    caption: tuple[Inline, ...] = ()
    width_mm: float | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Callout(BlockAttributes):
    """A box set off from the text; ``kind`` chooses its look."""

    kind: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Rule(BlockAttributes):
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class PageBreak(BlockAttributes):
    """The next block begins a new page."""


@dataclass(frozen=True, slots=True)
class Extension(BlockAttributes):
    """A block only some writers know by its ``kind``; the others print ``fallback``."""

    kind: str
    data: object
    fallback: tuple[Block, ...]


Block: TypeAlias = (
    Paragraph | List | Quote | Section | Table | Figure | Callout | Rule | PageBreak | Extension
)
PASSAGE_BLOCKS = (Paragraph, List, Quote)
