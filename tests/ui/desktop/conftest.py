"""A window with replaced dialogs and settings of its own, and a small course in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from authoring.editing.open_course import OpenCourse
from authoring.keeping.local_data import OTHER_FOLDER
from models.project.project import CourseProject, save_project
from models.storage import Storage
from samples import sample_folder
from tests.support.courses import tiny_course
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.editor import Editor
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import apply_theme
from ui.desktop.main_window import MainWindow


@pytest.fixture(scope="session", autouse=True)
def clipboard_let_go(qapp: QApplication) -> Iterator[None]:
    """What was copied last was made in Python, and Qt would remove it after Python has ended."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def local_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Journals and backups of a test lie in a folder of its own."""
    folder = tmp_path / "local data"
    monkeypatch.setenv(OTHER_FOLDER, str(folder))
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, settings: QSettings, dialogs: FakeDialogs
) -> MainWindow:
    """An empty window that is shown and active, so that keys work."""
    apply_theme(qapp, "light")
    window = MainWindow(settings, Storage(), dialogs)
    qtbot.addWidget(window, before_close_func=lambda _: window.show_document(None))
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


@pytest.fixture
def course_file(tmp_path: Path) -> Path:
    """The tiny course as a file."""
    path = tmp_path / "tiny.course"
    save_project(CourseProject(tiny_course()), path, Storage())
    return path


@pytest.fixture
def editor(window: MainWindow, course_file: Path) -> Editor:
    """The editor of the tiny course."""
    assert window.open_path(course_file)
    assert window.editor is not None
    return window.editor


@pytest.fixture
def sample_editor(window: MainWindow) -> Editor:
    """The editor of the sample that has one of every block."""
    assert window.open_path(sample_folder("every-block"), as_copy=True)
    assert window.editor is not None
    return window.editor


@pytest.fixture
def context(qapp: QApplication) -> EditorContext:
    """A context without any window."""
    assert qapp
    return EditorContext(OpenCourse(tiny_course()))
