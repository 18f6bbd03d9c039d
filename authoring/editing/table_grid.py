"""TableGrid: the cells of a table by the places they take, for changing its rows and columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.replace_node import ReplaceNode
from models.blocks.table import TableBlock, TableCell, TableRow
from models.item import new_id

MOST_COLUMNS, MOST_ROWS = 60, 500
"""How many columns and rows a cell may span (models/blocks/table.py), so a table has no more."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its first row and column, counted from 0."""

    cell: TableCell
    row: int
    column: int

    @property
    def bottom(self) -> int:
        """The row after its last."""
        return self.row + self.cell.rows

    @property
    def right(self) -> int:
        """The column after its last."""
        return self.column + self.cell.columns

    def covers(self, row: int, column: int) -> bool:
        """Whether it takes a place."""
        return self.row <= row < self.bottom and self.column <= column < self.right

    def sized(self, rows: int, columns: int) -> Placed:
        """The same cell over so many rows and columns."""
        return replace(self, cell=self.cell.replace(rows=rows, columns=columns))

    def moved(self, rows: int, columns: int) -> Placed:
        """The same cell further down and to the right."""
        return replace(self, row=self.row + rows, column=self.column + columns)


@dataclass(frozen=True, slots=True)
class TableGrid:
    """Rows with their cells; every place is taken by exactly one cell."""

    rows: tuple[TableRow, ...]
    columns: int
    cells: tuple[Placed, ...]

    @classmethod
    def of(cls, table: TableBlock) -> TableGrid:
        """The places of a table's cells; where a row is too short, empty cells are added."""
        placed = tuple(_placed(table))
        columns = max((each.right for each in placed), default=0)
        taken = {place for each in placed for place in _places(each)}
        missing = (
            Placed(empty_cell(), row, column)
            for row in range(len(table.rows))
            for column in range(columns)
            if (row, column) not in taken
        )
        return cls(table.rows, columns, (*placed, *missing))

    def at(self, row: int, column: int) -> Placed | None:
        """The cell that takes a place."""
        return next((each for each in self.cells if each.covers(row, column)), None)

    def find(self, cell_id: str) -> Placed | None:
        """A cell by its id."""
        return next((each for each in self.cells if each.cell.id == cell_id), None)

    def with_cells(self, cells: Iterable[Placed]) -> TableGrid:
        """The same rows with other cells."""
        return replace(self, cells=tuple(cells))

    def as_rows(self) -> tuple[TableRow, ...]:
        """The rows as a table holds them."""
        rows = []
        for number, row in enumerate(self.rows):
            here = sorted((each.column, each) for each in self.cells if each.row == number)
            rows.append(row.replace(cells=tuple(each.cell for _, each in here)))
        return tuple(rows)

    def is_cut(self, row: int) -> bool:
        """Whether a cell goes across the upper edge of a row."""
        return any(each.row < row < each.bottom for each in self.cells)

    def is_cut_at(self, column: int) -> bool:
        """Whether a cell goes across the left edge of a column."""
        return any(each.column < column < each.right for each in self.cells)


def open_grid(indexed: IndexedCourse, table_id: str) -> tuple[TableBlock | None, TableGrid]:
    """A table with its places; None and no places where there is no such table."""
    table = indexed.find(table_id, TableBlock)
    return table, TableGrid.of(table) if table else TableGrid((), 0, ())


def with_grid(table: TableBlock, grid: TableGrid) -> TableBlock:
    """The table with other cells."""
    return table.replace(rows=grid.as_rows())


def table_edit(before: TableBlock, after: TableBlock, label: str) -> Edit | None:
    """The edit that puts a changed table in the place of the one before."""
    return None if before == after else Edit(label, (ReplaceNode(before.id, after),))


def empty_cell() -> TableCell:
    """A new cell without words."""
    return TableCell(id=new_id())


def _placed(table: TableBlock) -> Iterator[Placed]:
    """Cells that reach below the last row, or over another cell, are made to fit."""
    taken: set[tuple[int, int]] = set()
    for row, held in enumerate(table.rows):
        column = 0
        for cell in held.cells:
            while (row, column) in taken:
                column += 1
            placed = _fitting(Placed(cell, row, column), len(table.rows), taken)
            taken |= set(_places(placed))
            column = placed.right
            yield placed


def _fitting(placed: Placed, rows: int, taken: set[tuple[int, int]]) -> Placed:
    columns = 1
    while columns < placed.cell.columns and (placed.row, placed.column + columns) not in taken:
        columns += 1
    height = min(placed.cell.rows, rows - placed.row)
    if (height, columns) == (placed.cell.rows, placed.cell.columns):
        return placed
    return placed.sized(height, columns)


def _places(placed: Placed) -> Iterator[tuple[int, int]]:
    for row in range(placed.row, placed.bottom):
        for column in range(placed.column, placed.right):
            yield row, column
