"""What must hold between a course's agencies, codes and texts after an edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.refusal import EditRefused
from models.course import Course
from models.item import Item
from models.labels import item_label
from models.tree import texts, walk


def check_agencies(before: IndexedCourse, after: IndexedCourse, touched: Iterable[str]) -> None:
    """Refuse agencies the course does not have, codes used twice, and loss of an agency in use.

    The same rules as :func:`models.integrity.integrity_problems`, asked only of what an edit
    touched; the whole course is searched only when an agency goes.
    """
    known = _codes(after.course)
    items = [after.item(item_id) for item_id in touched if item_id in after]
    for item in items:
        _check_known(after.course, item, known)
    if _coded_changed(before.course, after.course):
        _check_unique(after.course)
    for lost in _codes(before.course) - known:
        _check_unused(after.course, lost)


def agencies_named(item: Item) -> Iterator[str]:
    """The agencies an item itself names: those it is for, and those with a wording of its own."""
    yield from item.shown_for or ()
    for _, text in texts(item):
        yield from text.wording


def _codes(course: Course) -> set[str]:
    return {agency.code for agency in course.agencies}


def _check_known(course: Course, item: Item, known: set[str]) -> None:
    for code in agencies_named(item):
        if code not in known:
            label = item_label(course, item)
            raise EditRefused(
                f"{label} names the agency “{code}”, which this course does not have."
            )


def _coded_changed(before: Course, after: Course) -> bool:
    names = ("agencies", "areas", "languages", "values")
    return any(getattr(before, name) is not getattr(after, name) for name in names)


def _check_unique(course: Course) -> None:
    groups = {
        "agency code": [agency.code.casefold() for agency in course.agencies],
        "agency letter": [agency.letter for agency in course.agencies],
        "area": [area.code.casefold() for area in course.areas],
        "language": [language.code.casefold() for language in course.languages],
        "value": [value.name for value in course.values],
    }
    for what, codes in groups.items():
        for code in codes:
            if codes.count(code) > 1:
                raise EditRefused(f"The {what} “{code}” is used already. Choose another one.")


def _check_unused(course: Course, code: str) -> None:
    naming = [item for item in walk(course) if code in agencies_named(item)]
    if naming:
        first = item_label(course, naming[0])
        raise EditRefused(
            f"The agency “{code}” is still named {len(naming)} times, first in: {first}. "
            "Remove it there before you remove the agency."
        )
