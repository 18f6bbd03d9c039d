"""TableFoot: sentences below a table, such as the running sum of a plan."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, interface_font


class TableFoot(QWidget):
    """One label a sentence; what is wrong stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_words(self, sentences: tuple[tuple[str, bool], ...]) -> None:
        """Say other sentences, each with whether it is about something wrong."""
        while len(self._labels) < len(sentences):
            label = QLabel()
            label.setFont(interface_font(QApplication.font(), SMALL_POINTS))
            label.setContentsMargins(0, SPACE_1, 0, 0)
            label.setWordWrap(True)
            self._column.addWidget(label)
            self._labels.append(label)
        role = QPalette.ColorRole
        for number, label in enumerate(self._labels):
            words, is_wrong = sentences[number] if number < len(sentences) else ("", False)
            label.setText(words)
            label.setVisible(bool(words))
            label.setForegroundRole(role.BrightText if is_wrong else role.PlaceholderText)
        self.setVisible(bool(sentences))
