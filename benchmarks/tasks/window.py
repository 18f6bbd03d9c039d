"""Window: the desktop's window, shown until everything that is to be seen first is painted."""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Measured, Stopwatch
from benchmarks.places import course_file
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow

_ROUNDS = 5
_PAUSE, _LONGEST_WAIT = 1.0, 120.0
"""Seconds."""


def show_window(course: Path | None, folder: Path) -> MainWindow:
    """Show the window with a course and return it once it was painted; it is to be closed.

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
    return window


def switch_editions(folder: Path) -> Measured:
    """From a key to the painted window of another agency's edition, with a session open.

    Outline, page and right side change, with the longest session of the course. What runs in the
    background after opening has come to its end.
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
    _wait_until_idle()
    watch = Stopwatch()
    for _ in range(_ROUNDS):
        with watch.running():
            _show_editions(window, codes)
    window.close()
    return watch.measured(f"mean of {_ROUNDS * len(codes)}", _ROUNDS * len(codes))


def _wait_until_idle() -> None:
    """Let the checks that run in the background after opening come to their end."""
    end = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < end:
        busy, pause = time.process_time(), time.monotonic() + _PAUSE
        while time.monotonic() < pause:
            QApplication.processEvents()
            time.sleep(_PAUSE / 50)
        if time.process_time() - busy < _PAUSE / 10:
            return


def _show_editions(window: MainWindow, codes: tuple[str, ...]) -> None:
    """Look at every edition until it is painted."""
    assert window.context is not None
    for code in codes:
        window.context.set_view(agency=code)
        QApplication.processEvents()
        window.repaint()
