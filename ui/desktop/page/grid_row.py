"""GridRow: a table or a session plan on the page, with cells that are written in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.desktop.look.theme import (
    INTERFACE_POINTS,
    PAGE_POINTS,
    SPACE_1,
    SPACE_2,
    interface_font,
)
from ui.desktop.page.field_row import FieldRow, QuietLabel
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Cell, Grid

_TOP = Qt.AlignmentFlag.AlignTop


class GridRow(QWidget):
    """A table or a plan: cells with hairlines between the rows, a tinted head."""

    def __init__(self, part: Grid, events: PageEvents) -> None:
        super().__init__()
        self._events = events
        self._part = part
        self._cells: list[FieldRow | QLabel] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GUTTER, SPACE_1, 0, SPACE_2)
        self._build(part)

    def show_part(self, part: Grid) -> None:
        """Show another state; cells that stay are kept, so that typing is not disturbed."""
        shape = [[_key(cell) for cell in row] for row in part.rows]
        before = [[_key(cell) for cell in row] for row in self._part.rows]
        self._part = part
        if shape != before:
            self._build(part)
            return
        cells = [cell for row in part.rows for cell in row]
        for widget, cell in zip(self._cells, cells, strict=True):
            if isinstance(widget, FieldRow) and cell.field is not None:
                widget.show_part(cell.field)
            elif isinstance(widget, QLabel):
                widget.setText(cell.words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Hairlines above and below rows; no vertical rules."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        for y in self._lines():
            painter.drawLine(GUTTER, y, self.width(), y)

    def _lines(self) -> list[int]:
        tops = sorted({widget.mapTo(self, widget.rect().topLeft()).y() for widget in self._cells})
        bottoms = [w.mapTo(self, w.rect().bottomLeft()).y() for w in self._cells]
        return [y - 1 for y in tops] + ([max(bottoms) + 1] if bottoms else [])

    def _build(self, part: Grid) -> None:
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        while (old := layout.takeAt(0)) is not None:
            if widget := old.widget():
                widget.deleteLater()
        self._cells = []
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 1, 0, 1)
        grid.setSpacing(1)
        for column, words in enumerate(part.heads):
            label = QuietLabel(words)
            label.setContentsMargins(SPACE_2, SPACE_1, SPACE_1, SPACE_1)
            grid.addWidget(label, 0, column)
        self._fill(grid, part)
        for column, width in enumerate(part.widths or [1.0] * grid.columnCount()):
            grid.setColumnStretch(column, max(1, int(width * 100)))
        layout.addWidget(inner)

    def _fill(self, grid: QGridLayout, part: Grid) -> None:
        taken: set[tuple[int, int]] = set()
        first = 1 if part.heads else 0
        for row, cells in enumerate(part.rows, first):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                widget = self._cell(cell, is_head=row - first < part.header_rows)
                grid.addWidget(widget, row, column, cell.rows, cell.columns, _TOP)
                taken |= {
                    (row + down, column + right)
                    for down in range(cell.rows)
                    for right in range(cell.columns)
                }
                self._cells.append(widget)

    def _cell(self, cell: Cell, is_head: bool) -> FieldRow | QLabel:
        if cell.field is not None:
            row = FieldRow(cell.field, self._events, gutter=False)
            if is_head:
                row.text.setFont(interface_font(row.text.font(), PAGE_POINTS, bold=True))
            row.setContentsMargins(SPACE_1, 0, SPACE_1, 0)
            return row
        label = QLabel(cell.words)
        label.setFont(interface_font(label.font(), INTERFACE_POINTS))
        label.setContentsMargins(SPACE_2, SPACE_2, SPACE_1, SPACE_1)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setWordWrap(" " in cell.words and not cell.words[0].isdigit())
        return label


def _key(cell: Cell) -> tuple[str, int, int]:
    return (cell.field.key if cell.field else "", cell.columns, cell.rows)
