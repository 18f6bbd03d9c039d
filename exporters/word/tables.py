"""Tables: caption, header rows, merged cells and fixed column widths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from exporters.word.book import Book
from exporters.word.captions import write_caption
from exporters.word.flow import Flow, WriteBlocks
from exporters.word.geometry import CELL_PADDING, NARROWEST, shared_out
from exporters.word.grid import WIDEST, Merge, Slot, slots
from exporters.word.inlines import text_without_notes
from exporters.word.paragraphs import write_empty, write_gap
from exporters.word.roles import TABLE_LOOKS, TableLook
from exporters.word.xml import Element, child, clean, name
from models.content import Row, Table, plain_text

DEEPEST = 8
"""Tables and boxes nested deeper are written as their contents, one after the other."""

_LONGEST_UNBROKEN_ROW = 1_200
_LONGEST_DESCRIPTION = 250
_TOO_WIDE = (
    "A table has {columns} columns, more than Word can show ({widest}); its cells are printed one "
    "below the other. Divide it into several tables."
)


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
    widths = shared_out(flow.room, _shares(table, look, columns, rows))
    element = start_table(flow, look.style, widths, header=table.header_rows > 0)
    _describe(element, table)
    for position, row in enumerate(rows):
        _write_row(flow, element, table, position, row, widths, inner)
    write_gap(flow)


def write_as_text(flow: Flow, table: Table, inner: WriteBlocks) -> None:
    """Write the cells of a table one below the other."""
    for row in table.rows:
        for cell in row.cells:
            inner(flow, cell.blocks)


def start_table(flow: Flow, style: str, widths: Iterable[int], *, header: bool) -> Element:
    """Add a table of fixed width with its grid; rows follow."""
    widths = tuple(widths)
    _part_from_list(flow)
    element = child(flow.parent, "tbl")
    properties = child(element, "tblPr")
    child(properties, "tblStyle", val=style)
    child(properties, "tblW", w=sum(widths), type="dxa")
    if flow.indent:
        child(properties, "tblInd", w=flow.indent, type="dxa")
    child(properties, "tblLayout", type="fixed")
    child(
        properties,
        "tblLook",
        val="0420" if header else "0400",
        firstRow=int(header),
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=0,
        noVBand=1,
    )
    grid = child(element, "tblGrid")
    for width in widths:
        child(grid, "gridCol", w=width)
    return element


def _part_from_list(flow: Flow) -> None:
    """The entries of a list stand close together: a table after them needs some space."""
    last = flow.parent[-1] if len(flow.parent) else None
    if last is not None and last.find(f"{name('w:pPr')}/{name('w:numPr')}") is not None:
        write_gap(flow)


def describe(table: Element, title: str, description: str = "") -> None:
    """Give a table the title and description that screen readers say."""
    properties = table[0]
    for tag, text in (("tblCaption", title), ("tblDescription", description or title)):
        text = clean(text)[:_LONGEST_DESCRIPTION]
        if text:
            child(properties, tag, val=text)


def start_row(table: Element, *, header: bool, together: bool) -> Element:
    """Add a row; a header row is repeated on every page, one kept together is never broken."""
    row = child(table, "tr")
    if header or together:
        properties = child(row, "trPr")
        if together:
            child(properties, "cantSplit")
        if header:
            child(properties, "tblHeader")
    return row


def start_cell(row: Element, width: int, columns: int = 1, merge: Merge = Merge.NONE) -> Element:
    """Add a cell."""
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", w=width, type="dxa")
    if columns > 1:
        child(properties, "gridSpan", val=columns)
    if merge is not Merge.NONE:
        child(properties, "vMerge", val=merge.value)
    return cell


def close_cell(cell: Element, style: str) -> None:
    """A cell must end with a paragraph (ECMA-376 17.4.65): add one after a table or nothing."""
    if len(cell) == 1:
        write_empty(cell, style)
    elif cell[-1].tag != name("w:p"):
        write_empty(cell, "Gap")


def _write_row(
    flow: Flow,
    element: Element,
    table: Table,
    position: int,
    row: list[Slot],
    widths: tuple[int, ...],
    inner: WriteBlocks,
) -> None:
    header = position < table.header_rows
    size = len(plain_text(Row(tuple(slot.cell for slot in row if slot.cell))))
    target = start_row(element, header=header, together=size < _LONGEST_UNBROKEN_ROW)
    column = 0
    for slot in row:
        width = sum(widths[column : column + slot.columns])
        column += slot.columns
        cell = start_cell(target, width, slot.columns, slot.merge)
        heads = header or (slot.cell is not None and slot.cell.header)
        style = "TableHeading" if heads else "TableText"
        if slot.cell is not None:
            inside = inside_cell(flow, cell, width - 2 * CELL_PADDING, style)
            inner(replace(inside, list_style="TableText"), slot.cell.blocks)
        close_cell(cell, style)


def inside_cell(flow: Flow, cell: Element, width: int, body: str) -> Flow:
    """The flow inside a cell of ``width`` usable twips."""
    return Flow(
        parent=cell,
        width=max(width, NARROWEST),
        body=body,
        depth=flow.depth,
        nesting=flow.nesting + 1,
        in_cell=True,
    )


def _describe(element: Element, table: Table) -> None:
    title = text_without_notes(table.caption) or table.description
    describe(element, title, table.description)


def _shares(
    table: Table, look: TableLook, columns: int, rows: list[list[Slot]]
) -> tuple[float, ...]:
    for shares in (table.widths, look.widths):
        if len(shares) == columns and all(0 < share < float("inf") for share in shares):
            return shares
    return _shares_by_text(columns, rows)


def _shares_by_text(columns: int, rows: list[list[Slot]]) -> tuple[float, ...]:
    """Shares that give longer columns more room, but less than in proportion."""
    longest = [4] * columns
    for row in rows:
        column = 0
        for slot in row:
            if slot.cell is not None and slot.columns == 1:
                longest[column] = max(longest[column], len(plain_text(slot.cell)))
            column += slot.columns
    return tuple(min(length, 120) ** 0.6 for length in longest)
