"""ChangeWatch: notices when others change the file of the open course."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from models.project.project import fingerprint
from models.storage import Storage, StorageError
from ui.desktop.document import Document
from ui.desktop.keeping.background import Background
from ui.desktop.keeping.comparing import compare_with_file
from ui.desktop.keeping.notice_bar import Notice

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_EVERY = 20_000
_TOPIC = "changed"


class ChangeWatch(QObject):
    """Looks every 20 seconds, and when the author comes back to the window. Tells each state of
    the file once; saving finds out in any case."""

    def __init__(self, window: MainWindow, document: Document, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._background = background
        self._told = document.fingerprint
        self._looks = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QGuiApplication.instance().applicationStateChanged.connect(self._on_state)  # type: ignore[union-attr]

    def on_saved(self) -> None:
        """What is in the file is ours."""
        self._told = self._document.fingerprint
        self._window.notices.withdraw(_TOPIC)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        QGuiApplication.instance().applicationStateChanged.disconnect(self._on_state)  # type: ignore[union-attr]
        self.deleteLater()

    def look(self) -> None:
        """See whether the file is another one, in the thread."""
        path = self._document.path
        if path is None or self._looks or self._window.saver.is_running:
            return
        self._looks = True
        expected = self._document.fingerprint
        storage = self._window.storage
        self._background.run(
            lambda: _now(path, storage), lambda future: self._on_seen(future, expected)
        )

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_seen(self, future: Future[str | None], expected: str) -> None:
        self._looks = False
        now = future.result()
        document = self._document
        if now is None or self._window.saver.is_running or document.fingerprint != expected:
            return
        if now == expected:
            self._told = now
            self._window.notices.withdraw(_TOPIC)
        elif now != self._told:
            self._told = now
            self._window.notices.tell(self._notice(now))

    def _notice(self, now: str) -> Notice:
        window, document = self._window, self._document
        if not now:
            words = f"“{document.name}” is not in its folder any more: moved, renamed or deleted."
            return Notice(_TOPIC, words, (("Save a copy…", lambda: window.saver.save(ask=True)),))
        load = ("Load theirs", window.load_again)
        compare = ("Compare…", lambda: compare_with_file(window, document))
        if document.is_modified:
            words = (
                f"Somebody else has changed “{document.name}” on the disk, and you have changes "
                "that are not saved. Nothing is overwritten without a question."
            )
            copy = ("Save mine as a copy…", lambda: window.saver.save(ask=True))
            return Notice(_TOPIC, words, (compare, copy))
        words = f"Somebody else has changed “{document.name}” on the disk."
        return Notice(_TOPIC, words, (load, compare))


def _now(path: Path, storage: Storage) -> str | None:
    """The fingerprint of the file, "" when it is gone, None when it cannot be told just now."""
    try:
        return fingerprint(path, storage)
    except StorageError:
        return None
