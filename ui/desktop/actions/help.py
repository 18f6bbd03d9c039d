"""The Help menu."""

from __future__ import annotations

from ui.desktop import commands
from ui.desktop.actions.row import ActionRow
from ui.desktop.help.commands import show_help, show_log

HELP: tuple[ActionRow, ...] = (
    ActionRow("help", "&Help", "Help", "F1", show_help, needs_course=False),
    ActionRow("keys", "&Keyboard", "Help", "Ctrl+F1", commands.show_keys, needs_course=False),
    ActionRow("log", "Show &log file", "Help", "", show_log, needs_course=False, separated=True),
    ActionRow("about", "&About Coursewright", "Help", "", commands.about, needs_course=False),
)
