"""ConflictCopies: what a sync program lays beside a file when two people changed it at once.

The patterns are those the programs write in English and what was seen of their translations;
OneDrive adds the computer's name only, so just names that look like a computer's count for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from models.storage import Storage, StorageError

_WORD = r"(?:conflict|conflicted|konflikt|conflit|conflicto|conflitto|in conflitto|冲突|衝突)"
_PATTERNS = (
    ("Syncthing", re.compile(r"(?P<stem>.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?")),
    ("ownCloud", re.compile(r"(?P<stem>.+)_conflict-\d{8}-\d{6}")),
    ("Seafile", re.compile(r"(?P<stem>.+) \(SFConflict [^()]+\)")),
    (
        "Nextcloud",
        re.compile(r"(?P<stem>.+) \(conflicted copy (?:[^()]* )?\d{4}-\d\d-\d\d \d{6}\)", re.I),
    ),
    ("Dropbox", re.compile(r"(?P<stem>.+) \([^()]*conflicted copy[^()]*\)", re.I)),
    ("a sync program", re.compile(rf"(?P<stem>.+?) ?[(\[][^()\[\]]*{_WORD}[^()\[\]]*[)\]]", re.I)),
    ("a sync program", re.compile(rf"(?P<stem>.+)\.{_WORD}(?:ed)?", re.I)),
    ("OneDrive", re.compile(r"(?P<stem>.+)-(?:DESKTOP|LAPTOP|WIN|PC)-[A-Z0-9]{4,}(?:-\d+)?")),
)


@dataclass(frozen=True, slots=True)
class ConflictCopy:
    """A file that a sync program made; ``original`` is what it is a copy of."""

    path: Path
    original: Path
    program: str


def as_conflict_copy(path: Path, computers: tuple[str, ...] = ()) -> ConflictCopy | None:
    """What a name says about a file being such a copy; ``computers``: known computers' names."""
    own = tuple(
        ("OneDrive", re.compile(rf"(?P<stem>.+)-{re.escape(each)}(?:-\d+)?", re.I))
        for each in computers
        if each
    )
    for program, pattern in (*_PATTERNS, *own):
        if match := pattern.fullmatch(path.stem):
            return ConflictCopy(path, path.with_name(match["stem"] + path.suffix), program)
    return None


def conflict_copies(
    path: Path, storage: Storage, computers: tuple[str, ...] = ()
) -> tuple[ConflictCopy, ...]:
    """The conflict copies beside a course file; none where its folder cannot be listed."""
    try:
        names = storage.list_directory(path.parent)
    except StorageError:
        return ()
    copies = (
        as_conflict_copy(path.with_name(name), computers)
        for name in names
        if name.lower().endswith(path.suffix.lower()) and name != path.name
    )
    return tuple(
        copy for copy in copies if copy and copy.original.name.lower() == path.name.lower()
    )
