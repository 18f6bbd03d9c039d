"""Cards: a set of cards as a sheet to cut up, two beside each other where they are short."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.word.book import Book
from exporters.word.boxes import write_title
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
from exporters.word.geometry import BOX_PADDING, shared_out
from exporters.word.inlines import text_without_notes
from exporters.word.paragraphs import write_gap
from exporters.word.roles import BOX_LOOKS
from exporters.word.xml import Element
from models.content import Block, Callout, plain_text

CARD = "card"
_COLUMNS = 2
_LONGEST_BESIDE_ANOTHER = 320


def is_card(block: Block) -> bool:
    """Whether a block is a card."""
    return isinstance(block, Callout) and block.kind == CARD


def write_cards(book: Book, flow: Flow, cards: Sequence[Block], inner: WriteBlocks) -> None:
    """Write cards that follow one another as one table with lines to cut along."""
    sheet = [card for card in cards if isinstance(card, Callout)]
    columns = 1 if flow.in_cell or any(map(_is_long, sheet)) else _COLUMNS
    if flow.nesting >= DEEPEST:
        for card in sheet:
            write_title(book, flow, BOX_LOOKS[CARD], card.title, card.language)
            inner(flow.in_box(CARD), card.blocks)
        return
    widths = shared_out(flow.room, (1.0,) * columns)
    table = start_table(flow, "CardSheet", widths, header=False)
    describe(table, text_without_notes(sheet[0].title))
    for start in range(0, len(sheet), columns):
        row = start_row(table, header=False, together=True)
        for width, card in zip(widths, sheet[start : start + columns], strict=False):
            _write_card(book, flow, row, width, card, inner)
        for width in widths[len(sheet) - start :]:
            close_cell(start_cell(row, width), "BoxText")
    write_gap(flow)


def _is_long(card: Callout) -> bool:
    return len(plain_text(card.blocks)) > _LONGEST_BESIDE_ANOTHER


def _write_card(
    book: Book, flow: Flow, row: Element, width: int, card: Callout, inner: WriteBlocks
) -> None:
    inside = inside_cell(flow, start_cell(row, width), width - 2 * BOX_PADDING, "BoxText")
    book.bookmarks.place(card.anchor)
    write_title(book, inside.in_box(CARD), BOX_LOOKS[CARD], card.title, card.language)
    inner(inside.in_box(CARD), card.blocks)
    close_cell(inside.parent, "BoxText")
