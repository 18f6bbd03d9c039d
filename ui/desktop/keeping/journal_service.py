"""JournalService: keeps every edit of the open course on this computer until it is saved."""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.journal_session import JournalSession
from authoring.keeping.local_data import LocalData
from authoring.keeping.session_header import SessionHeader
from models.project.project import CourseProject
from models.storage import Storage, StorageError
from ui.desktop.author import author_of
from ui.desktop.document import Document
from ui.desktop.keeping.notice_bar import Notice

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_TRY_AGAIN_AFTER = 30_000
_SETTLE_FOR = 5.0


class JournalService(QObject):
    """Made for one opening of a course; ``token`` names it in the local data and in the note."""

    _failed = Signal(object)

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self.token = secrets.token_hex(8)
        self._lock = held_lock(window.local, self.token, window.storage)
        course = document.opened.course
        store = AttachmentStore(window.local.attachments(course.id), window.storage)
        folder = window.local.session(self.token)
        self.session = JournalSession(folder, store, window.storage, self._failed.emit)
        self._again = QTimer(self, singleShot=True, interval=_TRY_AGAIN_AFTER)
        self._again.timeout.connect(self.begin_afresh)
        self._failed.connect(self._on_failure)
        self.session.begin(self._header(), document.project, afresh=document.is_restored)
        document.opened.keep_journal(self.session)
        document.on_attachment = self.session.keep_attachment
        window.saver.snapshot_taken.connect(self._on_snapshot)
        window.saver.settle = lambda: self.session.flush(_SETTLE_FOR)
        self._project: CourseProject | None = None

    def on_saved(self) -> None:
        """Begin anew at what was saved."""
        if self._project is None or self.session.has_failed:
            self.begin_afresh()
        else:
            self.session.begin(self._header(), self._project)
        self._project = None

    def close(self) -> None:
        """The course is saved, or its author let go of the changes: there is nothing to restore."""
        self._window.saver.snapshot_taken.disconnect(self._on_snapshot)
        self._window.saver.settle = lambda: None
        self._document.opened.keep_journal(None)
        self.session.discard()
        self._lock.unlock()
        self.deleteLater()

    def _on_snapshot(self) -> None:
        self._project = self._document.project
        self.session.mark()

    def _header(self) -> SessionHeader:
        document = self._document
        course = document.opened.course
        author = author_of(self._window.settings)
        return SessionHeader(
            course.id,
            course.title.value(course.source_language),
            str(document.path.absolute()) if document.path else "",
            document.fingerprint,
            datetime.now(UTC),
            author.signature if author else "",
        )

    def begin_afresh(self) -> None:
        """Begin with the course as it is now, whatever was written before."""
        self._window.notices.withdraw("journal")
        self.session.begin(self._header(), self._document.project, afresh=True)

    def _on_failure(self, error: StorageError) -> None:
        words = (
            "Your changes cannot be kept safe on this computer at the moment; after a crash, what "
            f"is not saved would be lost. Save often. {error.message}"
        )
        self._window.notices.tell(Notice("journal", words, (("Try again", self.begin_afresh),)))
        self._again.start()


def held_lock(local: LocalData, token: str, storage: Storage) -> QLockFile:
    """A lock that says: the program of this journal is running. It ends with the program."""
    with suppress(StorageError):  # the journal meets the same trouble and tells it
        storage.make_directory(local.sessions)
    lock = QLockFile(str(lock_path(local, token)))
    lock.setStaleLockTime(0)
    lock.tryLock(0)
    return lock


def is_free(local: LocalData, token: str) -> bool:
    """Whether no running program holds a journal."""
    lock = QLockFile(str(lock_path(local, token)))
    lock.setStaleLockTime(0)
    is_mine = lock.tryLock(0)
    lock.unlock()
    return is_mine or lock.error() is not QLockFile.LockError.LockFailedError


def lock_path(local: LocalData, token: str) -> Path:
    """Where the lock of a journal is, beside its folder."""
    return local.sessions / f"{token}.lock"
