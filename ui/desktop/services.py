"""Services: what works for an open course in the background, such as its journal.

A new service is one class and its line in :data:`SERVICES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from ui.desktop.checks.check_service import CheckService
from ui.desktop.document import Document
from ui.desktop.keeping.keeper import Keeper
from ui.desktop.pictures.picture_service import PictureService
from ui.desktop.preview.preview_service import PreviewService
from ui.desktop.spelling.spelling_service import SpellingService

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


class Service(Protocol):
    """Made when a course is opened in a window, closed when the course is closed."""

    def on_saved(self) -> None:
        """The course was written to its file."""

    def close(self) -> None:
        """The course is being closed; nothing may be left running."""


SERVICES: tuple[Callable[[MainWindow, Document], Service], ...] = (
    Keeper,
    PreviewService,
    CheckService,
    PictureService,
    SpellingService,
)
"""What is started for every course, in this order."""
