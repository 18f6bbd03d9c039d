"""ChooseDialog: type some letters, choose one of what matches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.choosing.choice_delegate import DETAIL, ChoiceDelegate
from ui.desktop.choosing.choices import Choice, matching
from ui.desktop.look.theme import SPACE_2, SPACE_4

_SIZE = QSize(520, 460)
_MOST_SHOWN = 200
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ChooseDialog(QDialog):
    """``choice`` is what was chosen. Arrow keys move in the list while one types."""

    def __init__(
        self,
        title: str,
        button: str,
        choices: Sequence[Choice],
        empty: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = list(choices)
        self.choice: Choice | None = None
        self.setWindowTitle(title)
        self.resize(_SIZE)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Type to find")
        self.filter.setAccessibleName(f"{title}: type to find")
        self.filter.setClearButtonEnabled(True)
        self.filter.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(empty)
        self._empty.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_2)
        for widget in (self.filter, self.list, self._empty, self.buttons):
            column.addWidget(widget)
        self.filter.textChanged.connect(self._fill)
        self.list.itemActivated.connect(self.accept)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill("")

    def accept(self) -> None:
        """Take what is marked in the list."""
        if self.list.currentRow() < 0:
            return
        key = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.choice = next(each for each in self._choices if each.key == key)
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrow keys belong to the list."""
        if isinstance(event, QKeyEvent) and event.key() in _MOVING:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, words: str) -> None:
        self.list.clear()
        found = matching(self._choices, words)
        for choice in found[:_MOST_SHOWN]:
            item = QListWidgetItem(choice.title)
            item.setData(Qt.ItemDataRole.UserRole, choice.key)
            item.setData(DETAIL, choice.detail)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(found))
