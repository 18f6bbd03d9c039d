"""Typing: from a key to the painted letter, with and without the spell check beside it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Measured, peak_megabytes
from benchmarks.places import course_file
from models.blocks import TextBlock
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow
from ui.desktop.page.field_row import FieldRow
from ui.desktop.spelling.spelling_service import ON_KEY

_WORDS = "Teh officer recieves the person and asks carefuly wether she is safe. "
_TIMES = 12
_BETWEEN = 0.04
"""Seconds between two letters, in which the spell check can get in the way."""
_PERCENT = 99


def type_letters(folder: Path, spelling: bool) -> Measured:
    """The 99th percentile of some hundred letters, beginning while the dictionary is loaded.

    Processor seconds are the median. Timers and other threads run between the letters.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    apply_theme(application, "light")
    settings = QSettings(str(folder / "typing.ini"), QSettings.Format.IniFormat)
    settings.setValue(ON_KEY, "true" if spelling else "false")
    window = MainWindow(settings)
    window.resize(1366, 768)
    window.show()
    assert window.open_path(course_file(folder), as_copy=True)
    field = _field(window)
    field.text.setFocus(Qt.FocusReason.OtherFocusReason)
    _wait(0.5)
    seconds = []
    for letter in _WORDS * _TIMES:
        start = time.perf_counter()
        QTest.keyClicks(field.text, letter)
        window.repaint()
        seconds.append(time.perf_counter() - start)
        _wait(_BETWEEN)
    window.show_document(None)
    seconds.sort()
    highest = seconds[len(seconds) * _PERCENT // 100]
    detail = f"99th of 100, at most {seconds[-1] * 1000:.0f} ms"
    return Measured(highest, median(seconds), peak_megabytes(), detail)


def _field(window: MainWindow) -> FieldRow:
    """The first paragraph of the longest session."""
    assert window.context is not None
    assert window.editor is not None
    course = window.context.course
    sessions = [session for module in course.modules for session in module.sessions]
    session = max(sessions, key=lambda each: len(each.blocks))
    block = next(each for each in session.blocks if isinstance(each, TextBlock))
    window.context.select(block.id)
    row = window.editor.page.field(block.id, "body")
    assert row is not None
    return row


def _wait(seconds: float) -> None:
    """Let the window go on."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.002)
