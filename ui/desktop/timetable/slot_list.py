"""SlotList: the entries of a day, or the sessions without a place, dragged and moved by keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ui.desktop.timetable.slot_delegate import SLOT, SlotDelegate

_TYPE = "application/x-coursewright-slot"
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_DEEDS: dict[tuple[int, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_Left, _ALT): "previous",
    (Qt.Key.Key_Right, _ALT): "next",
    (Qt.Key.Key_Delete, _NONE): "out",
    (Qt.Key.Key_Return, _NONE): "open",
    (Qt.Key.Key_Enter, _NONE): "open",
    (Qt.Key.Key_Left, _NONE): "left",
    (Qt.Key.Key_Right, _NONE): "right",
}


@dataclass(frozen=True, slots=True)
class Block:
    """What a list shows: an entry of a day (``entry``) or a session without a place."""

    key: str
    title: str
    time: str
    minutes: int
    is_session: bool
    entry: bool
    sensitive: bool = False
    missing: bool = False
    name: str = ""


class SlotList(QListWidget):
    """``day`` is the id of the day, "" for the sessions without a place."""

    dropped = Signal(str, str, int)
    """What was dropped (its key), the day, the position."""
    wanted = Signal(str, str)
    """A deed and the key of the block it is meant for."""

    def __init__(self, day: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self._drop_row = -1
        self.setAccessibleName(name)
        self.setItemDelegate(SlotDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setSpacing(1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda item: self.wanted.emit("open", _key(item)))

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show other blocks; the one that is selected stays selected."""
        if blocks == tuple(self._block(row) for row in range(self.count())):
            return
        selected, row = self.selected(), self.currentRow()
        self.blockSignals(True)
        self.clear()
        for block in blocks:
            item = QListWidgetItem(block.title)
            item.setData(SLOT, block)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, block.name)
            item.setToolTip(block.name)
            self.addItem(item)
        keys = [block.key for block in blocks]
        if selected in keys:
            self.setCurrentRow(keys.index(selected))
        elif keys and row >= 0:
            self.setCurrentRow(min(row, len(keys) - 1))
        self.blockSignals(False)

    def selected(self) -> str:
        """The key of the block that is selected, "" for none."""
        item = self.currentItem()
        return _key(item) if item is not None else ""

    def select(self, key: str) -> bool:
        """Select a block; whether it is here."""
        for row in range(self.count()):
            if self._block(row).key == key:
                self.setCurrentRow(row)
                return True
        return False

    def deselect(self) -> None:
        """Select nothing, unless the keyboard is here."""
        if not self.hasFocus():
            self.setCurrentRow(-1)

    # Keys

    def event(self, event: QEvent) -> bool:
        """The keys of blocks come before those of the menu."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and (event.key(), _plain(event)) in _DEEDS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move, take out or open the selected block."""
        deed = _DEEDS.get((event.key(), _plain(event)))
        if deed is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(deed, self.selected())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard always works on a block."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.viewport().update()

    # Dragging

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802
        """Drag the selected block; the course is changed where it is dropped."""
        if not self.selected():
            return
        data = QMimeData()
        data.setData(_TYPE, self.selected().encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        place = self.visualItemRect(self.currentItem())
        drag.setPixmap(self.viewport().grab(place))
        drag.setHotSpot(QPoint(12, 12))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Blocks only."""
        if event.mimeData().hasFormat(_TYPE):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show where the block would come to stand."""
        if not event.mimeData().hasFormat(_TYPE):
            event.ignore()
            return
        self._drop_row = self.row_at(event.position().toPoint())
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """The line goes."""
        del event
        self._drop_row = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell what was dropped where."""
        row = self.row_at(event.position().toPoint())
        self._drop_row = -1
        self.viewport().update()
        key = bytes(event.mimeData().data(_TYPE).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(key, self.day, row)

    def row_at(self, place: QPoint) -> int:
        """Before which block something that is dropped here would stand."""
        for row in range(self.count()):
            if place.y() < self.visualItemRect(self.item(row)).center().y():
                return row
        return self.count()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A line where a dragged block would come to stand."""
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
        if self._drop_row < self.count():
            y = self.visualItemRect(self.item(self._drop_row)).top()
        elif self.count():
            y = self.visualItemRect(self.item(self.count() - 1)).bottom() + 1
        else:
            y = 2
        painter.drawLine(0, y, self.viewport().width(), y)

    def _block(self, row: int) -> Block:
        block = self.item(row).data(SLOT)
        assert isinstance(block, Block)
        return block


def _key(item: QListWidgetItem) -> str:
    return str(item.data(SLOT).key)


def _plain(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
