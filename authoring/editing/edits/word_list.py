"""Editing the word list of a course: words that count as spelled right."""

from __future__ import annotations

from dataclasses import replace

from authoring.editing.edit import Edit
from authoring.editing.edits.fields import set_field
from authoring.editing.indexed_course import IndexedCourse
from models.text import nfc


def add_word(indexed: IndexedCourse, word: str) -> Edit | None:
    """Add a word to the list, which stays in alphabetical order. None when it is there already."""
    course = indexed.course
    word = nfc(word).strip()
    known = course.settings.word_list
    if not word or word in known:
        return None
    words = tuple(sorted((*known, word), key=lambda each: (each.casefold(), each)))
    settings = course.settings.model_copy(update={"word_list": words})
    edit = set_field(indexed, course.id, "settings", settings, f"Add “{word}” to the word list")
    return replace(edit, merge_key="") if edit else None
