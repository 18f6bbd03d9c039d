"""Autosave: saves into the file after five idle minutes of unsaved work, for the next colleague."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from authoring.editing.open_course import CourseChanged
from ui.desktop.document import Document

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

IDLE = 5 * 60_000
_KEY = "keeping/autosave"


def is_on(settings: QSettings) -> bool:
    """Whether idle work is saved; it is unless it was switched off."""
    return str(settings.value(_KEY, "yes")) == "yes"


def switch(settings: QSettings, on: bool) -> None:
    """Switch saving of idle work on or off."""
    settings.setValue(_KEY, "yes" if on else "no")


class Autosave(QObject):
    """Counts the minutes since the last edit. A save that fails is told in the status line only."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self.timer = QTimer(self, singleShot=True, interval=IDLE)
        self.timer.timeout.connect(self._on_idle)
        self._leave = document.opened.subscribe(self._on_edit)

    def close(self) -> None:
        """Stop counting."""
        self.timer.stop()
        self._leave()
        self.deleteLater()

    def _on_edit(self, _: CourseChanged) -> None:
        self.timer.start()

    def _on_idle(self) -> None:
        if self._document.is_modified and is_on(self._window.settings):
            self._window.saver.save_quietly()
