"""WordingCard: what one agency reads at a passage, how that stands, and what can be done."""

from __future__ import annotations

from datetime import date
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.agency import Agency
from models.text import Wording
from ui.desktop.look.badges import badge_icon
from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, SPACE_2, interface_font
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.wording.difference_label import DifferenceLabel


class WordingState(Enum):
    """How an agency's wording of a passage stands, in words."""

    LEFT_OUT = "not in this book"
    SAME = "same as shared"
    OWN = "own wording"
    STALE = "needs checking"
    ASKED = "waits for your choice"


class Deed(Enum):
    """What the author can do with a wording: the words on the button."""

    MAKE = "Write its own wording"
    EDIT = "Edit"
    KEEP = "Keep"
    TAKE = "Take the shared text"
    SHARE = "Make this the shared text"


_DEEDS = {
    WordingState.LEFT_OUT: (),
    WordingState.SAME: (Deed.MAKE,),
    WordingState.OWN: (Deed.EDIT, Deed.TAKE, Deed.SHARE),
    WordingState.STALE: (Deed.TAKE, Deed.KEEP, Deed.EDIT),
    WordingState.ASKED: (Deed.EDIT, Deed.TAKE),
}
_HINTS = {
    Deed.MAKE: "Begins with what the shared text says now",
    Deed.EDIT: "Put the cursor into this wording",
    Deed.KEEP: "The wording stays right; who decided so, when and against which text is recorded",
    Deed.TAKE: "The agency reads the shared text again; its own wording goes",
    Deed.SHARE: "All agencies without a wording of their own read this text",
}


class WordingCard(QWidget):
    """One agency. It tells of deeds and of a reason; the panel makes the edits."""

    wanted = Signal(object)
    reasoned = Signal(str)

    def __init__(self, agency: Agency, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agency = agency
        self._name = name
        self._badge = QLabel()
        self._title = QLabel(name)
        self.state = QLabel()
        self.words = QLabel()
        self.difference_words = QuietLabel("What changed in the shared text since it was written")
        self.difference = DifferenceLabel()
        self.record = QuietLabel()
        self.reason = QLineEdit()
        self.buttons = {deed: QPushButton(deed.value) for deed in Deed}
        self._lay_out()

    def show_wording(self, state: WordingState, own: Wording | None, words: str) -> None:
        """Show how it stands and what the wording says."""
        self._badge.setPixmap(badge_icon(self.agency, self.palette()).pixmap(18, 18))
        self.state.setText(state.value)
        stale = state is WordingState.STALE
        self._grid.addWidget(self.buttons[Deed.EDIT], 1, int(stale), 1, 1 if stale else 2)
        is_open = state in (WordingState.STALE, WordingState.ASKED)
        role = QPalette.ColorRole.BrightText if is_open else QPalette.ColorRole.PlaceholderText
        self.state.setForegroundRole(role)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        for widget in (self.difference_words, self.difference):
            widget.setVisible(stale)
        for deed, button in self.buttons.items():
            button.setVisible(deed in _DEEDS[state])
        self.reason.setVisible(own is not None)
        if own is not None and not self.reason.hasFocus():
            self.reason.setText(own.reason)
            self.reason.setCursorPosition(0)
        record = _record(own) if own else ""
        self.record.setText(record)
        self.record.setVisible(bool(record))

    def _lay_out(self) -> None:
        self._title.setFont(interface_font(self.font(), bold=True))
        self.state.setFont(interface_font(self.font(), SMALL_POINTS))
        self.words.setWordWrap(True)
        self.reason.setPlaceholderText(f"Why does {self._name} need it?")
        self.reason.setAccessibleName(f"Reason for the {self._name} wording")
        self.reason.editingFinished.connect(lambda: self.reasoned.emit(self.reason.text()))
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._badge)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        for widget in (self.words, self.difference_words, self.difference, self.reason):
            column.addWidget(widget)
        column.addWidget(self.record)
        self._grid = self._button_grid()
        column.addLayout(self._grid)

    def _button_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE_1)
        places = {
            Deed.MAKE: (0, 0, 1, 2),
            Deed.TAKE: (0, 0, 1, 2),
            Deed.KEEP: (1, 0, 1, 1),
            Deed.EDIT: (1, 1, 1, 1),
            Deed.SHARE: (2, 0, 1, 2),
        }
        for deed, button in self.buttons.items():
            button.setAccessibleName(f"{deed.value}: {self._name}")
            button.setToolTip(_HINTS[deed])
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
            grid.addWidget(button, *places[deed])
        return grid


def _record(own: Wording) -> str:
    """Who decided last, and when."""
    kept = max(own.kept.values(), key=lambda each: each.at, default=None)
    lines = []
    if own.by or own.at:
        lines.append(" ".join(each for each in ("Reason by", own.by, _on(own.at)) if each))
    if kept is not None:
        lines.append(" ".join(each for each in ("Kept by", kept.by or "?", _on(kept.at)) if each))
    return "\n".join(lines)


def _on(day: date | None) -> str:
    return f"on {day:%d %b %Y}" if day else ""
