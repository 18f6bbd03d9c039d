"""What the menu does with agencies and languages while writing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from authoring.comparing.translation_state import next_unfinished
from authoring.editing.edits.wordings import agency_words
from models.place import SHARED, Place
from ui.desktop.editor_context import EditorContext
from ui.desktop.wording.scopes import Scope

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def change_for(chosen: Scope) -> Callable[[MainWindow], None]:
    """Say for whom the change of the passage with the cursor is."""

    def run(window: MainWindow) -> None:
        context = window.context
        passage = context.passage if context else None
        if context is None or passage is None or passage.owner == SHARED:
            _say(window, "Put the cursor into a text in an agency's edition first.")
            return
        language = context.language
        typing = f"text:{passage.item}:{passage.field}:{language}:{passage.owner}"
        where = (passage.item, passage.field, passage.owner)
        if not context.scopes.choose(*where, chosen, typing) and chosen is Scope.ALL:
            name = agency_words(context.indexed, passage.owner)
            _say(window, f"{name} had its own wording here already. Share it under Wording.")

    return run


def next_unanswered(window: MainWindow) -> None:
    """Go to a passage whose change waits for an answer."""
    context = window.context
    waiting = context.scopes.unanswered() if context else []
    if context is None or not waiting:
        _say(window, "No change waits for an answer.")
        return
    here = context.passage.item if context.passage else ""
    ids = [place.item for place in waiting]
    position = ids.index(here) + 1 if here in ids else 0
    context.write_at(waiting[position % len(waiting)])


def _say(window: MainWindow, words: str) -> None:
    if window.context is not None:
        window.context.refused.emit(words)


def next_untranslated(window: MainWindow) -> None:
    """Go to the next text that is not translated or whose translation needs checking."""
    if window.context is not None:
        go_to_unfinished(window.context)


def go_to_unfinished(context: EditorContext, part: str | None = None) -> None:
    """Go to the next text to translate, behind the cursor or from the beginning of a part.

    In the source language it goes on in the first other language.
    """
    course = context.course
    others = [each.code for each in course.languages if each.code != course.source_language]
    if not others:
        context.refused.emit("This course has one language only.")
        return
    is_source = context.language == course.source_language
    language = others[0] if is_source else context.language
    here = context.passage
    after = here if here is not None and here.item == context.current else None
    if after is None and context.current in context.indexed:
        after = Place(context.current, "", SHARED, language)
    found = next_unfinished(course, language, after if part is None else None, part)
    if found is None:
        context.refused.emit("Everything is translated, and nothing needs checking.")
        return
    context.write_at(found)
