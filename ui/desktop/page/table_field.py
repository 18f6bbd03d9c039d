"""TableField: a table on the page, written in cell by cell; its columns are dragged wider."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop.look.theme import PAGE_POINTS, SPACE_1, SPACE_2, interface_font
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Cell, Field, Table

_GRIP = 7
_NARROWEST = 40
_TOP = Qt.AlignmentFlag.AlignTop


class ColumnGrip(QWidget):
    """The edge between two columns, to be dragged."""

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._from: int | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold."""
        self._from = event.position().toPoint().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag."""
        if self._from is not None:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self._from = None
        self.dropped.emit()


class TableField(QWidget):
    """Shows a :class:`Table`."""

    def __init__(self, part: Table, events: PageEvents) -> None:
        super().__init__()
        self._events = events
        self._part = part
        self.cells: dict[str, FieldRow] = {}
        self._places: dict[str, QRect] = {}
        self._grips: list[ColumnGrip] = []
        self.selected: tuple[str, str] | None = None
        self._cell = self._left = ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GUTTER, SPACE_1, 0, SPACE_2)
        self._grid.setSpacing(1)
        self.setAccessibleName("Table")
        events.entered.connect(self._on_entered)
        self._build(part)

    @property
    def part(self) -> Table:
        """What is shown."""
        return self._part

    def show_part(self, part: Table) -> None:
        """Show another state; cells that stay are kept, so that typing is not disturbed."""
        before, self._part = self._part, part
        if _shape(part) != _shape(before):
            self._build(part)
            return
        for cell in (cell for row in part.rows for cell in row):
            if cell.field is not None:
                self.cells[cell.field.item].show_part(cell.field)

    def focused_cell(self) -> str:
        """The id of the cell with the cursor, also while a menu is open; "" for none."""
        return self._cell if self._cell in self.cells else ""

    def focus_cell(self, cell: str) -> None:
        """Put the cursor into a cell."""
        if cell in self.cells:
            self.cells[cell].text.put_cursor(at_end=True)

    def place_of(self, cell: str) -> tuple[int, int]:
        """The row and column of a cell."""
        place = self._places.get(cell, QRect())
        return place.top(), place.left()

    def cell_at(self, row: int, column: int) -> str:
        """The id of the cell that takes a place, "" for none."""
        found = (key for key, place in self._places.items() if place.contains(column, row))
        return next(found, "")

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes to the next cell; in the last one it adds a row."""
        order = [key for key, _ in sorted(self._places.items(), key=_reading_order)]
        here = self.focused_cell()
        if here in order:
            at = order.index(here) + (1 if forward else -1)
            if 0 <= at < len(order):
                text = self.cells[order[at]].text
                text.setFocus(Qt.FocusReason.TabFocusReason)
                text.selectAll()
                return True
            if forward and not self._part.excluded:
                self._events.table_ended.emit(self._part.item)
                return True
        return super().focusNextPrevChild(forward)

    def select_to(self, cell: str) -> None:
        """Select the cells from the one the cursor has left to the one it has come to."""
        self.selected = (cell, self._left) if self._left in self.cells else None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click below the words of a cell goes into it."""
        place = event.position().toPoint()
        for key, cell in self._areas().items():
            if cell.contains(place):
                self.focus_cell(key)
                return

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Hairlines, a tint under heads and selected cells; faint columns while one writes."""
        super().paintEvent(event)
        painter = QPainter(self)
        palette, role = self.palette(), QPalette.ColorRole
        line = palette.color(role.Mid)
        chosen = self._selected_cells()
        writing = bool(self.focused_cell())
        for key, area in self._areas().items():
            place = self._places[key]
            is_head = place.top() < self._part.header_rows
            is_head = is_head or (self._part.header_column and place.left() == 0)
            if key in chosen:
                painter.fillRect(area, palette.color(role.Highlight))
            elif is_head:
                painter.fillRect(area, palette.color(role.AlternateBase))
            painter.setPen(line)
            painter.drawLine(area.bottomLeft(), area.bottomRight())
            if place.top() == 0:
                painter.drawLine(area.topLeft(), area.topRight())
            if writing and place.left() > 0:
                painter.drawLine(area.topLeft(), area.bottomLeft())

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """The edges of columns move along."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_grips()

    def _build(self, part: Table) -> None:
        self.selected = None
        kept = {cell.field.item for row in part.rows for cell in row if cell.field}
        for key in [key for key in self.cells if key not in kept]:
            gone = self.cells.pop(key)
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._places = {}
        self._fill(part)
        columns = self._columns()
        widths = part.widths if len(part.widths) == columns else (1.0,) * columns
        for column in range(self._grid.columnCount()):
            width = widths[column] if column < columns else 0
            self._grid.setColumnStretch(column, int(width * 1000))
            self._grid.setColumnMinimumWidth(column, _NARROWEST if column < columns else 0)
        self._make_grips(columns)
        self.updateGeometry()

    def _fill(self, part: Table) -> None:
        taken: set[tuple[int, int]] = set()
        for row, cells in enumerate(part.rows):
            column = 0
            for cell in cells:
                while (row, column) in taken:
                    column += 1
                place = QRect(column, row, cell.columns, cell.rows)
                taken |= {
                    (down, right)
                    for down in range(row, row + cell.rows)
                    for right in range(column, column + cell.columns)
                }
                self._put(cell, place)

    def _put(self, cell: Cell, place: QRect) -> None:
        if cell.field is None:
            return
        key = cell.field.item
        row = self.cells.get(key)
        if row is None:
            row = self.cells[key] = FieldRow(cell.field, self._events, gutter=False)
            row.setContentsMargins(SPACE_1, 0, SPACE_1, SPACE_1)
            row.text.reached.connect(lambda: self.select_to(key))
        else:
            row.show_part(cell.field)
            self._grid.removeWidget(row)
        part = self._part
        is_head = place.top() < part.header_rows or (part.header_column and place.left() == 0)
        if row.text.font().bold() != is_head:
            row.text.setFont(interface_font(row.text.font(), PAGE_POINTS, bold=is_head))
        self._grid.addWidget(row, place.top(), place.left(), place.height(), place.width(), _TOP)
        self._places[key] = place

    def _columns(self) -> int:
        return max((place.right() + 1 for place in self._places.values()), default=0)

    def _areas(self) -> dict[str, QRect]:
        found = {}
        for key, place in self._places.items():
            first = self._grid.cellRect(place.top(), place.left())
            last = self._grid.cellRect(place.bottom(), place.right())
            found[key] = first.united(last).adjusted(0, 0, 1, 1)
        return found

    def _selected_cells(self) -> set[str]:
        if self.selected is None or not set(self.selected) <= self._places.keys():
            return set()
        one, other = (self._places[key] for key in self.selected)
        inside = one.united(other)
        return {key for key, place in self._places.items() if inside.intersects(place)}

    def _on_entered(self, field: Field) -> None:
        cell = field.item if field.item in self.cells else ""
        if cell != self._cell:
            self._left, self._cell = self._cell, cell
        self.selected = None
        self.update()

    # Columns

    def _make_grips(self, columns: int) -> None:
        for grip in self._grips:
            grip.deleteLater()
        self._grips = []
        for column in range(columns - 1):
            grip = ColumnGrip(self)
            grip.dragged.connect(lambda x, column=column: self._drag(column, x))
            grip.dropped.connect(self._tell_widths)
            grip.show()
            self._grips.append(grip)
        self._place_grips()

    def _place_grips(self) -> None:
        self._grid.activate()
        for column, grip in enumerate(self._grips):
            edge = self._grid.cellRect(0, column).right()
            grip.setGeometry(edge - _GRIP // 2, SPACE_1, _GRIP, self.height() - SPACE_1)
            grip.raise_()

    def _drag(self, column: int, x: int) -> None:
        left = self._grid.cellRect(0, column)
        right = self._grid.cellRect(0, column + 1)
        edge = min(max(x, left.left() + _NARROWEST), right.right() - _NARROWEST)
        widths = self._pixels()
        widths[column] = edge - left.left()
        widths[column + 1] = right.right() - edge
        for number, width in enumerate(widths):
            self._grid.setColumnStretch(number, width)
        self._place_grips()
        self.update()

    def _tell_widths(self) -> None:
        self._events.table_sized.emit(self._part.item, tuple(float(w) for w in self._pixels()))

    def _pixels(self) -> list[int]:
        return [self._grid.cellRect(0, number).width() for number in range(self._columns())]


def _shape(part: Table) -> tuple[object, ...]:
    cells = tuple(
        tuple((cell.field.item if cell.field else "", cell.columns, cell.rows) for cell in row)
        for row in part.rows
    )
    return cells, part.widths, part.header_rows, part.header_column


def _reading_order(held: tuple[str, QRect]) -> tuple[int, int]:
    return held[1].top(), held[1].left()
