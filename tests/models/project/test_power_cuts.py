"""When the power fails during a save, the old or the new course is there afterwards."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from models.project.error import ProjectError
from models.project.project import open_project, save_project, without_unused
from models.storage import Storage
from tests.support.power_cut import ForgetfulDisk, RecordingDisk, power_cut
from tests.support.sample_projects import PICTURE_A, PICTURE_B, project

OLD = project("Old course", (PICTURE_A,))
NEW = project("New course", (PICTURE_B, PICTURE_A * 3))
TARGETS = ("a.course", "folder")


def _whole_after_cuts(tmp_path: Path, target: str, disk: RecordingDisk, count: int) -> int:
    """How many of ``count`` cuts during one save leave the old or the new course."""
    place, before = tmp_path / "place", tmp_path / "before"
    place.mkdir()
    save_project(OLD, place / target, Storage())
    shutil.copytree(place, before)
    save_project(NEW, place / target, Storage(disk))
    whole = 0
    for number in range(count):
        image = tmp_path / f"image{number}"
        power_cut(before, place, disk.events, image, random.Random(number))
        try:
            found = without_unused(open_project(image / target, Storage()))
        except ProjectError:
            continue
        whole += found in (OLD, NEW)
        save_project(NEW, image / target, Storage())
        assert without_unused(open_project(image / target, Storage())) == NEW
        shutil.rmtree(image)
    return whole


@pytest.mark.parametrize("target", TARGETS)
def test_a_cut_of_power_during_a_save_loses_nothing(
    tmp_path: Path, target: str, is_long: bool
) -> None:
    count = 1_000 if is_long else 100
    assert _whole_after_cuts(tmp_path, target, RecordingDisk(), count) == count


@pytest.mark.parametrize("target", TARGETS)
def test_these_cuts_do_find_a_save_that_forces_nothing_to_the_disk(
    tmp_path: Path, target: str
) -> None:
    assert _whole_after_cuts(tmp_path, target, ForgetfulDisk(), 100) < 99
