"""QueryFields: what to look for, how exactly, and where."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from authoring.finding.query import Query
from models.agency import Agency
from models.module import Module
from ui.desktop.editor_context import EditorContext
from ui.desktop.finding.search_line import SearchLine
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3
from ui.desktop.outline.outline_rows import GROUP

_WIDEST = 170


class QueryFields(QWidget):
    """``changed`` when something else is to be looked for, ``new_words_changed`` when other words
    are to stand instead."""

    changed = Signal()
    new_words_changed = Signal()
    closed = Signal()

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.words = SearchLine("Find in the whole course")
        self.new_words = SearchLine("Replace with")
        self.match_case = QCheckBox("Match &case")
        self.whole_words = QCheckBox("&Whole words")
        self.language = _choice("Language")
        self.agency = _choice("Agency")
        self.place = _choice("Where to look")
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("dismiss"))
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.setAccessibleName("Close find and replace")
        self._lay_out()
        self._connect()
        self.refresh()

    def query(self) -> Query:
        """What is looked for."""
        return Query(
            self.words.text(),
            self.match_case.isChecked(),
            self.whole_words.isChecked(),
            str(self.language.currentData() or ""),
            str(self.agency.currentData() or ""),
            self._module() if self.place.currentData() else "",
        )

    def refresh(self) -> None:
        """Offer the languages and agencies of the course as it is now."""
        course = self._context.course
        languages = [(each.name, each.code) for each in course.languages]
        agencies = [(self._name(each), each.code) for each in course.agencies]
        _offer(self.language, "All languages", languages)
        _offer(self.agency, "All agencies", agencies)
        module = self._context.indexed.find(self._module(), Module)
        places = [("Only this module", "module")] if module else []
        _offer(self.place, "Whole course", places)
        self.language.setVisible(len(languages) > 1)
        self.agency.setVisible(bool(agencies))

    def set_replacing(self, replacing: bool) -> None:
        """Ask for other words, or only for those to find."""
        self.new_words.setVisible(replacing)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, 0)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_1)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self.new_words, 0, 1)
        grid.addWidget(self.close_button, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        boxes = (self.match_case, self.whole_words)
        for widget in (*boxes, self.place, self.agency, self.language):
            row.addWidget(widget)
        row.addStretch(1)
        grid.addLayout(row, 1, 0, 1, 3)

    def _connect(self) -> None:
        self.words.textChanged.connect(self.changed)
        self.new_words.textChanged.connect(self.new_words_changed)
        for box in (self.match_case, self.whole_words):
            box.toggled.connect(self.changed)
        for choice in (self.language, self.agency, self.place):
            choice.currentIndexChanged.connect(self.changed)
        self.close_button.clicked.connect(self.closed)

    def _module(self) -> str:
        """The module that is worked on, else the page."""
        context = self._context
        if context.current.startswith(GROUP) or context.current not in context.indexed:
            return ""
        chain = [context.indexed.item(context.current), *context.indexed.ancestors(context.current)]
        return next((item.id for item in chain if isinstance(item, Module)), "")

    def _name(self, agency: Agency) -> str:
        source = self._context.course.source_language
        return agency.short_name.value(source) or agency.name.value(source) or agency.code


def _choice(name: str) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setToolTip(name)
    choice.setMaximumWidth(_WIDEST)
    return choice


def _offer(choice: QComboBox, first: str, others: list[tuple[str, str]]) -> None:
    """Offer other entries; the chosen one stays where it is still there."""
    wanted = [(first, ""), *others]
    if [(choice.itemText(n), choice.itemData(n)) for n in range(choice.count())] == wanted:
        return
    chosen = choice.currentData()
    blocker = QSignalBlocker(choice)
    choice.clear()
    for words, data in wanted:
        choice.addItem(words, data)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
    blocker.unblock()
