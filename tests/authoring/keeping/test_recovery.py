"""What is restored after a crash: onto the right file, as a copy, in parts, with its pictures."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from authoring.editing import edits
from authoring.editing.open_course import OpenCourse
from authoring.keeping.attachment_store import AttachmentStore
from authoring.keeping.journal_session import JournalSession
from authoring.keeping.local_data import LocalData
from authoring.keeping.recovery import LeftSession, left_sessions, restore
from authoring.keeping.session_header import SessionHeader
from models.house import Media
from models.project.layout import hashed_name
from models.project.project import CourseProject, fingerprint, open_project, save_project
from models.storage import Storage, StorageError
from tests.authoring.editing.random_user import random_edit
from tests.support.courses import tiny_course
from tests.support.faulty_storage import QUICK, Fault, FaultyStorage, system_error
from tests.support.sample_projects import PICTURE_A

MODULE = "module000001"


class Author:
    """A course in a file, its journal, and somebody who edits it."""

    def __init__(self, folder: Path, storage: Storage = QUICK) -> None:
        self.file = folder / "tiny.course"
        self.local = LocalData(folder / "local")
        self.told: list[StorageError] = []
        save_project(CourseProject(tiny_course()), self.file, QUICK)
        self.project = open_project(self.file, QUICK)
        self.opened = OpenCourse(self.project.course)
        store = AttachmentStore(self.local.attachments("course000001"), storage)
        folder = self.local.session("one")
        self.journal = JournalSession(folder, store, storage, self.told.append)
        self.opened.keep_journal(self.journal)
        self.begin(self.project)

    def begin(self, project: CourseProject, afresh: bool = False) -> None:
        written = fingerprint(self.file, QUICK)
        header = SessionHeader(
            "course000001", "Tiny", str(self.file), written, datetime.now(UTC), "Daw Hla"
        )
        self.journal.begin(header, project, afresh)

    def edit(self, times: int, seed: int = 1) -> None:
        chance = Random(seed)
        for _ in range(times):
            self.opened.apply(random_edit(self.opened.indexed, chance))

    def save(self, meanwhile: int = 0) -> None:
        self.journal.mark()
        snapshot = self.project.with_course(self.opened.course)
        self.edit(meanwhile, seed=2)
        save_project(snapshot, self.file, QUICK)
        self.begin(snapshot)

    def crash(self) -> tuple[LeftSession, ...]:
        self.journal.close()
        return left_sessions(self.local, QUICK, lambda _: True)


@pytest.mark.parametrize("times", [1, 7, 60])
def test_unsaved_edits_come_back_onto_the_file_they_were_made_in(
    tmp_path: Path, times: int
) -> None:
    author = Author(tmp_path)
    author.edit(times)
    (left,) = author.crash()
    restored = restore(left, author.local, QUICK)
    assert restored.project.course == author.opened.course
    assert restored.fits
    assert restored.lost == 0
    assert left.header.who == "Daw Hla"
    assert left.edits == times
    assert abs((left.until - datetime.now(UTC)).total_seconds()) < 60


def test_after_saving_only_what_came_later_is_restored(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(20)
    author.save(meanwhile=3)
    author.edit(2, seed=5)
    (left,) = author.crash()
    restored = restore(left, author.local, QUICK)
    assert left.edits == 5
    assert restored.fits
    assert restored.project.course == author.opened.course
    assert len(list(left.folder.iterdir())) == 3


def test_a_crash_right_after_saving_leaves_nothing_to_restore(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(5)
    author.save()
    assert author.crash() == ()


def test_a_crash_between_the_file_and_the_journal_still_fits(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(5)
    author.journal.mark()
    save_project(author.project.with_course(author.opened.course), author.file, QUICK)
    author.edit(4, seed=3)
    (left,) = author.crash()
    restored = restore(left, author.local, QUICK)
    assert restored.fits
    assert restored.project.course == author.opened.course


def test_a_file_that_others_changed_is_not_taken_for_the_right_one(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(5)
    (left,) = author.crash()
    theirs = tiny_course().replace(version="9.9")
    save_project(CourseProject(theirs), author.file, QUICK)
    restored = restore(left, author.local, QUICK)
    assert not restored.fits
    assert restored.project.course == author.opened.course
    author.file.unlink()
    restored = restore(left, author.local, QUICK)
    assert restored.current is None
    assert restored.project.course == author.opened.course


def test_a_torn_or_garbled_end_loses_only_itself(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(9)
    (left,) = author.crash()
    part = left.folder / left.header.parts[0]
    data = part.read_bytes()
    part.write_bytes(data[:-5])
    assert restore(left, author.local, QUICK).lost == 1
    part.write_bytes(data.replace(b'"steps"', b'"stepz"', 1))
    restored = restore(left, author.local, QUICK)
    assert restored.lost == 9
    assert restored.project.course == tiny_course()


def test_a_picture_that_was_only_pasted_comes_back(tmp_path: Path) -> None:
    author = Author(tmp_path)
    name = hashed_name("media", PICTURE_A, "png")
    author.journal.keep_attachment(name, PICTURE_A)
    media = {"name": name.partition("/")[2]}
    edit = edits.insert_into(
        author.opened.indexed, Media, author.opened.course.id, "media", **media
    )
    assert edit is not None
    author.opened.apply(edit)
    (left,) = author.crash()
    restored = restore(left, author.local, QUICK)
    assert restored.project.attachments[name] == PICTURE_A
    assert restored.missing == ()
    (author.local.attachments("course000001") / name).unlink()
    assert len(restore(left, author.local, QUICK).missing) == 1


def test_sessions_that_run_are_left_alone(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(1)
    author.journal.flush()
    assert left_sessions(author.local, QUICK, lambda token: token != "one") == ()
    assert len(author.crash()) == 1


def test_a_session_closed_in_order_leaves_nothing(tmp_path: Path) -> None:
    author = Author(tmp_path)
    author.edit(3)
    author.journal.discard()
    assert list(author.local.sessions.iterdir()) == []


@pytest.mark.parametrize("at", range(1, 60, 3))
def test_a_disk_that_fails_is_told_once_and_never_restores_a_wrong_course(
    tmp_path: Path, at: int
) -> None:
    """Whatever operation fails first and ever after: what comes back is a state there was."""
    storage = FaultyStorage(Fault(at, system_error(errno.ENOSPC), sticky=True))
    author = Author(tmp_path, storage)
    states = [author.opened.course]
    for number in range(8):
        author.edit(1, seed=number)
        author.journal.flush()
        states.append(author.opened.course)
    assert len(author.told) <= 1
    for left in author.crash():
        assert restore(left, author.local, QUICK).project.course in states


@pytest.mark.parametrize("sticky", [False, True])
def test_a_disk_that_fails_while_restoring_loses_nothing(tmp_path: Path, sticky: bool) -> None:
    """Fail at operation 1, 2, 3 … until restoring is undisturbed: each time it works afterwards."""
    author = Author(tmp_path)
    author.edit(6)
    author.save(meanwhile=3)
    author.edit(4, seed=7)
    author.journal.close()
    for at in range(1, 1000):
        storage = FaultyStorage(Fault(at, system_error(errno.EIO), sticky))
        with suppress(StorageError):
            for left in left_sessions(author.local, storage, lambda _: True):
                restored = restore(left, author.local, storage)
                assert restored.project.course == author.opened.course
        (left,) = left_sessions(author.local, QUICK, lambda _: True)
        whole = restore(left, author.local, QUICK)
        assert whole.fits
        assert whole.project.course == author.opened.course
        if storage.disk.count < at:
            return
    raise AssertionError("restoring never ended")


def test_a_journal_that_failed_begins_again(tmp_path: Path) -> None:
    storage = FaultyStorage(Fault(14, system_error(errno.ENOSPC)))
    author = Author(tmp_path, storage)
    for number in range(6):
        author.edit(1, seed=number)
        author.journal.flush()
    assert author.journal.has_failed
    author.begin(author.project.with_course(author.opened.course), afresh=True)
    author.edit(2, seed=9)
    (left,) = author.crash()
    restored = restore(left, author.local, QUICK)
    assert restored.fits
    assert restored.project.course == author.opened.course


class _Recording(Storage):
    """Notes what is written, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []

    def append(self, path: Path, data: bytes) -> None:
        self.written.append(path.name)
        super().append(path, data)

    def write_atomically(
        self, path: Path, data: bytes | Iterable[bytes], expected: str | None = None
    ) -> None:
        self.written.append(path.name)
        super().write_atomically(path, data, expected)


def test_a_course_without_a_file_is_kept_before_its_first_edit(tmp_path: Path) -> None:
    storage, local = _Recording(), LocalData(tmp_path)
    opened = OpenCourse(tiny_course())
    store = AttachmentStore(local.attachments("course000001"), storage)
    journal = JournalSession(local.session("new"), store, storage, lambda _: None)
    header = SessionHeader("course000001", "New", "", "", datetime.now(UTC))
    journal.begin(header, CourseProject(opened.course))
    opened.keep_journal(journal)
    opened.apply(random_edit(opened.indexed, Random(1)))
    assert journal.flush()
    base = next(name for name in storage.written if name.startswith("base"))
    edits_file = next(name for name in storage.written if name.startswith("edits"))
    assert storage.written.index(base) < storage.written.index(edits_file)
    (left,) = left_sessions(local, storage, lambda _: True)
    assert restore(left, local, storage).project.course == opened.course
    journal.close()
