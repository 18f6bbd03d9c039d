"""The actions of the window as data: every menu entry with its key and what it does.

A new action is one row here and one function in commands.py (or an edit function).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from authoring.editing import edits
from authoring.editing.edit import Edit
from models.blocks import BLOCK_TYPES
from models.module import Module
from models.session import Session
from ui.desktop import commands
from ui.desktop.editor_context import EditorContext
from ui.desktop.words import kind_words

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

MENUS = ("File", "Edit", "Insert", "View", "Help")
Command = Callable[["MainWindow"], None]
EditFunction = Callable[[EditorContext], Edit | None]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action. Either ``command`` is run, or ``edit`` is made (None disables the entry).

    ``needs_course``: only while a course is open. ``separated``: a line stands above it.
    """

    id: str
    title: str
    menu: str
    shortcut: str = ""
    command: Command | None = None
    edit: EditFunction | None = None
    needs_course: bool = True
    separated: bool = False


def _edit(function: Callable[..., Edit | None]) -> EditFunction:
    return lambda context: function(context.indexed, context.current)


_FILE = (
    ActionRow("new", "&New course", "File", "Ctrl+N", commands.new_course, needs_course=False),
    ActionRow("open", "&Open…", "File", "Ctrl+O", commands.open_file, needs_course=False),
    ActionRow("sample", "Open s&ample", "File", "", commands.open_sample, needs_course=False),
    ActionRow("save", "&Save", "File", "Ctrl+S", commands.save, separated=True),
    ActionRow("save_as", "Save &as…", "File", "Ctrl+Shift+S", commands.save_as),
    ActionRow("publish", "&Publish…", "File", "Ctrl+Shift+P", commands.publish, separated=True),
    ActionRow("close", "&Close course", "File", "Ctrl+W", commands.close_course),
    ActionRow(
        "quit", "&Quit", "File", "Ctrl+Q", commands.quit_program, needs_course=False, separated=True
    ),
)
_EDIT = (
    ActionRow("undo", "&Undo", "Edit", "Ctrl+Z", commands.undo),
    ActionRow("redo", "&Redo", "Edit", "Ctrl+Y", commands.redo),
    ActionRow("rename", "Re&name", "Edit", "F2", commands.rename, separated=True),
    ActionRow("duplicate", "Dup&licate", "Edit", "Ctrl+D", edit=_edit(edits.duplicate)),
    ActionRow("delete", "&Delete", "Edit", "Del", edit=_edit(edits.delete)),
    ActionRow("up", "Move &up", "Edit", "Alt+Up", edit=_edit(edits.move_up), separated=True),
    ActionRow("down", "Move d&own", "Edit", "Alt+Down", edit=_edit(edits.move_down)),
)
_INSERT = (
    ActionRow(
        "insert_Module", "&Module", "Insert", "Ctrl+Shift+M", edit=commands.insertion(Module)
    ),
    ActionRow(
        "insert_Session", "&Session", "Insert", "Ctrl+Shift+E", edit=commands.insertion(Session)
    ),
    *(
        ActionRow(
            f"insert_{kind.__name__}",
            kind_words(kind),
            "Insert",
            "Ctrl+Return" if kind is BLOCK_TYPES[0] else "",
            edit=commands.insertion(kind),
            separated=kind is BLOCK_TYPES[0],
        )
        for kind in BLOCK_TYPES
    ),
)
_VIEW = (
    ActionRow("language", "Next &language", "View", "Ctrl+L", commands.next_language),
    ActionRow("outline", "&Outline", "View", "Ctrl+F9", commands.toggle_outline, separated=True),
    ActionRow("details", "&Details", "View", "F9", commands.toggle_details),
    ActionRow("reset_layout", "&Reset layout", "View", "", commands.reset_layout),
    ActionRow(
        "system_theme",
        "Look as the computer",
        "View",
        "",
        commands.theme("system"),
        needs_course=False,
        separated=True,
    ),
    ActionRow("light_theme", "Light", "View", "", commands.theme("light"), needs_course=False),
    ActionRow("dark_theme", "Dark", "View", "", commands.theme("dark"), needs_course=False),
)
_HELP = (
    ActionRow("keys", "&Keyboard", "Help", "F1", commands.show_keys, needs_course=False),
    ActionRow("about", "&About Coursewright", "Help", "", commands.about, needs_course=False),
)

ACTIONS: tuple[ActionRow, ...] = (*_FILE, *_EDIT, *_INSERT, *_VIEW, *_HELP)
"""Every action there is, in the order of the menus."""
