"""Publishing from the window: what is planned, progress in the background, and cancelling."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.project.project import CourseProject
from models.storage import Storage
from tests.support.courses import tiny_course
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.look.theme import apply_theme
from ui.desktop.publishing.publish_dialog import PublishDialog

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
PATIENCE = 60_000


class HaltingStorage(Storage):
    """Waits before it writes the second of all files, so that a test can cancel in between."""

    def __init__(self) -> None:
        super().__init__()
        self.written = 0
        self.reached = threading.Event()
        self.go_on = threading.Event()

    def write_atomically(
        self, path: Path, data: bytes | Iterable[bytes], expected: str | None = None
    ) -> None:
        self.written += 1
        if self.written == 2:
            self.reached.set()
            self.go_on.wait(30)
        super().write_atomically(path, data, expected)


@pytest.fixture
def storage() -> HaltingStorage:
    return HaltingStorage()


@pytest.fixture
def dialog(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, storage: HaltingStorage
) -> PublishDialog:
    apply_theme(qapp, "light")
    project = CourseProject(tiny_course())
    dialog = PublishDialog(project, tmp_path / "out", storage, FakeDialogs())
    qtbot.addWidget(dialog)
    dialog.show()
    for code in ("docx", "scorm12", "markdown"):
        dialog.choices.formats[code].setChecked(code == "markdown")
    return dialog


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.md"))


def test_the_button_says_how_many_files_it_makes(dialog: PublishDialog) -> None:
    assert dialog.publish.text() == "Publish 6 files"
    dialog.choices.components["handbook"].setChecked(False)
    assert dialog.publish.text() == "Publish 3 files"
    dialog.choices.agencies["POL"].setChecked(False)
    dialog.choices.agencies["DSW"].setChecked(False)
    assert dialog.publish.text() == "Publish 1 file"


def test_nothing_ticked_publishes_nothing_and_says_so(dialog: PublishDialog) -> None:
    for tick in dialog.choices.components.values():
        tick.setChecked(False)
    assert not dialog.publish.isEnabled()
    assert dialog.status.text() == "Tick at least one in every column."


def test_what_does_not_fit_together_says_so(dialog: PublishDialog) -> None:
    for code in ("guide", "handbook"):
        dialog.choices.components[code].setChecked(False)
    assert not dialog.publish.isEnabled()
    assert "Tick what fits" in dialog.status.text()


def test_files_are_published_in_the_background(
    dialog: PublishDialog, qtbot: QtBot, storage: HaltingStorage, tmp_path: Path
) -> None:
    storage.go_on.set()
    dialog.publish.click()
    assert dialog.close_button.text() == "Cancel"
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close", timeout=PATIENCE)
    assert dialog.status.text() == "6 files published."
    assert len({path.parent for path in (tmp_path / "out").rglob("*.md")}) == 6
    assert dialog.show_folder.isVisible()


def test_publishing_can_be_cancelled_and_what_is_there_is_complete(
    dialog: PublishDialog, qtbot: QtBot, storage: HaltingStorage, tmp_path: Path
) -> None:
    dialog.publish.click()
    qtbot.waitUntil(storage.reached.is_set, timeout=PATIENCE)
    dialog.close_button.click()
    assert dialog.isVisible()
    storage.go_on.set()
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close", timeout=PATIENCE)
    assert dialog.status.text().startswith("Cancelled.")
    assert "1 file published" in dialog.status.text()
    assert len({path.parent for path in (tmp_path / "out").rglob("*.md")}) == 1
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_a_folder_that_cannot_be_published_into_is_told(
    dialog: PublishDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("here")
    dialog.folder.setText(str(tmp_path / "file"))
    dialog.publish.click()
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close", timeout=PATIENCE)
    assert "Choose a folder" in dialog.status.text()


def test_a_final_with_open_points_is_stopped_with_a_list(
    dialog: PublishDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.final.setChecked(True)
    dialog.publish.click()
    qtbot.waitUntil(lambda: dialog.close_button.text() == "Close", timeout=PATIENCE)
    assert dialog.status.text().startswith("Nothing was published")
    assert dialog.files.count() > 0
    assert files_in(tmp_path / "out") == []
