"""The table block: rows and cells with header rows and merged cells, never Markdown pipes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from models.item import Item
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class TableCell(Item):
    """One cell; ``columns`` and ``rows`` are how many it spans."""

    text: Prose = EMPTY_PROSE
    columns: Annotated[int, Field(ge=1, le=60)] = 1
    rows: Annotated[int, Field(ge=1, le=500)] = 1


class TableRow(Item):
    """One row of cells, first column first; a cell covered by a span above is left out."""

    cells: tuple[TableCell, ...] = ()


class TableBlock(Item):
    """A table. The first ``header_rows`` rows repeat on every page; ``widths`` are shares of 1."""

    kind: Literal["table"] = "table"
    caption: Line = EMPTY_LINE
    header_rows: Annotated[int, Field(ge=0, le=10)] = 1
    header_column: bool = False
    widths: tuple[Annotated[float, Field(gt=0, le=1)], ...] = ()
    rows: tuple[TableRow, ...] = ()
