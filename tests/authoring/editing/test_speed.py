"""Editing stays quick on a course of more than 20,000 items."""

from __future__ import annotations

from time import perf_counter

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.open_course import OpenCourse
from models.blocks import TextBlock
from models.tree import walk
from tests.support.courses import item_id, large_course

MOST_MILLISECONDS = 25.0
BLOCK = item_id("bigblock", 10_000)
SESSION = item_id("bigsessi", 200)


def fastest(opened: OpenCourse, edit: Edit | None) -> float:
    """Milliseconds of the quickest of five times doing and undoing an edit."""
    assert edit is not None
    times: list[float] = []
    for _ in range(5):
        start = perf_counter()
        opened.apply(edit)
        times.append((perf_counter() - start) * 1000)
        opened.undo()
    return min(times)


def test_an_edit_of_a_large_course_takes_at_most_25_milliseconds() -> None:
    opened = OpenCourse(large_course())
    assert sum(1 for _ in walk(opened.course)) > 20_000
    indexed = opened.indexed
    tried = {
        "text": edits.set_text(indexed, BLOCK, "body", "my", "", "လူကုန်ကူးမှု"),
        "insert": edits.insert_item(indexed, TextBlock, BLOCK),
        "move": edits.move_session_to_module(indexed, SESSION, item_id("bigmodul", 3)),
        "duplicate": edits.duplicate(indexed, SESSION),
        "delete": edits.delete(indexed, item_id("bigmodul", 20)),
    }
    slow = {name: fastest(opened, edit) for name, edit in tried.items()}
    assert {name: time for name, time in slow.items() if time > MOST_MILLISECONDS} == {}
