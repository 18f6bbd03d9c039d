"""States of texts: what needs checking and what is missing, found again only where it changed."""

from __future__ import annotations

from authoring.checks.text_state import GOOD, TextStates
from authoring.editing import edits
from authoring.editing.indexed_course import IndexedCourse
from models.item import Item
from models.tree import walk
from models.values import ValueType
from tests.support.courses import tiny_course


def item(indexed: IndexedCourse, item_id: str) -> Item:
    return indexed.item(item_id)


def test_a_text_that_is_not_translated_is_missing_once_for_each_language() -> None:
    indexed = IndexedCourse.of(tiny_course())
    before = TextStates().of(indexed.course)
    assert before["module000002"].missing == ("my",)
    edit = edits.set_text(indexed, "module000002", "title", "my", "", "နယ်စပ်")
    assert edit is not None
    assert "module000002" not in TextStates().of(edit.apply(indexed).course)


def test_wording_and_translations_need_checking_when_what_they_were_made_from_changed() -> None:
    indexed = IndexedCourse.of(tiny_course())
    own = edits.set_text(indexed, "block0000005", "body", "en", "POL", "Own words.")
    assert own is not None
    indexed = own.apply(indexed)
    states = TextStates()
    assert not states.of(indexed.course).get("block0000005", GOOD).needs_checking
    changed = edits.set_text(indexed, "block0000005", "body", "en", "", "Changed.")
    assert changed is not None
    assert states.of(changed.apply(indexed).course)["block0000005"].needs_checking


def test_an_own_wording_in_one_language_lacks_the_other() -> None:
    indexed = IndexedCourse.of(tiny_course())
    own = edits.set_text(indexed, "module000001", "title", "en", "POL", "Own title")
    assert own is not None
    assert "my" in TextStates().of(own.apply(indexed).course)["module000001"].missing


def test_what_is_known_is_the_same_as_what_is_found_anew() -> None:
    indexed = IndexedCourse.of(tiny_course())
    states = TextStates()
    states.of(indexed.course)
    for each in list(walk(indexed.course)):
        edit = edits.set_title(indexed, each.id, "en", "", "New words")
        if edit is not None:
            indexed = edit.apply(indexed)
            assert states.of(indexed.course) == TextStates().of(indexed.course)


def test_telephone_numbers_and_what_is_never_printed_are_not_missing() -> None:
    course = tiny_course()
    value = course.values[0].replace(type=ValueType.PHONE)
    states = TextStates().of(course.replace(values=(value,)))
    assert value.entries[0].id not in states
