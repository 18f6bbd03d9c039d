"""The View menu: what is shown, and how it looks."""

from __future__ import annotations

from ui.desktop import commands
from ui.desktop.actions.row import ActionRow
from ui.desktop.goto.commands import go_to
from ui.desktop.page.page_commands import fold_all
from ui.desktop.preview.commands import play_elearning, show_preview

VIEW: tuple[ActionRow, ...] = (
    ActionRow("go_to", "&Go to…", "View", "Ctrl+P", go_to),
    ActionRow("language", "Next &language", "View", "Ctrl+L", commands.next_language),
    ActionRow("preview", "&Preview of the page", "View", "F5", show_preview, separated=True),
    ActionRow("play", "Play &e-learning in browser", "View", "Ctrl+F5", play_elearning),
    ActionRow("outline", "&Outline", "View", "Ctrl+F9", commands.toggle_outline, separated=True),
    ActionRow("details", "&Details", "View", "F9", commands.toggle_details),
    ActionRow("fold_all", "&Fold the parts of the page", "View", "Ctrl+Alt+0", fold_all),
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
