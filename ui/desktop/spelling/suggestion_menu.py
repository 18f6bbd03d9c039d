"""SuggestionMenu: what can be done about a misspelled word, on top of the usual entries."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

_SEARCHING = "Looking for suggestions…"
_NONE = "No suggestions"


def usual_menu(field: QTextEdit, place: QPoint) -> QMenu:
    """What every text offers; undo and redo are not the text's but the course's."""
    menu = field.createStandardContextMenu(place)
    actions = menu.actions()
    if [action.objectName() for action in actions[:2]] == ["edit-undo", "edit-redo"]:
        for action in actions[:3]:
            menu.removeAction(action)
    return menu


class SuggestionMenu(QMenu):
    """Suggestions are filled in when they are found; the menu can be used before that."""

    chosen = Signal(str)
    added = Signal()
    ignored = Signal()

    def __init__(self, word: str, usual: QMenu | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = word
        self._waiting = QAction(_SEARCHING, self)
        self._waiting.setEnabled(False)
        self.addAction(self._waiting)
        self._line = self.addSeparator()
        self.addAction("&Add to the course's word list").triggered.connect(
            lambda: self.added.emit()
        )
        self.addAction("&Ignore in this session").triggered.connect(lambda: self.ignored.emit())
        if usual is not None:
            usual.setParent(self, usual.windowFlags())
            self.addSeparator()
            self.addActions(usual.actions())

    def show_suggestions(self, word: str, words: tuple[str, ...]) -> None:
        """Offer words instead of the misspelled one."""
        if word != self.word:
            return
        bold = QFont(self.font())
        bold.setBold(True)
        for each in words:
            action = QAction(each.replace("&", "&&"), self)
            action.setFont(bold)
            action.triggered.connect(lambda _=False, each=each: self.chosen.emit(each))
            self.insertAction(self._line, action)
        if words:
            self.removeAction(self._waiting)
        else:
            self._waiting.setText(_NONE)
