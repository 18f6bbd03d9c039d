"""Window: the desktop's window, shown until everything that is to be seen first is painted."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Measured, Stopwatch
from benchmarks.places import course_file
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow

_ROUNDS = 5


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


def switch_editions(folder: Path) -> Measured:
    """From a key to the painted window of another agency's edition, with a session open.

    Outline, page and right side change; the mean of the longest session of the course.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    apply_theme(application, "light")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings)
    window.resize(1366, 768)
    window.show()
    assert window.open_path(course_file(folder))
    assert window.context is not None
    course = window.context.course
    sessions = [session for module in course.modules for session in module.sessions]
    window.context.select(max(sessions, key=lambda each: len(each.blocks)).id)
    codes = ("", *(agency.code for agency in course.agencies))
    _show_editions(window, codes)
    watch = Stopwatch()
    for _ in range(_ROUNDS):
        with watch.running():
            _show_editions(window, codes)
    window.close()
    return watch.measured(f"mean of {_ROUNDS * len(codes)}", _ROUNDS * len(codes))


def _show_editions(window: MainWindow, codes: tuple[str, ...]) -> None:
    """Look at every edition until it is painted."""
    assert window.context is not None
    for code in codes:
        window.context.set_view(agency=code)
        QApplication.processEvents()
        window.repaint()
