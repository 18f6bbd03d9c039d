"""A save is whole or it did not happen, at whichever disk operation the computer fails."""

from __future__ import annotations

import errno
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from models.project.project import CourseProject, open_project, save_project, without_unused
from models.storage import Storage, StorageError
from tests.support.faulty_storage import (
    QUICK,
    Fault,
    FaultyStorage,
    Killed,
    system_error,
    windows_error,
)
from tests.support.sample_projects import PICTURE_A, PICTURE_B, project

Make = Callable[[], BaseException]

OLD = project("Old course", (PICTURE_A,))
NEW = project("New course", (PICTURE_B, PICTURE_A * 7))
WIDE = project("Wide course", tuple(PICTURE_A + bytes([number]) for number in range(12)))
TARGETS = ("လူကုန်ကူးမှု.course", "folder")

ON_OPEN_FILES = {"read", "write", "sync", "close"}

ERRORS: dict[str, Make] = {
    "disk full": system_error(errno.ENOSPC),
    "disk error": system_error(errno.EIO),
    "no permission": system_error(errno.EACCES),
    "read-only disk": system_error(errno.EROFS),
    "held by another program": windows_error(32),
}
CASES = [
    pytest.param(Killed, False, id="killed"),
    pytest.param(None, False, id="short write"),
    *(pytest.param(make, False, id=f"{name}, once") for name, make in ERRORS.items()),
    *(pytest.param(make, True, id=f"{name}, from then on") for name, make in ERRORS.items()),
]

_LOOKS_TECHNICAL = re.compile(r"Errno|WinError|Traceback|Error|Exception|injected|\.tmp|None|\[")


def _is_clear(error: StorageError) -> bool:
    sentence = re.fullmatch(r"“[^”]+” could not be \w+: [^.]+\.", error.message)
    return bool(sentence) and bool(error.hint) and not _LOOKS_TECHNICAL.search(str(error))


def _is_saved(project: CourseProject, path: Path, storage: Storage) -> bool:
    """Try to save. False when it failed, which it must do with a clear sentence or a kill."""
    errors: list[StorageError] = []
    try:
        save_project(project, path, storage)
    except StorageError as error:
        errors.append(error)
    except Killed:
        return False
    assert all(_is_clear(error) for error in errors), errors
    return not errors


def _opened(path: Path) -> CourseProject:
    """What is there, without pictures of a course that never came to be."""
    return without_unused(open_project(path, QUICK))


def _until_untouched(
    directory: Path, target: str, check: Callable[[Path, int], FaultyStorage]
) -> int:
    """Check with a fault at operation 1, 2, 3 … until none is reached; how many were reached."""
    for number in range(1, 2000):
        place = directory / str(number)
        place.mkdir(parents=True)
        save_project(OLD, place / target, QUICK)
        storage = check(place / target, number)
        shutil.rmtree(place)
        if storage.disk.count < number:
            return number - 1
    raise AssertionError("the save never ran untouched")


def _check(path: Path, storage: FaultyStorage, new: CourseProject) -> bool:
    """The law: afterwards the old or the new course is there, and the next save works."""
    saved = _is_saved(new, path, storage)
    found = _opened(path)
    assert found == new if saved else found in (OLD, new)
    save_project(new, path, QUICK)
    assert _opened(path) == new
    return saved


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(("make", "sticky"), CASES)
def test_a_save_that_fails_anywhere_leaves_the_old_or_the_new_course(
    tmp_path: Path, target: str, make: Make | None, sticky: bool
) -> None:
    def check(path: Path, number: int) -> FaultyStorage:
        storage = FaultyStorage(Fault(number, make, sticky))
        saved = _check(path, storage, NEW)
        assert saved or make is not None, "a short write is continued"
        if make is not Killed and not sticky:
            assert not list(path.parent.rglob("*.tmp")), storage.disk.log
        return storage

    assert _until_untouched(tmp_path, target, check) > 10


@pytest.mark.parametrize("target", TARGETS)
def test_a_program_that_holds_the_file_for_a_moment_never_fails_a_save(
    tmp_path: Path, target: str
) -> None:
    def check(path: Path, number: int) -> FaultyStorage:
        storage = FaultyStorage(Fault(number, windows_error(32)))
        saved = _check(path, storage, NEW)
        assert saved or storage.disk.log[number - 1] in ON_OPEN_FILES
        return storage

    assert _until_untouched(tmp_path, target, check) > 10


@pytest.mark.parametrize("sticky", [False, True])
def test_a_file_that_fails_to_be_saved_is_unchanged_to_the_byte(
    tmp_path: Path, sticky: bool
) -> None:
    save_project(NEW, tmp_path / "new.course", QUICK)
    new = (tmp_path / "new.course").read_bytes()

    def check(path: Path, number: int) -> FaultyStorage:
        old = path.read_bytes()
        storage = FaultyStorage(Fault(number, system_error(errno.EIO), sticky))
        saved = _is_saved(NEW, path, storage)
        assert path.read_bytes() == (new if saved else old)
        return storage

    assert _until_untouched(tmp_path, "a.course", check) > 10


@pytest.mark.parametrize("target", TARGETS)
def test_a_first_save_that_is_killed_anywhere_can_be_repeated(tmp_path: Path, target: str) -> None:
    for number in range(1, 1000):
        path = tmp_path / str(number) / target
        path.parent.mkdir()
        storage = FaultyStorage(Fault(number, Killed))
        if not _is_saved(NEW, path, storage):
            save_project(NEW, path, QUICK)
        assert _opened(path) == NEW
        if storage.disk.count < number:
            return
    raise AssertionError("the save never ran untouched")


def test_faults_while_recovering_from_a_fault_lose_nothing(tmp_path: Path, is_long: bool) -> None:
    chance = random.Random(20260504)
    makes = [Killed, *ERRORS.values()]
    for number in range(1000 if is_long else 60):
        path = tmp_path / str(number) / chance.choice(TARGETS)
        path.parent.mkdir()
        save_project(OLD, path, QUICK)
        faults = [Fault(chance.randint(1, 40), chance.choice(makes)) for _ in range(3)]
        _check(path, FaultyStorage(*faults), NEW)


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(("make", "sticky"), CASES)
def test_the_law_holds_with_many_pictures(
    tmp_path: Path, target: str, make: Make | None, sticky: bool
) -> None:
    def check(path: Path, number: int) -> FaultyStorage:
        storage = FaultyStorage(Fault(number, make, sticky))
        _check(path, storage, WIDE)
        return storage

    assert _until_untouched(tmp_path, target, check) > 10
