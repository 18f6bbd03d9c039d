"""What the menu does with agencies and languages while writing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from authoring.editing.edits.wordings import agency_words
from models.place import SHARED
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
