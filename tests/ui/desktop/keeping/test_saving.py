"""Saving from the window: in a thread, truthfully told, with a way on for every trouble."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from authoring.editing import edits
from models.project.project import CourseProject, open_project, save_project
from models.storage import Disk, Storage
from tests.support.courses import tiny_course
from tests.support.faulty_storage import system_error, windows_error
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.author import Author, author_of
from ui.desktop.keeping import autosave
from ui.desktop.keeping.comparing import ComparisonDialog
from ui.desktop.keeping.ways import Way
from ui.desktop.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("editor")
MODULE = "module000001"


def rename(window: MainWindow, title: str) -> None:
    assert window.context is not None
    assert window.context.submit(edits.set_title(window.context.indexed, MODULE, "en", "", title))


def title_in(path: Path) -> str:
    return open_project(path, Storage()).course.modules[0].title.value("en")


def status(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))


class SlowDisk(Disk):
    """A disk that replaces a file only when it is allowed to."""

    def __init__(self) -> None:
        self.allowed = threading.Event()
        self.slow: Path | None = None

    def replace(self, source: Path, target: Path) -> None:
        """Wait for leave."""
        if target == self.slow:
            assert self.allowed.wait(20)
        super().replace(source, target)


class FailingDisk(Disk):
    """A disk that refuses to replace one file."""

    def __init__(self) -> None:
        self.error: OSError | None = None
        self.target: Path | None = None

    def replace(self, source: Path, target: Path) -> None:
        """Refuse it while there is an error."""
        if self.error is not None and target == self.target:
            raise self.error
        super().replace(source, target)


def test_typing_goes_on_while_the_course_is_saved(window: MainWindow, course_file: Path) -> None:
    disk = SlowDisk()
    disk.slow = course_file
    window.storage = Storage(disk)
    rename(window, "Saved")
    window.saver.save()
    assert window.saver.is_running
    assert "Saving…" in status(window)
    rename(window, "Typed meanwhile")
    disk.allowed.set()
    window.saver.wait()
    assert title_in(course_file) == "Saved"
    assert window.isWindowModified()
    assert "Changes not saved" in status(window)
    assert window.save()
    assert title_in(course_file) == "Typed meanwhile"
    assert "✓ Saved" in status(window)
    assert not window.isWindowModified()


def test_a_second_save_while_saving_takes_in_what_was_typed(
    window: MainWindow, course_file: Path
) -> None:
    disk = SlowDisk()
    disk.slow = course_file
    window.storage = Storage(disk)
    rename(window, "First")
    assert window.saver.save()
    rename(window, "Second")
    assert window.saver.save()
    disk.allowed.set()
    window.saver.wait()
    assert title_in(course_file) == "Second"
    assert not window.isWindowModified()


def test_closing_waits_for_a_save_under_way(window: MainWindow, course_file: Path) -> None:
    disk = SlowDisk()
    disk.slow = course_file
    window.storage = Storage(disk)
    rename(window, "Saved")
    window.saver.save()
    threading.Timer(0.2, disk.allowed.set).start()
    assert window.close()
    assert title_in(course_file) == "Saved"


@pytest.mark.parametrize(
    ("error", "words", "best"),
    [
        (system_error(errno.ENOSPC), "not enough space", Way.RETRY),
        (system_error(errno.EACCES), "permission", Way.COPY),
        (system_error(errno.EROFS), "may only be read", Way.COPY),
        (system_error(errno.EIO), "disk reported an error", Way.RETRY),
        (system_error(errno.ETIMEDOUT), "network drive", Way.RETRY),
        (windows_error(362), "cloud drive", Way.RETRY),
        (windows_error(206), "too long", Way.COPY),
    ],
)
def test_every_trouble_has_its_own_message_and_a_way_on(
    window: MainWindow,
    dialogs: FakeDialogs,
    course_file: Path,
    tmp_path: Path,
    error: object,
    words: str,
    best: Way,
) -> None:
    disk = FailingDisk()
    disk.target, disk.error = course_file, error()  # type: ignore[operator]
    window.storage = Storage(disk, sleep=lambda _: None)
    rename(window, "Mine")
    dialogs.ways = [Way.COPY]
    dialogs.file = tmp_path / "copy.course"
    assert window.save()
    assert words in dialogs.problems[0]
    assert "safe on this computer" in dialogs.problems[0]
    assert dialogs.offered[0][0] is best
    assert title_in(tmp_path / "copy.course") == "Mine"
    assert title_in(course_file) == "What trafficking is"
    assert window.document is not None
    assert window.document.path == tmp_path / "copy.course"


def test_a_save_is_tried_again_when_the_author_says_so(
    window: MainWindow, course_file: Path
) -> None:
    disk = FailingDisk()
    disk.target, disk.error = course_file, system_error(errno.ENOSPC)()
    window.storage = Storage(disk)
    rename(window, "Mine")
    window.saver.save()
    window.saver.wait()
    assert "Not saved: " in status(window)
    disk.error = None
    assert window.save()
    assert title_in(course_file) == "Mine"


def change_by_others(path: Path) -> None:
    theirs = tiny_course().replace(version="9.9")
    save_project(CourseProject(theirs), path, Storage())


def test_what_others_saved_is_not_overwritten(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    change_by_others(course_file)
    rename(window, "Mine")
    dialogs.ways = [Way.COMPARE]
    assert not window.save()
    assert "has changed it since you opened it" in dialogs.problems[0]
    (shown,) = dialogs.shown
    assert isinstance(shown, ComparisonDialog)
    assert "2 changed" in shown.preview.facts.text()
    assert open_project(course_file, Storage()).course.version == "9.9"
    assert window.isWindowModified()


def test_theirs_is_replaced_only_on_request_and_kept_as_a_backup(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    change_by_others(course_file)
    rename(window, "Mine")
    dialogs.ways = [Way.REPLACE]
    assert window.save()
    assert title_in(course_file) == "Mine"
    assert window.keeper is not None
    backups = window.keeper.backups.backups
    assert "9.9" in [backups.open(each).course.version for each in backups.all()]


def test_saving_as_keeps_the_first_file_as_it_was(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path, tmp_path: Path
) -> None:
    rename(window, "Mine")
    dialogs.file = tmp_path / "other.course"
    assert window.save(ask=True)
    assert title_in(course_file) == "What trafficking is"
    assert title_in(tmp_path / "other.course") == "Mine"


def test_idle_work_is_saved_and_a_failure_asks_nothing(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: FakeDialogs,
    course_file: Path,
    settings: QSettings,
) -> None:
    assert window.keeper is not None
    timer = window.keeper.autosave.timer
    assert timer.interval() == 5 * 60 * 1000
    assert not timer.isActive()
    timer.setInterval(30)
    rename(window, "Idle")
    qtbot.waitUntil(lambda: title_in(course_file) == "Idle")
    window.saver.wait()
    autosave.switch(settings, False)
    rename(window, "Off")
    qtbot.wait(80)
    assert title_in(course_file) == "Idle"
    autosave.switch(settings, True)
    change_by_others(course_file)
    rename(window, "On")
    qtbot.waitUntil(lambda: "Not saved: " in status(window))
    assert dialogs.problems == []
    assert dialogs.author_asked == 0


def test_name_and_office_are_asked_at_the_first_save_only(
    window: MainWindow, dialogs: FakeDialogs, settings: QSettings
) -> None:
    dialogs.author = Author("ဒေါ်လှ", "IOM Yangon")
    for title in ("One", "Two"):
        rename(window, title)
        assert window.save()
    assert dialogs.author_asked == 1
    assert author_of(settings) == Author("ဒေါ်လှ", "IOM Yangon")


def test_a_course_opened_read_only_asks_for_another_file(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path, tmp_path: Path
) -> None:
    course_file.chmod(0o444)
    assert window.open_path(course_file)
    assert window.notices.notice is not None
    assert "read only" in window.notices.notice.words
    rename(window, "Mine")
    dialogs.file = tmp_path / "copy.course"
    QApplication.processEvents()
    window.notices.buttons[0].click()
    window.saver.wait()
    assert title_in(tmp_path / "copy.course") == "Mine"
    assert title_in(course_file) == "What trafficking is"
