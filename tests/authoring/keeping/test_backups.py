"""Backups: 400 days of them, thinned, every kept one opens, pictures kept once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.keeping.backups import Backups
from authoring.keeping.local_data import LocalData
from authoring.keeping.thinning import kept
from models.house import Media
from models.project.layout import hashed_name
from models.project.project import CourseProject
from tests.support.courses import tiny_course
from tests.support.faulty_storage import QUICK
from tests.support.sample_projects import PICTURE_A, PICTURE_B

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
FILE = Path("tiny.course")


class Clock:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


def project(number: int, picture: bytes = b"") -> CourseProject:
    course = tiny_course().replace(version=f"0.{number}")
    if not picture:
        return CourseProject(course)
    name = hashed_name("media", picture, "png")
    media = Media(id="media0000001", name=name.partition("/")[2])
    return CourseProject(course.replace(media=(media,)), {name: picture})


def backups(tmp_path: Path, clock: Clock) -> Backups:
    return Backups(LocalData(tmp_path), "course000001", QUICK, clock)


def work_for(days: int, step: int, tmp_path: Path) -> tuple[Backups, dict[datetime, str]]:
    """Some saves on (nearly) every ``step``-th day; what each backup must say."""
    clock, chance = Clock(), Random(6)
    mine = backups(tmp_path, clock)
    said: dict[datetime, str] = {}
    number = 0
    for day in range(0, days, step):
        for _ in range(chance.choice((0, 1, 3))):
            number += 1
            moment = START + timedelta(days=day, minutes=chance.randrange(500))
            clock.time = max(moment, clock.time + timedelta(minutes=6))
            made = mine.add(project(number, PICTURE_A if day < 30 else PICTURE_B), FILE)
            assert made is not None
            said[made.made_at] = f"0.{number}"
    return mine, said


@pytest.mark.parametrize(("days", "step"), [(60, 1), (400, 3)])
def test_every_kept_backup_opens_and_says_what_it_said(
    tmp_path: Path, days: int, step: int
) -> None:
    mine, said = work_for(days, step, tmp_path)
    found = mine.all()
    assert 10 < len(found) < 60
    for backup in found:
        opened = mine.open(backup)
        assert opened.course.version == said[backup.made_at]
        assert list(opened.attachments) == [f"media/{opened.course.media[0].name}"]


@pytest.mark.long
def test_four_hundred_days_of_backups_all_open(tmp_path: Path) -> None:
    mine, said = work_for(400, 1, tmp_path)
    found = mine.all()
    assert 15 < len(found) < 60
    assert all(mine.open(each).course.version == said[each.made_at] for each in found)


def test_the_same_course_is_kept_once_and_not_more_often_than_every_five_minutes(
    tmp_path: Path,
) -> None:
    clock = Clock()
    mine = backups(tmp_path, clock)
    assert mine.add(project(1), FILE)
    clock.time += timedelta(minutes=4)
    assert mine.add(project(2), FILE) is None
    assert mine.add(project(2), FILE, force=True)
    clock.time += timedelta(days=1)
    assert mine.add(project(2), FILE) is None
    assert mine.add(project(2), Path("other.course"))
    assert [each.file for each in mine.all()] == ["other.course", "tiny.course", "tiny.course"]


def test_pictures_that_no_backup_needs_go_with_the_last_that_did(tmp_path: Path) -> None:
    clock = Clock()
    mine = backups(tmp_path, clock)
    folder = LocalData(tmp_path).attachments("course000001") / "media"
    mine.add(project(1, PICTURE_A), FILE)
    mine.add(project(2, PICTURE_B), FILE, force=True)
    assert len(list(folder.iterdir())) == 2
    assert all(mine.open(each).attachments for each in mine.all())


moments = st.lists(st.integers(0, 500 * 24 * 60), min_size=1, max_size=80, unique=True)


@given(moments, st.integers(0, 100))
def test_thinning_keeps_the_newest_and_all_of_two_days(minutes: list[int], later: int) -> None:
    times = [START + timedelta(minutes=each) for each in minutes]
    now = max(times) + timedelta(days=later)
    keeping = kept(times, now)
    assert max(times) in keeping
    assert {each for each in times if now - each < timedelta(days=2)} <= keeping
    assert kept(keeping, now) == keeping


@given(st.integers(1, 450))
def test_daily_thinning_keeps_a_backup_near_every_moment_of_nine_months(days: int) -> None:
    """One backup a day, thinned after each: none is far from what an author wants back."""
    keeping: set[datetime] = set()
    for day in range(days):
        now = START + timedelta(days=day)
        keeping = kept(keeping | {now}, now)
    assert len(keeping) <= 2 + 12 + 12 + 12
    for day in range(max(0, days - 270), days):
        wanted = START + timedelta(days=day)
        age = days - 1 - day
        nearest = min(abs(each - wanted) for each in keeping)
        allowed = 1 if age <= 13 else 7 if age <= 80 else 31
        assert nearest <= timedelta(days=allowed), (age, nearest)
