"""ActionRow: one entry of the menus as data, with its key and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from authoring.editing.edit import Edit
from ui.desktop.editor_context import EditorContext

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

Command = Callable[["MainWindow"], None]
EditFunction = Callable[[EditorContext], Edit | None]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. Either ``command`` is run, or ``edit`` is made (None disables the entry).

    ``needs_course``: only while a course is open. ``separated``: a line stands above it.
    ``why_not`` says in the status line why there is no edit now. ``stays``: what the edit inserts
    is selected, and the focus stays where it is.
    """

    id: str
    title: str
    menu: str
    shortcut: str = ""
    command: Command | None = None
    edit: EditFunction | None = None
    needs_course: bool = True
    separated: bool = False
    why_not: Callable[[EditorContext], str] | None = None
    stays: bool = False


def on_selected(function: Callable[..., Edit | None]) -> EditFunction:
    """The edit of everything that is selected."""
    return lambda context: function(context.indexed, context.selected)
