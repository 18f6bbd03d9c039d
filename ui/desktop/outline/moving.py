"""Moving what is selected: the edit functions of the menu and the keys, and why they do nothing."""

from __future__ import annotations

from collections.abc import Callable

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.edits import Direction
from ui.desktop.editor_context import EditorContext

LOCKED = "The order is locked. Unlock it with the lock above the outline to move parts."


def moved(direction: Direction) -> Callable[[EditorContext], Edit | None]:
    """The edit that moves what is selected; None while the order is locked."""

    def move(context: EditorContext) -> Edit | None:
        if context.order_locked:
            return None
        return edits.shift(context.indexed, context.selected, direction)

    return move


def why_not_moved(direction: Direction) -> Callable[[EditorContext], str]:
    """Why what is selected cannot be moved so, as a sentence."""

    def say(context: EditorContext) -> str:
        if context.order_locked:
            return LOCKED
        return edits.why_not(context.indexed, context.selected, direction)

    return say


def why_not_removed(_: EditorContext) -> str:
    """Why what is selected can be neither copied nor deleted."""
    return "This stays as it is. Select a module, a session or a part of one."


def move_selected(context: EditorContext, direction: Direction) -> bool:
    """Move what is selected, or say why it stays; whether it moved."""
    edit = moved(direction)(context)
    if edit is None:
        context.refused.emit(why_not_moved(direction)(context))
    context.opened.end_merge()
    return context.submit(edit)
