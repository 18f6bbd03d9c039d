"""Editing tables: rows, columns, heads, widths. A table is replaced as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.table_grid import (
    MOST_COLUMNS,
    MOST_ROWS,
    Placed,
    TableGrid,
    empty_cell,
    open_grid,
    table_edit,
    with_grid,
)
from models.blocks.table import TableBlock, TableRow
from models.item import new_id

_NARROWEST = 0.04
_MOST_HEADERS = 10
Widths = tuple[float, ...]


def new_table(rows: int = 3, columns: int = 3) -> tuple[TableRow, ...]:
    """The empty rows of a new table."""
    return tuple(
        TableRow(id=new_id(), cells=tuple(empty_cell() for _ in range(columns)))
        for _ in range(rows)
    )


def insert_row(indexed: IndexedCourse, table_id: str, at: int) -> Edit | None:
    """Add an empty row before row ``at``, or at the end."""
    table, grid = open_grid(indexed, table_id)
    if table is None or not 0 <= at <= len(grid.rows) < MOST_ROWS:
        return None
    cells = []
    covered: set[int] = set()
    for each in grid.cells:
        if each.row < at < each.bottom:
            covered |= set(range(each.column, each.right))
            cells.append(each.sized(each.cell.rows + 1, each.cell.columns))
        else:
            cells.append(each.moved(1, 0) if each.row >= at else each)
    columns = max(grid.columns, 1)
    cells += [Placed(empty_cell(), at, c) for c in range(columns) if c not in covered]
    rows = (*grid.rows[:at], TableRow(id=new_id()), *grid.rows[at:])
    headers = table.header_rows + (at < table.header_rows)
    changed = with_grid(table, TableGrid(rows, columns, tuple(cells)))
    return table_edit(
        table, changed.replace(header_rows=min(headers, _MOST_HEADERS)), "Add a row to the table"
    )


def insert_column(indexed: IndexedCourse, table_id: str, at: int) -> Edit | None:
    """Add an empty column before column ``at``, or at the end."""
    table, grid = open_grid(indexed, table_id)
    if table is None or not grid.rows or not 0 <= at <= grid.columns < MOST_COLUMNS:
        return None
    cells = []
    covered: set[int] = set()
    for each in grid.cells:
        if each.column < at < each.right:
            covered |= set(range(each.row, each.bottom))
            cells.append(each.sized(each.cell.rows, each.cell.columns + 1))
        else:
            cells.append(each.moved(0, 1) if each.column >= at else each)
    cells += [Placed(empty_cell(), r, at) for r in range(len(grid.rows)) if r not in covered]
    widths = _widths(table, grid)
    changed = with_grid(table, TableGrid(grid.rows, grid.columns + 1, tuple(cells)))
    added = (*widths[:at], 1 / (grid.columns + 1), *widths[at:])
    return table_edit(
        table, changed.replace(widths=_shares(added) if table.widths else ()), "Add a column"
    )


def delete_row(indexed: IndexedCourse, table_id: str, at: int) -> Edit | None:
    """Delete a row; cells that reach across it lose one row. None for the last row left."""
    table, grid = open_grid(indexed, table_id)
    if table is None or not 0 <= at < len(grid.rows) or len(grid.rows) == 1:
        return None
    cells = []
    for each in grid.cells:
        if each.row <= at < each.bottom:
            if each.cell.rows > 1:
                cells.append(each.sized(each.cell.rows - 1, each.cell.columns))
        else:
            cells.append(each.moved(-1, 0) if each.row > at else each)
    rows = (*grid.rows[:at], *grid.rows[at + 1 :])
    headers = table.header_rows - (at < table.header_rows)
    changed = with_grid(table, TableGrid(rows, grid.columns, tuple(cells)))
    return table_edit(table, changed.replace(header_rows=headers), "Delete a row of the table")


def delete_column(indexed: IndexedCourse, table_id: str, at: int) -> Edit | None:
    """Delete a column; cells that reach across it lose one column. None for the last one left."""
    table, grid = open_grid(indexed, table_id)
    if table is None or not 0 <= at < grid.columns or grid.columns == 1:
        return None
    cells = []
    for each in grid.cells:
        if each.column <= at < each.right:
            if each.cell.columns > 1:
                cells.append(each.sized(each.cell.rows, each.cell.columns - 1))
        else:
            cells.append(each.moved(0, -1) if each.column > at else each)
    widths = _widths(table, grid)
    left = (*widths[:at], *widths[at + 1 :])
    changed = with_grid(table, TableGrid(grid.rows, grid.columns - 1, tuple(cells)))
    return table_edit(
        table, changed.replace(widths=_shares(left) if table.widths else ()), "Delete a column"
    )


def move_row(indexed: IndexedCourse, table_id: str, at: int, distance: int) -> Edit | None:
    """Move a row up (-1) or down (1); None where a merged cell would be torn apart."""
    table, grid = open_grid(indexed, table_id)
    to = at + distance
    if table is None or not (0 <= at < len(grid.rows) and 0 <= to < len(grid.rows)):
        return None
    first, last = sorted((at, to))
    if at == to or any(grid.is_cut(edge) for edge in range(first, last + 2)):
        return None
    order = _moved(len(grid.rows), at, to)
    cells = [each.moved(order.index(each.row) - each.row, 0) for each in grid.cells]
    rows = tuple(grid.rows[number] for number in order)
    changed = with_grid(table, TableGrid(rows, grid.columns, tuple(cells)))
    return table_edit(table, changed, "Move a row of the table")


def move_column(indexed: IndexedCourse, table_id: str, at: int, distance: int) -> Edit | None:
    """Move a column left (-1) or right (1); None where a merged cell would be torn apart."""
    table, grid = open_grid(indexed, table_id)
    to = at + distance
    if table is None or not (0 <= at < grid.columns and 0 <= to < grid.columns):
        return None
    first, last = sorted((at, to))
    if at == to or any(grid.is_cut_at(edge) for edge in range(first, last + 2)):
        return None
    order = _moved(grid.columns, at, to)
    cells = [each.moved(0, order.index(each.column) - each.column) for each in grid.cells]
    widths = _widths(table, grid)
    changed = with_grid(table, TableGrid(grid.rows, grid.columns, tuple(cells)))
    ordered = tuple(widths[number] for number in order) if table.widths else ()
    return table_edit(table, changed.replace(widths=ordered), "Move a column of the table")


def set_widths(indexed: IndexedCourse, table_id: str, widths: Sequence[float]) -> Edit | None:
    """Give the columns other widths, as shares that are made to add up to 1; () for equal ones."""
    table, grid = open_grid(indexed, table_id)
    if table is None or (widths and len(widths) != grid.columns):
        return None
    wanted = tuple(max(width, _NARROWEST) for width in widths)
    return table_edit(table, table.replace(widths=_shares(wanted)), "Change the widths of columns")


def set_headers(
    indexed: IndexedCourse, table_id: str, rows: int | None = None, column: bool | None = None
) -> Edit | None:
    """Say how many rows are heads of the columns, and whether the first column heads the rows."""
    table, grid = open_grid(indexed, table_id)
    if table is None or (rows is not None and not 0 <= rows <= min(len(grid.rows), _MOST_HEADERS)):
        return None
    changed = table.replace(
        header_rows=table.header_rows if rows is None else rows,
        header_column=table.header_column if column is None else column,
    )
    return table_edit(table, changed, "Change the heads of the table")


def _widths(table: TableBlock, grid: TableGrid) -> Widths:
    if len(table.widths) == grid.columns:
        return table.widths
    return tuple(1 / max(grid.columns, 1) for _ in range(grid.columns))


def _shares(widths: Widths) -> Widths:
    total = sum(widths)
    return tuple(round(width / total, 4) for width in widths)


def _moved(count: int, at: int, to: int) -> list[int]:
    order = [number for number in range(count) if number != at]
    order.insert(to, at)
    return order
