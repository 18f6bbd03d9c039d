"""StartPage: what is shown while no course is open: one sentence and three buttons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from samples.starters import STARTERS
from ui.desktop.look.theme import (
    HEADING_POINTS,
    PAGE_POINTS,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_5,
    interface_font,
)
from ui.desktop.recent_button import RecentButton

_WIDTH = 460
_MOST_RECENT = 5


class StartPage(QWidget):
    """Open the sample, open a file, begin a course from a starter; and the files opened last."""

    sample_wanted = Signal()
    file_wanted = Signal()
    new_wanted = Signal(str)
    recent_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout()
        column.setSpacing(SPACE_3)
        heading = QLabel("Coursewright")
        heading.setFont(interface_font(self.font(), HEADING_POINTS[1], bold=True))
        sentence = QLabel(
            "Write a training course once, keep each agency's edition in it, and publish them all."
        )
        sentence.setFont(interface_font(self.font(), PAGE_POINTS))
        sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        sentence.setWordWrap(True)
        column.addWidget(heading)
        column.addWidget(sentence)
        column.addSpacing(SPACE_4)
        self.sample = _wide("Open the sample course", self.sample_wanted)
        self.sample.setDefault(True)
        self.file = _wide("Open a file…", self.file_wanted)
        self.new = _button("New course")
        self.new.setMenu(self._starters())
        for button in (self.sample, self.file, self.new):
            column.addWidget(button)
        column.addSpacing(SPACE_4)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addLayout(self._recent)
        holder = QWidget()
        holder.setFixedWidth(_WIDTH)
        holder.setLayout(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        outer.addStretch(2)
        outer.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def _starters(self) -> QMenu:
        """What a new course can begin with; ``new_wanted`` says its name."""
        menu = QMenu(self)
        for each in STARTERS:
            entry = menu.addAction(f"{each.title}: {each.description}")
            entry.triggered.connect(lambda _=False, name=each.name: self.new_wanted.emit(name))
        return menu

    def show_recent(self, paths: list[str]) -> None:
        """Offer the files opened last."""
        while (entry := self._recent.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.deleteLater()
        if paths:
            label = QLabel("Opened last")
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setContentsMargins(SPACE_2, 0, 0, SPACE_2)
            label.setMinimumHeight(label.sizeHint().height())
            self._recent.addWidget(label)
        for path in paths[:_MOST_RECENT]:
            button = RecentButton(Path(path))
            button.clicked.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(button)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setMinimumHeight(36)
    return button


def _wide(words: str, wanted: object) -> QPushButton:
    button = _button(words)
    button.clicked.connect(wanted.emit)  # type: ignore[attr-defined]
    return button
