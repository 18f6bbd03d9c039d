"""Backups: dated copies of a course in the local data, thinned as they grow old."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.journal_session import session_texts
from authoring.keeping.local_data import LocalData
from authoring.keeping.thinning import LEAST_APART, kept
from models.project.error import ProjectError
from models.project.layout import SUFFIX
from models.project.project import (
    CourseProject,
    course_to_json,
    open_project,
    save_project,
)
from models.storage import Storage, StorageError

_NAME = re.compile(r"(\d{8}T\d{6})Z-([0-9a-f]{8})-([0-9a-f]{8})" + re.escape(SUFFIX))
_STAMP = "%Y%m%dT%H%M%S"
_FILES = "files.json"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup; ``file`` is the course file it is of, "" when that was never saved.

    ``content`` begins the SHA-256 of what it says.
    """

    path: Path
    made_at: datetime
    file: str
    content: str


class Backups:
    """The backups of one course. ``now`` gives the time with its zone."""

    def __init__(
        self,
        local: LocalData,
        course_id: str,
        storage: Storage,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder = local.backups(course_id)
        self._store = AttachmentStore(local.attachments(course_id), storage)
        self._sessions = local.sessions
        self._storage = storage
        self._now = now

    def add(self, project: CourseProject, file: Path | None, force: bool = False) -> Backup | None:
        """Back up a course of a file, and thin that file's backups.

        None when the last backup says the same, or is less than five minutes old (``force``: what
        is lost otherwise is kept all the same). What was written is opened before it counts.
        Raises StorageError or ProjectError.
        """
        mine = [each for each in self.all() if each.file == _key(file)]
        now = self._now().astimezone(UTC).replace(microsecond=0)
        newest = mine[0] if mine else None
        if newest and not force and now - newest.made_at < LEAST_APART:
            return None
        content = hashlib.sha256(course_to_json(project.course)).hexdigest()[:8]
        if newest and newest.content == content:
            return None
        path = self._folder / f"{now:{_STAMP}}Z-{_hash(file)}-{content}{SUFFIX}"
        self._store.put(project.attachments)
        self._storage.make_directory(self._folder)
        self._remember(file)
        save_project(CourseProject(project.course), path, self._storage)
        self._thin(mine, now, project)
        return Backup(path, now, _key(file), content)

    def keep_attachments(self, project: CourseProject) -> None:
        """Keep the pictures of a course in no file yet, for its journal. Raises StorageError."""
        self._store.put(project.attachments)

    def all(self) -> tuple[Backup, ...]:
        """All backups of the course, of whichever file, the newest first."""
        if not self._storage.is_directory(self._folder):
            return ()
        files = self._files()
        found = []
        for name in self._storage.list_directory(self._folder):
            if match := _NAME.fullmatch(name):
                made = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                file = files.get(match[2], "")
                found.append(Backup(self._folder / name, made, file, match[3]))
        return tuple(sorted(found, key=lambda each: each.made_at, reverse=True))

    def open(self, backup: Backup) -> CourseProject:
        """The course of a backup with its pictures. Raises ProjectError or StorageError."""
        project = open_project(backup.path, self._storage, without_damaged=True)
        return self._store.project(project.course)

    def _thin(self, backups: list[Backup], now: datetime, project: CourseProject) -> None:
        """Remove what has grown old, and pictures nothing refers to any more."""
        keeping = kept((each.made_at for each in backups), now)
        going = [each for each in backups if each.made_at not in keeping]
        with suppress(StorageError, ProjectError):
            for backup in going:
                self._storage.remove(backup.path)
            if going:
                self._store.remove_unused(self._texts(project))

    def _texts(self, project: CourseProject) -> list[bytes]:
        """Everything that may name a picture: backups, journals, and what is open."""
        texts = ["\n".join(project.attachments).encode("utf-8")]
        for backup in self.all():
            opened = self.open(backup)
            texts += [course_to_json(opened.course), "\n".join(opened.attachments).encode("utf-8")]
        return texts + session_texts(self._sessions, self._storage)

    def _files(self) -> dict[str, str]:
        with suppress(StorageError, ValueError):
            files = json.loads(self._storage.read_bytes(self._folder / _FILES))
            if isinstance(files, dict):
                return {str(key): str(value) for key, value in files.items()}
        return {}

    def _remember(self, file: Path | None) -> None:
        files = self._files()
        if files.get(_hash(file)) != _key(file):
            files[_hash(file)] = _key(file)
            text = json.dumps(files, ensure_ascii=False, indent=1)
            self._storage.write_atomically(self._folder / _FILES, text.encode("utf-8"))


def _key(file: Path | None) -> str:
    return str(file) if file else ""


def _hash(file: Path | None) -> str:
    return hashlib.sha256(_key(file).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def latest_backup_of(
    file: Path, local: LocalData, storage: Storage
) -> tuple[Backups, Backup] | None:
    """The newest backup of a file whose course cannot be asked for its id any more."""
    found: list[tuple[Backups, Backup]] = []
    with suppress(StorageError):
        if not storage.is_directory(local.courses):
            return None
        for course_id in storage.list_directory(local.courses):
            backups = Backups(local, course_id, storage)
            found += [(backups, each) for each in backups.all() if each.file == str(file)]
    return max(found, key=lambda pair: pair[1].made_at, default=None)
