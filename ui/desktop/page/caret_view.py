"""CaretView: the page scrolls along with the cursor of the text that is written in."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QWidget

from ui.desktop.look.theme import SPACE_4
from ui.desktop.page.sheet import Sheet

_GROWING = 300
"""Milliseconds after a step of the cursor in which the rows may still get their heights."""


class CaretView(QObject):
    """A text of the page is as high as its words, so only the page can scroll.

    Nothing moves while the cursor is seen, nor when only the window becomes active again: what the
    author has scrolled to stays.
    """

    def __init__(self, area: QScrollArea, sheet: Sheet) -> None:
        super().__init__(area)
        self._area = area
        self._sheet = sheet
        self._text: QTextEdit | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self._growing = QTimer(self, singleShot=True, interval=_GROWING)
        sheet.arranged.connect(self._on_arranged)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        if self._text is not None:
            self._text.cursorPositionChanged.disconnect(self._on_moved)
            self._text.destroyed.disconnect(self._forget)
            self._text = None
        if isinstance(new, QTextEdit) and self._sheet.isAncestorOf(new):
            self._text = new
            new.cursorPositionChanged.connect(self._on_moved)
            new.destroyed.connect(self._forget)
            if old is not None and not _is_pressed():
                self._on_moved()

    def _forget(self) -> None:
        self._text = None

    def _on_moved(self) -> None:
        self._growing.start()
        self._soon.start()

    def _on_arranged(self) -> None:
        if self._growing.isActive():
            self._soon.start()

    def _show(self) -> None:
        text, ground = self._text, self._area.widget()
        if text is None or ground is None or not text.hasFocus():
            return
        line = text.cursorRect()
        margin = 0 if _is_pressed() else SPACE_4
        for y in (line.bottom(), line.top()):
            point = text.viewport().mapTo(ground, QPoint(line.left(), y))
            self._area.ensureVisible(0, point.y(), 0, margin)


def _is_pressed() -> bool:
    """While the mouse selects, the page must not move under it, unless it leaves the page."""
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton
