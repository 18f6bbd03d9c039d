"""FindPanel: find and replace in the whole course, below the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from authoring.finding.hit import Hit
from authoring.finding.replace import Replacement, replacement, said
from models.agency import Agency
from ui.desktop.editor_context import EditorContext
from ui.desktop.finding.go_to import go_to
from ui.desktop.finding.hit_delegate import HitDelegate, toggle
from ui.desktop.finding.hit_model import ROW, Heading, HitModel
from ui.desktop.finding.query_fields import QueryFields
from ui.desktop.finding.reach import agencies_of, reach_words, section_title, side_words
from ui.desktop.finding.search_run import SearchRun
from ui.desktop.look.theme import SPACE_1, SPACE_2, SPACE_3
from ui.desktop.page.page_view import PageView

_TYPING_PAUSE = 150
_EDITING_PAUSE = 600
_HEIGHT = 190


class FindPanel(QFrame):
    """Searches while one types and again when the course changes; ticks stay what they were."""

    closed = Signal()
    replaced = Signal(str)
    """What was replaced, in a sentence."""

    def __init__(
        self, context: EditorContext, page: PageView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._run: SearchRun | None = None
        self._replacing = True
        self._said = ""
        self.fields = QueryFields(context)
        self.model = HitModel(
            lambda section: section_title(context, section),
            lambda hit: reach_words(context, hit),
            self,
        )
        self.list = QListView()
        self.status = QLabel()
        self.tick_button = QPushButton("&Tick all")
        self.untick_button = QPushButton("&Untick all")
        self.replace_button = QPushButton()
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.search_now)
        self._build()
        self._connect()
        self.hide()

    # For commands

    def open_for(self, words: str, replacing: bool) -> None:
        """Show the panel; ``words`` are those selected on the page, "" keeps the last ones."""
        self._replacing = replacing
        self.fields.set_replacing(replacing)
        self.model.set_ticking(replacing)
        for button in (self.tick_button, self.untick_button, self.replace_button):
            button.setVisible(replacing)
        self.fields.refresh()
        self.show()
        if words:
            self.fields.words.setText(words)
        self.fields.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.fields.words.selectAll()
        self.search_now()

    def close_panel(self) -> None:
        """Put the panel away."""
        self._stop()
        self.hide()
        self.closed.emit()

    def search_now(self) -> None:
        """Look for the words as they are now."""
        self._wait.stop()
        self._stop()
        self.model.clear()
        query = self.fields.query()
        if not self.isVisible() or not query.words.strip():
            self._show_counts()
            return
        run = self._run = SearchRun(self._context.indexed, query, self)
        run.found.connect(self._on_found)
        run.ended.connect(self._on_ended)
        self._show_counts()
        run.start()

    def replace_ticked(self) -> None:
        """Put the new words in all ticked places, as one undo step."""
        hits = self.model.ticked()
        context = self._context
        if not hits or self._run is not None:
            return
        context.opened.end_merge()
        query = self.fields.query()
        made = replacement(context.indexed, hits, self.fields.new_words.text(), query.match_case)
        self._said = _done_words(made)
        if made.edit is not None and context.submit(made.edit, "replace"):
            self.replaced.emit(self._said)
        self.search_now()

    def is_searching(self) -> bool:
        """Whether more may be found."""
        return self._run is not None

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts the panel away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Space ticks, Enter goes to a hit, the arrow down leads from the words to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.list and self._is_list_key(event):
                return True
            if event.key() == Qt.Key.Key_Down and watched is not self.list:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _is_list_key(self, event: QKeyEvent) -> bool:
        index = self.list.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(index, focus=True)
            return True
        if event.key() == Qt.Key.Key_Space and index.isValid():
            if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                toggle(index)
            return True
        return False

    # Inside

    def _build(self) -> None:
        self.setAccessibleName("Find and replace")
        self.list.setAccessibleName("Places found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self._new_words, self._badges, self.list))
        self.list.setUniformItemSizes(False)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(80)
        self.status.setWordWrap(False)
        self.status.setAccessibleName("Result")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(self.status, 1)
        for button in (self.tick_button, self.untick_button, self.replace_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        line = QFrame()
        line.setAutoFillBackground(True)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        column.setSpacing(SPACE_1)
        column.addWidget(self.fields)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        fields = self.fields
        fields.changed.connect(self._on_query_changed)
        fields.new_words_changed.connect(self.list.viewport().update)
        fields.closed.connect(self.close_panel)
        fields.words.returnPressed.connect(self._go_to_first)
        for widget in (self.list, fields.words, fields.new_words):
            widget.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._go(index, focus=False))
        self.list.doubleClicked.connect(lambda index: self._go(index, focus=True))
        self.tick_button.clicked.connect(lambda: self.model.tick_all(True))
        self.untick_button.clicked.connect(lambda: self.model.tick_all(False))
        self.replace_button.clicked.connect(self.replace_ticked)
        self.model.dataChanged.connect(self._show_counts)
        self._context.course_changed.connect(self._on_course_changed)
        self._context.current_changed.connect(self._on_moved)

    def _on_query_changed(self) -> None:
        self.model.forget_ticks()
        self._said = ""
        self._wait.start(_TYPING_PAUSE)

    def _on_course_changed(self, changed: object) -> None:
        if self.isVisible():
            self.fields.refresh()
            self._wait.start(_EDITING_PAUSE)

    def _on_moved(self, _: str) -> None:
        if self.isVisible():
            before = self.fields.query()
            self.fields.refresh()
            if self.fields.query() != before:
                self._wait.start(_TYPING_PAUSE)

    def _on_found(self, hits: tuple[Hit, ...]) -> None:
        if self.sender() is self._run:
            self.model.add(hits)
            self._show_counts()

    def _on_ended(self) -> None:
        if self.sender() is self._run:
            self._run = None
            self._show_counts()

    def _stop(self) -> None:
        if self._run is not None:
            self._run.cancel()
            self._run = None

    def wait(self) -> None:
        """End the search and wait until its thread has."""
        runs = self.findChildren(SearchRun)
        self._stop()
        for run in runs:
            run.cancel()
            run.wait()

    def _go_to_first(self) -> None:
        row = self.model.next_hit(self.list.currentIndex().row())
        row = row if row >= 0 else self.model.next_hit(-1)
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self._go(index, focus=False)

    def _go(self, index: QModelIndex, focus: bool) -> None:
        row = index.data(ROW) if index.isValid() else None
        hit = row.hits[0] if isinstance(row, Heading) else row
        if isinstance(hit, Hit):
            go_to(self._context, self._page, hit, focus)

    def _new_words(self, hit: Hit) -> str | None:
        words = self.fields.new_words.text()
        if not self._replacing or not words:
            return None
        return said(hit.words, words, self.fields.match_case.isChecked())

    def _badges(self, hit: Hit) -> tuple[list[Agency], str]:
        return agencies_of(self._context, hit), side_words(self._context, hit)

    def _show_counts(self, *_: object) -> None:
        hits, ticked = self.model.hits(), len(self.model.ticked())
        self.replace_button.setText(f"&Replace {ticked}" if ticked else "&Replace")
        self.replace_button.setEnabled(bool(ticked) and self._run is None)
        for button in (self.tick_button, self.untick_button):
            button.setEnabled(bool(hits))
        words = _found_words(hits, self._run is not None)
        if not self.fields.words.text().strip():
            words = "Type what to look for."
        elif self._replacing and hits and ticked < len(hits):
            words += f" · {ticked:,} ticked"
        self.status.setText(" ".join(filter(None, (self._said, words))))


def _found_words(hits: list[Hit], searching: bool) -> str:
    if not hits:
        return "Searching…" if searching else "Not found."
    texts = len({hit.passage for hit in hits})
    return f"{_count(len(hits), 'place')} in {_count(texts, 'text')}"


def _done_words(made: Replacement) -> str:
    words = f"{_count(made.places, 'place')} in {_count(made.texts, 'text')} replaced."
    if made.left:
        left = "was" if made.left == 1 else "were"
        words += f" {_count(made.left, 'place')} {left} left as before."
    return words


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
