"""Journal: every applied edit as one line of JSON on disk, so that a crash loses no work."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from authoring.editing.edit import Edit
from authoring.editing.node_json import Json
from authoring.editing.refusal import EditRefused
from models.storage import Storage, StorageError


class JournalWriter:
    """Appends edits to a file and forces each to the medium; give it to an OpenCourse.

    An edit is never refused because its journal cannot be written: the first failure is told to
    ``on_failure`` and writing ends, because a journal with a gap would restore a wrong course.
    """

    def __init__(
        self, path: Path, storage: Storage, on_failure: Callable[[StorageError], None]
    ) -> None:
        self._path = path
        self._storage = storage
        self._on_failure = on_failure
        self._failed = False

    def __call__(self, edit: Json) -> None:
        """Write one edit."""
        if self._failed:
            return
        try:
            self._storage.append(self._path, journal_line(edit))
        except StorageError as error:
            self._failed = True
            self._on_failure(error)


def journal_line(edit: Json) -> bytes:
    """One edit as it stands in a journal. Half a character is written as its JSON escape."""
    line = json.dumps(edit, ensure_ascii=False, separators=(",", ":")) + "\n"
    return line.encode("utf-8", "backslashreplace")


def read_journal(path: Path, storage: Storage) -> tuple[Edit, ...]:
    """The edits of a journal in order, up to the first line that is torn or unknown.

    Raises StorageError when the file cannot be read.
    """
    return tuple(_whole_edits(storage.read_bytes(path)))


def _whole_edits(data: bytes) -> Iterator[Edit]:
    for line in data.split(b"\n")[:-1]:
        try:
            yield Edit.from_json(json.loads(line))
        except (ValueError, EditRefused):
            return
