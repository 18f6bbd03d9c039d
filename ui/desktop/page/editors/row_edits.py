"""What is done to the rows of a table, as functions that make the edit when it is wanted."""

from __future__ import annotations

from typing import Any

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from ui.desktop.page.editors.control_edits import MakeEdit


def add_row_to(owner: str, field: str, **values: Any) -> MakeEdit:
    """A new row at the end of a list."""

    def make(indexed: IndexedCourse) -> Edit | None:
        return edits.add_row(indexed, owner, field, **values)

    return make


def add_below(item: str) -> MakeEdit:
    """A new row below another one."""
    return lambda indexed: edits.add_row_below(indexed, item)


def copy_of(item: str) -> MakeEdit:
    """A copy of a row below it."""
    return lambda indexed: edits.duplicate(indexed, item)


def moved(item: str, by: int) -> MakeEdit:
    """A row one place up (-1) or down (1)."""
    return lambda indexed: (edits.move_up if by < 0 else edits.move_down)(indexed, item)


def deleted(item: str) -> MakeEdit:
    """A row taken away."""
    return lambda indexed: edits.delete(indexed, item)
