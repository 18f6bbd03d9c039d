"""SpellingWorker: the thread in which words are looked up, so that typing never waits for them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal

from authoring.editing.indexed_course import IndexedCourse
from authoring.finding.passages import CoursePassage
from authoring.spelling.next_mistake import next_mistake
from authoring.spelling.speller import Speller

Start = tuple[CoursePassage, int, int]


class SpellingWorker(QThread):
    """Works off what it is asked in turn. What it is asked after :meth:`end` is not done."""

    looked_up = Signal()
    suggested = Signal(str, object)
    """A word and what may have been meant."""
    next_found = Signal(object)
    """A hit, or None."""

    def __init__(self, speller: Speller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speller = speller
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._ended = threading.Event()

    def look_up(self, words: list[str]) -> None:
        """Find out whether words are right."""

        def job() -> None:
            for word in words:
                if self._ended.is_set():
                    return
                self._speller.look_up((word,))
            self.looked_up.emit()

        self._jobs.put(job)

    def suggest(self, word: str) -> None:
        """Find out what may have been meant."""
        self._jobs.put(lambda: self.suggested.emit(word, self._speller.suggestions(word)))

    def find_next(self, indexed: IndexedCourse, language: str, start: Start | None) -> None:
        """Find the next misspelled word of the course."""

        def job() -> None:
            hit = next_mistake(indexed, self._speller, language, start, self._ended.is_set)
            if not self._ended.is_set():
                self.next_found.emit(hit)

        self._jobs.put(job)

    def end(self) -> None:
        """Stop, and wait until the thread has."""
        self._ended.set()
        self._jobs.put(None)
        self.wait()

    def run(self) -> None:
        """Work; called by Qt in the thread."""
        while (job := self._jobs.get()) is not None and not self._ended.is_set():
            job()
