"""Tables as HTML, with headers that say what they head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exporters.html.markup import EMPTY, Markup, element, escape, join
from models.content import Cell, Row, Table, plain_text

if TYPE_CHECKING:
    from exporters.html.writer import HtmlWriter


def table(writer: HtmlWriter, block: Table, level: int) -> Markup:
    """A table that scrolls inside its own frame where the screen is narrow."""
    head = block.rows[: block.header_rows]
    body = block.rows[block.header_rows :]
    words = writer.caption("Table", block.number, writer.inlines(block.caption))
    parts = (
        element("caption", words) if words else EMPTY,
        element("thead", join(_row(writer, row, level, "col") for row in head)) if head else EMPTY,
        element("tbody", join(_row(writer, row, level, "row") for row in body)) if body else EMPTY,
    )
    name = plain_text(block.caption) or block.description or writer.words["Table"].format(n="")
    return element(
        "div",
        element("table", join(parts)),
        tabindex=0,
        aria_label=name.strip(),
        **writer.marks(block, "table-frame") | {"role": "region"},
    )


def _row(writer: HtmlWriter, row: Row, level: int, scope: str) -> Markup:
    return element("tr", join(_cell(writer, each, level, scope) for each in row.cells))


def _cell(writer: HtmlWriter, cell: Cell, level: int, scope: str) -> Markup:
    content = writer.blocks(cell.blocks, level)
    spans = {
        "colspan": cell.colspan if cell.colspan > 1 else None,
        "rowspan": cell.rowspan if cell.rowspan > 1 else None,
    }
    is_head = (cell.header or scope == "col") and plain_text(cell).strip()
    if not is_head:
        return element("td", content or escape(""), **spans)
    grouped = cell.colspan > 1 if scope == "col" else cell.rowspan > 1
    return element("th", content, scope=f"{scope}group" if grouped else scope, **spans)
