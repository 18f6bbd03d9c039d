"""Editing: what happens while a course is open: resolving, checking, changing a text."""

from __future__ import annotations

from pathlib import Path

from authoring.checks import check
from authoring.editing import edits
from authoring.editing.open_course import OpenCourse
from benchmarks.inputs import opened
from benchmarks.measure import Measured, Stopwatch
from models.blocks import TextBlock
from models.course import Course
from models.edition import editions, resolve
from models.tree import walk

_EDITS = 20


def resolve_one(folder: Path, earlier: int) -> Measured:
    """One agency's edition, after it was resolved ``earlier`` times: texts are parsed only once."""
    course = opened(folder).course
    key = editions(course, (course.source_language,))[0]
    for _ in range(earlier):
        resolve(course, key)
    watch = Stopwatch()
    with watch.running():
        edition = resolve(course, key)
    return watch.measured(f"{len(edition.passages)} texts")


def check_all(folder: Path) -> Measured:
    """Every check on every edition, as the list of findings shows them."""
    course = opened(folder).course
    watch = Stopwatch()
    with watch.running():
        findings = check(course)
    return watch.measured(f"{len(findings)} findings")


def edit_text(folder: Path) -> Measured:
    """Setting a text in the middle of the course, from the edit to the new course."""
    course = opened(folder).course
    document = OpenCourse(course)
    block = _middle_text(course)
    watch = Stopwatch()
    for number in range(_EDITS):
        with watch.running():
            edit = edits.set_text(
                document.indexed, block.id, "body", "en", "", f"Text {number}, လူကုန်ကူးမှု"
            )
            assert edit is not None
            document.apply(edit)
    return watch.measured(f"mean of {_EDITS}", _EDITS)


def replace_course(folder: Path) -> Measured:
    """What an edit would cost if the whole course was validated again, as a plain model does."""
    course = opened(folder).course
    values = course.model_dump()
    watch = Stopwatch()
    with watch.running():
        Course.model_validate(values)
    return watch.measured("the whole course validated")


def _middle_text(course: Course) -> TextBlock:
    blocks = [item for item in walk(course) if isinstance(item, TextBlock)]
    return blocks[len(blocks) // 2]
