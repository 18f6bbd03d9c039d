"""Row marks: what the checks and the states of texts have to say about each row of the outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from authoring.checks.text_state import TextState
from authoring.editing.indexed_course import IndexedCourse
from models.finding import Finding, Severity
from models.text import LanguageCode
from ui.desktop.look.words import GROUPS
from ui.desktop.outline.outline_rows import GROUP, has_row


@dataclass(frozen=True, slots=True)
class RowMarks:
    """The marks of one row. What has no row of its own counts where it is shown.

    ``to_fix_inside`` counts the rows below it, for when they are folded away.
    """

    to_fix: int = 0
    to_fix_inside: int = 0
    to_consider: int = 0
    needs_checking: bool = False
    missing: frozenset[LanguageCode] = frozenset()


NO_MARKS = RowMarks()
"""A row about which there is nothing to say."""


@dataclass(frozen=True, slots=True)
class CourseMarks:
    """The marks of all rows that have any."""

    rows: Mapping[str, RowMarks] = field(default_factory=dict)

    def of(self, key: str) -> RowMarks:
        """The marks of a row."""
        return self.rows.get(key, NO_MARKS)


def course_marks(
    indexed: IndexedCourse,
    findings: Iterable[Finding],
    states: Mapping[str, TextState],
    between: Callable[[], None] = lambda: None,
) -> CourseMarks:
    """The marks of a course; ``between`` is called between pieces of work."""
    must, consider, inside = Counter[str](), Counter[str](), Counter[str]()
    for finding in findings:
        between()
        way = row_way(indexed, finding.item)
        if finding.severity is Severity.MUST:
            must[way[0]] += 1
            inside.update(way[1:])
        else:
            consider[way[0]] += 1
    checking: set[str] = set()
    missing: dict[str, set[LanguageCode]] = {}
    for item, state in states.items():
        between()
        row = row_way(indexed, item)[0]
        if state.needs_checking:
            checking.add(row)
        if state.missing:
            missing.setdefault(row, set()).update(state.missing)
    rows = {
        key: RowMarks(
            must[key],
            inside[key],
            consider[key],
            key in checking,
            frozenset(missing.get(key, ())),
        )
        for key in {*must, *inside, *consider, *checking, *missing}
    }
    return CourseMarks(rows)


def row_way(indexed: IndexedCourse, item_id: str) -> list[str]:
    """The keys of the row an item is shown at and of those above it, nearest first.

    What is found in the course itself, or in what has no row anywhere, is shown at the course.
    """
    way: list[str] = []
    while item_id in indexed and item_id != indexed.course.id:
        slot = indexed.slot(item_id)
        if has_row(indexed, item_id):
            way.append(item_id)
        if slot.parent == indexed.course.id and slot.field in GROUPS:
            way.append(GROUP + slot.field)
        item_id = slot.parent
    return way or [indexed.course.id]
