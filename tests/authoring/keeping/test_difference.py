"""Going to another state is one edit that can be undone; the numbers say what it does."""

from __future__ import annotations

from random import Random

import pytest

from authoring.editing import edits
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.open_course import OpenCourse
from authoring.keeping.difference import difference, edit_to
from authoring.keeping.outline_text import count_of_parts, outline_text
from models.course import Course
from tests.authoring.editing.random_user import random_edit
from tests.support.courses import tiny_course


def edited(times: int, seed: int) -> Course:
    opened = OpenCourse(tiny_course())
    chance = Random(seed)
    for _ in range(times):
        opened.apply(random_edit(opened.indexed, chance))
    return opened.course


@pytest.mark.parametrize("seed", range(20))
def test_the_edit_between_two_states_leads_there_and_back(seed: int) -> None:
    here, there = edited(12, seed), edited(12, seed + 100)
    opened = OpenCourse(here)
    edit = edit_to(opened.indexed, there, "Restore")
    assert edit is not None
    opened.apply(edit)
    assert opened.course == there
    opened.undo()
    assert opened.course == here


def test_between_equal_states_there_is_nothing_to_do() -> None:
    assert edit_to(IndexedCourse.of(tiny_course()), tiny_course(), "Restore") is None
    found = difference(tiny_course(), tiny_course())
    assert found.is_none
    assert found.sentence == "no difference"
    assert found.lines() == ()


def test_a_difference_is_told_in_numbers_and_names() -> None:
    opened = OpenCourse(tiny_course())
    for edit in (
        edits.set_title(opened.indexed, "module000001", "en", "", "Other"),
        edits.delete(opened.indexed, "session00002"),
    ):
        assert edit is not None
        opened.apply(edit)
    found = difference(tiny_course(), opened.course)
    assert found.sentence == "1 changed, 1 removed"
    assert "Changed: Module M01" in found.lines()
    assert "Removed: Session M01-S2" in found.lines()
    assert found.lines(1)[-1] == "and 1 more"


def test_an_item_that_only_moved_counts_as_a_change_of_its_list() -> None:
    opened = OpenCourse(tiny_course())
    edit = edits.move_down(opened.indexed, "session00001")
    assert edit is not None
    opened.apply(edit)
    assert difference(tiny_course(), opened.course).changed == ("module000001",)


def test_the_outline_shows_titles_and_first_words_and_ends() -> None:
    lines = outline_text(tiny_course())
    assert "M01 · What trafficking is" in lines
    assert any(line.strip() == "Begin with a question" for line in lines)
    assert len(outline_text(tiny_course(), 5)) == 6
    assert (
        count_of_parts(tiny_course()) == "2 modules, 3 sessions, 1 activity, 1 question, 1 handout"
    )
