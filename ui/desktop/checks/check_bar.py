"""CheckBar: the counts in the status line; each goes to the next thing it counts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from models.course import Course
from ui.desktop.checks.check_run import Checked
from ui.desktop.look.icons import icon


class CheckBar(QWidget):
    """To fix 3 · To consider 41 · Missing Burmese 212. What there is none of is not shown."""

    finding_wanted = Signal(bool)
    """True: something to fix."""
    missing_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to_fix = _button("error_circle")
        self.to_consider = _button("info")
        self.missing: dict[str, QToolButton] = {}
        self.to_fix.clicked.connect(lambda: self.finding_wanted.emit(True))
        self.to_consider.clicked.connect(lambda: self.finding_wanted.emit(False))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        for button in (self.to_fix, self.to_consider):
            button.hide()
            self._line.addWidget(button)

    def show_checked(self, checked: Checked, course: Course) -> None:
        """Show the counts."""
        _say(self.to_fix, "To fix", checked.to_fix, "Go to the next thing to fix")
        _say(self.to_consider, "To consider", checked.to_consider, "Go to the next thing")
        for language in course.languages:
            if language.code == course.source_language:
                continue
            if language.code not in self.missing:
                self._add_language(language.code)
            button, count = self.missing[language.code], checked.missing(language.code)
            hint = f"Go to the next text that is not yet in {language.name}"
            _say(button, f"Missing {language.name}", count, hint)

    def _add_language(self, code: str) -> None:
        button = self.missing[code] = _button("translate")
        button.clicked.connect(lambda: self.missing_wanted.emit(code))
        self._line.addWidget(button)


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icon(name))
    button.setIconSize(QSize(16, 16))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def _say(button: QToolButton, words: str, count: int, hint: str) -> None:
    button.setText(f"{words} {count:,}")
    button.setAccessibleName(f"{words} {count:,}")
    button.setToolTip(hint)
    button.setVisible(count > 0)
