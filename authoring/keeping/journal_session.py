"""JournalSession: the journal of one open course, written in a thread so that typing never waits.

Edits are queued and written in order, each batch forced to the medium. The edits of a course that
is being saved and those made meanwhile go to different files ("parts"), so that the journal can
begin anew at exactly what was saved.
"""

from __future__ import annotations

import queue
import threading
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from authoring.editing.journal import journal_line
from authoring.editing.node_json import Json
from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.session_header import SessionHeader
from models.project.project import CourseProject, course_to_json
from models.storage import Storage, StorageError

HEADER = "session.json"
_MOST_IN_A_BATCH = 500


@dataclass(frozen=True, slots=True)
class _Begin:
    header: SessionHeader
    project: CourseProject
    afresh: bool


@dataclass(frozen=True, slots=True)
class _Attachment:
    name: str
    data: bytes


class _Mark:
    """What comes next belongs to a new part."""


_Work = Json | _Begin | _Attachment | _Mark | threading.Event | None


class JournalSession:
    """Give it to ``OpenCourse.keep_journal``. Its methods return at once, but flush and close.

    Pictures the course had at the beginning are not its business, because edits would wait for
    them: they are in the file, and the backups keep them (:meth:`Backups.keep_attachments`).

    A failure is told to ``on_failure`` (in the writing thread) once, and writing ends: after a gap
    a journal would restore a wrong course. It begins again with the next save.
    """

    def __init__(
        self,
        folder: Path,
        store: AttachmentStore,
        storage: Storage,
        on_failure: Callable[[StorageError], None],
    ) -> None:
        self.folder = folder
        self._store = store
        self._storage = storage
        self._on_failure = on_failure
        self._queue: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._header: SessionHeader | None = None
        self._base_to_write: CourseProject | None = None
        self._number = 0
        self._has_edits = False
        self._failed = False
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def __call__(self, edit: Json) -> None:
        """Write an edit down."""
        self._queue.put(edit)

    def begin(self, header: SessionHeader, project: CourseProject, afresh: bool = False) -> None:
        """A course was opened in this state, or was saved in the state of the last mark.

        ``afresh``: forget what was written; this is the state of now, which may not be saved.
        """
        self._queue.put(_Begin(header, project, afresh))

    @property
    def has_failed(self) -> bool:
        """Whether writing has ended, because a write failed."""
        return self._failed

    def mark(self) -> None:
        """The course as it is now is about to be saved; flush before the file is replaced."""
        self._queue.put(_Mark())

    def keep_attachment(self, name: str, data: bytes) -> None:
        """A picture was added, which no file holds yet."""
        self._queue.put(_Attachment(name, data))

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until everything so far is on the medium; whether it is."""
        done = threading.Event()
        self._queue.put(done)
        return done.wait(timeout)

    def close(self) -> None:
        """End writing and keep what was written."""
        self._queue.put(None)
        self._thread.join()

    def discard(self) -> None:
        """End writing and remove the journal: there is nothing to restore."""
        self.close()
        remove_session(self.folder, self._storage)

    # In the thread

    def _run(self) -> None:
        while True:
            first = self._queue.get()
            batch = [first]
            while first is not None and len(batch) < _MOST_IN_A_BATCH:
                try:
                    batch.append(self._queue.get_nowait())
                except queue.Empty:
                    break
            if not self._handle(batch):
                return

    def _handle(self, batch: list[_Work]) -> bool:
        """Do what was asked, neighbouring edits in one write; False when this was the end."""
        lines: list[bytes] = []
        for work in batch:
            if isinstance(work, dict):
                lines.append(journal_line(work))
                continue
            self._guarded(partial(self._append, lines))
            lines = []
            if work is None:
                self._guarded(self._write_base)
                return False
            if isinstance(work, threading.Event):
                self._guarded(self._write_base)
                work.set()
            else:
                self._failed = self._failed and not isinstance(work, _Begin)
                self._guarded(partial(self._do, work))
        self._guarded(partial(self._append, lines))
        self._guarded(self._write_base)
        return True

    def _guarded(self, write: Callable[[], None]) -> None:
        if self._failed:
            return
        try:
            write()
        except StorageError as error:
            self._failed = True
            self._on_failure(error)

    def _do(self, work: _Begin | _Attachment | _Mark) -> None:
        match work:
            case _Begin():
                self._begin(work)
            case _Attachment():
                self._store.put({work.name: work.data})
            case _Mark():
                self._write_base()
                self._new_part()

    def _begin(self, work: _Begin) -> None:
        """Begin at this state; edits after the last mark stay."""
        before, self._header = self._header, work.header
        last = before.parts[-1:] if before and not work.afresh else ()
        self._storage.make_directory(self.folder)
        self._base_to_write = work.project
        kept = last if last and self._exists(last[0]) else ()
        self._has_edits = bool(kept) or work.afresh
        self._write_header("", kept)
        for name in (*before.parts, before.base) if before else ():
            if name and name not in kept:
                with suppress(StorageError):
                    self._storage.remove(self.folder / name)
        if not kept:
            self._new_part()
        self._write_base()

    def _new_part(self) -> None:
        if self._header is None:
            return
        self._number += 1
        name = f"edits-{self._number:04}.jsonl"
        self._write_header(self._header.base, (*self._header.parts, name))

    def _append(self, lines: list[bytes]) -> None:
        if not lines or self._header is None:
            return
        if not self._header.file:  # without it, the edits of a course that has no file are nothing
            self._has_edits = True
            self._write_base()
        self._storage.append(self.folder / self._header.parts[-1], b"".join(lines))
        self._has_edits = True

    def _write_base(self) -> None:
        """Keep the course the edits belong to, as soon as there is one: its file may change."""
        if self._base_to_write is None or not self._has_edits or self._header is None:
            return
        project, self._base_to_write = self._base_to_write, None
        self._number += 1
        name = f"base-{self._number:04}.json.z"
        data = zlib.compress(course_to_json(project.course), 1)
        self._storage.write_atomically(self.folder / name, data)
        self._write_header(name, self._header.parts)

    def _write_header(self, base: str, parts: tuple[str, ...]) -> None:
        assert self._header is not None
        self._header = self._header.with_files(base, parts)
        self._storage.write_atomically(self.folder / HEADER, self._header.to_json())

    def _exists(self, name: str) -> bool:
        return self._storage.exists(self.folder / name)


def remove_session(folder: Path, storage: Storage) -> None:
    """Remove a journal. Tidying: what cannot be removed is offered once more at the next start."""
    with suppress(StorageError):
        if not storage.is_directory(folder):
            return
        names = sorted(storage.list_directory(folder), key=lambda name: name != HEADER)
        for name in names:
            storage.remove(folder / name)
        storage.remove_directory(folder)


def session_texts(sessions: Path, storage: Storage) -> list[bytes]:
    """All that stands in the journals, to find the pictures they name. Raises StorageError."""
    texts = []
    if not storage.is_directory(sessions):
        return []
    for folder in (sessions / token for token in storage.list_directory(sessions)):
        if storage.is_directory(folder):
            for name in storage.list_directory(folder):
                data = storage.read_bytes(folder / name)
                texts.append(zlib.decompress(data) if name.endswith(".z") else data)
    return texts
