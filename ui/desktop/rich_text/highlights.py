"""Highlights: marks drawn over the words of a field, without touching its text or its formats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit


@dataclass(frozen=True, slots=True)
class Mark:
    """From one position of the document to another, and how that is drawn."""

    start: int
    end: int
    look: QTextCharFormat


class Highlights(QObject):
    """The marks of one field in layers: what draws one layer knows nothing of the others.

    They move with the words while one types, are never stored and never tell of a change.
    """

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}

    @classmethod
    def of(cls, field: QTextEdit) -> Highlights:
        """The marks of a field."""
        return field.findChild(cls) or cls(field)

    def show(self, layer: str, marks: Sequence[Mark]) -> None:
        """Draw other marks in a layer; later layers by name lie on top."""
        if not marks and not self._layers.get(layer):
            return
        self._layers[layer] = [self._selection(mark) for mark in marks]
        shown = [each for name in sorted(self._layers) for each in self._layers[name]]
        self._field.setExtraSelections(shown)

    def spans(self, layer: str) -> list[tuple[int, int]]:
        """Where the marks of a layer are now."""
        made = (each.cursor for each in self._layers.get(layer, []))
        return [(cursor.selectionStart(), cursor.selectionEnd()) for cursor in made]

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        last = self._field.document().characterCount() - 1
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(min(mark.start, last))
        cursor.setPosition(min(mark.end, last), QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor = cursor
        made.format = mark.look
        return made
