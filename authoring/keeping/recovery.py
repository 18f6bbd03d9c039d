"""Recovery: what crashed sessions left behind, and the courses in it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.refusal import EditRefused
from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.journal_session import HEADER, remove_session
from authoring.keeping.local_data import LocalData
from authoring.keeping.session_header import SessionHeader
from models.course import Course
from models.project.error import ProjectError
from models.project.project import CourseProject, course_from_json, fingerprint, open_project
from models.storage import Storage, StorageError


@dataclass(frozen=True, slots=True)
class LeftSession:
    """A journal whose program ended without closing its course. ``until``: its last edit."""

    folder: Path
    header: SessionHeader
    until: datetime
    edits: int


@dataclass(frozen=True, slots=True)
class Restored:
    """The course with its unsaved edits, as far as they could be repeated.

    ``current`` is what is in the course's file now, None when it cannot be opened; ``fits`` says
    whether the edits were made on just that, so that they can be made in it again; else another
    person or program has changed the file, and the course can only become a file of its own.
    ``lost`` counts edits at the end of the journal that could not be repeated; ``missing`` names
    pictures that are nowhere any more.
    """

    project: CourseProject
    current: CourseProject | None
    fingerprint: str
    fits: bool
    lost: int
    missing: tuple[str, ...]

    @property
    def is_needed(self) -> bool:
        """Whether there is anything in it that the file does not say."""
        return self.current is None or self.project.course != self.current.course


def left_sessions(
    local: LocalData, storage: Storage, is_free: Callable[[str], bool]
) -> tuple[LeftSession, ...]:
    """The journals of programs that are not running any more, the one used last first.

    ``is_free`` says of a session's token whether no running program holds it. Journals without
    edits are removed on the way.
    """
    found = []
    with suppress(StorageError):
        if not storage.is_directory(local.sessions):
            return ()
        for token in storage.list_directory(local.sessions):
            folder = local.session(token)
            if not storage.is_directory(folder) or not is_free(token):
                continue
            with suppress(StorageError, ValueError):  # what cannot be read now stays for later
                left = _left(folder, storage)
                if left is None:
                    remove_session(folder, storage)
                else:
                    found.append(left)
    return tuple(sorted(found, key=lambda left: left.until, reverse=True))


def restore(left: LeftSession, local: LocalData, storage: Storage) -> Restored:
    """Repeat the edits of a journal. Nothing is changed, neither the journal nor the file.

    Raises ProjectError when the course they belong to is neither in the journal nor in the file,
    StorageError when the journal cannot be read.
    """
    current, print_of_now = _current(left.header, storage)
    store = AttachmentStore(local.attachments(left.header.course_id), storage)
    known = _base(left, storage)
    base = known or (current.course if current else None)
    if base is None:
        raise ProjectError(
            f"The course of the unsaved changes, “{left.header.name}”, cannot be found.",
            "If its file is on a disk that is not connected, connect it and start again.",
        )
    states, lost = _repeated(base, left, storage)
    unchanged = bool(print_of_now) and print_of_now == left.header.fingerprint
    on_the_way = known is not None and _is_among(current, states)
    fits = current is not None and (unchanged or on_the_way)
    project = store.project(states[-1], current.attachments if current else None)
    missing = store.missing(project)
    return Restored(project, current, print_of_now, fits, lost, missing)


def _left(folder: Path, storage: Storage) -> LeftSession | None:
    """The journal in a folder, None when nothing was written down. Raises as reading does."""
    header = SessionHeader.from_json(storage.read_bytes(folder / HEADER))
    parts = [folder / name for name in header.parts if storage.exists(folder / name)]
    edits = sum(storage.read_bytes(part).count(b"\n") for part in parts)
    if not edits and not header.base:
        return None
    until = max(storage.modified(path) for path in parts or [folder / HEADER])
    return LeftSession(folder, header, datetime.fromtimestamp(until, UTC), edits)


def _current(header: SessionHeader, storage: Storage) -> tuple[CourseProject | None, str]:
    path = header.path
    if path is None:
        return None, ""
    with suppress(StorageError, ProjectError):
        before = fingerprint(path, storage)
        project = open_project(path, storage, without_damaged=True)
        if project.course.id == header.course_id:
            return project, before
    return None, ""


def _base(left: LeftSession, storage: Storage) -> Course | None:
    if not left.header.base:
        return None
    data = storage.read_bytes(left.folder / left.header.base)
    with suppress(ProjectError, zlib.error):
        return course_from_json(zlib.decompress(data))
    return None


def _repeated(base: Course, left: LeftSession, storage: Storage) -> tuple[list[Course], int]:
    """The course at the beginning, after each part, and at the end; and how many edits are lost."""
    indexed = IndexedCourse.of(base)
    states = [base]
    done = 0
    for name in left.header.parts:
        try:
            for edit in _edits(left.folder / name, storage):
                indexed = edit.apply(indexed)
                done += 1
        except (EditRefused, ValueError):
            states.append(indexed.course)
            break
        states.append(indexed.course)
    return states, left.edits - done


def _edits(path: Path, storage: Storage) -> Iterator[Edit]:
    """The edits of a part; what follows the last line end was torn by the crash."""
    if storage.exists(path):
        for line in storage.read_bytes(path).split(b"\n")[:-1]:
            yield Edit.from_json(json.loads(line))


def _is_among(current: CourseProject | None, states: list[Course]) -> bool:
    """Whether the file holds a state the journal went through: it was saved just then."""
    return current is not None and any(each == current.course for each in states)
