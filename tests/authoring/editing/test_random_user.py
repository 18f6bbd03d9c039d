"""A random user edits, undoes and redoes; the course is never anything but what it was then."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.node_json import Json
from authoring.editing.open_course import OpenCourse
from models.course import Course
from models.project.codec import to_json
from tests.authoring.editing.laws import check_edit
from tests.authoring.editing.random_user import random_edit
from tests.support.courses import tiny_course

EDITS = 50
SHORT_SEQUENCES = 20
LONG_BATCHES = 12
LONG_BATCH = 250


def walk_there_and_back(seed: int, state_of: Callable[[Course], object]) -> None:
    """Fifty edits, all undone, all redone; each state is what it was then."""
    chance = Random(seed)
    written: list[Json] = []
    opened = OpenCourse(tiny_course(), journal=written.append)
    states = [state_of(opened.course)]
    for _ in range(EDITS):
        opened.apply(random_edit(opened.indexed, chance))
        opened.end_merge()
        states.append(state_of(opened.course))
    for state in reversed(states[:-1]):
        opened.undo()
        assert state_of(opened.course) == state
    assert not opened.is_modified
    assert opened.undo() is None
    assert to_json(opened.course) == to_json(tiny_course())
    for state in states[1:]:
        opened.redo()
        assert state_of(opened.course) == state
    assert opened.redo() is None
    assert to_json(replayed(written)) == to_json(opened.course)


def itself(course: Course) -> Course:
    """The course as its own state: compared as a value, which is quicker than as bytes."""
    return course


def replayed(written: list[Json]) -> Course:
    indexed = IndexedCourse.of(tiny_course())
    for each in written:
        indexed = Edit.from_json(each).apply(indexed)
    return indexed.course


@pytest.mark.parametrize("seed", range(SHORT_SEQUENCES))
def test_fifty_random_edits_can_be_undone_and_redone_to_the_byte(seed: int) -> None:
    walk_there_and_back(seed, to_json)


@pytest.mark.long
@pytest.mark.parametrize("batch", range(LONG_BATCHES))
def test_thousands_of_random_sequences_can_be_undone_and_redone(batch: int) -> None:
    for seed in range(LONG_BATCH):
        walk_there_and_back(1_000 + batch * LONG_BATCH + seed, itself)


@pytest.mark.parametrize("seed", range(5))
def test_every_random_edit_obeys_every_law(seed: int) -> None:
    chance = Random(10_000 + seed)
    indexed = IndexedCourse.of(tiny_course())
    for _ in range(EDITS):
        indexed = check_edit(indexed, random_edit(indexed, chance))
