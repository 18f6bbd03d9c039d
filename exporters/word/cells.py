"""Cells: the elements tables and boxes are made of, each with its fixed width."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from exporters.word.flow import Flow
from exporters.word.geometry import NARROWEST
from exporters.word.grid import Merge
from exporters.word.paragraphs import write_empty, write_gap
from exporters.word.xml import Element, child, clean, last_child, name

DEEPEST = 8
"""Tables and boxes nested deeper are written as their contents, one after the other."""

_LONGEST_DESCRIPTION = 250


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
    last = last_child(flow.parent)
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


def keep_rows_together(table: Element) -> None:
    """Keep all rows of a table on one page: every paragraph but the last row's keeps with next."""
    _keep_with_next_row(table.findall(name("w:tr"))[:-1])


def keep_ends_together(table: Element, header_rows: int) -> None:
    """Leave no row alone on a page: the first two and the last two rows stay together."""
    rows = table.findall(name("w:tr"))
    _keep_with_next_row([*rows[: header_rows + 1], *rows[-2:-1]])


def _keep_with_next_row(rows: Iterable[Element]) -> None:
    for row in rows:
        for properties in row.iter(name("w:pPr")):
            if properties.find(name("w:keepNext")) is None:
                after_style = int(properties.find(name("w:pStyle")) is not None)
                properties.insert(after_style, etree.Element(name("w:keepNext")))


def free_from_next_row(cell: Element) -> None:
    """Let a page end after the row of a cell that begins with a label.

    Programs keep a row with the next one when its first paragraph keeps with next.
    """
    first = cell.find(name("w:p"))
    if first is None or first.find(name("w:pPr")) is None:
        return
    properties = first[0]
    if properties.find(name("w:keepNext")) is None:
        free = etree.Element(name("w:keepNext"))
        free.set(name("w:val"), "0")
        properties.insert(1, free)


def start_cell(
    row: Element, width: int, columns: int = 1, merge: Merge = Merge.NONE, shade: str = ""
) -> Element:
    """Add a cell over ``columns`` columns; ``shade`` is a colour of its own."""
    cell = child(row, "tc")
    properties = child(cell, "tcPr")
    child(properties, "tcW", w=width, type="dxa")
    if columns > 1:
        child(properties, "gridSpan", val=columns)
    if merge is not Merge.NONE:
        child(properties, "vMerge", val=merge.value)
    if shade:
        child(properties, "shd", val="clear", color="auto", fill=shade)
    return cell


def close_cell(cell: Element, style: str) -> None:
    """A cell must end with a paragraph (ECMA-376 17.4.65): add one after a table or nothing."""
    if len(cell) == 1:
        write_empty(cell, style)
    elif cell[-1].tag != name("w:p"):
        write_empty(cell, "Gap")


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
