"""PreviewRun: composing a book, or making the e-learning, in the background."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal


class PreviewRun(QThread):
    """Runs one function; ``made`` tells its result, ``failed`` why there is none."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Do the work; called by Qt in the thread."""
        try:
            self.made.emit(self._work())
        except Exception as error:
            self.failed.emit(f"The preview could not be made: {error}")
            raise
