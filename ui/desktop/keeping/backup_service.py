"""BackupService: dated backups of the open course, in a thread."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from authoring.keeping.backups import Backup, Backups
from models.project.error import ProjectError
from models.project.project import CourseProject, open_project
from models.storage import StorageError
from ui.desktop.document import Document
from ui.desktop.keeping.background import Background
from ui.desktop.keeping.notice_bar import Notice

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_EVERY = 10 * 60_000


class BackupService(QObject):
    """Backs up what was opened, what was saved, unsaved work every ten minutes, and what an author
    lets go of."""

    def __init__(self, window: MainWindow, document: Document, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._background = background
        self.backups = Backups(window.local, document.opened.course.id, window.storage)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        if document.path is not None:
            self._add(document.project)
        else:
            keep = partial(self.backups.keep_attachments, document.project)
            self._background.run(keep, self._on_end)

    def on_saved(self) -> None:
        """Keep what was saved, unless the last backup is young."""
        self._add(self._document.project)

    def keep_discarded(self) -> None:
        """The author does not want the changes saved; who knows for how long."""
        self._add(self._document.project, force=True)

    def keep_theirs(self, path: Path) -> None:
        """Keep what others put into a file before it is overwritten. Raises as opening does."""
        theirs = open_project(path, self._window.storage, without_damaged=True)
        self.backups.add(theirs, path, force=True)

    def close(self) -> None:
        """No more backups."""
        self._timer.stop()
        self.deleteLater()

    def _on_time(self) -> None:
        if self._document.is_modified:
            self._add(self._document.project)

    def _add(self, project: CourseProject, force: bool = False) -> None:
        path = self._document.path
        work = partial(self.backups.add, project, path and path.absolute(), force)
        self._background.run(work, self._on_end)

    def _on_end(self, future: Future[Backup | None] | Future[None]) -> None:
        try:
            future.result()
        except (StorageError, ProjectError) as error:
            words = f"No backup could be made on this computer. {error.message} {error.hint}"
            self._window.notices.tell(Notice("backup", words))
        else:
            self._window.notices.withdraw("backup")
