"""The Help menu."""

from __future__ import annotations

from ui.desktop import commands
from ui.desktop.actions.row import ActionRow

HELP: tuple[ActionRow, ...] = (
    ActionRow("keys", "&Keyboard", "Help", "F1", commands.show_keys, needs_course=False),
    ActionRow("about", "&About Coursewright", "Help", "", commands.about, needs_course=False),
)
