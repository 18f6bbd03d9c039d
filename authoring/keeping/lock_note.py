"""LockNote: the small file beside a course that says who has it open, and where.

It is advice, not a lock: on a synced folder it arrives late, in a folder one may not write to it
is not made. What really keeps two people apart is the fingerprint at saving.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from models.project.layout import COURSE
from models.storage import Reason, Storage, StorageError

SUFFIX = ".open"
ALIVE_FOR = timedelta(minutes=30)
REFRESH_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class LockNote:
    """Who has a course open, on which computer, since when, and when that was last seen.

    ``token`` is that of the journal of this opening, so that a program knows its own notes.
    """

    who: str
    office: str
    computer: str
    token: str
    since: datetime
    seen: datetime

    def is_fresh(self, now: datetime) -> bool:
        """Whether there was a sign of life lately."""
        return now - self.seen < ALIVE_FOR

    def to_json(self) -> bytes:
        """The note as bytes; people may read it, too."""
        times = {"since": self.since.isoformat(), "seen": self.seen.isoformat()}
        text = json.dumps(asdict(self) | times, ensure_ascii=False, indent=1)
        return (text + "\n").encode("utf-8", "backslashreplace")

    @classmethod
    def from_json(cls, data: bytes) -> LockNote:
        """The note that :meth:`to_json` wrote. Raises ValueError for anything else."""
        try:
            raw = json.loads(data)
            names = ("who", "office", "computer", "token")
            since, seen = (datetime.fromisoformat(raw[name]) for name in ("since", "seen"))
            if since.tzinfo is None or seen.tzinfo is None:
                raise ValueError("a time without its zone")
            who, office, computer, token = (str(raw[name])[:200] for name in names)
            return cls(who, office, computer, token, since, seen)
        except (KeyError, TypeError) as error:
            raise ValueError("not a note of who has a course open") from error


def note_path(course_file: Path) -> Path:
    """Where the note of a course is: beside the file, or beside the folder of a course folder.

    Its name begins with no sign that sync programs leave out (``~$``, ``.~``).
    """
    base = course_file.parent if course_file.name.lower() == COURSE else course_file
    return base.with_name(base.name + SUFFIX)


def read_note(course_file: Path, storage: Storage) -> LockNote | None:
    """Who has a course open; None when there is no note or none that can be read."""
    with suppress(StorageError, ValueError):
        return LockNote.from_json(storage.read_bytes(note_path(course_file)))
    return None


def claim(course_file: Path, note: LockNote, storage: Storage, over: str = "") -> LockNote | None:
    """Lay the note beside the course; what is given back is somebody else's note, who was first.

    A note with the token ``over`` is replaced: the author was told of it, or it is known to be
    dead. Raises StorageError where no note can be written, which is no reason not to edit.
    """
    path = note_path(course_file)
    try:
        storage.write_new(path, note.to_json())
    except StorageError as error:
        if error.reason is not Reason.EXISTS:
            raise
        other = read_note(course_file, storage)
        if other is not None and other.token not in (note.token, over):
            return other
        storage.write_atomically(path, note.to_json())
    return None


def refresh(course_file: Path, note: LockNote, storage: Storage) -> LockNote | None:
    """Give a sign of life; the note of somebody who took the course over meanwhile, if any."""
    with suppress(StorageError):
        other = read_note(course_file, storage)
        if other is not None and other.token != note.token:
            return other
        storage.write_atomically(note_path(course_file), note.to_json())
    return None


def release(course_file: Path, token: str, storage: Storage) -> None:
    """Take the note away again, if it is this opening's own."""
    with suppress(StorageError):
        note = read_note(course_file, storage)
        if note is not None and note.token == token:
            storage.remove(note_path(course_file))
