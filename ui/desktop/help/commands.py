"""What the Help menu does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.desktop.help.help_window import HelpWindow
from ui.desktop.program.log import log_file

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def show_help(window: MainWindow) -> None:
    """The guide, in the window it may already have."""
    found = window.findChild(HelpWindow)
    shown = found if isinstance(found, HelpWindow) else HelpWindow(window)
    shown.show()
    shown.activateWindow()


def show_log(window: MainWindow) -> None:
    """The folder with the log file."""
    folder = log_file().parent
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        window.dialogs.show_text("Log file", f"The log file is {log_file()}.")
