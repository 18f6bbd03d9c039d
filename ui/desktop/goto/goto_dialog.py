"""GoToDialog: type a number, a code or some words, and go there."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.choosing.choice_delegate import DETAIL, ChoiceDelegate
from ui.desktop.goto.targets import Target, matching
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_2, SPACE_3

_SIZE = QSize(560, 480)
_SLICE = 0.012
"""Seconds of reading the course at a time, so that typing never waits."""
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class GoToDialog(QDialog):
    """``chosen`` is the key to go to, "" for none. The list fills while the course is read."""

    def __init__(self, targets: Iterator[Target], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coming = targets
        self._targets: list[Target] = []
        self.chosen = ""
        self.setWindowTitle("Go to")
        self.resize(_SIZE)
        self.box = QLineEdit()
        self.box.setPlaceholderText("Number, code, title or first words")
        self.box.setAccessibleName("Go to: number, code, title or first words")
        self.box.setClearButtonEnabled(True)
        mark = self.box.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        mark.setText("Go to")
        self.box.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Places")
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.note = QLabel()
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        for widget in (self.box, self.list, self.note):
            column.addWidget(widget)
        self.box.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self.accept)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read)
        self._reading.start()
        self._read()

    @property
    def is_complete(self) -> bool:
        """Whether the whole course was read."""
        return not self._reading.isActive()

    def accept(self) -> None:
        """Go to what is marked."""
        current = self.list.currentItem()
        if current is not None:
            self.chosen = str(current.data(Qt.ItemDataRole.UserRole))
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrow keys belong to the list, Enter goes there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVING:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Read no more."""
        self._reading.stop()
        super().done(result)

    def _read(self) -> None:
        until = time.perf_counter() + _SLICE
        for target in self._coming:
            self._targets.append(target)
            if time.perf_counter() > until:
                break
        else:
            self._reading.stop()
        if self.is_complete or self.list.count() == 0:
            self._fill()

    def _fill(self) -> None:
        before = self.list.currentItem()
        kept = before.data(Qt.ItemDataRole.UserRole) if before is not None else ""
        words = self.box.text()
        found = matching(self._targets, words)
        self.list.clear()
        for target in found:
            item = QListWidgetItem(target.title)
            item.setData(Qt.ItemDataRole.UserRole, target.key)
            item.setData(DETAIL, target.detail)
            self.list.addItem(item)
        keys = [each.key for each in found]
        self.list.setCurrentRow(keys.index(kept) if kept in keys and not words else 0)
        self.list.setVisible(bool(found))
        nothing = "Nothing has this number, code or title." if self.is_complete else "Reading …"
        self.note.setText("" if found else nothing)
        self.note.setVisible(not found)
