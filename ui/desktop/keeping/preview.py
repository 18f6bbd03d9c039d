"""Preview: an earlier or other state of a course: what differs in numbers, and its first pages."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from authoring.keeping.difference import Difference
from authoring.keeping.outline_text import count_of_parts, outline_text
from models.course import Course
from ui.desktop.look.theme import HEADING_POINTS, SPACE_2, interface_font

_SHARE = 0.9


def fit_to_screen(dialog: QWidget, size: QSize) -> None:
    """Give a dialog its size, or what a small or enlarged screen has for it."""
    available = dialog.screen().availableSize() * _SHARE
    dialog.resize(size.boundedTo(available))


class Preview(QWidget):
    """A heading, two lines of facts, and a text to scroll in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        self.heading.setFont(interface_font(self.font(), HEADING_POINTS[3], bold=True))
        self.facts = QLabel()
        self.facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName("What is in it")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for widget in (self.heading, self.facts, self.text):
            column.addWidget(widget)
        column.setStretch(2, 1000)
        column.addStretch(1)
        for label in (self.heading, self.facts):
            label.setWordWrap(True)

    def show_words(self, heading: str, facts: str = "", text: str = "") -> None:
        """Say something instead of a course."""
        self.heading.setText(heading)
        self.facts.setText(facts)
        self.text.setPlainText(text)
        self.text.setVisible(bool(text))

    def show_course(self, course: Course, difference: Difference, compared: str) -> None:
        """Show a course; ``compared`` says with what, as "Compared with now" does, or is empty."""
        title = course.title.value(course.source_language) or "A course without a title"
        facts = count_of_parts(course)
        if compared:
            facts = f"{facts}\n{compared}: {difference.sentence}"
        lines = difference.lines()
        parts = [["What differs", *(f"   {line}" for line in lines), ""]] if lines else []
        parts.append(["Its first pages", *(f"   {line}" for line in outline_text(course))])
        self.show_words(title, facts, "\n".join(line for part in parts for line in part))
