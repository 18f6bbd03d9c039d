"""Tables: caption, header rows, merged cells and fixed column widths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporters.word.book import Book
from exporters.word.captions import write_caption
from exporters.word.cells import (
    DEEPEST,
    close_cell,
    describe,
    inside_cell,
    keep_ends_together,
    keep_rows_together,
    start_cell,
    start_row,
    start_table,
)
from exporters.word.flow import Flow, WriteBlocks
from exporters.word.geometry import CELL_PADDING, at_least, shared_out
from exporters.word.grid import WIDEST, Slot, slots
from exporters.word.inlines import text_without_notes
from exporters.word.paragraphs import write_gap
from exporters.word.roles import TABLE_LOOKS, TableLook
from exporters.word.xml import Element
from models.content import Paragraph, Table, plain_text, walk

_LONGEST_UNBROKEN_ROW = 1_200
_TOO_WIDE = (
    "A table has {columns} columns, more than Word can show ({widest}); its cells are printed one "
    "below the other. Divide it into several tables."
)
_FEWEST_ROWS_TO_PART = 4
_HIGHEST_LOW_ROW = 4
_SHORTEST, _LONGEST, _FAIRNESS = 4, 120, 0.6
_LONGEST_WORD = 16
_NARROWEST = 240
"""The least width of a column, in twips, where the room allows it."""
_LETTER = 110
"""About how wide a bold letter of a table is, in twips."""
_CHARACTER = 92
"""About how wide a character of running text is, spaces counted, in twips."""

Lengths = Sequence[Sequence[int]]
"""How many characters each slot of each row holds."""


def write_table(book: Book, flow: Flow, table: Table, inner: WriteBlocks) -> None:
    """Write a table with its caption above it."""
    columns, rows = slots(table.rows)
    write_caption(book, flow, table, "Table", "Caption")
    if columns == 0:
        return
    if columns > WIDEST:
        message = _TOO_WIDE.format(columns=columns, widest=WIDEST)
        book.report("WORD-03", message, table)
    if columns > WIDEST or flow.nesting >= DEEPEST:
        write_as_text(flow, table, inner)
        return
    look = TABLE_LOOKS.get(table.role, TableLook())
    lengths = [[len(plain_text(slot.cell)) if slot.cell else 0 for slot in row] for row in rows]
    widths = shared_out(flow.room, _shares(table, look, columns, rows, lengths))
    widths = at_least(widths, _room_for_words(columns, rows))
    narrowest = max(min(_NARROWEST, flow.room // columns), 1)
    widths = at_least(widths, (narrowest,) * columns)
    element = start_table(flow, look.style, widths, header=table.header_rows > 0)
    title = text_without_notes(table.caption) or table.description
    describe(element, title, table.description)
    writer = _RowWriter(book, flow, table, element, widths, inner)
    for position, row in enumerate(rows):
        together = sum(lengths[position]) < _LONGEST_UNBROKEN_ROW and not flow.breaks
        writer.write(position, row, together=together)
    if not flow.in_cell:
        _keep(element, table.header_rows, [_lines(row, widths) for row in rows], look)
    write_gap(flow)


def _keep(table: Element, header_rows: int, heights: Sequence[int], look: TableLook) -> None:
    """Keep a short table on one page; leave no low row of a longer one alone on a page."""
    if sum(heights) <= look.longest_together:
        keep_rows_together(table)
    elif len(heights) >= header_rows + _FEWEST_ROWS_TO_PART and max(heights) <= _HIGHEST_LOW_ROW:
        keep_ends_together(table, header_rows)


def _lines(row: Sequence[Slot], widths: Sequence[int]) -> int:
    """About how many lines a row is high."""
    highest, column = 1, 0
    for slot in row:
        width = sum(widths[column : column + slot.columns]) - 2 * CELL_PADDING
        column += slot.columns
        if slot.cell:
            in_a_line = max(width // _CHARACTER, 1)
            lines = (
                len(plain_text(block.inlines)) // in_a_line + 1
                for block in walk(slot.cell.blocks)
                if isinstance(block, Paragraph)
            )
            highest = max(highest, sum(lines))
    return highest


def write_as_text(flow: Flow, table: Table, inner: WriteBlocks) -> None:
    """Write the cells of a table one below the other."""
    for row in table.rows:
        for cell in row.cells:
            inner(flow, cell.blocks)


@dataclass(frozen=True, slots=True)
class _RowWriter:
    """Writes the rows of one table."""

    book: Book
    flow: Flow
    table: Table
    element: Element
    widths: tuple[int, ...]
    inner: WriteBlocks

    def write(self, position: int, row: Sequence[Slot], *, together: bool) -> None:
        """Add a row; ``together`` keeps it on one page."""
        header = position < self.table.header_rows
        target = start_row(self.element, header=header, together=together)
        # A table style shades the first row only.
        shade = self.book.palette.tint if header and position else ""
        column = 0
        for slot in row:
            width = sum(self.widths[column : column + slot.columns])
            column += slot.columns
            cell = start_cell(target, width, slot.columns, slot.merge, shade)
            self._fill(cell, slot, width, header)

    def _fill(self, cell: Element, slot: Slot, width: int, header: bool) -> None:
        heads = header or (slot.cell is not None and slot.cell.header)
        style = "TableHeading" if heads else "TableText"
        if slot.cell is not None:
            inside = inside_cell(self.flow, cell, width - 2 * CELL_PADDING, style)
            self.inner(replace(inside, list_style="TableText"), slot.cell.blocks)
        close_cell(cell, style)


def _shares(
    table: Table,
    look: TableLook,
    columns: int,
    rows: Sequence[Sequence[Slot]],
    lengths: Lengths,
) -> tuple[float, ...]:
    for shares in (table.widths, look.widths):
        if len(shares) == columns and all(0 < share < float("inf") for share in shares):
            return shares
    return _shares_by_text(columns, rows, lengths)


def _room_for_words(columns: int, rows: Sequence[Sequence[Slot]]) -> tuple[int, ...]:
    """The width each column needs so that no word written in Latin letters is broken."""
    longest = [0] * columns
    for row in rows:
        column = 0
        for slot in row:
            if slot.columns == 1 and slot.cell:
                words = (word for word in plain_text(slot.cell).split() if word.isascii())
                longest[column] = max(longest[column], *(len(word) for word in words), 0)
            column += slot.columns
    return tuple(
        min(length, _LONGEST_WORD) * _LETTER + 2 * CELL_PADDING if length else 0
        for length in longest
    )


def _shares_by_text(
    columns: int, rows: Sequence[Sequence[Slot]], lengths: Lengths
) -> tuple[float, ...]:
    """Shares that give longer columns more room, but less than in proportion."""
    longest = [_SHORTEST] * columns
    for row, sizes in zip(rows, lengths, strict=True):
        column = 0
        for slot, size in zip(row, sizes, strict=True):
            if slot.columns == 1:
                longest[column] = max(longest[column], size)
            column += slot.columns
    return tuple(min(length, _LONGEST) ** _FAIRNESS for length in longest)
