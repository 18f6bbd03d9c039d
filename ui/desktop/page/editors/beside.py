"""Beside: what the rules say of items on the page, judged when the author pauses."""

from __future__ import annotations

from collections.abc import Callable

from authoring.checks.beside import check_beside
from models.course import Course
from models.finding import Finding
from models.item import Item

FindItem = Callable[[str], Item | None]


class Beside:
    """Findings by item. What is asked for and not known, or out of date, waits to be judged."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[Item, tuple[Finding, ...]]] = {}
        self._waiting: dict[tuple[str, str], None] = {}

    @property
    def is_waiting(self) -> bool:
        """Whether something has changed since it was judged."""
        return bool(self._waiting)

    def findings(self, course: Course, item: Item, agency: str) -> tuple[Finding, ...]:
        """What was found last; what is out of date is put on the list to be judged."""
        key = (item.id, agency)
        known = self._known.get(key)
        if known is None or known[0] is not item:
            self._waiting[key] = None
        else:
            self._waiting.pop(key, None)
        return known[1] if known else ()

    def judge_next(self, course: Course, find: FindItem) -> None:
        """Judge one of the waiting items; short, so that typing is not held up."""
        key = next(iter(self._waiting), None)
        if key is None:
            return
        del self._waiting[key]
        item = find(key[0])
        if item is not None:
            self._known[key] = (item, check_beside(course, item, key[1]))
