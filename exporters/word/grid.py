"""Grid: the rows of a table brought to one number of columns, with every merged cell in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from models.content import Cell, Row

WIDEST = 63
"""Word opens no table with more columns."""


class Merge(Enum):
    """What a slot is in a merge of rows (ECMA-376 17.4.84)."""

    NONE = "none"
    START = "restart"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of one row: ``cell`` is None where a cell from above reaches down, or for padding."""

    cell: Cell | None
    columns: int
    merge: Merge = Merge.NONE


@dataclass(slots=True)
class _Reaching:
    """A cell that reaches down into the next rows."""

    rows: int
    columns: int


def slots(rows: tuple[Row, ...]) -> tuple[int, list[list[Slot]]]:
    """The number of columns, and the slots of every row; ragged rows are padded at the end."""
    reaching: dict[int, _Reaching] = {}
    laid = [list(_lay(row, reaching, last=row is rows[-1])) for row in rows]
    columns = max((sum(slot.columns for slot in row) for row in laid), default=0)
    for row in laid:
        missing = columns - sum(slot.columns for slot in row)
        if missing:
            row.append(Slot(None, missing))
    return columns, laid


def _lay(row: Row, reaching: dict[int, _Reaching], last: bool) -> Iterator[Slot]:
    cells = list(row.cells)
    column = 0
    while cells or any(start >= column for start in reaching):
        if column in reaching:
            slot = _reached(reaching, column)
        elif cells:
            slot = _placed(cells.pop(0), reaching, column, last)
        else:
            slot = Slot(None, min(start for start in reaching if start > column) - column)
        yield slot
        column += slot.columns


def _reached(reaching: dict[int, _Reaching], column: int) -> Slot:
    above = reaching[column]
    above.rows -= 1
    if not above.rows:
        del reaching[column]
    return Slot(None, above.columns, Merge.CONTINUE)


def _placed(cell: Cell, reaching: dict[int, _Reaching], column: int, last: bool) -> Slot:
    ahead = [start for start in reaching if start > column]
    room = min(ahead) - column if ahead else WIDEST + 1
    columns = min(max(cell.colspan, 1), room)
    if cell.rowspan > 1 and not last:
        reaching[column] = _Reaching(cell.rowspan - 1, columns)
        return Slot(cell, columns, Merge.START)
    return Slot(cell, columns)
