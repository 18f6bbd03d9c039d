"""InsertList: a small list of what can be put on a page, filtered by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.item import Item
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2
from ui.desktop.look.words import kind_words

_SIZE = QSize(260, 330)
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICONS = {
    "Activity": "people_team",
    "Callout": "info",
    "CardSet": "card_ui",
    "CaseStudy": "notebook",
    "FacilitatorNote": "note",
    "FigureBlock": "image",
    "Form": "form",
    "LinkBlock": "link",
    "Question": "question_circle",
    "Scenario": "branch_fork",
    "TableBlock": "table",
    "TextBlock": "text_t",
}
_ALSO = {
    "Callout": "warning example law sensitive note box",
    "FigureBlock": "image photo figure",
    "LinkBlock": "video web",
    "TextBlock": "text heading section",
    "FacilitatorNote": "trainer guide",
    "Form": "checklist",
}
"""Other words people type for a kind."""


class InsertList(QFrame):
    """``chosen`` gives the kind; the list closes by itself when one clicks elsewhere."""

    chosen = Signal(object)

    def __init__(self, kinds: Sequence[type[Item]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("Insert below")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._kinds = list(kinds)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Insert…")
        self.filter.setAccessibleName("What to insert: type to find")
        self.filter.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("What to insert")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.filter.textChanged.connect(self._fill)
        self.list.itemClicked.connect(lambda _: self._choose())
        self.list.itemActivated.connect(lambda _: self._choose())
        self._fill("")
        self.resize(_SIZE)

    def open_at(self, place: QPoint) -> None:
        """Show the list at a place of the screen, wholly on it."""
        screen = QApplication.screenAt(place) or QApplication.primaryScreen()
        room = screen.availableGeometry()
        x = min(place.x(), room.right() - self.width())
        y = place.y() if place.y() + self.height() <= room.bottom() else place.y() - self.height()
        self.move(x, max(y, room.top()))
        self.show()
        self.filter.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Arrow keys belong to the list, Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVING:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in _ENTER:
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, words: str) -> None:
        self.list.clear()
        wanted = words.casefold().split()
        for kind in self._kinds:
            known = f"{kind_words(kind)} {_ALSO.get(kind.__name__, '')}".casefold()
            if all(word in known for word in wanted):
                item = QListWidgetItem(kind_words(kind))
                item.setIcon(icon(_ICONS.get(kind.__name__, "add")))
                item.setData(Qt.ItemDataRole.UserRole, kind)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            kind = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(kind)
