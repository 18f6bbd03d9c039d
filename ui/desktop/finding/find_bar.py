"""FindBar: find on the page that is shown, every hit highlighted."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from authoring.finding.hit import Hit
from authoring.finding.query import Query
from authoring.finding.search import hits_in
from ui.desktop.editor_context import EditorContext
from ui.desktop.finding.page_fields import (
    fields_on,
    hit_span,
    is_of,
    passage_of,
    row_of,
    rows_made,
    show_hit,
)
from ui.desktop.finding.search_line import SearchLine
from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3, tokens
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.page_view import PageView
from ui.desktop.rich_text.highlights import Highlights, Mark

LAYER = "find"
_PAUSE = 120
_WIDTH = 260


class FindBar(QWidget):
    """Above the page while it is used; F3 and Shift+F3 also work when it is put away."""

    course_wanted = Signal(str)
    """The words are to be looked for in the whole course."""

    def __init__(
        self, context: EditorContext, page: PageView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._hits: list[Hit] = []
        self._current = -1
        self.words = SearchLine("Find on this page")
        self.count = QLabel()
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE)
        self._wait.timeout.connect(self.refresh)
        self._build()
        self.words.textChanged.connect(self._on_typed)
        for signal in (context.course_changed, context.current_changed, context.view_changed):
            signal.connect(self._on_page_changed)
        page.sheet.arranged.connect(self._on_rows_made)
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
        hit = self._hits[self._current] if self._current >= 0 else None
        row = row_of(self._page, hit.passage) if hit else None
        if hit and row:
            show_hit(self._page, row, hit)
        self.hide()
        self._hits, self._current = [], -1
        self._highlight()
        (row.text if row else self._page).setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Go to the next hit, or with -1 to the one before; behind the last is the first."""
        if not self.words.text():
            self.open_for("")
            return
        self.refresh()
        if self._hits:
            now = self._current
            self._current = self._near(step) if now < 0 else (now + step) % len(self._hits)
            self._show_current()

    def refresh(self) -> None:
        """Find the words on the page as it is now."""
        self._wait.stop()
        current = self._hits[self._current].key if self._current >= 0 else None
        self._hits = self._found()
        keys = [hit.key for hit in self._hits]
        self._current = keys.index(current) if current in keys else -1
        self._highlight()
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
        if self._hits and self.isVisible():
            self._current = self._near(1)
            self._show_current()

    def _on_page_changed(self, _: object = None) -> None:
        if self.isVisible():
            self._wait.start()

    def _on_rows_made(self) -> None:
        if self.isVisible() and self._hits:
            self._highlight()

    def _found(self) -> list[Hit]:
        query = Query(self.words.text())
        if not query.words.strip():
            return []
        texts = [passage_of(field) for _, field in fields_on(self._page)]
        return [hit for each in texts for hit in hits_in(each, query)]

    def _near(self, step: int) -> int:
        """The first hit from the cursor on, or before it."""
        row = next((row for row in rows_made(self._page) if row.text.hasFocus()), None)
        last = len(self._hits) - 1
        if row is None:
            return 0 if step > 0 else last
        order = {passage_of(field): n for n, (_, field) in enumerate(fields_on(self._page))}
        here = order.get(passage_of(row.part), -1), row.text.textCursor().selectionStart()
        places = [(order[hit.passage], self._start(row, hit)) for hit in self._hits]
        if step > 0:
            return next((n for n, place in enumerate(places) if place >= here), 0)
        return max((n for n, place in enumerate(places) if place < here), default=last)

    def _start(self, row: FieldRow, hit: Hit) -> int:
        """Where a hit begins in a row, 0 in another one."""
        span = hit_span(row.text, hit) if is_of(row.part, hit.passage) else None
        return span[0] if span else 0

    def _show_current(self) -> None:
        hit = self._hits[self._current]
        row = row_of(self._page, hit.passage)
        if row is None:
            return
        for other in rows_made(self._page):
            cursor = other.text.textCursor()
            if other is not row and cursor.hasSelection():
                cursor.clearSelection()
                other.text.setTextCursor(cursor)
        if not self.isVisible():
            row.text.setFocus(Qt.FocusReason.OtherFocusReason)
        # A selection would hide the mark of the hit.
        show_hit(self._page, row, hit, selected=not self.isVisible())
        self._highlight()
        self._show_count()

    def _highlight(self) -> None:
        """Mark the hits in the rows that are there; rows made later are marked when they are."""
        theme = tokens(self.palette())
        plain, current = QTextCharFormat(), QTextCharFormat()
        plain.setBackground(QColor(theme.selection))
        current.setBackground(QColor(theme.accent))
        current.setForeground(QColor(theme.on_accent))
        shown = self._hits if self.isVisible() else []
        for row in rows_made(self._page):
            marks = []
            for number, hit in enumerate(shown):
                span = hit_span(row.text, hit) if is_of(row.part, hit.passage) else None
                if span is not None:
                    marks.append(Mark(*span, current if number == self._current else plain))
            Highlights.of(row.text).show(LAYER, marks)

    def _show_count(self) -> None:
        total = len(self._hits)
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
