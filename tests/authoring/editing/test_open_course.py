"""The open course: telling of changes, undo and redo, merging of typing, saved or not."""

from __future__ import annotations

import pytest

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.history import History, estimated_bytes
from authoring.editing.insert_and_remove import RemoveNode
from authoring.editing.node_json import Json
from authoring.editing.open_course import CourseChanged, OpenCourse
from authoring.editing.refusal import EditRefused
from tests.support.courses import large_course, tiny_course

SESSION = "session00001"


@pytest.fixture
def opened() -> OpenCourse:
    return OpenCourse(tiny_course())


def type_title(opened: OpenCourse, value: str, agency: str = "") -> CourseChanged:
    edit = edits.set_title(opened.indexed, SESSION, "en", agency, value)
    assert edit is not None
    return opened.apply(edit, origin="title")


def is_modified(opened: OpenCourse) -> bool:
    return opened.is_modified


def title(opened: OpenCourse, agency: str = "") -> str:
    return opened.course.modules[0].sessions[0].title.value("en", agency)


def test_listeners_hear_of_every_change_until_they_leave(opened: OpenCourse) -> None:
    heard: list[CourseChanged] = []
    leave = opened.subscribe(heard.append)
    before = opened.course
    type_title(opened, "New")
    opened.undo()
    opened.redo()
    leave()
    leave()
    opened.undo()
    assert [change.origin for change in heard] == ["title", "undo", "redo"]
    assert heard[0].before is before
    assert heard[0].touched == {SESSION}
    assert heard[0].subject == SESSION
    assert heard[2].after == heard[0].after


def test_a_refused_edit_leaves_everything_as_it_was(opened: OpenCourse) -> None:
    heard: list[CourseChanged] = []
    written: list[Json] = []
    opened = OpenCourse(tiny_course(), journal=written.append)
    opened.subscribe(heard.append)
    before = opened.course
    with pytest.raises(EditRefused):
        opened.apply(Edit("Nothing", (RemoveNode("nobody000001"),)))
    assert opened.course is before
    assert not heard
    assert not written
    assert opened.undo_label == ""


def test_typing_becomes_one_undo_entry(opened: OpenCourse) -> None:
    for value in ("လ", "လူ", "လူကုန်ကူးမှု"):
        type_title(opened, value)
    assert opened.undo_label == "Edit title of session M01-S1"
    opened.undo()
    assert opened.course == tiny_course()
    opened.redo()
    assert title(opened) == "လူကုန်ကူးမှု"


def test_a_pause_an_undo_or_another_field_ends_the_merging(opened: OpenCourse) -> None:
    type_title(opened, "a")
    opened.end_merge()
    type_title(opened, "b")
    opened.undo()
    assert title(opened) == "a"
    type_title(opened, "c")
    type_title(opened, "d", agency="POL")
    type_title(opened, "e")
    opened.undo()
    assert (title(opened), title(opened, "POL")) == ("c", "d")
    opened.undo()
    opened.undo()
    assert title(opened) == "a"


def test_what_was_undone_is_forgotten_by_the_next_edit(opened: OpenCourse) -> None:
    type_title(opened, "a")
    opened.undo()
    assert opened.redo_label
    type_title(opened, "b")
    assert opened.redo_label == ""
    assert opened.redo() is None


def test_a_course_is_modified_only_while_it_differs_from_what_was_saved(
    opened: OpenCourse,
) -> None:
    assert not is_modified(opened)
    type_title(opened, "a")
    assert is_modified(opened)
    opened.undo()
    assert not is_modified(opened)
    opened.redo()
    opened.mark_saved()
    assert not is_modified(opened)
    type_title(opened, "b")
    type_title(opened, "a")
    assert not is_modified(opened)
    opened.undo()
    opened.undo()
    assert is_modified(opened)


def test_what_was_typed_while_saving_is_still_to_be_saved(opened: OpenCourse) -> None:
    type_title(opened, "a")
    being_saved = opened.course
    type_title(opened, "b")
    opened.mark_saved(being_saved)
    assert is_modified(opened)


def test_saving_ends_the_merging(opened: OpenCourse) -> None:
    type_title(opened, "a")
    opened.mark_saved()
    type_title(opened, "b")
    opened.undo()
    assert title(opened) == "a"


def numbered(opened: OpenCourse, number: int) -> tuple[Edit, Edit]:
    edit = edits.set_field(opened.indexed, SESSION, "note", f"Note {number}")
    assert edit is not None
    outcome = Edit(edit.label, edit.steps).outcome(opened.indexed)
    opened.apply(edit)
    return Edit(f"Edit {number}", edit.steps), outcome.inverse


def test_the_undo_list_is_bounded_in_number(opened: OpenCourse) -> None:
    history = History(most_edits=10)
    for number in range(25):
        history.push(*numbered(opened, number))
    assert len(history) == 10
    assert history.undo_label == "Edit 24"


def test_the_undo_list_is_bounded_in_size() -> None:
    opened = OpenCourse(large_course(6, 2, 20))
    deletion = edits.delete(opened.indexed, opened.course.modules[0].id)
    assert deletion is not None
    inverse = deletion.invert(opened.indexed)
    size = estimated_bytes(inverse)
    history = History(most_bytes=3 * size + 10_000)
    for _ in range(9):
        history.push(deletion, inverse)
    assert len(history) == 3


def test_a_bounded_list_still_leads_back_as_far_as_it_goes(opened: OpenCourse) -> None:
    history = History(most_edits=3)
    for number in range(5):
        history.push(*numbered(opened, number))
    for _ in range(3):
        entry = history.entry_to_undo()
        assert entry is not None
        history.step_back()
    assert history.entry_to_undo() is None
    assert history.redo_label == "Edit 2"
