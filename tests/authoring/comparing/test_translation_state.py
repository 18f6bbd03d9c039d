"""How translations stand, and where the next unfinished one is."""

from __future__ import annotations

from authoring.comparing.translation_state import (
    PARTS,
    TranslationState,
    next_unfinished,
    progress_by_part,
    translation_of,
    translations_in,
)
from authoring.editing import edits
from authoring.editing.indexed_course import IndexedCourse
from models.course import Course
from models.place import SHARED, Place
from models.text import PassageState
from models.tree import walk
from tests.support.courses import tiny_course

SESSION = "session00001"


def state(indexed: IndexedCourse, item: str, field: str, owner: str = SHARED) -> str:
    text = edits.text_of(indexed, item, field)
    assert text is not None
    found = translation_of(item, field, text, owner, "my", "en")
    return found.state.value if found else ""


def after(indexed: IndexedCourse, *arguments: str) -> IndexedCourse:
    edit = edits.set_text(indexed, *arguments)
    assert edit is not None
    return edit.apply(indexed)


def test_a_translation_goes_through_its_states() -> None:
    indexed = IndexedCourse.of(tiny_course())
    assert state(indexed, "session00002", "title") == "missing"
    indexed = after(indexed, "session00002", "title", "my", "", "ခိုးပို့ခြင်း")
    assert state(indexed, "session00002", "title") == "translated"
    edit = edits.set_passage_state(indexed, "session00002", "title", "my", "", PassageState.CHECKED)
    assert edit is not None
    indexed = edit.apply(indexed)
    assert state(indexed, "session00002", "title") == "checked"
    indexed = after(indexed, "session00002", "title", "en", "", "Smuggling")
    assert state(indexed, "session00002", "title") == "needs_checking"


def test_an_own_wording_is_translated_from_itself() -> None:
    indexed = IndexedCourse.of(tiny_course())
    assert state(indexed, "block0000002", "body") == "draft"
    assert state(indexed, "block0000002", "body", "POL") == "missing"
    assert state(indexed, "block0000002", "body", "IMM") == "draft"


def test_the_source_language_and_empty_texts_need_no_translation() -> None:
    indexed = IndexedCourse.of(tiny_course())
    assert state(indexed, "block0000005", "heading") == ""
    text = edits.text_of(indexed, SESSION, "title")
    assert text is not None
    assert translation_of(SESSION, "title", text, SHARED, "en", "en") is None


def test_the_progress_of_all_parts_counts_every_text_once() -> None:
    course = tiny_course()
    parts = list(progress_by_part(course, "my"))
    assert [part.part for part in parts] == ["module000001", "module000002", *PARTS, ""]
    everything = list(translations_in(walk(course), course, "my"))
    assert sum(part.total for part in parts) == len(everything)
    missing = [each for each in everything if each.state is TranslationState.MISSING]
    assert sum(part.missing for part in parts) == len(missing)
    assert all(part.done + part.missing <= part.total for part in parts)


def test_inside_a_part_only_its_texts_are_gone_to() -> None:
    course = tiny_course()
    found = next_unfinished(course, "my", None, "glossary")
    assert found is not None
    assert found.item == "term00000001"
    assert next_unfinished(course, "my", found, "glossary") is None
    everywhere = next_unfinished(course, "my", found, "module000002")
    assert everywhere is not None
    assert everywhere.item == "module000002"


def test_going_from_missing_to_missing_finds_each_once_and_begins_again() -> None:
    course: Course = tiny_course()
    missing = [
        each.place
        for each in translations_in(walk(course), course, "my")
        if each.state is TranslationState.MISSING
    ]
    visited: list[Place] = []
    place = next_unfinished(course, "my", None)
    while place is not None and place not in visited:
        visited.append(place)
        place = next_unfinished(course, "my", place)
    assert visited == missing
    assert place == missing[0]
