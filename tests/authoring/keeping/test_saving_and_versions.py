"""Saving while others hold the file, two who save at once, and named versions in the file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from authoring.editing.open_course import OpenCourse
from authoring.keeping.patient_saving import PATIENCE, save_patiently
from authoring.keeping.versions import add_version, open_version, remove_version, snapshot
from models.frozen import FrozenMap
from models.project.error import ProjectError
from models.project.project import CourseProject, fingerprint, open_project, save_project
from models.storage import Reason, Storage, StorageError
from tests.support.courses import tiny_course
from tests.support.faulty_storage import (
    QUICK,
    Fault,
    FaultyStorage,
    QuickDisk,
    system_error,
    windows_error,
)


class HeldDisk(QuickDisk):
    """A disk on which another program holds the target for so many attempts to replace it."""

    def __init__(self, code: int, attempts: int) -> None:
        self.left = attempts
        self.error = windows_error(code)

    def replace(self, source: Path, target: Path) -> None:
        """Put ``source`` in the place of ``target``, unless that is still held."""
        self.left -= 1
        if self.left >= 0:
            raise self.error()
        super().replace(source, target)


def held(code: int, attempts: int) -> Storage:
    return Storage(HeldDisk(code, attempts), sleep=lambda _: None)


class FalseTime:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.passed = 0.0

    def sleep(self, seconds: float) -> None:
        self.passed += seconds

    def clock(self) -> float:
        return self.passed


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_by_others_is_tried_for_ten_seconds_then_left_as_it_was(
    tmp_path: Path, code: int
) -> None:
    path = tmp_path / "a.course"
    save_project(CourseProject(tiny_course()), path, QUICK)
    waits: list[int] = []
    time = FalseTime()
    storage = held(code, 1_000_000)
    changed = CourseProject(tiny_course().replace(version="2"))
    with pytest.raises(StorageError) as caught:
        save_patiently(
            changed, path, storage, None, lambda: waits.append(1), time.sleep, time.clock
        )
    assert caught.value.reason is Reason.IN_USE
    assert time.passed == PATIENCE
    assert waits
    assert open_project(path, QUICK).course == tiny_course()


def test_a_file_that_is_let_go_is_saved_after_all(tmp_path: Path) -> None:
    path = tmp_path / "a.course"
    save_project(CourseProject(tiny_course()), path, QUICK)
    time = FalseTime()
    changed = CourseProject(tiny_course().replace(version="2"))
    written = save_patiently(
        changed, path, held(32, 100), None, lambda: None, time.sleep, time.clock
    )
    assert written == fingerprint(path, QUICK)
    assert open_project(path, QUICK).course == changed.course


def test_other_failures_are_told_at_once(tmp_path: Path) -> None:
    time = FalseTime()
    storage = FaultyStorage(Fault(2, system_error(28), sticky=True))
    with pytest.raises(StorageError) as caught:
        save_patiently(
            CourseProject(tiny_course()),
            tmp_path / "a.course",
            storage,
            None,
            lambda: None,
            time.sleep,
            time.clock,
        )
    assert caught.value.reason is Reason.DISK_FULL
    assert time.passed == 0


@pytest.mark.parametrize("target", ["a.course", "folder"])
def test_five_hundred_interleavings_of_two_authors_overwrite_nothing_silently(
    tmp_path: Path, target: str
) -> None:
    """Each saves what was read plus a change of its own; what is not refused is never lost."""
    path, chance = tmp_path / target, Random(5)
    save_project(CourseProject(tiny_course().replace(version="")), path, QUICK)
    read = {}
    refused = 0
    for number in range(500 if target == "a.course" else 100):
        author = chance.choice("AB")
        if author not in read or chance.random() < 0.1:
            written = fingerprint(path, QUICK)
            read[author] = (open_project(path, QUICK), written)
            continue
        project, written = read[author]
        before = open_project(path, QUICK).course.version
        changed = project.course.replace(version=f"{project.course.version},{number}")
        if fingerprint(path, QUICK) == written:
            now = save_project(project.with_course(changed), path, QUICK, written)
            assert changed.version.startswith(before)
            read[author] = (project.with_course(changed), now)
            continue
        with pytest.raises(StorageError) as caught:
            save_project(project.with_course(changed), path, QUICK, written)
        assert caught.value.reason is Reason.CHANGED
        assert open_project(path, QUICK).course.version == before
        refused += 1
        del read[author]
    assert refused > (30 if target == "a.course" else 5)


def test_a_version_is_saved_in_the_file_listed_and_opened(tmp_path: Path) -> None:
    project = CourseProject(tiny_course())
    opened = OpenCourse(project.course)
    name, data = snapshot(opened.course)
    at = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
    opened.apply(add_version(opened.indexed, name, "ပို့ပြီး", at, "Daw Hla, Yangon"))
    later = opened.course.replace(version="2.0")
    both = CourseProject(later, FrozenMap({name: data}))
    path = tmp_path / "a.course"
    save_project(both, path, QUICK)
    read = open_project(path, QUICK)
    (version,) = read.course.versions
    assert (version.name, version.made_at, version.by) == ("ပို့ပြီး", at, "Daw Hla, Yangon")
    assert open_version(read, version).course == tiny_course()
    with pytest.raises(ProjectError, match="missing in the file"):
        open_version(read.without_attachments((name,)), version)
    removal = remove_version(opened.indexed, version.id)
    assert removal is not None
    opened.apply(removal)
    assert opened.course == tiny_course()
    assert remove_version(opened.indexed, version.id) is None
