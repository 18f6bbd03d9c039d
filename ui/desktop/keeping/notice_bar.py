"""NoticeBar: a line above the course that says what happened to its file, and offers ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3


@dataclass(frozen=True)
class Notice:
    """A sentence and its buttons. A later notice about the same ``topic`` takes its place."""

    topic: str
    words: str
    ways: Sequence[tuple[str, Callable[[], object]]] = field(default_factory=tuple)


class NoticeBar(QWidget):
    """Shows the newest notice until it is answered or closed, then the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self.setAccessibleName("Notice")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_1)
        self._line.setSpacing(SPACE_2)
        self._line.addWidget(self.label, 1)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notices[-1] if self._notices else None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """All that was told and not answered yet, the one that is shown last."""
        return tuple(self._notices)

    def tell(self, notice: Notice) -> None:
        """Show a notice above those there are."""
        self._notices = [each for each in self._notices if each.topic != notice.topic]
        self._notices.append(notice)
        self._show()

    def withdraw(self, topic: str) -> None:
        """What a notice said is not so any more."""
        self._notices = [each for each in self._notices if each.topic != topic]
        self._show()

    def clear(self) -> None:
        """Forget all notices: another course is shown."""
        self._notices = []
        self._show()

    def _show(self) -> None:
        for button in self.buttons:
            self._line.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        notice = self.notice
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.label.setText(notice.words)
        for words, action in notice.ways:
            self._add(words, notice.topic, action)
        self._add("Close", notice.topic, lambda: None)

    def _add(self, words: str, topic: str, action: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.setAccessibleDescription(self.label.text())

        def answer() -> None:
            self.withdraw(topic)
            action()

        button.clicked.connect(answer)
        self.buttons.append(button)
        self._line.addWidget(button)
