"""The command that goes to anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.goto.goto_dialog import GoToDialog
from ui.desktop.goto.targets import all_targets

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def go_to(window: MainWindow) -> None:
    """Ask where to go, and show it."""
    context, editor = window.context, window.editor
    if context is None or editor is None:
        return
    targets = all_targets(context.indexed, context.language, context.agency)
    dialog = GoToDialog(targets, window)
    if window.dialogs.show_dialog(dialog):
        context.select(dialog.chosen)
        editor.page.focus_first(dialog.chosen)
