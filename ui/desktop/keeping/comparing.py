"""Comparing: the open course beside what another file, or its own file by now, says."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from authoring.keeping.difference import Difference, difference
from models.course import Course
from models.project.error import ProjectError
from models.project.project import open_project
from models.storage import Storage, StorageError
from ui.desktop.document import Document
from ui.desktop.keeping.background import in_thread
from ui.desktop.keeping.preview import Preview, fit_to_screen
from ui.desktop.look.theme import SPACE_4

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_SIZE = QSize(620, 520)


class ComparisonDialog(QDialog):
    """Shows what another state of a course says differently; nothing is changed."""

    def __init__(self, found: Difference, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        fit_to_screen(self, _SIZE)
        self.preview = Preview()
        self.preview.show_course(found.there, found, "Compared with the course in this window")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.addWidget(self.preview, 1)
        column.addWidget(buttons)


def compare_with_file(window: MainWindow, document: Document, path: Path | None = None) -> bool:
    """Show what a file (the document's own, or another) says differently; whether it was shown."""
    path = path or document.path
    if path is None:
        return False
    try:
        found = in_thread(
            window, partial(_difference, document.opened.course, path, window.storage)
        )
    except (ProjectError, StorageError) as error:
        window.dialogs.show_problem(error.message, error.hint)
        return False
    window.dialogs.show_dialog(ComparisonDialog(found, f"Compare with {path.name}", window))
    return True


def _difference(here: Course, path: Path, storage: Storage) -> Difference:
    return difference(here, open_project(path, storage, without_damaged=True).course)
