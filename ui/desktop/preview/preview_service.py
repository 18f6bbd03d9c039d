"""PreviewService: the preview window and the e-learning player of one open course."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from authoring.previewing.player import PlayerServer
from authoring.publishing.names import deliverable_stem
from exporters.exporter import Order
from exporters.scorm.exporter import SCORM12
from models.component import Component
from models.course import Course
from models.edition import EditionKey, resolve
from ui.desktop.document import Document
from ui.desktop.preview.preview_run import PreviewRun
from ui.desktop.preview.preview_window import PreviewWindow

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_MESSAGE_TIME = 8_000


class PreviewService(QObject):
    """Made when a course is opened; nothing is started before it is asked for.

    A QObject, so that what a thread tells it arrives in the thread of the window.
    """

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._preview: PreviewWindow | None = None
        self._server: PlayerServer | None = None
        self._run: PreviewRun | None = None

    def show_preview(self) -> PreviewWindow | None:
        """Show the preview window, or bring it to the front."""
        editor = self._window.editor
        if editor is None:
            return None
        if self._preview is None:
            self._preview = PreviewWindow(
                editor.context, self._document.read_picture, self._window.settings, self._window
            )
            self._preview.addActions(self._window.keys_beside)
        self._preview.show()
        self._preview.activateWindow()
        self._preview.refresh()
        return self._preview

    def play(self) -> None:
        """Make the e-learning of the edition that is looked at and open it in the browser."""
        context = self._window.context
        if context is None or self._run is not None:
            return
        course, attachments = context.course, self._document.attachments
        codes = [agency.code for agency in course.agencies]
        agency = context.agency or (codes[0] if codes else "")
        key = EditionKey(agency, (context.language,))
        self._window.statusBar().showMessage("Making the e-learning…")
        run = self._run = PreviewRun(lambda: make_package(course, key, attachments), self._window)
        run.made.connect(self._on_made)
        run.failed.connect(self._say)
        run.finished.connect(self._on_finished)
        run.start()

    def on_saved(self) -> None:
        """Nothing changes for the preview."""

    def close(self) -> None:
        """Close the window and end the server."""
        if self._run is not None:
            self._run.wait()
        if self._preview is not None:
            self._preview.stop()
            self._preview.close()
            self._preview.deleteLater()
            self._preview = None
        if self._server is not None:
            self._server.close()
            self._server = None
        self.deleteLater()

    def _on_made(self, package: object) -> None:
        if not isinstance(package, bytes):
            return
        if self._server is None:
            self._server = PlayerServer()
        address = self._server.play(package)
        opened = open_address(address)
        self._say("Playing in the browser." if opened else f"Open this address: {address}")

    def _on_finished(self) -> None:
        self._run = None

    def _say(self, words: str) -> None:
        self._window.statusBar().showMessage(words, _MESSAGE_TIME)


def make_package(course: Course, key: EditionKey, attachments: Mapping[str, bytes]) -> bytes:
    """The SCORM package of a draft edition."""
    edition = resolve(course, key).limited_to(Component.ELEARNING)
    stem = deliverable_stem(course, key, Component.ELEARNING)
    order = Order(
        edition,
        Component.ELEARNING,
        stem,
        True,
        (),
        lambda name: attachments[f"media/{name}"],
    )
    return SCORM12.export(order).files[0].data


def open_address(address: str) -> bool:
    """Open an address in the browser of the system; a test replaces this."""
    return QDesktopServices.openUrl(QUrl(address))
