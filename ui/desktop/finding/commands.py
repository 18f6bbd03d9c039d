"""What the menu entries for finding and replacing do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTextEdit

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_LONGEST = 100


def find_on_page(window: MainWindow) -> None:
    """Find on the page that is shown, beginning with what is selected."""
    if window.editor is not None:
        window.editor.find_bar.open_for(_selected_words())


def step(by: int) -> Callable[[MainWindow], None]:
    """The command that goes to the next hit on the page, or to the one before."""

    def go(window: MainWindow) -> None:
        if window.editor is not None:
            window.editor.find_bar.step(by)

    return go


def find_in_course(replacing: bool) -> Callable[[MainWindow], None]:
    """The command that opens find, or find and replace, for the whole course."""

    def show(window: MainWindow) -> None:
        if window.editor is not None:
            window.editor.find_panel.open_for(_selected_words(), replacing)

    return show


def _selected_words() -> str:
    """The words selected where the author is writing, when they are few."""
    focus = QApplication.focusWidget()
    if not isinstance(focus, QTextEdit):
        return ""
    words = focus.textCursor().selectedText()
    short = len(words) <= _LONGEST and not any(each in words for each in "\u2028\u2029\ufffc")
    return words if short else ""
