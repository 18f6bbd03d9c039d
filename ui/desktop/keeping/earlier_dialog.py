"""EarlierDialog: versions in the file and backups on this computer, with a preview of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from authoring.keeping.difference import Difference, difference
from models.course import Course
from models.project.error import ProjectError
from models.project.project import CourseProject
from models.storage import StorageError
from ui.desktop.keeping.background import Background
from ui.desktop.keeping.preview import Preview, fit_to_screen
from ui.desktop.look.theme import SPACE_3, SPACE_4

_SIZE = QSize(860, 560)
_WIDTHS = [300, 560]


@dataclass(frozen=True)
class Earlier:
    """An earlier state: what the list calls it, under which heading, and how it is read."""

    words: str
    heading: str
    read: Callable[[], CourseProject]


class EarlierDialog(QDialog):
    """``project`` is what was chosen, ``as_copy`` whether to open it beside the course."""

    def __init__(
        self, course: Course, states: Sequence[Earlier], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._course = course
        self._states = states
        self._background = Background(self)
        self._wanted = -1
        self.project: CourseProject | None = None
        self.as_copy = False
        self.setWindowTitle("Restore earlier")
        fit_to_screen(self, _SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName("Earlier states")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview = Preview()
        self._fill()
        self._build()
        self.finished.connect(self._background.close)
        self.list.currentRowChanged.connect(self._read)
        self.list.setFocus()
        self.list.setCurrentRow(1 if states else -1)

    def _fill(self) -> None:
        heading = ""
        for number, state in enumerate(self._states):
            if state.heading != heading:
                heading = state.heading
                item = QListWidgetItem(heading)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.list.addItem(item)
            item = QListWidgetItem(state.words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.list.addItem(item)

    def _build(self) -> None:
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        self.restore = buttons.addButton("Restore", roles.AcceptRole)
        self.restore.setToolTip("The course becomes what it was; one undo takes that back")
        self.copy = buttons.addButton("Open as a copy", roles.ActionRole)
        self.copy.setToolTip("The course stays as it is; save the earlier state as another file")
        close = buttons.addButton("Close", roles.RejectRole)
        self.restore.clicked.connect(lambda: self._take(as_copy=False))
        self.copy.clicked.connect(lambda: self._take(as_copy=True))
        close.clicked.connect(self.reject)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.preview)
        splitter.setSizes(_WIDTHS)
        splitter.setHandleWidth(SPACE_3)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addWidget(splitter, 1)
        column.addWidget(buttons)
        self._enable()
        if not self._states:
            self.preview.show_words(
                "Nothing earlier yet",
                "Backups are made by themselves while you work. Save a version to keep a state "
                "inside the file, for instance when you send it to a ministry.",
            )

    def _read(self, row: int) -> None:
        item = self.list.item(row)
        number = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if number is None:
            return
        self._wanted = number
        self.project = None
        self._enable()
        self.preview.show_words("Reading…")
        read, here = self._states[number].read, self._course

        def work() -> tuple[CourseProject, Difference]:
            project = read()
            return project, difference(here, project.course)

        self._background.run(work, lambda future: self._show(number, future))

    def _show(self, number: int, future: Future[tuple[CourseProject, Difference]]) -> None:
        if number != self._wanted:
            return
        try:
            self.project, found = future.result()
        except (ProjectError, StorageError) as error:
            self.preview.show_words(error.message, error.hint)
            return
        self.preview.show_course(self.project.course, found, "Restoring it means")
        self._enable(found.is_none)

    def _enable(self, is_same: bool = False) -> None:
        self.restore.setEnabled(self.project is not None and not is_same)
        self.copy.setEnabled(self.project is not None)

    def _take(self, as_copy: bool) -> None:
        self.as_copy = as_copy
        self.accept()
