"""A process that is really killed while it saves leaves the old or the new course."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.project.project import open_project, save_project, without_unused
from models.storage import Storage
from tests.support.real_kill import is_killed_while_saving
from tests.support.sample_projects import PICTURE_A, PICTURE_B, project

OLD = project("Old course", (PICTURE_A,))
NEW = project("New course", (PICTURE_B, PICTURE_A * 3))
TARGETS = ("a.course", "folder")


def _kill_at(path: Path, number: int) -> bool:
    """Kill one save and check the law. False when the save was over before."""
    save_project(OLD, path, Storage())
    killed = is_killed_while_saving(NEW, path, number)
    found = without_unused(open_project(path, Storage()))
    assert found in (OLD, NEW) if killed else found == NEW
    save_project(NEW, path, Storage())
    assert without_unused(open_project(path, Storage())) == NEW
    return killed


def _kills_of_one_save(path: Path, step: int) -> int:
    """Kill saves at every ``step``-th operation until one is over before; how many were killed."""
    kills = 0
    while _kill_at(path, 1 + kills * step):
        kills += 1
    return kills


@pytest.mark.parametrize("target", TARGETS)
def test_a_killed_save_leaves_the_old_or_the_new_course(tmp_path: Path, target: str) -> None:
    assert _kills_of_one_save(tmp_path / target, step=3) > 4


@pytest.mark.long
def test_a_thousand_kills_lose_nothing(tmp_path: Path) -> None:
    kills = 0
    while kills < 1000:
        kills += sum(_kills_of_one_save(tmp_path / target, step=1) for target in TARGETS)
