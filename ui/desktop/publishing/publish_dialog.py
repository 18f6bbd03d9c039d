"""PublishDialog: choose what to publish, watch it being made, and read what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.project.project import CourseProject
from models.storage import Storage
from ui.desktop.dialogs import Dialogs
from ui.desktop.look.theme import SPACE_2, SPACE_3, SPACE_4
from ui.desktop.publishing.publish_choices import COMPONENTS, FORMATS, PublishChoices
from ui.desktop.publishing.publish_run import (
    Deliverable,
    Published,
    PublishResult,
    PublishRun,
    RequestRefused,
    planned,
)


class PublishDialog(QDialog):
    """Works on the project as it was when the dialog was opened."""

    def __init__(
        self,
        project: CourseProject,
        folder: Path,
        storage: Storage,
        dialogs: Dialogs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._storage = storage
        self._dialogs = dialogs
        self._deliverables: tuple[Deliverable, ...] = ()
        self.run: PublishRun | None = None
        self.choices = PublishChoices(project.course)
        self.draft = QRadioButton("Draft: marked as one, lists its open points")
        self.final = QRadioButton("Final: only without points that must be fixed, and signed off")
        self.folder = QLineEdit(str(folder))
        self.browse = QPushButton("Choose…")
        self.files = QListWidget()
        self.status = QLabel()
        self.bar = QProgressBar()
        self.publish = QPushButton("Publish")
        self.show_folder = QPushButton("Open folder")
        self.close_button = QPushButton("Close")
        self._build()
        self._connect()
        self._refresh()

    @property
    def is_running(self) -> bool:
        """Whether files are being made."""
        return self.run is not None and self.run.isRunning()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Closing while files are made cancels first."""
        if self.is_running:
            self._cancel()
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc and Close: cancel what is running, else close."""
        if self.is_running:
            self._cancel()
        else:
            super().reject()

    def _build(self) -> None:
        self.setWindowTitle("Publish")
        self.resize(720, 560)
        self.draft.setChecked(True)
        self.folder.setAccessibleName("Folder to publish into")
        self.browse.setAccessibleName("Choose the folder to publish into")
        self.files.setAccessibleName("Files")
        self.bar.setAccessibleName("Progress")
        self.bar.hide()
        self.show_folder.hide()
        self.status.setWordWrap(True)
        self.publish.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self.choices)
        column.addWidget(self.draft)
        column.addWidget(self.final)
        column.addLayout(_line(QLabel("Into"), self.folder, self.browse))
        column.addWidget(self.files, 1)
        column.addWidget(self.bar)
        column.addWidget(self.status)
        buttons = _line(self.show_folder, None, self.publish, self.close_button)
        column.addLayout(buttons)
        self.status.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def _connect(self) -> None:
        self.choices.changed.connect(self._refresh)
        self.draft.toggled.connect(self._refresh)
        self.folder.textChanged.connect(self._refresh)
        self.browse.clicked.connect(self._choose_folder)
        self.publish.clicked.connect(self._start)
        self.close_button.clicked.connect(self.reject)
        self.show_folder.clicked.connect(self._open_folder)

    def _refresh(self) -> None:
        """Say what would be made."""
        request = self.choices.request(self.final.isChecked())
        words = "Tick at least one in every column."
        self._deliverables = ()
        if request is not None:
            try:
                self._deliverables = planned(self._project.course, request)
                words = ""
            except RequestRefused:
                words = "E-learning is made as SCORM, books as Word or Markdown. Tick what fits."
        self.files.clear()
        self.files.addItems([_name(each) for each in self._deliverables])
        count = len(self._deliverables)
        self.status.setText(words)
        self.publish.setText(f"Publish {count} {'file' if count == 1 else 'files'}")
        self.publish.setEnabled(bool(count) and bool(self.folder.text().strip()))

    def _choose_folder(self) -> None:
        chosen = self._dialogs.choose_folder(Path(self.folder.text()))
        if chosen is not None:
            self.folder.setText(str(chosen))

    def _start(self) -> None:
        self._set_running(True)
        out = Path(self.folder.text())
        self.run = PublishRun(
            self._project, self._deliverables, out, self._storage, self.final.isChecked(), self
        )
        self.run.progressed.connect(self._on_progress)
        self.run.ended.connect(self._on_ended)
        self.run.start()

    def _set_running(self, running: bool) -> None:
        for widget in (self.choices, self.draft, self.final, self.folder, self.browse):
            widget.setEnabled(not running)
        self.publish.setEnabled(not running)
        self.bar.setVisible(running)
        self.close_button.setText("Cancel" if running else "Close")
        self.close_button.setEnabled(True)

    def _cancel(self) -> None:
        if self.run is not None:
            self.run.cancel()
            self.status.setText("Stopping after this file …")
            self.close_button.setEnabled(False)

    def _on_progress(self, done: int, total: int, label: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self.close_button.isEnabled():
            names = {each.label: _name(each) for each in self._deliverables}
            self.status.setText(names.get(label, label))

    def _on_ended(self, result: PublishResult | str) -> None:
        if self.run is not None:
            self.run.wait()
        self._set_running(False)
        if isinstance(result, str):
            self.status.setText(result)
            return
        self.files.clear()
        self.files.addItems(_lines(result))
        self.status.setText(_summary(result))
        self.show_folder.setVisible(bool(result.files))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))


def _name(deliverable: Deliverable) -> str:
    words = COMPONENTS[deliverable.component]
    form = FORMATS.get(deliverable.format, deliverable.format)
    edition = deliverable.label.rsplit(", ", 1)[0]
    return f"{words} · {edition} · {form}"


def _lines(result: PublishResult) -> list[str]:
    published = [f"✓  {_made(each)}" for each in result.published]
    problems = [*result.failures, *(each.message for each in (*result.findings, *result.messages))]
    return [*published, *(f"•  {words}" for words in dict.fromkeys(problems))]


def _made(published: Published) -> str:
    """The name of the file that was made, or of the folder where there are several."""
    files = published.files
    if len(files) == 1:
        return files[0].name
    return f"{published.deliverable.stem} ({len(files)} files)"


def _summary(result: PublishResult) -> str:
    count = len(result.published)
    written = f"{count} {'file' if count == 1 else 'files'} published."
    if result.stopped:
        return "Nothing was published: a final must not have these points. Or publish a draft."
    if result.cancelled:
        return f"Cancelled. {written} What is published is complete."
    if result.failures:
        return f"{written} Some could not be written; the list says why."
    return written


def _line(*widgets: QWidget | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(SPACE_2)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return line
