"""Application: starts the desktop program and runs it until its window is closed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from ui.desktop.commands import THEME_KEY
from ui.desktop.fonts import load_fonts
from ui.desktop.keeping.notice_bar import Notice
from ui.desktop.keeping.recovering import offer_left_sessions
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow
from ui.desktop.program.faults import Faults
from ui.desktop.program.log import begin_log
from ui.desktop.program.single_instance import SingleInstance

_NAME = "Coursewright"
_LONGEST_TURN = 0.001
"""Seconds a thread may run before the window gets its turn: saving must not stall typing."""


def run(path: str | None) -> int:
    """Show the window, with the course at ``path`` when there is one; the exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(_NAME)
    application.setOrganizationName(_NAME)
    application.setApplicationDisplayName("")
    sys.setswitchinterval(_LONGEST_TURN)
    instance = SingleInstance()
    if instance.hand_over(path):
        return 0
    load_fonts()
    settings = QSettings()
    apply_theme(application, str(settings.value(THEME_KEY, "system")))
    window = MainWindow(settings)
    faults = Faults(begin_log(), window)
    faults.install()
    instance.asked.connect(lambda words: _on_second_start(window, words))
    instance.listen()
    window.show()
    _begin(window, path)
    code = application.exec()
    instance.close()
    return code


def _begin(window: MainWindow, path: str | None) -> None:
    """Unsaved work comes first; the file the program was started with is not forgotten."""
    is_restored = offer_left_sessions(window)
    if not path:
        return
    file = Path(path)
    document = window.document
    if not is_restored:
        window.open_path(file)
    elif document is None or document.path is None or document.path.name != file.name:
        ways = (("Open it", lambda: window.open_path(file)),)
        words = f"The program was started to open “{file.name}”; your unsaved work came first."
        window.notices.tell(Notice("asked for", words, ways))


def _on_second_start(window: MainWindow, path: str) -> None:
    """The program was started again: come to the front, with the course it was started for."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.activateWindow()
    if path:
        window.open_path(Path(path))
