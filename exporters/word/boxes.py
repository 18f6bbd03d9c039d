"""Boxes: callouts and everything else that is set apart by a bar, a frame or a shade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from exporters.word.book import Book
from exporters.word.cells import (
    DEEPEST,
    close_cell,
    describe,
    free_from_next_row,
    inside_cell,
    start_cell,
    start_row,
    start_table,
)
from exporters.word.flow import Flow, WriteBlocks
from exporters.word.geometry import BOX_PADDING
from exporters.word.inlines import text_without_notes
from exporters.word.paragraphs import write_gap, write_paragraph
from exporters.word.roles import BOX_LOOKS, BoxLook
from exporters.word.xml import Element
from models.content import Block, Callout, Inline, Paragraph, plain_text, walk

_CHARACTERS_IN_A_LINE = 75
_MOST_UNBROKEN_LINES = 28
_SHORTEST_PIECE = 300
_FEWEST_TO_PART = 2
_UNKNOWN = BoxLook("NoteBox")

Blocks: TypeAlias = Sequence[Block]


@dataclass(frozen=True, slots=True)
class Box:
    """What a box says: its kind, its title, and its content in pieces that stay on one page."""

    kind: str
    title: tuple[Inline, ...]
    language: str
    pieces: Sequence[Blocks]


def write_callout(book: Book, flow: Flow, callout: Callout, inner: WriteBlocks) -> None:
    """Write a callout as a box of its kind."""
    by_label = BOX_LOOKS.get(callout.kind, _UNKNOWN).title_row
    pieces = _divided(callout.blocks) if by_label else [callout.blocks]
    box = Box(callout.kind, callout.title, callout.language, pieces)
    write_box(book, flow, box, inner)


def write_boxed(
    book: Book,
    flow: Flow,
    kind: str,
    label: Paragraph | None,
    blocks: Blocks,
    inner: WriteBlocks,
) -> None:
    """Write blocks that share a box, under the label that stood before them."""
    title, language = (label.inlines, label.language) if label else ((), "")
    write_box(book, flow, Box(kind, title, language, [blocks]), inner)


def write_box(book: Book, flow: Flow, box: Box, inner: WriteBlocks) -> None:
    """Write a box; nested too deep, its title and content stand in the text instead."""
    look = BOX_LOOKS.get(box.kind, _UNKNOWN)
    if flow.nesting >= DEEPEST:
        write_title(book, flow, look, box.title, box.language)
        for piece in box.pieces:
            inner(flow.in_box(box.kind), piece)
        return
    on_own_row = look.title_row and bool(box.title)
    table = start_table(flow, look.style, (flow.room,), header=on_own_row)
    describe(table, text_without_notes(box.title))
    if on_own_row:
        row = start_row(table, header=True, together=True)
        write_title(book, _inside(flow, row, box.kind), look, box.title, box.language)
    apart = not on_own_row and not flow.in_cell
    rows = _opened(box.pieces) if apart else [(each, _is_short(each)) for each in box.pieces]
    for position, (piece, fits) in enumerate(rows):
        short = fits and not flow.breaks
        row = start_row(table, header=False, together=short)
        inside = replace(_inside(flow, row, box.kind), breaks=not short)
        if position == 0 and not on_own_row:
            write_title(book, inside, look, box.title, box.language)
        inner(inside, piece)
        close_cell(inside.parent, "BoxText")
        if short:
            free_from_next_row(inside.parent)
    write_gap(flow)


def _opened(pieces: Sequence[Blocks]) -> list[tuple[Blocks, bool]]:
    """The pieces, and whether each stays on one page; of a long one only the first block does.

    So the title, which stands with that block, is never left alone at the foot of a page.
    """
    result: list[tuple[Blocks, bool]] = []
    for piece in pieces:
        if _is_short(piece) or len(piece) < _FEWEST_TO_PART:
            result.append((piece, _is_short(piece)))
        else:
            result += [(piece[:1], _is_short(piece[:1])), (piece[1:], False)]
    return result


def _is_short(piece: Blocks) -> bool:
    """Whether a piece surely fits on a page: one that does not, but may not break, is cut off."""
    lines = (
        len(plain_text(block.inlines)) // _CHARACTERS_IN_A_LINE + 1
        for block in walk(tuple(piece))
        if isinstance(block, Paragraph)
    )
    return sum(lines) <= _MOST_UNBROKEN_LINES


def _divided(blocks: Blocks) -> list[Blocks]:
    """Blocks in pieces that begin with a label, so that no label is left behind on a page.

    What stands before the first label stays with it: the few facts at the head of an activity
    would otherwise be left behind with its title.
    """
    starts = [
        position
        for position, block in enumerate(blocks)
        if position and isinstance(block, Paragraph) and block.role == "label"
    ]
    if starts and len(plain_text(blocks[: starts[0]])) < _SHORTEST_PIECE:
        del starts[0]
    return [blocks[start:end] for start, end in pairwise([0, *starts, len(blocks)])]


def _inside(flow: Flow, row: Element, kind: str) -> Flow:
    cell = start_cell(row, flow.room)
    inside = inside_cell(flow, cell, flow.room - 2 * BOX_PADDING, "BoxText")
    return inside.in_box(kind)


def write_title(
    book: Book, flow: Flow, look: BoxLook, title: Sequence[Inline], language: str
) -> None:
    """Write the title of a box, if it has one."""
    if title:
        write_paragraph(book, flow, look.title_style, title, language)
