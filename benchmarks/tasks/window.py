"""Window: the desktop's window, shown until everything that is to be seen first is painted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow


def show_window(course: Path | None, folder: Path) -> None:
    """Show the window with a course and return once it was painted.

    ``folder`` holds the settings, so that those of the person are neither read nor changed.
    """
    application = QApplication([])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    apply_theme(application, "light")
    window = MainWindow(settings)
    window.show()
    if course is not None:
        assert window.open_path(course)
    application.processEvents()
    picture = window.grab()
    assert not picture.isNull()
