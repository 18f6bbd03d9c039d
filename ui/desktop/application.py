"""Application: starts the desktop program and runs it until its window is closed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ui.desktop.commands import THEME_KEY
from ui.desktop.fonts import load_fonts
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow

_NAME = "Coursewright"


def run(path: str | None) -> int:
    """Show the window, with the course at ``path`` when there is one; the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(_NAME)
    application.setOrganizationName(_NAME)
    application.setApplicationDisplayName("")
    load_fonts()
    settings = QSettings()
    apply_theme(application, str(settings.value(THEME_KEY, "system")))
    window = MainWindow(settings)
    window.show()
    if path:
        window.open_path(Path(path))
    return application.exec()
