"""What is done to the rows of a table, as functions that make the edit when it is wanted."""

from __future__ import annotations

from typing import Any

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from ui.desktop.page.editors.control_edits import MakeEdit

ORDER_OF = "orders:"
"""What the field of a table begins with that shows the order of one agency."""


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


def moved(field: str, item: str, by: int, order: tuple[str, ...]) -> MakeEdit:
    """A row one place up (-1) or down (1); in an agency's order, in that agency's edition."""
    if field.startswith(ORDER_OF):
        return lambda indexed: _reordered(indexed, field.removeprefix(ORDER_OF), item, by, order)
    return lambda indexed: (edits.move_up if by < 0 else edits.move_down)(indexed, item)


def deleted(item: str) -> MakeEdit:
    """A row taken away."""
    return lambda indexed: edits.delete(indexed, item)


def _reordered(
    indexed: IndexedCourse, agency: str, item: str, by: int, order: tuple[str, ...]
) -> Edit | None:
    """The modules of an agency with one moved; those it does not have keep their places."""
    position = order.index(item) + by
    if not 0 <= position < len(order):
        return None
    shown = [each for each in order if each != item]
    shown.insert(position, item)
    wanted = iter(shown)
    modules = [each.id for each in indexed.course.modules]
    new = tuple(next(wanted) if each in order else each for each in modules)
    return edits.set_edition_order(indexed, agency, indexed.course.id, new)
