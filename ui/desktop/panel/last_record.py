"""What was decided about an item last, by whom and when, as the course records it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.course import Course
from models.item import Item
from models.tree import texts


def last_record(course: Course, item: Item) -> str:
    """One line about the latest decision recorded for an item, "" where there is none."""
    records = [*_logged(course, item), *_of_wordings(course, item)]
    if not records:
        return ""
    at, by, what = max(records)
    who = f"{by}, " if by else ""
    return f"{what} ({who}{at:%d %b %Y})"


def _logged(course: Course, item: Item) -> Iterator[tuple[date, str, str]]:
    for entry in course.decision_log:
        if entry.target_id == item.id:
            yield entry.at.date(), entry.by, entry.what


def _of_wordings(course: Course, item: Item) -> Iterator[tuple[date, str, str]]:
    for _, text in texts(item):
        for code, own in text.wording.items():
            agency = course.agency(code)
            name = agency.name.value(course.source_language) if agency else code
            if own.at is not None:
                yield own.at, own.by, f"{name} wording explained"
            for kept in own.kept.values():
                yield kept.at, kept.by, f"{name} wording kept"
