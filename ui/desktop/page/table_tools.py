"""TableTools: what can be done with the table the cursor is in, by its bar, menu and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from models.blocks import TableBlock
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1
from ui.desktop.page.table_field import TableField

if TYPE_CHECKING:
    from ui.desktop.page.page_view import PageView


@dataclass(frozen=True, slots=True)
class CellPlace:
    """The cell with the cursor: its table, its place, and the other end of a selection."""

    table: TableBlock
    cell: str
    row: int
    column: int
    rows: int
    columns: int
    other: str = ""


Deed = Callable[[IndexedCourse, CellPlace], Edit | None]


@dataclass(frozen=True, slots=True)
class TableDeed:
    """One thing to do with a table. ``icon`` "" stands in the menu only."""

    id: str
    title: str
    key: str
    icon: str
    make: Deed
    separated: bool = False


def _merge(indexed: IndexedCourse, at: CellPlace) -> Edit | None:
    if at.other:
        return edits.merge_cells(indexed, at.table.id, at.cell, at.other)
    return edits.merge_beside(indexed, at.table.id, at.cell, below=False)


def _heads(indexed: IndexedCourse, at: CellPlace) -> Edit | None:
    """The rows down to this one are heads; where they are already, those above only."""
    rows = at.row if at.table.header_rows == at.row + 1 else at.row + 1
    return edits.set_headers(indexed, at.table.id, rows=rows)


DEEDS: tuple[TableDeed, ...] = (
    TableDeed(
        "row_below",
        "Row &below",
        "Ctrl+Alt+Down",
        "table_insert_row",
        lambda i, at: edits.insert_row(i, at.table.id, at.row + at.rows),
    ),
    TableDeed(
        "row_above",
        "Row &above",
        "Ctrl+Alt+Up",
        "",
        lambda i, at: edits.insert_row(i, at.table.id, at.row),
    ),
    TableDeed(
        "column_right",
        "Column to the &right",
        "Ctrl+Alt+Right",
        "table_insert_column",
        lambda i, at: edits.insert_column(i, at.table.id, at.column + at.columns),
    ),
    TableDeed(
        "column_left",
        "Column to the &left",
        "Ctrl+Alt+Left",
        "",
        lambda i, at: edits.insert_column(i, at.table.id, at.column),
    ),
    TableDeed(
        "row_up",
        "Move row &up",
        "",
        "table_move_above",
        lambda i, at: edits.move_row(i, at.table.id, at.row, -1),
        separated=True,
    ),
    TableDeed(
        "row_down",
        "Move row &down",
        "",
        "table_move_below",
        lambda i, at: edits.move_row(i, at.table.id, at.row, 1),
    ),
    TableDeed(
        "column_back",
        "Move column l&eft",
        "",
        "table_move_left",
        lambda i, at: edits.move_column(i, at.table.id, at.column, -1),
    ),
    TableDeed(
        "column_on",
        "Move column r&ight",
        "",
        "table_move_right",
        lambda i, at: edits.move_column(i, at.table.id, at.column, 1),
    ),
    TableDeed("merge", "&Merge cells", "", "table_cells_merge", _merge, separated=True),
    TableDeed(
        "merge_below",
        "Merge with the cell bel&ow",
        "",
        "",
        lambda i, at: edits.merge_beside(i, at.table.id, at.cell, below=True),
    ),
    TableDeed(
        "split",
        "&Split the cell",
        "",
        "table_cells_split",
        lambda i, at: edits.split_cell(i, at.table.id, at.cell),
    ),
    TableDeed("heads", "&Heading row", "", "", _heads, separated=True),
    TableDeed(
        "head_column",
        "Heading &column",
        "",
        "",
        lambda i, at: edits.set_headers(i, at.table.id, column=not at.table.header_column),
    ),
    TableDeed(
        "equal",
        "E&qual widths",
        "",
        "",
        lambda i, at: edits.set_widths(i, at.table.id, ()),
    ),
    TableDeed(
        "delete_row",
        "Delete ro&w",
        "",
        "table_delete_row",
        lambda i, at: edits.delete_row(i, at.table.id, at.row),
        separated=True,
    ),
    TableDeed(
        "delete_column",
        "Delete colum&n",
        "",
        "table_delete_column",
        lambda i, at: edits.delete_column(i, at.table.id, at.column),
    ),
)
"""What can be done with a table, in the order of menu and bar."""


class TableTools(QObject):
    """Follows the cursor into tables."""

    def __init__(self, page: PageView, context: EditorContext) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self.bar = QFrame(page.sheet)
        self.buttons = self._filled_bar()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        page.events.entered.connect(lambda _: self._soon.start())
        page.sheet.arranged.connect(self._soon.start)
        page.events.table_ended.connect(self._on_ended)
        page.events.table_sized.connect(
            lambda table, widths: self._submit(edits.set_widths(context.indexed, table, widths))
        )

    def place(self) -> CellPlace | None:
        """The cell with the cursor."""
        field = self._field()
        cell = field.focused_cell() if field else ""
        if field is None or not cell:
            return None
        table = self._context.indexed.find(field.part.item, TableBlock)
        found = next(c for row in field.part.rows for c in row if c.field and c.field.item == cell)
        other = field.selected[1] if field.selected else ""
        if table is None or field.part.excluded:
            return None
        return CellPlace(table, cell, *field.place_of(cell), found.rows, found.columns, other)

    def edit(self, deed: TableDeed) -> Edit | None:
        """What a deed would change now; None where it cannot be done."""
        place = self.place()
        return deed.make(self._context.indexed, place) if place else None

    def run(self, deed: TableDeed) -> bool:
        """Do it, and stay in the cell, or go to the one that is now there."""
        place, field = self.place(), self._field()
        if place is None or field is None:
            return False
        done = self._submit(self.edit(deed))
        if done and place.cell in field.cells:
            field.focus_cell(place.cell)
        elif done:
            field.focus_cell(field.cell_at(max(place.row - 1, 0), max(place.column - 1, 0)))
        return done

    def _filled_bar(self) -> dict[str, QToolButton]:
        self.bar.setAutoFillBackground(True)
        self.bar.setBackgroundRole(QPalette.ColorRole.Base)
        self.bar.setFrameShape(QFrame.Shape.StyledPanel)
        line = QHBoxLayout(self.bar)
        line.setContentsMargins(SPACE_1, 0, SPACE_1, 0)
        line.setSpacing(0)
        buttons = {}
        for deed in (each for each in DEEDS if each.icon):
            button = buttons[deed.id] = QToolButton()
            words = deed.title.replace("&", "")
            button.setIcon(icon(deed.icon))
            button.setIconSize(QSize(18, 18))
            button.setAutoRaise(True)
            button.setToolTip(f"{words} ({deed.key})" if deed.key else words)
            button.setAccessibleName(words)
            button.setFocusPolicy(button.focusPolicy().NoFocus)
            button.clicked.connect(lambda _=False, deed=deed: self.run(deed))
            line.addWidget(button)
        self.bar.hide()
        return buttons

    def _field(self) -> TableField | None:
        fields = (row for row in self._page.sheet.rows.values() if isinstance(row, TableField))
        return next((field for field in fields if field.focused_cell()), None)

    def _follow(self) -> None:
        field = self._field()
        if field is None or field.part.excluded:
            self.bar.hide()
            return
        self.bar.adjustSize()
        corner = QPoint(field.width() - self.bar.width(), field.y() - self.bar.height() + 2)
        self.bar.move(corner.x(), max(corner.y(), self._page.verticalScrollBar().value()))
        self.bar.show()
        self.bar.raise_()

    def _on_ended(self, table_id: str) -> None:
        table = self._context.indexed.find(table_id, TableBlock)
        field = self._field()
        if table is None or field is None:
            return
        if self._submit(edits.insert_row(self._context.indexed, table_id, len(table.rows))):
            field.focus_cell(field.cell_at(len(table.rows), 0))

    def _submit(self, edit: Edit | None) -> bool:
        self._context.opened.end_merge()
        return self._context.submit(edit)
