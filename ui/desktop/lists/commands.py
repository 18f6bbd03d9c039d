"""Commands of the course's lists: going to their pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.desktop.outline.outline_rows import GROUP

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def show_list(name: str) -> Callable[[MainWindow], None]:
    """The command that shows the page of a list."""

    def show(window: MainWindow) -> None:
        if window.context is not None:
            window.context.select(GROUP + name)

    return show
