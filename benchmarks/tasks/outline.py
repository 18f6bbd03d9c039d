"""Outline: made, unfolded, filtered and moved in, and the list of what one can go to."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from authoring.editing import edits
from authoring.editing.edits import Direction
from authoring.editing.open_course import OpenCourse
from benchmarks.inputs import opened
from benchmarks.measure import Measured, Stopwatch
from ui.desktop.editor_context import EditorContext
from ui.desktop.goto.targets import all_targets, matching
from ui.desktop.outline.outline_view import OutlineView

_ROUNDS = 10


def _outline(folder: Path) -> tuple[EditorContext, OutlineView]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    assert QApplication.instance() or QApplication([])
    context = EditorContext(OpenCourse(opened(folder).course))
    return context, OutlineView(context)


def make_outline(folder: Path) -> Measured:
    """All rows of a course in a tree, with modules unfolded."""
    context, _ = _outline(folder)
    watch = Stopwatch()
    with watch.running():
        OutlineView(context)
    return watch.measured("rows made")


def unfold_outline(folder: Path) -> Measured:
    """Every row unfolded and the first ones painted."""
    _, view = _outline(folder)
    view.resize(300, 700)
    view.show()
    watch = Stopwatch()
    with watch.running():
        view.expandAll()
        view.grab()
    return watch.measured(f"{len(view.rows.keys()):,} rows")


def filter_outline(folder: Path) -> Measured:
    """Rows found by a word, the second time: the first time all beginnings are read."""
    _, view = _outline(folder)
    view.rows.find("border")
    view.rows.find("")
    watch = Stopwatch()
    with watch.running():
        found = view.rows.find("officer")
    return watch.measured(f"{len(found):,} found")


def move_row(folder: Path) -> Measured:
    """A session moved down by one or up again, and shown there."""
    context, view = _outline(folder)
    view.resize(300, 700)
    view.show()
    session = context.course.modules[0].sessions[0].id
    context.select(session)
    watch = Stopwatch()
    for number in range(_ROUNDS):
        way = Direction.UP if number % 2 else Direction.DOWN
        with watch.running():
            assert context.submit(edits.shift(context.indexed, [session], way))
            view.grab()
    return watch.measured(f"mean of {_ROUNDS}", _ROUNDS)


def list_targets(folder: Path) -> Measured:
    """Everything one can go to, and what fits a word."""
    course = OpenCourse(opened(folder).course)
    watch = Stopwatch()
    with watch.running():
        targets = list(all_targets(course.indexed, "en", ""))
        matching(targets, "session")
    return watch.measured(f"{len(targets):,} places")
