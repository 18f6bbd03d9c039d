"""The words that a field shows, line by line, and where they stand in its document."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from authoring.finding.words import WordLine, run_at, run_starts, words_of_runs
from models.content.runs import Run
from ui.desktop.rich_text.text_document import line_shown


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of words, and the position of its first character in the document."""

    words: WordLine
    runs: tuple[Run, ...]
    begins: int

    def position(self, offset: int) -> int:
        """Where a character of the words stands. A thing is one position, and the document counts
        characters beyond U+FFFF twice."""
        if not self.runs:
            return self.begins
        starts = run_starts(self.runs)
        number = run_at(starts, offset)
        position = self.begins + sum(_length(run) for run in self.runs[:number])
        leaf = self.runs[number][2]
        if isinstance(leaf, str):
            return position + _units(leaf[: offset - starts[number]])
        return position + (offset > starts[number])

    def offset(self, position: int) -> int:
        """The first character of the words that does not stand before a position."""
        return next(
            (at for at in range(len(self.words.text)) if self.position(at) >= position),
            len(self.words.text),
        )


def shown_lines(field: QTextEdit) -> list[ShownLine]:
    """What a field shows."""
    lines: list[ShownLine] = []
    block = field.document().begin()
    while block.isValid():
        runs = line_shown(block).runs
        lines.append(ShownLine(words_of_runs((len(lines),), runs), runs, block.position()))
        block = block.next()
    return lines


def select(field: QTextEdit, start: int, end: int) -> None:
    """Select from one position of the document to another."""
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def _length(run: Run) -> int:
    return _units(run[2]) if isinstance(run[2], str) else 1


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
