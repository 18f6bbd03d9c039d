"""PictureService: puts pictures that are pasted, dropped or chosen into the course."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from models.blocks.figure import FigureBlock
from models.house import Media
from models.storage_error import StorageError
from ui.desktop.document import Document
from ui.desktop.keeping.background import Background
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.page_text import is_picture_name
from ui.desktop.pictures.reading import PictureData, PictureRefused, read_picture, written

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_MESSAGE_TIME = 6_000
Use = Callable[[IndexedCourse, str, str], Edit | None]
"""Gives the edit that uses a picture, by its name in the project and a title for it."""


class PictureService(QObject):
    """Pictures are read and made smaller in a thread; the edit is made when they are ready."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        self._window = window
        self._document = document
        self._background = Background(self)
        assert window.editor is not None
        self._editor = window.editor
        self._context = window.editor.context
        events = window.editor.page.events
        events.picture_wanted.connect(self.choose)
        events.picture_pasted.connect(self._on_pasted)
        events.picture_dropped.connect(self._on_dropped)
        events.credited.connect(self._on_credited)

    def on_saved(self) -> None:
        """Nothing to do: what no course names is left out by who writes the file."""

    def close(self) -> None:
        """Let go of what is still being read."""
        self._background.close()

    def choose(self, figure_id: str) -> None:
        """Ask for a file, for a figure that has no picture yet, or instead of the one it has."""
        path = self._window.dialogs.choose_picture(self._window.recent.folder())
        if path is not None:
            self._read_file(path, self._use_in(figure_id))

    def insert_files(self, near: str, paths: list[Path]) -> None:
        """Put the pictures in files on the page, after an item."""
        for path in paths:
            self._read_file(path, lambda i, name, title: edits.insert_picture(i, near, name, title))

    def _use_in(self, figure_id: str) -> Use:
        def use(indexed: IndexedCourse, name: str, title: str) -> Edit | None:
            figure = indexed.find(figure_id, FigureBlock)
            if figure is not None and indexed.find(figure.media_id, Media) is not None:
                return edits.replace_picture(indexed, figure.media_id, name)
            return edits.choose_picture(indexed, figure_id, name, title)

        return use

    def _on_pasted(self, row: FieldRow, source: QMimeData) -> None:
        near = row.part.item
        self._take(source, lambda i, name, title: edits.insert_picture(i, near, name, title))

    def _on_dropped(self, figure_id: str, source: QMimeData) -> None:
        self._take(source, self._use_in(figure_id))

    def _on_credited(self, media_id: str, credit: str) -> None:
        self._context.submit(edits.set_field(self._context.indexed, media_id, "credit", credit))

    def _take(self, source: QMimeData, use: Use) -> None:
        paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        pictures = [path for path in paths if is_picture_name(path.name)]
        for path in pictures:
            self._read_file(path, use)
        if not pictures and source.hasImage():
            image = source.imageData()
            if isinstance(image, QImage):
                self._run(lambda: written(image), use, "")

    def _read_file(self, path: Path, use: Use) -> None:
        storage = self._window.storage

        def read() -> PictureData:
            return read_picture(storage.read_bytes(path), f"“{path.name}”")

        self._run(read, use, path.stem)

    def _run(self, read: Callable[[], PictureData], use: Use, title: str) -> None:
        def end(future: Future[PictureData]) -> None:
            try:
                picture = future.result()
            except PictureRefused as refusal:
                self._window.dialogs.show_problem(str(refusal))
            except StorageError as error:
                self._window.dialogs.show_problem(error.message, error.hint)
            else:
                self._use(picture, use, title)

        self._background.run(read, end)

    def _use(self, picture: PictureData, use: Use, title: str) -> None:
        """The picture is in the project before an edit names it."""
        attachment = self._document.add_attachment("media", picture.data, picture.extension)
        name = attachment.rpartition("/")[2]
        edit = use(self._context.indexed, name, title)
        self._context.opened.end_merge()
        if edit is None and not any(each.name == name for each in self._context.course.media):
            self._context.refused.emit("A picture cannot stand here. Put it into a session.")
        elif self._context.submit(edit) and edit is not None:
            new = edits.inserted_id(edit)
            if new and self._context.indexed.find(new, FigureBlock):
                self._context.select(new)
                self._editor.page.focus_first(new)
            else:
                self._say_where(name)

    def _say_where(self, name: str) -> None:
        course = self._context.course
        media = next((each for each in course.media if each.name == name), None)
        places = len(edits.figures_of(course, media.id)) if media else 0
        if places > 1:
            words = f"The picture was replaced in {places} places."
            self._window.statusBar().showMessage(words, _MESSAGE_TIME)
