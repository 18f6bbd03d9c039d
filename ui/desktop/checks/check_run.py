"""CheckRun: looks through a course in the background: its texts first, then by all rules."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QThread, Signal

from authoring.checks.run import check
from authoring.checks.text_state import TextState, TextStates
from authoring.editing.indexed_course import IndexedCourse
from models.course import Course
from models.finding import Finding, Severity
from ui.desktop.outline.outline_rows import all_rows, search_words, title_words
from ui.desktop.outline.row_marks import CourseMarks, course_marks

_WORK, _REST = 0.004, 0.001
"""Seconds of work after which the thread rests, so that typing never waits for it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in ``course``. ``is_whole`` is False when the rules were not asked yet."""

    findings: tuple[Finding, ...] = ()
    states: Mapping[str, TextState] = field(default_factory=dict)
    marks: CourseMarks = field(default_factory=CourseMarks)
    is_whole: bool = False
    course: Course | None = None

    @property
    def to_fix(self) -> int:
        """How many findings stop a final."""
        return sum(1 for each in self.findings if each.severity is Severity.MUST)

    @property
    def to_consider(self) -> int:
        """How many findings are advice."""
        return len(self.findings) - self.to_fix

    def missing(self, language: str) -> int:
        """How many texts are not there in a language."""
        return sum(state.missing.count(language) for state in self.states.values())


class _Cancelled(Exception):  # noqa: N818 (not an error: the course has changed meanwhile)
    pass


class CheckRun(QThread):
    """Checks one immutable course; the author goes on writing."""

    checked = Signal(object)
    """A Checked, twice: when the texts were looked at, and when all rules were asked."""

    def __init__(
        self,
        indexed: IndexedCourse,
        states: TextStates,
        before: tuple[Finding, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._indexed = indexed
        self._states = states
        self._before = before
        self._cancelled = threading.Event()
        self._rested = 0.0

    def cancel(self) -> None:
        """End soon; nothing more is told."""
        self._cancelled.set()

    def run(self) -> None:
        """Check; called by Qt in the thread.

        Looking for cycles stops all threads, and the many values made here, which have none, would
        set it off again and again: it waits until the end.
        """
        gc.disable()
        try:
            self._check()
        except _Cancelled:
            return
        finally:
            gc.enable()

    def _check(self) -> None:
        indexed = self._indexed
        states = self._states.of(indexed.course)
        self._tell(Checked(self._before, states, self._marks(self._before, states)))
        self._read_titles()
        found = check(indexed.course, between=self._rest)
        self._tell(Checked(found, states, self._marks(found, states), True, indexed.course))

    def _marks(self, findings: tuple[Finding, ...], states: Mapping[str, TextState]) -> CourseMarks:
        return course_marks(self._indexed, findings, states, self._rest)

    def _read_titles(self) -> None:
        """Read the beginnings of all texts once, so that the first filter finds at once."""
        course = self._indexed.course
        for item, _ in all_rows(course):
            self._rest()
            search_words(self._indexed, item)
            title_words(course, item, course.source_language, "")

    def _tell(self, checked: Checked) -> None:
        if not self._cancelled.is_set():
            self.checked.emit(checked)

    def _rest(self) -> None:
        if self._cancelled.is_set():
            raise _Cancelled
        if time.perf_counter() - self._rested > _WORK:
            time.sleep(_REST)
            self._rested = time.perf_counter()
