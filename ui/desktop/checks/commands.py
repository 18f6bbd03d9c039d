"""What the menu can do with the findings of the checks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.desktop.checks.check_service import CheckService

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def show_checks(window: MainWindow) -> None:
    """Show the list of findings and go into it."""
    if (service := window.service(CheckService)) is not None:
        service.show_panel()


def next_finding(backwards: bool) -> Callable[[MainWindow], None]:
    """The command that goes to the next finding, or the one before."""

    def go(window: MainWindow) -> None:
        if (service := window.service(CheckService)) is not None:
            service.next_finding(None, backwards)

    return go
