"""Keeper: all that keeps the work of one open course, as one service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.document import Document
from ui.desktop.keeping.autosave import Autosave
from ui.desktop.keeping.background import Background
from ui.desktop.keeping.backup_service import BackupService
from ui.desktop.keeping.change_watch import ChangeWatch
from ui.desktop.keeping.journal_service import JournalService
from ui.desktop.keeping.lock_service import LockService

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


class Keeper:
    """Journal, backups, the note for others, the watch on the file, and saving when idle."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        self._background = Background(window)
        self.journal = JournalService(window, document)
        self.backups = BackupService(window, document, self._background)
        self.lock = LockService(window, document, self._background, self.journal.token)
        self.watch = ChangeWatch(window, document, self._background)
        self.autosave = Autosave(window, document)

    def on_saved(self) -> None:
        """The course was written to its file."""
        for each in (self.journal, self.backups, self.lock, self.watch):
            each.on_saved()

    def close(self) -> None:
        """The course is being closed; backups under way are finished first."""
        for each in (self.autosave, self.watch, self.lock, self.backups, self.journal):
            each.close()
        self._background.close()
        self._background.deleteLater()
