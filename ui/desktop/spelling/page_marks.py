"""PageMarks: the wavy lines under the misspelled words of the rows that are there."""

from __future__ import annotations

import time
from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtGui import QColor, QTextCharFormat

from authoring.spelling.speller import Speller, is_checked
from ui.desktop.finding.page_fields import rows_made
from ui.desktop.look.theme import tokens
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.page_view import PageView
from ui.desktop.rich_text.highlights import Highlights, Mark
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.rich_text.shown_words import shown_lines

LAYER = "spelling"
_BUDGET = 0.004
"""Seconds after which the rest is left for the next turn of the event loop."""
State = tuple[int, int, int]
"""The revision of a document, of what is known, and where the cursor is when the field has it."""


class PageMarks:
    """Only rows whose words, or what is known of them, changed are looked at again."""

    def __init__(
        self, page: PageView, speller: Speller, look_up: Callable[[list[str]], None]
    ) -> None:
        self._page = page
        self._speller = speller
        self._look_up = look_up
        self._done: WeakKeyDictionary[RichTextField, State] = WeakKeyDictionary()
        self._asked: set[str] = set()
        self._known = 0

    def learned(self) -> None:
        """More or something else is known of words."""
        self._known += 1

    def refresh(self) -> bool:
        """Mark the rows that are there; False when time was up before all were."""
        until = time.perf_counter() + _BUDGET
        wanted: list[str] = []
        done = True
        for row in rows_made(self._page):
            state = self._state(row.text)
            if self._done.get(row.text) == state:
                continue
            if time.perf_counter() > until:
                done = False
                break
            wanted += self._mark(row)
            self._done[row.text] = state
        new = [word for word in dict.fromkeys(wanted) if word not in self._asked]
        if new:
            self._asked.update(new)
            self._look_up(new)
        return done

    def clear(self) -> None:
        """Take all lines away."""
        for row in rows_made(self._page):
            Highlights.of(row.text).show(LAYER, [])
        self._done.clear()

    def _state(self, field: RichTextField) -> State:
        return field.document().revision(), self._known, _typing_at(field)

    def _mark(self, row: FieldRow) -> list[str]:
        """Underline what is wrong in a row; gives the words that are not looked up yet. The word
        at whose end one is typing is left alone until one goes on."""
        field = row.text
        if not is_checked(row.part.language) or field.isReadOnly():
            Highlights.of(field).show(LAYER, [])
            return []
        typing = _typing_at(field)
        marks: list[Mark] = []
        unknown: list[str] = []
        look = _look(field)
        for line in shown_lines(field):
            wrong, more = self._speller.wrong_in(line.words.text)
            unknown += more
            for word in wrong:
                inside = any(a < word.end and word.start < b for a, b in line.words.terms)
                start, end = line.position(word.start), line.position(word.end)
                if not inside and end != typing:
                    marks.append(Mark(start, end, look))
        Highlights.of(field).show(LAYER, marks)
        return unknown


def _typing_at(field: RichTextField) -> int:
    """Where the author is typing, -1 when nowhere in this field."""
    cursor = field.textCursor()
    return cursor.position() if field.hasFocus() and not cursor.hasSelection() else -1


def _look(field: RichTextField) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(tokens(field.palette()).warning))
    return look
