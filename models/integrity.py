"""Integrity: what must hold across the items of a course for it to be opened or edited at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.course import Course
from models.item import Item, Minutes
from models.labels import item_label
from models.tree import Index, texts, walk


def integrity_problems(course: Course) -> list[str]:
    """One sentence for each breach: repeated ids, repeated codes, unknown agencies.

    An empty list means the course can be opened, resolved and edited safely.
    """
    problems = [
        f"The id “{repeated}” is used by two items. Every item needs an id of its own."
        for repeated in Index(course).repeated
    ]
    problems += _repeated_codes(course)
    problems += _unknown_agencies(course)
    return problems


def _repeated_codes(course: Course) -> Iterator[str]:
    groups = {
        "agency": [agency.code.casefold() for agency in course.agencies],
        "area": [area.code.casefold() for area in course.areas],
        "language": [language.code.casefold() for language in course.languages],
        "value": [value.name for value in course.values],
    }
    for what, codes in groups.items():
        for code, count in Counter(codes).items():
            if count > 1:
                yield f"There are {count} entries for the {what} “{code}”. Keep one of them."
    letters = Counter(agency.letter for agency in course.agencies)
    for letter, count in letters.items():
        if count > 1:
            yield f"The letter “{letter}” stands for {count} agencies. Give each its own letter."


def _unknown_agencies(course: Course) -> Iterator[str]:
    known = {agency.code for agency in course.agencies}
    for item in walk(course):
        named = set(item.shown_for or ()) | _agencies_in_fields(item)
        for _, text in texts(item):
            named |= set(text.wording)
        for code in sorted(named - known):
            label = item_label(course, item)
            yield f"{label} names the agency “{code}”, which this course does not have."


def _agencies_in_fields(item: Item) -> set[str]:
    """The agencies that minutes differ for, or that an entry is made for ("" is all of them)."""
    named: set[str] = set()
    for field in type(item).model_fields:
        value = getattr(item, field)
        if isinstance(value, Minutes):
            named |= set(value.by_agency)
        elif field == "agency" and value:
            named.add(value)
    return named
