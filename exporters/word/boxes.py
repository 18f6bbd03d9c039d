"""Boxes: callouts and everything else that is set apart by a bar, a frame or a shade."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from exporters.word.book import Book
from exporters.word.cells import (
    DEEPEST,
    close_cell,
    describe,
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
from models.content import Block, Callout, Inline, Paragraph, plain_text

_LONGEST_UNBROKEN_BOX = 1_000
_UNKNOWN = BoxLook("NoteBox")


def write_callout(book: Book, flow: Flow, callout: Callout, inner: WriteBlocks) -> None:
    """Write a callout as a box of its kind."""
    short = BOX_LOOKS.get(callout.kind, _UNKNOWN).together and (
        len(plain_text(callout)) < _LONGEST_UNBROKEN_BOX
    )
    write_box(
        book,
        flow,
        callout.kind,
        callout.title,
        callout.language,
        lambda inside: inner(inside, callout.blocks),
        together=short,
    )


def write_boxed(
    book: Book,
    flow: Flow,
    kind: str,
    label: Paragraph | None,
    blocks: Iterable[Block],
    inner: WriteBlocks,
) -> None:
    """Write blocks that share a box, under the label that stood before them."""
    title, language = (label.inlines, label.language) if label else ((), "")
    write_box(book, flow, kind, title, language, lambda inside: inner(inside, blocks))


def write_box(
    book: Book,
    flow: Flow,
    kind: str,
    title: tuple[Inline, ...],
    language: str,
    content: Callable[[Flow], None],
    *,
    together: bool = False,
) -> None:
    """Write a box; nested too deep, its title and content stand in the text instead."""
    look = BOX_LOOKS.get(kind, _UNKNOWN)
    if flow.nesting >= DEEPEST:
        _write_title(book, flow, look, title, language)
        content(flow.in_box(kind))
        return
    on_own_row = look.title_row and bool(title)
    table = start_table(flow, look.style, (flow.room,), header=on_own_row)
    describe(table, text_without_notes(title))
    if on_own_row:
        row = start_row(table, header=True, together=True)
        _write_title(book, _inside(flow, row, kind), look, title, language)
    inside = _inside(flow, start_row(table, header=False, together=together), kind)
    if not on_own_row:
        _write_title(book, inside, look, title, language)
    content(inside)
    close_cell(inside.parent, "BoxText")
    write_gap(flow)


def _inside(flow: Flow, row: Element, kind: str) -> Flow:
    cell = start_cell(row, flow.room)
    inside = inside_cell(flow, cell, flow.room - 2 * BOX_PADDING, "BoxText")
    return inside.in_box(kind)


def _write_title(
    book: Book, flow: Flow, look: BoxLook, title: tuple[Inline, ...], language: str
) -> None:
    if title:
        write_paragraph(book, flow, look.title_style, title, language)
