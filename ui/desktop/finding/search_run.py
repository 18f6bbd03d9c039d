"""SearchRun: looking for words in a thread, on the immutable course."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QThread, Signal

from authoring.editing.indexed_course import IndexedCourse
from authoring.finding.query import Query
from authoring.finding.search import search


class SearchRun(QThread):
    """Gives hits as they are found. A run that was cancelled gives nothing more."""

    found = Signal(object)
    """A tuple of hits."""
    ended = Signal()

    def __init__(self, indexed: IndexedCourse, query: Query, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._indexed = indexed
        self._query = query
        self._cancelled = threading.Event()
        self.finished.connect(self.deleteLater)

    def cancel(self) -> None:
        """Stop, and say nothing more."""
        self._cancelled.set()

    def run(self) -> None:
        """Search; called by Qt in the thread."""
        for hits in search(self._indexed, self._query, self._cancelled.is_set):
            if not self._cancelled.is_set():
                self.found.emit(hits)
        if not self._cancelled.is_set():
            self.ended.emit()
