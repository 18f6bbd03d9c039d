"""Every disk operation does what it says, or fails with a sentence that a person understands."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.disk import Disk
from models.storage import RETRY_DELAYS, Reason, Storage, StorageError
from models.storage_error import Action, explain, refusal
from tests.support.faulty_storage import (
    OPERATIONS,
    Fault,
    FaultyStorage,
    system_error,
    windows_error,
)

BURMESE = "သင်တန်း လမ်းညွှန်.docx"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / BURMESE
    path.write_bytes(b"old")
    return path


def test_what_is_written_is_read_back(file: Path) -> None:
    storage = Storage()
    data = "မြန်မာ။".encode() * 300_000
    storage.write_atomically(file, data)
    assert storage.read_bytes(file) == data
    assert storage.size(file) == len(data)
    assert storage.list_directory(file.parent) == (BURMESE,)


def test_pieces_are_written_one_after_the_other(file: Path) -> None:
    Storage().write_atomically(file, (bytes([number]) for number in range(200)))
    assert file.read_bytes() == bytes(range(200))


def test_pieces_that_break_off_leave_the_old_file(file: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise KeyError("fault of the caller")

    with pytest.raises(KeyError):
        Storage().write_atomically(file, pieces())
    assert file.read_bytes() == b"old"
    assert [path.name for path in file.parent.iterdir()] == [BURMESE]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes links for administrators only")
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path, file: Path) -> None:
    link = tmp_path / "link.docx"
    link.symlink_to(file)
    Storage().write_atomically(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permission bits")
def test_permissions_of_the_replaced_file_are_kept(file: Path) -> None:
    file.chmod(0o640)
    Storage().write_atomically(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_may_only_be_read_is_not_replaced(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(StorageError, match="may only be read") as caught:
        Storage().write_atomically(file, b"new")
    assert caught.value.reason is Reason.READ_ONLY
    assert file.read_bytes() == b"old"


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="a folder has this name"):
        Storage().write_atomically(tmp_path, b"new")


def test_a_disk_that_gives_back_something_else_is_not_trusted(file: Path) -> None:
    class Liar(Disk):
        def write(self, file: object, data: memoryview) -> int:
            return super().write(file, bytes(data).replace(b"new", b"nev"))  # type: ignore[arg-type]

    with pytest.raises(StorageError, match="the disk reported an error"):
        Storage(Liar()).write_atomically(file, b"new")
    assert file.read_bytes() == b"old"


def test_a_disk_that_takes_nothing_more_counts_as_full(file: Path) -> None:
    class Full(Disk):
        def write(self, file: object, data: memoryview) -> int:
            return 0

    with pytest.raises(StorageError, match="not enough space"):
        Storage(Full()).write_atomically(file, b"new")


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_open_in_word_is_tried_for_three_seconds_and_then_named(
    file: Path, code: int
) -> None:
    number = _operation_number("replace", file)
    storage = FaultyStorage(Fault(number, windows_error(code), sticky=True))
    with pytest.raises(StorageError) as caught:
        storage.write_atomically(file, b"new")
    error = caught.value
    assert error.message == (
        f"“{BURMESE}” could not be saved: it is open in another program, probably Word."
    )
    assert error.hint == "Close it there, or save a copy under another name."
    assert error.reason is Reason.IN_USE
    assert error.path == file
    assert 2.5 < sum(storage.slept[: len(RETRY_DELAYS)]) < 4
    assert min(storage.slept) == 0.01
    assert max(storage.slept) == 0.4
    assert file.read_bytes() == b"old"


def test_a_file_held_for_a_moment_is_saved_without_a_word(file: Path) -> None:
    number = _operation_number("replace", file)
    faults = [Fault(number + again, windows_error(5)) for again in range(4)]
    storage = FaultyStorage(*faults)
    storage.write_atomically(file, b"new")
    assert storage.slept == list(RETRY_DELAYS[:4])
    assert file.read_bytes() == b"new"


def _operation_number(name: str, file: Path) -> int:
    """Which operation of a save is the first of this name."""
    storage = FaultyStorage()
    storage.write_atomically(file.with_name("rehearsal.docx"), b"new")
    file.with_name("rehearsal.docx").unlink()
    storage.write_atomically(file, b"old")
    log = storage.disk.log
    second = log.index("resolve", 1)
    return log.index(name, second) - second + 1


def test_names_that_are_not_forced_to_the_disk_do_not_spoil_a_save(file: Path) -> None:
    number = _operation_number("sync_directory", file)
    storage = FaultyStorage(Fault(number, system_error(errno.EIO), sticky=True))
    storage.write_atomically(file, b"new")
    assert file.read_bytes() == b"new"


REASONS: list[tuple[Callable[[], OSError], Reason, str]] = [
    (system_error(errno.ENOSPC), Reason.DISK_FULL, "not enough space"),
    (windows_error(112), Reason.DISK_FULL, "not enough space"),
    (system_error(errno.EROFS), Reason.READ_ONLY, "may only be read"),
    (windows_error(19), Reason.READ_ONLY, "may only be read"),
    (system_error(errno.EACCES), Reason.NO_PERMISSION, "do not have permission"),
    (windows_error(5), Reason.NO_PERMISSION, "do not have permission"),
    (windows_error(32), Reason.IN_USE, "open in another program"),
    (windows_error(33), Reason.IN_USE, "open in another program"),
    (windows_error(362), Reason.CLOUD, "such as OneDrive"),
    (windows_error(206), Reason.NAME_TOO_LONG, "too long"),
    (system_error(errno.ENAMETOOLONG), Reason.NAME_TOO_LONG, "too long"),
    (windows_error(123), Reason.BAD_NAME, "character"),
    (system_error(errno.ENOENT), Reason.NOT_FOUND, "not there"),
    (windows_error(3), Reason.NOT_FOUND, "not there"),
    (system_error(errno.EISDIR), Reason.IS_DIRECTORY, "folder"),
    (windows_error(64), Reason.NETWORK, "network drive"),
    (system_error(errno.ETIMEDOUT), Reason.NETWORK, "network drive"),
    (system_error(errno.EIO), Reason.DAMAGED, "reported an error"),
    (system_error(errno.EFBIG), Reason.TOO_LARGE, "larger than this disk allows"),
    (system_error(errno.EPROTO), Reason.UNKNOWN, "without a clear reason"),
]


@pytest.mark.parametrize(("make", "reason", "words"), REASONS)
@pytest.mark.parametrize("action", Action)
def test_every_reason_has_a_plain_sentence_and_a_way_out(
    make: Callable[[], OSError], reason: Reason, words: str, action: Action
) -> None:
    error = explain(make(), action, Path("Handbook.docx"))
    assert error.reason is reason
    assert words in error.message
    assert re.fullmatch(r"“Handbook\.docx” could not be \w+: [^:]+\.", error.message)
    assert re.fullmatch(r"[A-Z].+[.>]\.?", error.hint)
    assert "injected" not in str(error)


def test_a_missing_file_with_a_very_long_windows_path_is_told_as_such() -> None:
    error = explain(windows_error(3)(), Action.SAVE, Path("C:/" + "folder/" * 50 + "a.docx"))
    assert error.reason is Reason.NAME_TOO_LONG


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"“gone\.course” could not be opened: it is not there"):
        Storage().read_bytes(tmp_path / "gone.course")


def test_saving_into_a_missing_folder_names_the_folder_as_the_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="the folder for it is not there"):
        Storage().write_atomically(tmp_path / "gone" / "a.docx", b"new")


def test_what_is_not_there_does_not_exist(tmp_path: Path, file: Path) -> None:
    storage = Storage()
    assert storage.exists(file)
    assert not storage.exists(tmp_path / "gone")
    assert not storage.exists(file / "inside a file")
    assert storage.is_directory(tmp_path)
    assert not storage.is_directory(file)
    assert storage.modified(file) > 0


def test_folders_are_made_and_removed_without_fuss(tmp_path: Path) -> None:
    storage = Storage()
    inner = tmp_path / "a" / "b"
    for _ in range(2):
        storage.make_directory(inner)
    assert inner.is_dir()
    for _ in range(2):
        storage.remove_directory(inner)
    assert not inner.exists()


def test_a_folder_in_the_place_of_a_file_names_that_as_the_trouble(file: Path) -> None:
    with pytest.raises(StorageError, match="a file stands where a folder is needed"):
        Storage().make_directory(file)


@pytest.mark.parametrize("reason", Reason)
def test_every_way_out_of_a_failed_opening_stands_on_its_own(
    tmp_path: Path, reason: Reason
) -> None:
    hint = refusal(reason, Action.READ, tmp_path).hint
    assert not hint.startswith("Then")


def test_removing_twice_is_no_error(file: Path) -> None:
    for _ in range(2):
        Storage().remove(file)
    assert not file.exists()


def test_a_renamed_file_replaces_its_target(tmp_path: Path, file: Path) -> None:
    other = tmp_path / "other.docx"
    other.write_bytes(b"other")
    Storage().rename(file, other)
    assert other.read_bytes() == b"old"
    assert not file.exists()


def test_a_new_file_is_refused_where_one_is(file: Path) -> None:
    with pytest.raises(StorageError, match="it is there already") as caught:
        Storage().write_new(file, b"mine")
    assert caught.value.reason is Reason.EXISTS
    assert file.read_bytes() == b"old"


def test_a_new_file_that_fails_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "note"
    for number in range(2, 5):
        with pytest.raises(StorageError):
            FaultyStorage(Fault(number, system_error(errno.ENOSPC))).write_new(path, b"mine")
        assert not path.exists()


def test_appended_lines_stand_after_one_another(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    for line in (b"one\n", b"two\n"):
        Storage().append(journal, line)
    assert journal.read_bytes() == b"one\ntwo\n"


@pytest.mark.parametrize("make", [system_error(errno.ENOSPC), system_error(errno.EIO)])
def test_an_append_that_fails_leaves_whole_lines_only(
    file: Path, make: Callable[[], OSError]
) -> None:
    for number in range(1, 20):
        before = file.read_bytes()
        storage = FaultyStorage(Fault(number, make))
        try:
            storage.append(file, b" and new")
        except StorageError:
            assert file.read_bytes() in (before, before + b" and new")
        else:
            return
    raise AssertionError("appending never ran untouched")


def test_only_old_temporary_files_of_this_program_are_tidied_away(tmp_path: Path) -> None:
    leftover = tmp_path / f".coursewright-{'a' * 16}.tmp"
    foreign = tmp_path / "other.tmp"
    for path in (leftover, foreign):
        path.write_bytes(b"x")
    Storage().remove_leftovers(tmp_path)
    assert leftover.exists(), "another program window may be writing it now"
    day = 24 * 3600
    Storage(now=lambda: leftover.stat().st_mtime + day + 1).remove_leftovers(tmp_path)
    assert not leftover.exists()
    assert foreign.exists()


def test_tidying_away_never_fails(tmp_path: Path) -> None:
    Storage().remove_leftovers(tmp_path / "gone")


def test_every_operation_of_the_disk_is_used_and_counted(tmp_path: Path) -> None:
    storage = FaultyStorage()
    storage.make_directory(tmp_path / "folder")
    for _ in range(2):
        storage.write_atomically(tmp_path / "folder" / "a", b"text")
    storage.append(tmp_path / "folder" / "a", b"more")
    failing = FaultyStorage(Fault(4, system_error(errno.ENOSPC)))
    with pytest.raises(StorageError):
        failing.append(tmp_path / "folder" / "a", b"more")
    storage.remove(tmp_path / "folder" / "a")
    assert storage.list_directory(tmp_path / "folder") == ()
    storage.remove_directory(tmp_path / "folder")
    assert {*storage.disk.log, *failing.disk.log} == OPERATIONS


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such things in folders")
def test_a_pipe_or_a_device_is_refused_instead_of_read_for_ever(tmp_path: Path) -> None:
    pipe = tmp_path / "သင်တန်း.course"
    os.mkfifo(pipe)
    device = tmp_path / "endless.course"
    device.symlink_to("/dev/zero")
    for path in (pipe, device):
        with pytest.raises(StorageError, match="not a file") as caught:
            Storage().read_bytes(path)
        assert path.name in str(caught.value)
