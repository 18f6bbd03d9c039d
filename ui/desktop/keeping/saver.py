"""Saver: saves the open course in a thread, says truthfully how that stands, and asks for ways."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Signal

from authoring.keeping.patient_saving import save_patiently
from models.project.error import ProjectError
from models.project.project import CourseProject, fingerprint, without_unused
from models.storage import Reason, Storage, StorageError
from ui.desktop.author import asked_author
from ui.desktop.document import Document
from ui.desktop.keeping.background import Background
from ui.desktop.keeping.comparing import compare_with_file
from ui.desktop.keeping.ways import Way, hint_of_saving, ways_of_saving

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_Fault = ProjectError | StorageError


@dataclass(frozen=True)
class _Save:
    """One save: of which state, where to, over what, and whether nobody is to be asked."""

    document: Document
    project: CourseProject
    path: Path
    expected: str | None
    quiet: bool


class Saver(QObject):
    """``snapshot_taken`` comes before a save, ``saved`` with the document after it succeeded.

    ``settle`` is called in the thread before the file is replaced: the journal must be on disk.
    """

    snapshot_taken = Signal()
    saved = Signal(object)
    changed = Signal()
    _waits = Signal()
    _all_ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background(self)
        self._running: _Save | None = None
        self._is_held = False
        self._is_wanted_again = False
        self.problem = ""
        self.settle: Callable[[], object] = lambda: None
        self._waits.connect(self._on_wait)

    @property
    def is_running(self) -> bool:
        """Whether a save is under way."""
        return self._running is not None

    @property
    def words(self) -> str:
        """What the status line says of saving while there is something to say, else ""."""
        if self._running is not None:
            held = " The file is held by another program; trying again." if self._is_held else ""
            return f"Saving…{held}"
        return f"Not saved: {self.problem}" if self.problem else ""

    def save(self, ask: bool = False) -> bool:
        """Begin to save; whether it was begun. ``ask``: under another name.

        While a save is under way, another one follows it with what was typed meanwhile.
        """
        document = self._window.document
        if document is None:
            return False
        if self._running is not None and not ask:
            self._is_wanted_again = True
            return True
        self.wait()
        path = document.path
        if path is None or ask or document.is_read_only:
            folder = self._window.recent.folder()
            path = self._window.dialogs.choose_file_to_save(folder / document.suggested_name)
            if path is None:
                return False
        asked_author(self._window.settings, self._window.dialogs)
        return self._begin(document, path)

    def save_quietly(self) -> bool:
        """Begin to save into the file the course has, asking nothing; whether it was begun."""
        document = self._window.document
        if document is None or self._running or document.path is None or document.is_read_only:
            return False
        return self._begin(document, document.path, quiet=True)

    def save_and_wait(self, ask: bool = False) -> bool:
        """Save and wait until it is done; whether everything is saved now."""
        self.wait()
        if self._window.document is None:
            return True
        if not self.save(ask):
            return False
        self.wait()
        return not self.problem

    def wait(self) -> None:
        """Wait until no save is under way; the window is painted meanwhile but takes no input."""
        while self._running is not None:
            loop = QEventLoop()
            self._all_ended.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def forget(self) -> None:
        """Another course is shown: what went wrong with the one before is no news."""
        self.problem = ""

    def close(self) -> None:
        """End the thread; a save under way is finished first."""
        self.wait()
        self._background.close()

    def _begin(
        self, document: Document, path: Path, quiet: bool = False, over: str | None = None
    ) -> bool:
        self._window.end_typing()
        expected = document.fingerprint if path == document.path else over
        save = self._running = _Save(document, document.project, path, expected, quiet)
        self._is_held, self.problem = False, ""
        self.snapshot_taken.emit()
        self.changed.emit()
        work = partial(_save, save, self._window.storage, self.settle, self._waits.emit)
        self._background.run(work, self._on_end)
        return True

    def _on_wait(self) -> None:
        self._is_held = True
        self.changed.emit()

    def _on_end(self, future: Future[str]) -> None:
        save, self._running = self._running, None
        again, self._is_wanted_again = self._is_wanted_again, False
        assert save is not None
        try:
            written = future.result()
        except (ProjectError, StorageError) as error:
            self.problem = error.message.rpartition(" could not be saved: ")[2]
            self.changed.emit()
            if not save.quiet:
                self._offer_ways(save, error)
        else:
            save.document.saved(save.project, save.path, written)
            self.saved.emit(save.document)
            self.changed.emit()
            if again and save.document.is_modified:
                self._begin(save.document, save.path)
        finally:
            if self._running is None:
                self._all_ended.emit()

    def _offer_ways(self, save: _Save, error: _Fault) -> None:
        reason = error.reason if isinstance(error, StorageError) else Reason.UNKNOWN
        problems = error.problems if isinstance(error, ProjectError) else ()
        hint = "\n".join((*problems, hint_of_saving(reason, error.hint)))
        way = self._window.dialogs.ask_way(error.message, hint, ways_of_saving(reason))
        if way is Way.COMPARE and compare_with_file(self._window, save.document):
            way = self._window.dialogs.ask_way(error.message, hint, ways_of_saving(reason))
        match way:
            case Way.RETRY:
                self._begin(save.document, save.path)
            case Way.COPY:
                self.save(ask=True)
            case Way.REPLACE:
                self.replace_theirs(save.document)

    def replace_theirs(self, document: Document) -> None:
        """Save over what others put into the file, after a backup of it was made."""
        path = document.path
        if path is None:
            return
        keeper = self._window.keeper
        try:
            if keeper is not None:
                keeper.backups.keep_theirs(path)
            document.fingerprint = fingerprint(path, self._window.storage)
        except (ProjectError, StorageError) as error:
            self._window.dialogs.show_problem(error.message, error.hint)
            return
        self._begin(document, path)


def _save(
    save: _Save, storage: Storage, settle: Callable[[], object], on_wait: Callable[[], None]
) -> str:
    settle()
    project = without_unused(save.project)
    return save_patiently(project, save.path, storage, save.expected, on_wait)
