"""What the View menu does for previews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.preview.preview_service import PreviewService

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def show_preview(window: MainWindow) -> None:
    """The selected page as a book prints it."""
    if service := window.service(PreviewService):
        service.show_preview()


def play_elearning(window: MainWindow) -> None:
    """The e-learning in the browser, with what an LMS would record."""
    if service := window.service(PreviewService):
        service.play()
