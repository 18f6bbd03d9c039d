"""The journal on disk: what it gives back, torn lines, and a disk that fails."""

from __future__ import annotations

from pathlib import Path
from random import Random

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.journal import JournalWriter, read_journal
from authoring.editing.open_course import OpenCourse
from models.storage import Storage, StorageError
from tests.authoring.editing.random_user import random_edit
from tests.support.courses import tiny_course


def fail(error: StorageError) -> None:
    raise AssertionError(error)


def write_twenty(path: Path) -> OpenCourse:
    opened = OpenCourse(tiny_course(), journal=JournalWriter(path, Storage(), fail))
    chance = Random(7)
    for number in range(20):
        opened.apply(random_edit(opened.indexed, chance))
        if number % 5 == 4:
            opened.undo()
    return opened


def repeated(edits: tuple[Edit, ...]) -> IndexedCourse:
    indexed = IndexedCourse.of(tiny_course())
    for edit in edits:
        indexed = edit.apply(indexed)
    return indexed


def test_a_journal_repeats_everything_that_was_done_and_undone(tmp_path: Path) -> None:
    opened = write_twenty(tmp_path / "journal")
    assert repeated(read_journal(tmp_path / "journal", Storage())).course == opened.course


def test_a_torn_last_line_loses_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    write_twenty(path)
    data = path.read_bytes()
    whole = read_journal(path, Storage())
    start_of_last = data.rstrip(b"\n").rindex(b"\n") + 1
    for end in range(start_of_last, len(data), 7):
        path.write_bytes(data[:end])
        assert read_journal(path, Storage()) == whole[:-1]


def test_nothing_after_a_garbled_line_is_repeated(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    write_twenty(path)
    lines = path.read_bytes().split(b"\n")
    lines[3] = lines[3][:20] + b"\x00" + lines[3][21:]
    path.write_bytes(b"\n".join(lines))
    assert len(read_journal(path, Storage())) == 3


def test_a_journal_that_cannot_be_written_is_told_once_and_stops_no_edit(tmp_path: Path) -> None:
    told: list[StorageError] = []
    missing = tmp_path / "no such folder" / "journal"
    opened = OpenCourse(tiny_course(), journal=JournalWriter(missing, Storage(), told.append))
    chance = Random(3)
    for _ in range(3):
        opened.apply(random_edit(opened.indexed, chance))
    assert len(told) == 1
    assert opened.course != tiny_course()
