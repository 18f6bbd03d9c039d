"""Conflict copies and the note of who has a course open."""

from __future__ import annotations

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from authoring.keeping.conflict_copies import as_conflict_copy, conflict_copies
from authoring.keeping.lock_note import (
    ALIVE_FOR,
    LockNote,
    claim,
    note_path,
    read_note,
    refresh,
    release,
)
from models.storage import Reason, StorageError
from tests.support.faulty_storage import QUICK, Fault, FaultyStorage, system_error

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


def note(token: str = "mine", who: str = "ဒေါ်လှ") -> LockNote:
    return LockNote(who, "Yangon", "PC-7", token, NOW, NOW)


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("tip (Daw Hla's conflicted copy 2026-05-04).course", "Dropbox"),
        ("tip (PC-7's conflicted copy 2026-05-04 (1)).course", ""),
        ("tip (conflicted copy 2026-05-04 093000).course", "Nextcloud"),
        ("tip (conflicted copy Hla 2026-05-04 093000).course", "Nextcloud"),
        ("tip_conflict-20260504-093000.course", "ownCloud"),
        ("tip.sync-conflict-20260504-093000-ABCDEFG.course", "Syncthing"),
        ("tip (SFConflict hla@example.org 2026-05-04-09-30-00).course", "Seafile"),
        ("tip (Konfliktkopie von PC-7).course", "a sync program"),
        ("tip (In Konflikt stehende Kopie von Hla 2026-05-04).course", "a sync program"),
        ("tip [Conflict].course", "a sync program"),
        ("tip-DESKTOP-4F7KQ2A.course", "OneDrive"),
        ("tip-YGN-IOM-12.course", "OneDrive"),
        ("tip-YGN-IOM-12-2.course", "OneDrive"),
        ("tip-final.course", ""),
        ("tip 2.course", ""),
        ("tip (Police).course", ""),
        ("conflict.course", ""),
        ("tip.course", ""),
    ],
)
def test_conflict_copies_are_known_by_their_names(name: str, program: str) -> None:
    found = as_conflict_copy(Path("folder") / name, ("YGN-IOM-12",))
    assert (found.program if found else "") == program
    if found:
        assert found.original == Path("folder") / "tip.course"


def test_the_copies_beside_a_file_are_found_and_no_others(tmp_path: Path) -> None:
    for name in (
        "tip.course",
        "tip (conflicted copy 2026-05-04 093000).course",
        "other (conflicted copy 2026-05-04 093000).course",
        "tip (conflicted copy 2026-05-04 093000).docx",
    ):
        (tmp_path / name).write_bytes(b"")
    found = conflict_copies(tmp_path / "tip.course", QUICK)
    assert [copy.path.name for copy in found] == ["tip (conflicted copy 2026-05-04 093000).course"]
    assert conflict_copies(tmp_path / "gone" / "tip.course", QUICK) == ()


def test_the_first_to_open_leaves_a_note_that_the_second_reads(tmp_path: Path) -> None:
    file = tmp_path / "tip.course"
    assert claim(file, note(), QUICK) is None
    other = claim(file, note("theirs", "U Ba"), QUICK)
    assert other == note()
    assert read_note(file, QUICK) == note()
    assert claim(file, note("theirs", "U Ba"), QUICK, over="mine") is None
    assert refresh(file, note(), QUICK) == note("theirs", "U Ba")
    release(file, "mine", QUICK)
    assert read_note(file, QUICK) is not None
    release(file, "theirs", QUICK)
    assert list(tmp_path.iterdir()) == []


def test_a_note_that_cannot_be_read_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "tip.course"
    for rubbish in (b"", b"[]", b"{}", b'{"who": 1}', b"\xff\xfe"):
        note_path(file).write_bytes(rubbish)
        assert read_note(file, QUICK) is None
        assert claim(file, note(), QUICK) is None
        assert read_note(file, QUICK) == note()


def test_the_note_of_a_course_folder_lies_beside_the_folder(tmp_path: Path) -> None:
    assert note_path(tmp_path / "tip" / "course.json") == tmp_path / "tip.open"
    assert note_path(tmp_path / "tip.course") == tmp_path / "tip.course.open"


def test_a_folder_that_may_only_be_read_refuses_the_note_with_a_reason(tmp_path: Path) -> None:
    storage = FaultyStorage(Fault(1, system_error(errno.EROFS), sticky=True))
    with pytest.raises(StorageError) as caught:
        claim(tmp_path / "tip.course", note(), storage)
    assert caught.value.reason is Reason.READ_ONLY
    assert refresh(tmp_path / "tip.course", note(), storage) is None
    release(tmp_path / "tip.course", "mine", storage)


def test_a_note_without_a_sign_of_life_grows_old() -> None:
    assert note().is_fresh(NOW + ALIVE_FOR / 2)
    assert not note().is_fresh(NOW + ALIVE_FOR + timedelta(seconds=1))
