"""Marks of rows: findings and states of texts stand at the row where one would look."""

from __future__ import annotations

from authoring.checks.text_state import TextState
from authoring.editing.indexed_course import IndexedCourse
from models.finding import Finding, Severity
from tests.support.courses import tiny_course
from ui.desktop.outline.row_marks import NO_MARKS, course_marks, row_way

MUST, SHOULD = Severity.MUST, Severity.SHOULD


def test_a_finding_counts_at_its_row_and_inside_the_rows_above() -> None:
    indexed = IndexedCourse.of(tiny_course())
    findings = [
        Finding("A", MUST, "x", "step00000001"),
        Finding("A", MUST, "x", "activity0001"),
        Finding("B", SHOULD, "x", "module000001"),
        Finding("C", MUST, "x", "gone00000000"),
        Finding("C", MUST, "x", "value0000001"),
    ]
    marks = course_marks(indexed, findings, {})
    assert marks.of("activity0001").to_fix == 2
    session = indexed.slot("activity0001").parent
    assert (marks.of(session).to_fix, marks.of(session).to_fix_inside) == (0, 2)
    module = marks.of("module000001")
    assert (module.to_fix, module.to_fix_inside, module.to_consider) == (0, 2, 1)
    assert marks.of("group:modules").to_fix_inside == 2
    assert marks.of("course000001").to_fix == 2
    assert marks.of("module000002") is NO_MARKS


def test_states_of_texts_stand_at_the_row_too() -> None:
    indexed = IndexedCourse.of(tiny_course())
    states = {"step00000001": TextState(True, ("my", "my")), "module000002": TextState(False, ())}
    marks = course_marks(indexed, (), states)
    assert marks.of("activity0001").needs_checking
    assert marks.of("activity0001").missing == {"my"}


def test_the_way_of_a_row_ends_at_its_heading() -> None:
    indexed = IndexedCourse.of(tiny_course())
    assert row_way(indexed, "objective001") == ["module000001", "group:modules"]
    assert row_way(indexed, "agency000001") == ["course000001"]
