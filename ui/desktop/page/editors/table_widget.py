"""TableWidget: the items of one list as a table: written in, added, moved, deleted by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2
from ui.desktop.page.editors.parts import ItemRow, ItemTable
from ui.desktop.page.editors.row_edits import (
    ORDER_OF,
    add_below,
    add_row_to,
    copy_of,
    deleted,
    moved,
)
from ui.desktop.page.editors.small_rows import quiet_button
from ui.desktop.page.editors.table_cells import CellStack
from ui.desktop.page.editors.table_foot import TableFoot
from ui.desktop.page.editors.table_keys import ENTRIES, MOVES, SHORTCUTS
from ui.desktop.page.field_row import FieldRow, QuietLabel
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents

_TOP = Qt.AlignmentFlag.AlignTop
_UNIT = 100


class TableWidget(QWidget):
    """Rows are kept by the item they show, so that the cursor survives what happens around it."""

    def __init__(self, part: ItemTable, events: PageEvents, is_inner: bool = False) -> None:
        super().__init__()
        self._part: ItemTable | None = None
        self._field = part.field
        self._events = events
        self._is_inner = is_inner
        self._rows: dict[str, list[CellStack]] = {}
        self._menus: dict[str, QToolButton] = {}
        self._heads: list[QLabel] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0 if is_inner else GUTTER, 0, 0, 0 if is_inner else SPACE_2)
        outer.setSpacing(0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 1)
        self._grid.setHorizontalSpacing(SPACE_1)
        self._grid.setVerticalSpacing(1 if is_inner else 3)
        outer.addLayout(self._grid)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(SPACE_1, 0, 0, 0)
        self._below.setSpacing(0)
        self._foot = TableFoot()
        self._below.addWidget(self._foot)
        outer.addLayout(self._below)
        self.add_button = self._made_button(part)
        self.add_button.setParent(self)
        self.add_button.setVisible(bool(part.add))
        self._empty = QuietLabel(part.empty)
        self._below.addWidget(self._empty)
        self._below.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_part(part)

    def show_part(self, part: ItemTable) -> None:
        """Show another state of the list."""
        before, self._part = self._part, part
        shape = None if before is None else (before.heads, [row.item for row in before.rows])
        for row in part.rows:
            self._show_row(row)
        if shape != (part.heads, [row.item for row in part.rows]):
            self._arrange(part)
        self._empty.setText(part.empty)
        self._empty.setVisible(bool(part.empty))
        self._foot.show_words(part.foot)

    def show_piece(self, part: ItemTable) -> None:
        """Show another state, inside a cell of another table."""
        self.show_part(part)

    def focus_item(self, item: str) -> bool:
        """Put the cursor into the first cell of a row; whether it is one of these."""
        for owner, cells in self._rows.items():
            if owner == item and cells:
                return any(cell.focus_first() for cell in _texts_first(cells))
            for cell in cells:
                if cell.focus_item(item):
                    return True
        return False

    def field(self, item: str, field: str) -> FieldRow | None:
        """The row of a text in one of the cells."""
        cells = [cell for cells in self._rows.values() for cell in cells]
        found = (cell.field(item, field) for cell in cells)
        return next((each for each in found if each is not None), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys that work on rows, wherever in the row the cursor is."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        deed = SHORTCUTS.get((Qt.Key(event.key()), event.modifiers()))
        if deed is None or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and (item := self._item_of(watched)):
            self._do(deed, item)
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Hairlines between the rows; no vertical rules."""
        super().paintEvent(event)
        if self._is_inner:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        for item, cells in self._rows.items():
            y = min(cell.mapTo(self, QPoint(0, 0)).y() for cell in cells) - 2
            painter.drawLine(GUTTER, y, self.width(), y)
            self._paint_agencies(painter, item, y + SPACE_2)

    def _paint_agencies(self, painter: QPainter, item: str, y: int) -> None:
        """The letters of the agencies a row is only for, left of it."""
        rows = self._part.rows if self._part else ()
        codes = next((each.agencies for each in rows if each.item == item), ())
        found = [self._events.agency(code) for code in codes]
        x = GUTTER - SPACE_2
        for agency in reversed([each for each in found if each]):
            x -= BADGE + 2
            ground = self.palette().color(QPalette.ColorRole.Base)
            paint_badge(painter, QRectF(x, y, BADGE, BADGE), agency, ground, self.font())

    # Inside

    def _show_row(self, row: ItemRow) -> None:
        cells = self._rows.get(row.item)
        if cells is not None and len(cells) == len(row.cells):
            for cell, pieces in zip(cells, row.cells, strict=True):
                cell.show_pieces(pieces, row.excluded)
            return
        if cells is not None:
            self._drop(row.item)
        made = [CellStack(pieces, self._events, self) for pieces in row.cells]
        self._rows[row.item] = made

    def watch(self, widget: QWidget) -> None:
        """Hear of the keys of a widget in a cell."""
        widget.installEventFilter(self)

    def _arrange(self, part: ItemTable) -> None:
        """Put every row in its place; what is gone goes."""
        wanted = [row.item for row in part.rows]
        for item in [each for each in self._rows if each not in wanted]:
            self._drop(item)
        self._make_heads(part)
        for number, row in enumerate(part.rows, 1):
            for column, cell in enumerate(self._rows[row.item]):
                self._grid.addWidget(cell, number, column, _TOP)
            self._grid.addWidget(self._menu_of(row), number, len(part.heads), _TOP)
        self._rows = {item: self._rows[item] for item in wanted}
        for column, width in enumerate(part.widths):
            self._grid.setColumnStretch(column, int(width * _UNIT))
        self._order_tabs(part)
        self.updateGeometry()
        self.update()

    def _order_tabs(self, part: ItemTable) -> None:
        """The Tab key goes through a row from the left, then on to the next row."""
        last: QWidget | None = None
        for row in part.rows:
            for widget in (*self._rows[row.item], self._menus[row.item]):
                if last is not None:
                    QWidget.setTabOrder(last, widget)
                last = widget

    def _make_heads(self, part: ItemTable) -> None:
        for old in self._heads:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._heads = []
        if not part.rows or not any(part.heads):
            return
        for column, words in enumerate(part.heads):
            label = QuietLabel(words)
            label.setContentsMargins(SPACE_1, SPACE_1, 0, SPACE_1)
            self._grid.addWidget(label, 0, column)
            self._heads.append(label)

    def _drop(self, item: str) -> None:
        menu = self._menus.pop(item, None)
        for widget in (*self._rows.pop(item), *([menu] if menu else [])):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _menu_of(self, row: ItemRow) -> QToolButton:
        if row.item not in self._menus:
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setIcon(icon("more_horizontal"))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
            menu = QMenu(button)
            is_order = self._field.startswith(ORDER_OF)
            for deed, words, keys in MOVES if is_order else ENTRIES:
                action = menu.addAction(f"{words}\t{keys}" if keys else words)
                action.triggered.connect(
                    lambda _=False, deed=deed, item=row.item: self._do(deed, item)
                )
            button.setMenu(menu)
            self.watch(button)
            self._menus[row.item] = button
        self._menus[row.item].setAccessibleName(f"What to do with {row.name.lower()}")
        return self._menus[row.item]

    def _do(self, deed: str, item: str) -> None:
        ask = self._events.asked.emit
        match deed:
            case "below" | "copy" | "delete" if self._field.startswith(ORDER_OF):
                return
            case "below" if self._part is not None and self._part.picker:
                self.add_button.showMenu()
            case "below":
                ask(add_below(item), True)
            case "copy":
                ask(copy_of(item), True)
            case "up" | "down":
                by, order = -1 if deed == "up" else 1, tuple(self._rows)
                ask(moved(self._field, item, by, order), False)
            case "delete":
                self._leave(item)
                ask(deleted(item), False)

    def _leave(self, item: str) -> None:
        """Before a row goes, the cursor moves to the one below or above it."""
        items = list(self._rows)
        position = items.index(item)
        beside = items[position + 1 : position + 2] or items[max(position - 1, 0) : position]
        if beside:
            self.focus_item(beside[0])
        else:
            self.add_button.setFocus()

    def _item_of(self, widget: QWidget) -> str:
        for item, cells in self._rows.items():
            holders = (*cells, self._menus.get(item))
            if any(
                each is not None and (each is widget or each.isAncestorOf(widget))
                for each in holders
            ):
                return item
        return ""

    def _made_button(self, part: ItemTable) -> QPushButton:
        button = quiet_button(f"+ {part.add}", part.add)
        if part.picker:
            menu = QMenu(button)
            menu.aboutToShow.connect(lambda: self._fill_picker(menu))
            button.setMenu(menu)
        else:
            button.clicked.connect(
                lambda: self._events.asked.emit(add_row_to(part.item, part.field), True)
            )
        return button

    def _fill_picker(self, menu: QMenu) -> None:
        menu.clear()
        part = self._part
        if part is None:
            return
        for words, items in part.picker:
            group = menu.addMenu(words.replace("&", "&&"))
            for item, title in items:
                make = add_row_to(part.item, part.field, question_id=item)
                action = group.addAction(title.replace("&", "&&"))
                action.triggered.connect(
                    lambda _=False, make=make: self._events.asked.emit(make, True)
                )


def _texts_first(cells: list[CellStack]) -> list[CellStack]:
    return sorted(cells, key=lambda cell: not cell.has_text)
