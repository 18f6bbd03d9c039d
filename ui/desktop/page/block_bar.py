"""BlockBar: the handle, "+" and "⋯" of the block under the pointer or with the cursor in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from ui.desktop.look.icons import icon
from ui.desktop.page.gutter import GUTTER

_ICON = QSize(16, 16)
_WIDE, _HIGH = 22, 24


class Handle(QToolButton):
    """Drags a block; a click asks for its menu. Places are in the coordinates of the parent."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag, once the pointer has really moved."""
        if self._pressed is None:
            return
        place = event.position().toPoint()
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.mapToParent(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        was_dragging, self._dragging, self._pressed = self._dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.setDown(False)
            self.dropped.emit(self.mapToParent(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def is_dragging(self) -> bool:
        """Whether a block is being dragged."""
        return self._dragging


class BlockBar:
    """Three buttons on the sheet: "+" and the handle left of a block, "⋯" right of it."""

    def __init__(self, sheet: QWidget) -> None:
        self.add = _button(QToolButton(sheet), "add", "Insert below")
        self.handle = Handle(sheet)
        _button(self.handle, "re_order_dots_vertical", "Drag to move; click for more")
        self.more = _button(QToolButton(sheet), "more_horizontal", "More for this part")
        self._sheet = sheet
        self.hide()

    def show_at(self, y: int, words: str, can_add: bool, can_move: bool) -> None:
        """Stand beside a block; ``words`` say what it is."""
        self.add.move(GUTTER - 64, y)
        self.handle.move(GUTTER - 64 + _WIDE, y)
        self.more.move(self._sheet.width() - _WIDE - 8, y)
        self.add.setAccessibleName(f"Insert below {words}")
        self.handle.setAccessibleName(f"Move {words}")
        self.more.setAccessibleName(f"More for {words}")
        for button, shown in ((self.add, can_add), (self.handle, can_move), (self.more, True)):
            button.setVisible(shown)
            button.raise_()

    def hide(self) -> None:
        """Be quiet."""
        for button in (self.add, self.handle, self.more):
            button.hide()


def _button(button: QToolButton, name: str, tip: str) -> QToolButton:
    button.setIcon(icon(name))
    button.setIconSize(_ICON)
    button.setFixedSize(_WIDE, _HIGH)
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
