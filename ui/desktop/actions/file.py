"""The File menu: courses as files, and publishing them."""

from __future__ import annotations

from ui.desktop import commands
from ui.desktop.actions.row import ActionRow
from ui.desktop.keeping import keeping_commands

FILE: tuple[ActionRow, ...] = (
    ActionRow("new", "&New course", "File", "Ctrl+N", commands.new_course, needs_course=False),
    ActionRow("open", "&Open…", "File", "Ctrl+O", commands.open_file, needs_course=False),
    ActionRow("sample", "Open s&ample", "File", "", commands.open_sample, needs_course=False),
    ActionRow("save", "&Save", "File", "Ctrl+S", commands.save, separated=True),
    ActionRow("save_as", "Save &as…", "File", "Ctrl+Shift+S", commands.save_as),
    ActionRow("version", "Save &version…", "File", "", keeping_commands.save_version),
    ActionRow("earlier", "Restore &earlier…", "File", "", keeping_commands.restore_earlier),
    ActionRow("publish", "&Publish…", "File", "Ctrl+Shift+P", commands.publish, separated=True),
    ActionRow("close", "&Close course", "File", "Ctrl+W", commands.close_course),
    ActionRow(
        "settings",
        "Se&ttings…",
        "File",
        "",
        keeping_commands.show_settings,
        needs_course=False,
        separated=True,
    ),
    ActionRow(
        "quit", "&Quit", "File", "Ctrl+Q", commands.quit_program, needs_course=False, separated=True
    ),
)
