"""What was pasted: headings, passages and tables, in order."""

from __future__ import annotations

from dataclasses import dataclass

from models.content import Block, Inline
from models.content.lines import TextLine, blocks_of
from models.content.runs import flatten


@dataclass(frozen=True, slots=True)
class PastedHeading:
    """A heading of level 1 to 6."""

    level: int
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class PastedPassage:
    """Paragraphs, lists and quotes."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PastedCell:
    """A cell with the columns and rows it spans."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class PastedTable:
    """Rows of cells; the first ``header_rows`` are headings."""

    rows: tuple[tuple[PastedCell, ...], ...]
    header_rows: int = 0


Pasted = PastedHeading | PastedPassage | PastedTable


def flattened(pieces: list[Pasted]) -> tuple[Block, ...]:
    """What a cell holds as one passage: headings as paragraphs, tables in it cell by cell."""
    found: list[Block] = []
    for piece in pieces:
        if isinstance(piece, PastedPassage):
            found += piece.blocks
        elif isinstance(piece, PastedHeading):
            found += blocks_of((_line_of(piece.inlines),))
        else:
            found += [block for row in piece.rows for cell in row for block in cell.blocks]
    return tuple(found)


def _line_of(inlines: tuple[Inline, ...]) -> TextLine:
    return TextLine(tuple(flatten(inlines)))
