"""FindBar: find on the page that is shown, every hit highlighted."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QToolButton, QWidget

from authoring.finding.query import Query
from authoring.finding.search import spans
from ui.desktop.editor_context import EditorContext
from ui.desktop.finding.page_fields import bring_into_view, rows_shown
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3, tokens
from ui.desktop.rich_text.highlights import Highlights, Mark
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.rich_text.shown_words import select, shown_lines

LAYER = "find"
_PAUSE = 120
_WIDTH = 260
Place = tuple[RichTextField, int, int]
"""A field and the positions in its document from which to which a hit stands."""


class FindBar(QWidget):
    """Above the page while it is used; F3 and Shift+F3 also work when it is put away."""

    course_wanted = Signal(str)
    """The words are to be looked for in the whole course."""

    def __init__(
        self, context: EditorContext, page: QScrollArea, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._places: list[Place] = []
        self._current = -1
        self.words = QLineEdit()
        self.count = QLabel()
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE)
        self._wait.timeout.connect(self.refresh)
        self._build()
        self.words.textChanged.connect(self._on_typed)
        for signal in (context.course_changed, context.current_changed, context.view_changed):
            signal.connect(self._on_page_changed)
        self.hide()

    # For commands

    def open_for(self, words: str) -> None:
        """Show the bar; ``words`` are those selected on the page, "" keeps the last ones."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.refresh()

    def close_bar(self) -> None:
        """Put the bar away; the author goes on where the hit is."""
        self._wait.stop()
        field = self._places[self._current][0] if self._current >= 0 else None
        self.hide()
        self._highlight([])
        self._places, self._current = [], -1
        (field or self._page).setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before; behind the last is the first."""
        if not self.words.text():
            self.open_for("")
            return
        self.refresh()
        if self._places:
            self._current = (self._near(step) if self._current < 0 else self._current + step) % len(
                self._places
            )
            self._show_current()

    def refresh(self) -> None:
        """Find the words on the page as it is now."""
        self._wait.stop()
        current = self._places[self._current] if self._current >= 0 else None
        self._places = list(self._found())
        self._current = self._places.index(current) if current in self._places else -1
        self._highlight(self._places if self.isVisible() else [])
        self._show_count()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter is the next hit, Shift+Enter the one before, Escape the end."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if shift else 1)
        else:
            super().keyPressEvent(event)

    # Inside

    def _build(self) -> None:
        self.words.setPlaceholderText("Find on this page")
        self.words.setAccessibleName("Find on this page")
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(_WIDTH)
        self.count.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.previous_button = _button("chevron_up", "Previous (Shift+F3)")
        self.next_button = _button("chevron_down", "Next (F3)")
        self.course_button = QToolButton()
        self.course_button.setText("Whole course…")
        self.course_button.setAutoRaise(True)
        self.close_button = _button("dismiss", "Close (Esc)")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_1)
        row.setSpacing(SPACE_1)
        widgets = (self.words, self.previous_button, self.next_button, self.count)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.course_button)
        row.addWidget(self.close_button)
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.course_button.clicked.connect(lambda: self.course_wanted.emit(self.words.text()))
        self.close_button.clicked.connect(self.close_bar)

    def _on_typed(self) -> None:
        self.refresh()
        if self._places and self.isVisible():
            self._current = self._near(1)
            self._show_current()

    def _on_page_changed(self, _: object = None) -> None:
        if self.isVisible():
            self._wait.start()

    def _found(self) -> list[Place]:
        query = Query(self.words.text())
        if not query.words.strip():
            return []
        return [
            (row.text, line.position(start), line.position(end))
            for row in rows_shown(self._page)
            for line in shown_lines(row.text)
            for start, end in spans(line.words, query)
        ]

    def _near(self, step: int) -> int:
        """The first hit from the cursor on, or before it."""
        order: list[RichTextField] = [row.text for row in rows_shown(self._page)]
        field = next((each for each in order if each.textCursor().hasSelection()), None)
        field = next((each for each in order if each.hasFocus()), field)
        if field is None:
            return 0 if step > 0 else len(self._places) - 1
        here = (order.index(field), field.textCursor().selectionStart())
        places = [(order.index(each), start) for each, start, _ in self._places]
        if step > 0:
            return next((n for n, place in enumerate(places) if place >= here), 0)
        return max((n for n, place in enumerate(places) if place < here), default=-1)

    def _show_current(self) -> None:
        field, start, end = self._places[self._current]
        for other in rows_shown(self._page):
            if other.text is not field and other.text.textCursor().hasSelection():
                cursor = other.text.textCursor()
                cursor.clearSelection()
                other.text.setTextCursor(cursor)
        select(field, start, end)
        if not self.isVisible():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._highlight(self._places if self.isVisible() else [])
        bring_into_view(self._page, field)
        self._show_count()

    def _highlight(self, places: list[Place]) -> None:
        theme = tokens(self.palette())
        plain, current = QTextCharFormat(), QTextCharFormat()
        plain.setBackground(QColor(theme.selection))
        current.setBackground(QColor(theme.accent))
        current.setForeground(QColor(theme.on_accent))
        marks: dict[RichTextField, list[Mark]] = {}
        for number, (field, start, end) in enumerate(places):
            look = current if number == self._current else plain
            marks.setdefault(field, []).append(Mark(start, end, look))
        for row in rows_shown(self._page):
            Highlights.of(row.text).show(LAYER, marks.get(row.text, []))

    def _show_count(self) -> None:
        total = len(self._places)
        if not self.words.text().strip():
            self.count.clear()
        elif not total:
            self.count.setText("Not on this page")
        elif self._current < 0:
            self.count.setText(f"{total:,} on this page")
        else:
            self.count.setText(f"{self._current + 1:,} of {total:,}")
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(total))


def _button(name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setToolTip(words)
    button.setAccessibleName(words.partition(" (")[0])
    return button
