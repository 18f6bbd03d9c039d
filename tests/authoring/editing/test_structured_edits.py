"""Questions, rows, timetables, values and orders: what their edits keep and what they make."""

from __future__ import annotations

import pytest

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.edits.defaults import next_code
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.refusal import EditRefused
from models.blocks import Question
from models.blocks.question import QuestionType
from models.delivery import Timetable, TimetableDay
from models.session import Session
from models.test import Test as CourseTest
from tests.support.courses import tiny_course

QUESTION = "question0001"


@pytest.fixture
def indexed() -> IndexedCourse:
    return IndexedCourse.of(tiny_course())


def after(indexed: IndexedCourse, edit: Edit | None) -> IndexedCourse:
    assert edit is not None
    return edit.apply(indexed)


def question(indexed: IndexedCourse) -> Question:
    found = indexed.find(QUESTION, Question)
    assert found is not None
    return found


def test_another_type_and_back_gives_the_same_question(indexed: IndexedCourse) -> None:
    before = question(indexed)
    for kind in (QuestionType.MULTIPLE, QuestionType.RATING, QuestionType.NUMERIC):
        changed = after(indexed, edits.change_question_type(indexed, QUESTION, kind))
        back = after(changed, edits.change_question_type(changed, QUESTION, before.type))
        assert question(back) == before


def test_a_type_with_one_answer_keeps_the_first_mark(indexed: IndexedCourse) -> None:
    many = after(indexed, edits.change_question_type(indexed, QUESTION, QuestionType.MULTIPLE))
    many = after(many, edits.mark_correct(many, "option000002", True))
    assert [each.correct for each in question(many).options] == [True, True]
    one = after(many, edits.change_question_type(many, QUESTION, QuestionType.SINGLE))
    assert [each.correct for each in question(one).options] == [True, False]


def test_marking_another_option_of_a_single_choice_moves_the_mark(indexed: IndexedCourse) -> None:
    edit = edits.mark_correct(indexed, "option000002", True)
    assert [each.correct for each in question(after(indexed, edit)).options] == [False, True]


def test_the_right_option_becomes_the_accepted_answer(indexed: IndexedCourse) -> None:
    edit = edits.change_question_type(indexed, QUESTION, QuestionType.SHORT_ANSWER)
    changed = after(indexed, edit)
    assert [each.text.value("en") for each in question(changed).accepted] == ["The act"]
    gaps = edits.change_question_type(changed, QUESTION, QuestionType.FILL_IN)
    made = question(after(changed, gaps)).gaps
    assert [each.text.value("en") for gap in made for each in gap.accepted] == ["The act"]


def test_true_or_false_gets_its_options_in_every_language(indexed: IndexedCourse) -> None:
    edit = edits.add_row(indexed, "module000001", "self_check")
    assert edit is not None
    new = edits.inserted_id(edit)
    changed = after(indexed, edit)
    changed = after(changed, edits.change_question_type(changed, new, QuestionType.TRUE_FALSE))
    made = changed.find(new, Question)
    assert made is not None
    assert [each.text.value("en") for each in made.options] == ["True", "False"]
    assert all(each.text.value("my") for each in made.options)


def test_new_rows_have_what_their_class_needs(indexed: IndexedCourse) -> None:
    course = indexed.course
    for parent, field in (
        (course.id, "agencies"),
        (course.id, "areas"),
        (course.id, "languages"),
        (course.id, "outcomes"),
        (course.id, "evaluation"),
        (course.id, "values"),
        (course.id, "term_rules"),
        ("module000001", "objectives"),
    ):
        changed = after(indexed, edits.add_row(indexed, parent, field))
        assert len(getattr(changed.item(parent), field)) == 1 + len(
            getattr(indexed.item(parent), field)
        )


def test_a_new_agency_has_a_letter_and_a_colour_of_its_own(indexed: IndexedCourse) -> None:
    changed = after(indexed, edits.add_row(indexed, indexed.course.id, "agencies")).course
    assert len({each.letter for each in changed.agencies}) == 4
    assert len({each.colour for each in changed.agencies}) == 4


def test_a_test_gets_only_questions_it_does_not_have(indexed: IndexedCourse) -> None:
    with pytest.raises(EditRefused):
        edits.add_row(indexed, "test00000001", "items")
    more = after(indexed, edits.duplicate(indexed, QUESTION))
    changed = after(more, edits.add_row(more, "test00000001", "items"))
    test = changed.find("test00000001", CourseTest)
    assert test is not None
    assert len({each.question_id for each in test.items}) == 2


def test_a_row_below_stands_right_below(indexed: IndexedCourse) -> None:
    edit = edits.add_row_below(indexed, "planrow00001")
    assert edit is not None
    session = after(indexed, edit).find("session00001", Session)
    assert session is not None
    ids = [row.id for row in session.plan]
    assert ids == ["planrow00001", edits.inserted_id(edit), "planrow00002"]


@pytest.mark.parametrize(
    ("taken", "first", "expected"),
    [
        ((), "OC1", "OC1"),
        (("OC1", "OC2"), "OC1", "OC3"),
        (("M01-O9",), "M01-O1", "M01-O10"),
        (("O01", "O02"), "O1", "O03"),
        (("IMM", "POL"), "AGENCY1", "AGENCY1"),
        (("OC3", "OC1"), "OC1", "OC2"),
    ],
)
def test_the_next_code_is_free(taken: tuple[str, ...], first: str, expected: str) -> None:
    assert next_code(taken, first) == expected


def with_days(indexed: IndexedCourse) -> tuple[IndexedCourse, list[str]]:
    changed = after(indexed, edits.add_row(indexed, indexed.course.id, "timetables"))
    table = changed.course.timetables[0].id
    for _ in range(2):
        changed = after(changed, edits.add_day(changed, table))
    return changed, [day.id for day in changed.course.timetables[0].days]


def test_a_placed_session_is_moved_between_days_and_taken_out(indexed: IndexedCourse) -> None:
    changed, (first, second) = with_days(indexed)
    placed = edits.place_session(changed, "session00001", first, 0)
    assert placed is not None
    entry = edits.inserted_id(placed)
    changed = after(changed, placed)
    moved = edits.move_entry(changed, entry, second, 0)
    assert moved is not None
    assert moved.label.startswith("Move session")
    changed = after(changed, moved)
    table = changed.find(changed.course.timetables[0].id, Timetable)
    assert table is not None
    assert [len(day.entries) for day in table.days] == [0, 1]
    changed = after(changed, edits.take_out(changed, entry))
    assert "session00001" in changed
    assert all(not day.entries for day in changed.course.timetables[0].days)


def test_a_new_day_has_the_hours_of_the_one_before(indexed: IndexedCourse) -> None:
    changed, (first, _) = with_days(indexed)
    changed = after(changed, edits.set_field(changed, first, "start", "09:00"))
    table = changed.course.timetables[0]
    moved = after(changed, edits.move_down(changed, first))
    added = after(moved, edits.add_day(moved, table.id))
    last = added.course.timetables[0].days[-1]
    assert isinstance(last, TimetableDay)
    assert last.start == "09:00"


def test_a_value_of_an_agency_is_made_and_goes_when_it_is_empty(indexed: IndexedCourse) -> None:
    value = "value0000001"
    filled = after(indexed, edits.set_value(indexed, value, "POL", "SHAN", "my", "၁၉၉"))
    entry = filled.course.values[0].entry_for("POL", "SHAN")
    assert entry is not None
    assert entry.text.value("my") == "၁၉၉"
    cleared = after(filled, edits.set_value(filled, value, "POL", "SHAN", "my", ""))
    assert cleared.course.values == indexed.course.values


def test_the_order_of_an_agency_goes_when_it_is_that_of_the_course(indexed: IndexedCourse) -> None:
    root, usual = indexed.course.id, ("module000001", "module000002")
    edit = edits.set_edition_order(indexed, "IMM", root, usual[::-1])
    changed = after(indexed, edit)
    assert changed.course.agencies[0].orders[0].child_ids == usual[::-1]
    back = after(changed, edits.set_edition_order(changed, "IMM", root, usual))
    assert back.course.agencies[0].orders == ()
    assert edits.set_edition_order(indexed, "IMM", root, ("module000001",)) is None
