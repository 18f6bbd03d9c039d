"""A process that types into a course with a journal until it is killed, for the kill tests."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from authoring.editing import edits
from authoring.editing.open_course import OpenCourse
from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.journal_session import JournalSession
from authoring.keeping.local_data import LocalData
from authoring.keeping.session_header import SessionHeader
from models.project.project import fingerprint, open_project, save_project
from models.storage import Storage, StorageError

BLOCK = "block0000005"
SAVE_EVERY = 40


def type_until_killed(file: Path, root: Path, pause: float) -> None:
    """Type "1 2 3 …" with the time of each into a paragraph; save now and then, as an author."""
    storage, local = Storage(), LocalData(root)
    project = open_project(file, storage)
    opened = OpenCourse(project.course)
    store = AttachmentStore(local.attachments(project.course.id), storage)
    session = JournalSession(local.session("typist"), store, storage, _fail)
    written = fingerprint(file, storage)
    session.begin(_header(file, written), project)
    opened.keep_journal(session)
    number = 0
    while True:
        number += 1
        text = f"{number} {time.time():.6f} လူကုန်ကူးမှု"
        edit = edits.set_text(opened.indexed, BLOCK, "body", "en", "", text)
        assert edit is not None
        opened.apply(edit)
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
        if number % SAVE_EVERY == 0:
            session.mark()
            session.flush()
            snapshot = project.with_course(opened.course)
            written = save_project(snapshot, file, storage, written)
            opened.mark_saved(snapshot.course)
            session.begin(_header(file, written), snapshot)
        time.sleep(pause)


def _header(file: Path, written: str) -> SessionHeader:
    return SessionHeader("course000001", "Tiny", str(file), written, datetime.now(UTC), "Daw Hla")


def _fail(error: StorageError) -> None:
    raise error


if __name__ == "__main__":
    type_until_killed(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))
