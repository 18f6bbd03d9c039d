"""DetailsPanel: what is recorded about the selected item beside its text."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from authoring.editing import edits
from ui.desktop.editor_context import EditorContext
from ui.desktop.lists.list_words import heading_words
from ui.desktop.look.theme import HEADING_POINTS, SPACE_1, SPACE_3, SPACE_4, interface_font
from ui.desktop.look.words import CONFIDENCES, STATES, kind_words
from ui.desktop.outline.outline_rows import GROUP, row_number, title_words
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.panel.agency_field import AgencyField
from ui.desktop.panel.minutes_field import MinutesField

_EXCERPT = 40


class DetailsPanel(QScrollArea):
    """Whom the item is for and why, its minutes, how far it is agreed, and a note."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.title = QLabel()
        self.agencies = AgencyField(context)
        self.minutes = MinutesField(context)
        self.state = _choice("State of agreement", [(each, STATES[each]) for each in STATES])
        self.confidence = _choice(
            "How sure the authors are", [(each, CONFIDENCES[each]) for each in CONFIDENCES]
        )
        self.note = QPlainTextEdit()
        self._labels: dict[str, QLabel] = {}
        self._build()
        self._connect()
        self.refresh()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Narrow; the text is what matters."""
        return QSize(250, 400)

    def refresh(self, _: object = None) -> None:
        """Show what is recorded now."""
        key = self._context.current
        is_item = not key.startswith(GROUP) and key in self._context.indexed
        self._fields.setVisible(is_item)
        if not is_item:
            self.title.setText(heading_words(key.removeprefix(GROUP)))
            return
        item = self._context.indexed.item(key)
        has_agencies = bool(self._context.course.agencies) and key != self._context.course.id
        self.agencies.show_item(key)
        self._show("For", self.agencies, has_agencies)
        self._show("Minutes", self.minutes, self.minutes.show_item(key))
        self.title.setText(self._title(key))
        with QSignalBlocker(self.state), QSignalBlocker(self.confidence):
            self.state.setCurrentIndex(self.state.findData(item.state))
            self.confidence.setCurrentIndex(self.confidence.findData(item.confidence))
        if self.note.toPlainText() != item.note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(item.note)

    def _show(self, words: str, widget: QWidget, visible: bool) -> None:
        self._labels[words].setVisible(visible)
        widget.setVisible(visible)

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
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Details")
        self.title.setFont(interface_font(self.font(), HEADING_POINTS[3] - 2, bold=True))
        self.title.setWordWrap(True)
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self._add(column, "For", self.agencies)
        self._add(column, "Minutes", self.minutes)
        self._add(column, "State", self.state)
        self._add(column, "Confidence", self.confidence)
        self._add(column, "Note for authors, never printed", self.note)
        self.note.setAccessibleName("Note for authors")
        self.note.setFixedHeight(96)
        self.note.setTabChangesFocus(True)
        self.note.setUndoRedoEnabled(False)
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        outer.setSpacing(SPACE_3)
        outer.addWidget(self.title)
        outer.addWidget(self._fields)
        outer.addStretch(1)
        body.setBackgroundRole(QPalette.ColorRole.Window)
        self.setWidget(body)

    def _add(self, column: QVBoxLayout, words: str, widget: QWidget) -> None:
        label = self._labels[words] = QuietLabel(words)
        label.setBuddy(widget)
        column.addWidget(label)
        column.addWidget(widget)
        column.addSpacing(SPACE_3)

    def _connect(self) -> None:
        context = self._context
        context.current_changed.connect(self.refresh)
        context.course_changed.connect(self.refresh)
        context.view_changed.connect(self.refresh)
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
