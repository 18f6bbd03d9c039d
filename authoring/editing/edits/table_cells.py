"""Editing the cells of a table: merging, splitting, and filling many of them by pasting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from authoring.editing.edit import Edit
from authoring.editing.edits.tables import insert_column, insert_row
from authoring.editing.edits.texts import set_text
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.replace_node import ReplaceNode
from authoring.editing.step import Step
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
from models.blocks.table import TableBlock, TableCell
from models.text import Prose


def merge_cells(indexed: IndexedCourse, table_id: str, one: str, other: str) -> Edit | None:
    """Make one cell of all between two cells; their words stand in it below each other.

    The rectangle grows until it cuts no merged cell.
    """
    table, grid = open_grid(indexed, table_id)
    first, last = grid.find(one), grid.find(other)
    if table is None or first is None or last is None or one == other:
        return None
    inside = _rectangle(grid, (first, last))
    top, left = min(each.row for each in inside), min(each.column for each in inside)
    bottom, right = max(each.bottom for each in inside), max(each.right for each in inside)
    inside.sort(key=lambda each: (each.row, each.column))
    text = _joined([each.cell.text for each in inside])
    kept = Placed(inside[0].cell.replace(text=text), top, left).sized(bottom - top, right - left)
    others = [each for each in grid.cells if each not in inside]
    return table_edit(table, with_grid(table, grid.with_cells((*others, kept))), "Merge cells")


def merge_beside(indexed: IndexedCourse, table_id: str, cell_id: str, below: bool) -> Edit | None:
    """Merge a cell with the one to its right, or with the one below it."""
    table, grid = open_grid(indexed, table_id)
    cell = grid.find(cell_id)
    if table is None or cell is None:
        return None
    place = (cell.bottom, cell.column) if below else (cell.row, cell.right)
    other = grid.at(*place)
    return merge_cells(indexed, table_id, cell_id, other.cell.id) if other else None


def split_cell(indexed: IndexedCourse, table_id: str, cell_id: str) -> Edit | None:
    """Make single cells of a merged one; its words stay in the first. None when it is single."""
    table, grid = open_grid(indexed, table_id)
    cell = grid.find(cell_id)
    if table is None or cell is None or (cell.cell.rows, cell.cell.columns) == (1, 1):
        return None
    single = [cell.sized(1, 1)] + [
        Placed(empty_cell(), row, column)
        for row in range(cell.row, cell.bottom)
        for column in range(cell.column, cell.right)
        if (row, column) != (cell.row, cell.column)
    ]
    others = [each for each in grid.cells if each.cell.id != cell_id]
    return table_edit(
        table, with_grid(table, grid.with_cells((*others, *single))), "Split the cell"
    )


def fill_cells(
    indexed: IndexedCourse,
    cell_id: str,
    texts: Sequence[Sequence[str]],
    language: str,
    agency: str = "",
) -> Edit | None:
    """Put rows of texts into the cells from ``cell_id`` on, as pasting from a spreadsheet does.

    Rows and columns that are missing are added.
    """
    if indexed.find(cell_id, TableCell) is None or not any(texts):
        return None
    found = indexed.parent(indexed.parent(cell_id).id)
    if not isinstance(found, TableBlock):
        return None
    start = TableGrid.of(found).find(cell_id)
    if start is None:
        return None
    height, width = start.row + len(texts), start.column + max(len(row) for row in texts)
    if height > MOST_ROWS or width > MOST_COLUMNS:
        return None
    grown = _grown(indexed, found.id, height, width)
    grid = TableGrid.of(_table_in(grown, found.id))
    steps: list[Step] = []
    for down, row in enumerate(texts):
        for right, value in enumerate(row):
            place = (start.row + down, start.column + right)
            cell = grid.at(*place)
            if cell is not None and (cell.row, cell.column) == place:
                edit = set_text(grown, cell.cell.id, "text", language, agency, value)
                steps += edit.steps if edit else ()
    if grown.course is not indexed.course:
        steps.insert(0, ReplaceNode(found.id, _table_in(grown, found.id)))
    return Edit("Paste into the table", tuple(steps)) if steps else None


def _grown(indexed: IndexedCourse, table_id: str, rows: int, columns: int) -> IndexedCourse:
    def grow(insert: Callable[[IndexedCourse, str, int], Edit | None], at: int) -> None:
        nonlocal indexed
        edit = insert(indexed, table_id, at)
        indexed = edit.apply(indexed) if edit else indexed

    grid = TableGrid.of(_table_in(indexed, table_id))
    for at in range(len(grid.rows), rows):
        grow(insert_row, at)
    for at in range(grid.columns, columns):
        grow(insert_column, at)
    return indexed


def _table_in(indexed: IndexedCourse, table_id: str) -> TableBlock:
    table = indexed.item(table_id)
    assert isinstance(table, TableBlock)
    return table


def _rectangle(grid: TableGrid, cells: Sequence[Placed]) -> list[Placed]:
    """All cells in the smallest rectangle around some cells that cuts none."""
    inside = list(cells)
    while True:
        top, left = min(each.row for each in inside), min(each.column for each in inside)
        bottom, right = max(each.bottom for each in inside), max(each.right for each in inside)
        found = [
            each
            for each in grid.cells
            if each.row < bottom and each.bottom > top and each.column < right and each.right > left
        ]
        if len(found) == len(inside):
            return found
        inside = found


def _joined(texts: Sequence[Prose]) -> Prose:
    """The texts below each other in every language, agency by agency where one has its own."""
    said = [text for text in texts if not text.is_empty()]
    if len(said) < 2:
        return said[0] if said else texts[0]
    languages = dict.fromkeys(code for text in said for code in text.shared)
    values = {code: "\n\n".join(filter(None, (t.value(code) for t in said))) for code in languages}
    joined = Prose.of(**values)
    for agency in dict.fromkeys(code for text in said for code in text.wording):
        joined = _with_wording(joined, said, agency)
    return joined


def _with_wording(joined: Prose, said: Sequence[Prose], agency: str) -> Prose:
    owned = [text.wording.get(agency) for text in said]
    own = next(each for each in owned if each is not None)
    languages = dict.fromkeys(code for each in owned if each for code in each.passages)
    values = {
        code: "\n\n".join(filter(None, (t.value(code, agency) or t.value(code) for t in said)))
        for code in languages
    }
    passages = Prose.of(**values).shared
    base = {code: joined.value(code) for code in values}
    changed = own.replace(passages=passages, base=base, kept={})
    return joined.replace(wording=joined.wording.with_item(agency, changed))
