"""JudgeRun: asks the rules about a timetable in a thread, on the immutable course."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from authoring.checks.beside import check_beside
from models.course import Course
from models.delivery import Timetable


class JudgeRun(QThread):
    """Tells the findings on one timetable."""

    judged = Signal(object, object)
    """The timetable, and what was found."""

    def __init__(
        self, course: Course, timetable: Timetable, agency: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._course, self._timetable, self._agency = course, timetable, agency

    def run(self) -> None:
        """Judge; called by Qt in the thread."""
        found = check_beside(self._course, self._timetable, self._agency)
        self.judged.emit(self._timetable, found)
