"""A process killed while its author types loses at most two seconds, and never the file."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from authoring.keeping.local_data import LocalData
from authoring.keeping.recovery import left_sessions, restore
from models.course import Course
from models.project.project import CourseProject, open_project, save_project
from models.storage import Storage
from tests.authoring.keeping.typist import BLOCK
from tests.support.courses import tiny_course

ROOT = Path(__file__).parents[3]
MOST_LOST = 2.0


def text_of(course: Course) -> str:
    block = course.modules[1].sessions[0].blocks[0]
    assert block.id == BLOCK
    return str(getattr(block, "body").value("en"))  # noqa: B009 (blocks differ in their fields)


def typed_at(text: str) -> float:
    return float(text.split()[1])


def kill_once(folder: Path, chance: Random) -> float:
    """Type, kill at a random moment, restore; how many seconds of typing were lost."""
    file, local = folder / "tiny.course", LocalData(folder / "local")
    folder.mkdir()
    save_project(CourseProject(tiny_course()), file, Storage())
    pause = chance.choice((0.0, 0.004, 0.02))
    command = [sys.executable, "-m", "tests.authoring.keeping.typist"]
    with subprocess.Popen(
        [*command, str(file), str(local.root), str(pause)], stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.6))
        process.kill()
        lines = [first, *process.stdout.read().splitlines(keepends=True)]
    typed = [line.decode("utf-8").strip() for line in lines if line.endswith(b"\n")]
    open_project(file, Storage())
    return lost_seconds(typed, file, local)


def lost_seconds(typed: list[str], file: Path, local: LocalData) -> float:
    left = left_sessions(local, Storage(), lambda _: True)
    if left:
        restored = restore(left[0], local, Storage())
        assert restored.fits
        found = text_of(restored.project.course)
    else:
        found = text_of(open_project(file, Storage()).course)
    if found not in typed:  # typed but not told any more, or nothing was written down yet
        beginning = typed_at(typed[0]) if "documents" in found else typed_at(found)
        return max(0.0, typed_at(typed[-1]) - beginning)
    return typed_at(typed[-1]) - typed_at(found)


def lost_in_kills(folder: Path, kills: int) -> list[float]:
    chance = Random(4)
    return [kill_once(folder / str(number), chance) for number in range(kills)]


def test_ten_kills_while_typing_lose_at_most_two_seconds(tmp_path: Path) -> None:
    assert max(lost_in_kills(tmp_path, 10)) <= MOST_LOST


@pytest.mark.long
def test_two_hundred_kills_while_typing_lose_at_most_two_seconds(tmp_path: Path) -> None:
    assert max(lost_in_kills(tmp_path, 200)) <= MOST_LOST
