"""LockService: tells others that the course is open here, by the small note beside its file."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from platform import node
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from authoring.keeping.lock_note import REFRESH_EVERY, LockNote, claim, refresh, release
from models.storage import StorageError
from ui.desktop.author import author_of
from ui.desktop.document import Document
from ui.desktop.keeping.background import Background
from ui.desktop.keeping.notice_bar import Notice

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


class LockService(QObject):
    """Lays the note at opening, gives a sign of life now and then, takes it away at closing."""

    def __init__(
        self, window: MainWindow, document: Document, background: Background, token: str
    ) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._background = background
        self._token = token
        self._since = datetime.now(UTC)
        self._path: Path | None = None
        self._timer = QTimer(self, interval=int(REFRESH_EVERY.total_seconds() * 1000))
        self._timer.timeout.connect(self._refresh)
        self._timer.start()
        self._claim()

    def on_saved(self) -> None:
        """The course may have another file now."""
        if self._path != self._document.path:
            self._release()
            self._claim()

    def close(self) -> None:
        """The course is not open here any more."""
        self._timer.stop()
        self._release()
        self.deleteLater()

    def _note(self) -> LockNote:
        author = author_of(self._window.settings)
        name, office = (author.name, author.office) if author else ("", "")
        now = datetime.now(UTC)
        return LockNote(name, office, node(), self._token, self._since, now)

    def _claim(self) -> None:
        path = self._document.path
        if path is None or self._document.is_read_only:
            return
        try:
            other = claim(path, self._note(), self._window.storage, self._document.note_to_replace)
        except StorageError:
            return  # a folder one may not write to: there is nobody to be told
        self._path = path
        if other is not None:
            self._tell(other)

    def _release(self) -> None:
        if self._path is not None:
            release(self._path, self._token, self._window.storage)
        self._path = None

    def _refresh(self) -> None:
        if self._path is not None:
            work = partial(refresh, self._path, self._note(), self._window.storage)
            self._background.run(work, self._on_refreshed)

    def _on_refreshed(self, future: Future[LockNote | None]) -> None:
        other = future.result()
        if other is not None:
            self._tell(other)

    def _tell(self, other: LockNote) -> None:
        words = (
            f"{who_has_it(other)} has opened “{self._document.name}”, too. Agree with them who "
            "saves; nothing is overwritten without a question."
        )
        self._window.notices.tell(Notice("lock", words))


def who_has_it(note: LockNote) -> str:
    """The person of a note in a sentence: "U Ba, Yangon (on PC-7)"."""
    person = ", ".join(each for each in (note.who, note.office) if each) or "Somebody"
    return f"{person} (on {note.computer})" if note.computer else person
