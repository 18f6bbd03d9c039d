"""DetailsPanel: what is recorded about the selected item beside its text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from authoring.editing import edits
from models.item import Item
from ui.desktop.editor_context import EditorContext
from ui.desktop.lists.list_words import heading_words
from ui.desktop.look.theme import SPACE_1, SPACE_3
from ui.desktop.look.words import CONFIDENCES, STATES, kind_words
from ui.desktop.outline.outline_rows import GROUP, row_number, title_words
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.panel.agency_field import AgencyField
from ui.desktop.panel.item_history import ItemHistory
from ui.desktop.panel.last_record import last_record
from ui.desktop.panel.minutes_field import MinutesField
from ui.desktop.panel.objectives_field import ObjectivesField
from ui.desktop.panel.panel_tab import PanelTab
from ui.desktop.panel.uses_field import UsesField

_EXCERPT = 40
_NOTE_HEIGHT = 72
_MOST_DONE = 12


class DetailsPanel(PanelTab):
    """Whom the item is for and why, what it serves, how far it is agreed, where it is used."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        history = ItemHistory(context)  # it hears of changes before this panel shows them
        super().__init__(context, "Details", parent)
        self.agencies = AgencyField(context)
        self.minutes = MinutesField(context)
        self.objectives = ObjectivesField(context)
        self.state = _choice("State of agreement", [(each, STATES[each]) for each in STATES])
        self.confidence = _choice(
            "How sure the authors are", [(each, CONFIDENCES[each]) for each in CONFIDENCES]
        )
        self.note = QPlainTextEdit()
        self.last = QuietLabel()
        self.uses = UsesField(context)
        self.history = QuietLabel()
        self._done = history
        self._sections: dict[str, QWidget] = {}
        self._build()
        self._connect()
        self.refresh()

    def show_now(self) -> None:
        """Show what is recorded now."""
        key = self._context.current
        is_item = not key.startswith(GROUP) and key in self._context.indexed
        self._fields.setVisible(is_item)
        if not is_item:
            self.title.setText(heading_words(key.removeprefix(GROUP)))
            return
        item = self._context.indexed.item(key)
        is_course = key == self._context.course.id
        self.title.setText(self._title(key))
        self.agencies.show_item(key)
        self._sections["For"].setVisible(bool(self._context.course.agencies) and not is_course)
        self._sections["Minutes"].setVisible(self.minutes.show_item(key))
        self._sections["Objectives served"].setVisible(self.objectives.show_item(key))
        with QSignalBlocker(self.state), QSignalBlocker(self.confidence):
            self.state.setCurrentIndex(self.state.findData(item.state))
            self.confidence.setCurrentIndex(self.confidence.findData(item.confidence))
        if self.note.toPlainText() != item.note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(item.note)
        self._sections["Used in"].setVisible(not is_course)
        if not is_course:
            self.uses.show_item(key)
        self._show_past(item)

    def _show_past(self, item: Item) -> None:
        record = last_record(self._context.course, item)
        self.last.setText(record)
        self._sections["Last decision"].setVisible(bool(record))
        done = self._done.of(item.id)[:_MOST_DONE]
        self.history.setText("\n".join(f"{each.at:%H:%M}  {each.words}" for each in done))
        self._sections["Done since the course was opened"].setVisible(bool(done))

    def _title(self, key: str) -> str:
        context = self._context
        item = context.indexed.item(key)
        number = row_number(context.indexed, item) or str(getattr(item, "code", ""))
        words = title_words(context.course, item, context.language, context.agency)
        kind = kind_words(type(item))
        if number or not words:
            return f"{kind} {number}".strip()
        return f"{kind} “{words if len(words) <= _EXCERPT else words[:_EXCERPT] + '…'}”"

    def _build(self) -> None:
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._add(column, "For", self.agencies)
        self._add(column, "Minutes", self.minutes)
        self._add(column, "Objectives served", self.objectives)
        self._add(column, "State", self.state)
        self._add(column, "Confidence", self.confidence)
        self._add(column, "Note for authors, never printed", self.note)
        self._add(column, "Used in", self.uses)
        self._add(column, "Last decision", self.last)
        self._add(column, "Done since the course was opened", self.history)
        self.note.setAccessibleName("Note for authors")
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.note.setUndoRedoEnabled(False)
        for label in (self.last, self.history):
            label.setForegroundRole(QPalette.ColorRole.WindowText)
        self.column.addWidget(self._fields)
        self.column.addStretch(1)

    def _add(self, column: QVBoxLayout, words: str, widget: QWidget) -> None:
        section = self._sections[words] = QWidget()
        inside = QVBoxLayout(section)
        inside.setContentsMargins(0, 0, 0, SPACE_3)
        inside.setSpacing(SPACE_1)
        label = QuietLabel(words)
        label.setBuddy(widget)
        inside.addWidget(label)
        inside.addWidget(widget)
        column.addWidget(section)

    def _connect(self) -> None:
        self.state.activated.connect(lambda: self._set("state", self.state.currentData()))
        self.confidence.activated.connect(
            lambda: self._set("confidence", self.confidence.currentData())
        )
        self.note.textChanged.connect(lambda: self._set("note", self.note.toPlainText()))

    def _set(self, field: str, value: object) -> None:
        if self._context.current in self._context.indexed:
            edit = edits.set_field(self._context.indexed, self._context.current, field, value)
            self._context.submit(edit)


def _choice(name: str, entries: list[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in entries:
        box.addItem(words, value)
    return box
