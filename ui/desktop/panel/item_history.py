"""ItemHistory: what was done to each item since the course was opened, and when."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from authoring.editing.open_course import CourseChanged
from ui.desktop.editor_context import EditorContext

_MOST = 1_000
_TOGETHER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done."""

    at: datetime
    words: str
    items: frozenset[str]


class ItemHistory(QObject):
    """Listens to the course; typing that goes on is one entry."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context)
        self._opened = context.opened
        self._done: deque[Done] = deque(maxlen=_MOST)
        context.course_changed.connect(self._on_changed)

    def of(self, item: str) -> list[Done]:
        """What was done to an item, the latest first."""
        return [done for done in reversed(self._done) if item in done.items]

    def _on_changed(self, changed: CourseChanged) -> None:
        now = datetime.now()
        words = self._opened.undo_label
        if changed.origin == "undo":
            words = f"Undone: {self._opened.redo_label}"
        elif changed.origin == "redo":
            words = f"Done again: {self._opened.undo_label}"
        last = self._done[-1] if self._done else None
        if last and last.words == words and now - last.at < _TOGETHER:
            self._done[-1] = replace(last, at=now, items=last.items | changed.touched)
        else:
            self._done.append(Done(now, words, changed.touched))
