"""What the menu entries of the spell check do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.spelling.spelling_service import SpellingService

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def next_mistake(window: MainWindow) -> None:
    """Go to the next misspelled word."""
    service = window.service(SpellingService)
    if service is not None:
        service.go_to_next()


def toggle(window: MainWindow) -> None:
    """Underline misspelled words while one types, or stop doing so."""
    service = window.service(SpellingService)
    if service is not None:
        service.set_on(not service.is_on)
