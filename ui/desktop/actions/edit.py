"""The Edit menu: the history, and what is done to the selected item."""

from __future__ import annotations

from authoring.editing import edits
from ui.desktop import commands
from ui.desktop.actions.row import ActionRow, on_current
from ui.desktop.rich_text.format_commands import paste_plain

EDIT: tuple[ActionRow, ...] = (
    ActionRow("undo", "&Undo", "Edit", "Ctrl+Z", commands.undo),
    ActionRow("redo", "&Redo", "Edit", "Ctrl+Y", commands.redo),
    ActionRow(
        "paste_plain", "Paste words &only", "Edit", "Ctrl+Shift+V", paste_plain, separated=True
    ),
    ActionRow("rename", "Re&name", "Edit", "F2", commands.rename, separated=True),
    ActionRow("duplicate", "Dup&licate", "Edit", "Ctrl+D", edit=on_current(edits.duplicate)),
    ActionRow("delete", "&Delete", "Edit", "Del", edit=on_current(edits.delete)),
    ActionRow("up", "Move &up", "Edit", "Alt+Up", edit=on_current(edits.move_up), separated=True),
    ActionRow("down", "Move d&own", "Edit", "Alt+Down", edit=on_current(edits.move_down)),
)
