"""SpellingService: the spell check of one open course."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor

from authoring.editing.edits.word_list import add_word
from authoring.finding.passages import CoursePassage
from authoring.spelling.course_words import CourseWords
from authoring.spelling.dictionary import english
from authoring.spelling.speller import Speller, is_checked
from ui.desktop.document import Document
from ui.desktop.editor import Editor
from ui.desktop.finding.go_to import go_to
from ui.desktop.finding.page_fields import passage_of, rows_made
from ui.desktop.rich_text.highlights import Highlights
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.rich_text.shown_words import shown_lines
from ui.desktop.spelling.page_marks import LAYER, PageMarks
from ui.desktop.spelling.suggestion_menu import SuggestionMenu, usual_menu
from ui.desktop.spelling.worker import SpellingWorker, Start

if TYPE_CHECKING:
    from authoring.finding.hit import Hit
    from ui.desktop.main_window import MainWindow

ON_KEY = "spelling/on"
ACTION = "spelling"
_FIRST_PAUSE, _PAUSE = 900, 300
"""Milliseconds after opening a course, and after the last change, in which nothing is done."""
_MESSAGE_TIME = 8_000


class SpellingService(QObject):
    """Looks at the page when the author pauses; words are looked up in a thread."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._editor: Editor | None = window.editor
        self._speller = Speller(english)
        self._course_words = CourseWords()
        self._worker = SpellingWorker(self._speller, self)
        self._fields: WeakSet[RichTextField] = WeakSet()
        self._menu: SuggestionMenu | None = None
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.refresh)
        self._on = str(window.settings.value(ON_KEY, "true")) == "true"
        action = window.actions_by_id[ACTION]
        action.setCheckable(True)
        action.setChecked(self._on)
        if self._editor is not None:
            page = self._editor.page
            self._marks = PageMarks(page, self._speller, self._worker.look_up)
            self._connect(self._editor)
            self._worker.start()
            self._wait.start(_FIRST_PAUSE)

    @property
    def is_on(self) -> bool:
        """Whether misspelled words are underlined."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Underline misspelled words, or not; remembered for the next start."""
        self._on = on
        self._window.settings.setValue(ON_KEY, "true" if on else "false")
        self._window.actions_by_id[ACTION].setChecked(on)
        self._marks.clear()
        if on:
            self.refresh()

    def go_to_next(self) -> None:
        """Go to the next misspelled word of the course."""
        editor = self._editor
        if editor is None:
            return
        context = editor.context
        if not is_checked(context.language):
            self._say("Only English is checked.")
            return
        self._learn()
        self._worker.find_next(context.indexed, context.language, self._start(editor))

    def refresh(self) -> None:
        """Underline what is misspelled in the rows that are there."""
        self._wait.stop()
        if self._editor is None:
            return
        self._adopt(self._editor)
        if self._on:
            self._learn()
            if not self._marks.refresh():
                self._wait.start(0)

    def menu_for(self, field: RichTextField, place: QPoint) -> SuggestionMenu | None:
        """The menu of the misspelled word at a place of a field, None where none is."""
        at = field.cursorForPosition(place).position()
        spans = Highlights.of(field).spans(LAYER)
        span = next((each for each in spans if each[0] <= at <= each[1]), None)
        if span is None:
            return None
        cursor = _selecting(field, *span)
        usual = usual_menu(field, place)
        menu = SuggestionMenu(cursor.selectedText(), usual, field)
        menu.chosen.connect(lambda word: self._correct(field, cursor, word))
        menu.added.connect(lambda: self._add(menu.word))
        menu.ignored.connect(lambda: self._ignore(menu.word))
        self._menu = menu
        menu.destroyed.connect(self._forget_menu)
        self._worker.suggest(menu.word)
        return menu

    def on_saved(self) -> None:
        """Nothing of it is in the file."""

    def close(self) -> None:
        """End the thread."""
        self._wait.stop()
        self._editor = None
        self._worker.end()

    # Inside

    def _connect(self, editor: Editor) -> None:
        context = editor.context
        for signal in (context.course_changed, context.view_changed, context.current_changed):
            signal.connect(self._soon)
        editor.page.sheet.arranged.connect(self._soon)
        self._worker.looked_up.connect(self._on_looked_up)
        self._worker.suggested.connect(self._on_suggested)
        self._worker.next_found.connect(self._on_next_found)

    def _soon(self, _: object = None) -> None:
        self._wait.start(_PAUSE)

    def _adopt(self, editor: Editor) -> None:
        """Ask new texts for their menus, and for where one goes on after typing a word."""
        for row in rows_made(editor.page):
            field = row.text
            if field not in self._fields:
                self._fields.add(field)
                field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                field.customContextMenuRequested.connect(self._on_menu_wanted)
                field.cursorPositionChanged.connect(self._soon)
                field.left.connect(self._soon)

    def _learn(self) -> None:
        if self._editor is None:
            return
        known = self._course_words.of(self._editor.context.course)
        if known is not self._speller.known:
            self._speller.known = known
            self._marks.learned()

    def _start(self, editor: Editor) -> Start:
        """Where the author is: behind the selection, else at the item that is worked on."""
        for row in rows_made(editor.page):
            if row.text.hasFocus():
                cursor = row.text.textCursor()
                line = shown_lines(row.text)[
                    row.text.document().findBlock(cursor.selectionEnd()).blockNumber()
                ]
                number = line.words.address[0]
                return passage_of(row.part), number, line.offset(cursor.selectionEnd())
        context = editor.context
        here = CoursePassage(context.current, "", "", context.language, "", True, "", ())
        return here, 0, 0

    def _on_looked_up(self) -> None:
        self._marks.learned()
        if self._editor is not None:
            self._wait.start(0)

    def _on_suggested(self, word: str, words: tuple[str, ...]) -> None:
        if self._menu is not None:
            self._menu.show_suggestions(word, words)

    def _on_next_found(self, hit: Hit | None) -> None:
        if self._editor is None:
            return
        if hit is None:
            self._say("No misspelled words.")
        else:
            go_to(self._editor.context, self._editor.page, hit, focus=True)

    def _on_menu_wanted(self, place: QPoint) -> None:
        field = self.sender()
        if not isinstance(field, RichTextField):
            return
        menu = self.menu_for(field, place) or usual_menu(field, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(field.viewport().mapToGlobal(place))

    def _forget_menu(self) -> None:
        self._menu = None

    def _correct(self, field: RichTextField, cursor: QTextCursor, word: str) -> None:
        """Put a suggestion in place of a word, marked as the word was."""
        if self._editor is None or field.isReadOnly():
            return
        self._editor.context.opened.end_merge()
        first = _selecting(field, cursor.selectionStart(), cursor.selectionStart() + 1)
        cursor.insertText(word, first.charFormat())
        self._editor.context.opened.end_merge()

    def _add(self, word: str) -> None:
        if self._editor is not None:
            context = self._editor.context
            context.submit(add_word(context.indexed, word))
            self.refresh()

    def _ignore(self, word: str) -> None:
        self._speller.ignore(word)
        self._marks.learned()
        self.refresh()

    def _say(self, words: str) -> None:
        self._window.statusBar().showMessage(words, _MESSAGE_TIME)


def _selecting(field: RichTextField, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
