"""Crash and recover through the window; backups and versions; what lies beside a file."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from platform import node

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from authoring.keeping.lock_note import LockNote, claim, note_path, read_note
from models.house import Media
from models.project.layout import hashed_name
from models.project.project import CourseProject, open_project, save_project
from models.storage import Storage
from tests.support.courses import tiny_course
from tests.support.sample_projects import PICTURE_A
from tests.ui.desktop.fakes import FakeDialogs
from tests.ui.desktop.keeping.test_saving import change_by_others, rename, title_in
from ui.desktop.dialogs import SaveAnswer
from ui.desktop.editor import Editor
from ui.desktop.keeping.earlier_dialog import EarlierDialog
from ui.desktop.keeping.keeping_commands import earlier_states
from ui.desktop.keeping.recovering import offer_left_sessions
from ui.desktop.keeping.recovery_dialog import RecoveryDialog
from ui.desktop.keeping.ways import Way
from ui.desktop.main_window import MainWindow

ROOT = Path(__file__).parents[4]
CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from authoring.editing import edits
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.main_window import MainWindow

application = QApplication([])
settings = QSettings(sys.argv[2], QSettings.Format.IniFormat)
window = MainWindow(settings, None, FakeDialogs())
window.show()
if sys.argv[1]:
    assert window.open_path(Path(sys.argv[1]))
else:
    window.actions_by_id["new"].trigger()
module = window.context.course.modules[0].id
for title in ("First", "Second", "လူကုန်ကူးမှု"):
    assert window.context.submit(
        edits.set_title(window.context.indexed, module, "en", "", title)
    )
    window.end_typing()
window.keeper.journal.session.flush()
os.kill(os.getpid(), 9)
"""
Take = Callable[[QDialog], object]


def crash(file: Path | None, settings: QSettings) -> None:
    """Another program opens the course, or begins one, types, and is killed."""
    command = [sys.executable, "-c", CRASH, str(file or ""), settings.fileName() + ".other"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == -signal.SIGKILL, done.stderr


def take(way: Way) -> Take:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, RecoveryDialog)
        button = {Way.RESTORE: dialog.restore, Way.DISCARD: dialog.discard, Way.LATER: dialog.later}
        button[way].click()

    return answer


def test_after_a_crash_the_unsaved_work_is_offered_and_restored(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path, settings: QSettings
) -> None:
    crash(course_file, settings)
    assert title_in(course_file) == "What trafficking is"
    dialogs.on_dialog = take(Way.LATER)
    assert not offer_left_sessions(window)
    dialogs.on_dialog = take(Way.RESTORE)
    assert offer_left_sessions(window)
    shown = dialogs.shown[-1]
    assert isinstance(shown, RecoveryDialog)
    assert "3 changes" in shown.message.text()
    assert "tiny.course" in shown.message.text()
    assert "1 changed" in shown.preview.facts.text()
    assert window.document is not None
    assert window.document.path == course_file
    assert window.isWindowModified()
    assert window.document.opened.course.modules[0].title.value("en") == "လူကုန်ကူးမှု"
    assert dialogs.problems == []
    window.actions_by_id["undo"].trigger()
    assert window.document.opened.course == tiny_course()
    window.actions_by_id["redo"].trigger()
    assert window.save()
    assert title_in(course_file) == "လူကုန်ကူးမှု"
    assert not offer_left_sessions(window)


def test_restoring_onto_a_file_that_changed_gives_a_copy(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path, settings: QSettings
) -> None:
    crash(course_file, settings)
    change_by_others(course_file)
    dialogs.on_dialog = take(Way.RESTORE)
    assert offer_left_sessions(window)
    shown = dialogs.shown[-1]
    assert isinstance(shown, RecoveryDialog)
    assert "changed the file meanwhile" in shown.message.text()
    assert shown.restore.text() == "Restore as a copy"
    assert window.document is not None
    assert window.document.path is None
    assert window.document.name == "tiny (restored).course"
    assert window.isWindowModified()
    assert open_project(course_file, Storage()).course.version == "9.9"


def test_a_course_that_was_never_saved_is_restored_under_its_own_name(
    window: MainWindow, dialogs: FakeDialogs, settings: QSettings
) -> None:
    crash(None, settings)
    dialogs.on_dialog = take(Way.RESTORE)
    assert offer_left_sessions(window)
    shown = dialogs.shown[-1]
    assert isinstance(shown, RecoveryDialog)
    assert "it was never saved" in shown.message.text()
    assert "its file" not in shown.message.text() + shown.preview.facts.text().lower()
    assert shown.restore.text() == "Restore"
    assert window.document is not None
    assert window.document.path is None
    assert "restored" not in window.document.name
    assert window.isWindowModified()
    assert window.document.opened.course.modules[0].title.value("en") == "လူကုန်ကူးမှု"


def test_what_is_discarded_after_a_crash_is_still_a_backup(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path, settings: QSettings
) -> None:
    crash(course_file, settings)
    dialogs.on_dialog = take(Way.DISCARD)
    assert not offer_left_sessions(window)
    assert not offer_left_sessions(window)
    assert len(dialogs.shown) == 1
    assert window.open_path(course_file)
    assert window.document is not None
    titles = [
        each.read().course.modules[0].title.value("en")
        for each in earlier_states(window, window.document)
    ]
    assert "လူကုန်ကူးမှု" in titles


@pytest.mark.usefixtures("editor")
def test_a_course_closed_in_order_leaves_nothing_to_offer(
    window: MainWindow, dialogs: FakeDialogs, local_data: Path
) -> None:
    rename(window, "Changed")
    dialogs.answer = SaveAnswer.DISCARD
    assert not offer_left_sessions(window)
    assert window.may_leave()
    window.show_document(None)
    assert not offer_left_sessions(window)
    assert list((local_data / "sessions").iterdir()) == []
    assert dialogs.shown == []


def test_an_earlier_state_is_previewed_and_restored_as_one_edit(
    qtbot: QtBot, window: MainWindow, editor: Editor, dialogs: FakeDialogs
) -> None:
    dialogs.version_name = "sent to ministry"
    window.actions_by_id["version"].trigger()
    rename(window, "Later")
    assert window.save()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, EarlierDialog)
        words = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        assert words[0] == "Versions in this file"
        assert words[1].startswith("sent to ministry\n")
        assert words[2] == "Backups on this computer"
        qtbot.waitUntil(dialog.restore.isEnabled)
        assert "Restoring it means: 1 changed" in dialog.preview.facts.text()
        assert "Changed: Module M01" in dialog.preview.text.toPlainText()
        dialog.restore.click()

    dialogs.on_dialog = answer
    window.actions_by_id["earlier"].trigger()
    course = editor.context.course
    assert course.modules[0].title.value("en") == "What trafficking is"
    assert [each.name for each in course.versions] == ["sent to ministry"]
    window.actions_by_id["undo"].trigger()
    assert editor.context.course.modules[0].title.value("en") == "Later"


@pytest.mark.usefixtures("editor")
def test_an_earlier_state_opens_as_a_copy(
    qtbot: QtBot, window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    assert window.keeper is not None
    window.keeper.backups.on_saved()
    rename(window, "Later")
    assert window.save()

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, EarlierDialog)
        qtbot.waitUntil(dialog.copy.isEnabled)
        dialog.copy.click()

    dialogs.on_dialog = answer
    window.actions_by_id["earlier"].trigger()
    assert window.document is not None
    assert window.document.path is None
    assert window.isWindowModified()
    assert title_in(course_file) == "Later"


@pytest.mark.usefixtures("editor")
def test_changes_let_go_of_are_kept_as_a_backup(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    rename(window, "Let go")
    dialogs.answer = SaveAnswer.DISCARD
    assert window.open_path(course_file)
    assert window.document is not None
    read = [each.read().course for each in earlier_states(window, window.document)]
    assert "Let go" in [course.modules[0].title.value("en") for course in read]


def others_note(computer: str = "PC-7") -> LockNote:
    now = datetime.now(UTC)
    return LockNote("U Ba", "Mandalay", computer, "theirs", now, now)


@pytest.mark.parametrize("way", [Way.LATER, Way.READ_ONLY, Way.OPEN])
def test_a_course_open_elsewhere_says_who_has_it(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path, way: Way
) -> None:
    claim(course_file, others_note(), Storage())
    dialogs.ways = [way]
    assert window.open_path(course_file) is (way is not Way.LATER)
    assert "U Ba, Mandalay (on PC-7)" in dialogs.problems[0]
    note = read_note(course_file, Storage())
    assert note is not None
    assert (note.token == "theirs") is (way is not Way.OPEN)
    if way is Way.READ_ONLY:
        assert window.document is not None
        assert window.document.is_read_only


def test_the_note_of_a_crashed_program_of_this_computer_is_taken_over(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    claim(course_file, others_note(node()), Storage())
    assert window.open_path(course_file)
    assert dialogs.problems == []
    assert window.keeper is not None
    note = read_note(course_file, Storage())
    assert note is not None
    assert note.token == window.keeper.journal.token
    window.show_document(None)
    assert not note_path(course_file).exists()


def test_a_change_by_others_is_told_and_loaded(
    qtbot: QtBot, window: MainWindow, editor: Editor, course_file: Path
) -> None:
    assert window.keeper is not None
    editor.context.select("session00001")
    change_by_others(course_file)
    window.keeper.watch.look()
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    assert window.notices.buttons[0].text() == "Load theirs"
    window.notices.buttons[0].click()
    assert window.document is not None
    assert window.document.opened.course.version == "9.9"
    assert window.context is not None
    assert window.context.current == "session00001"
    assert window.notices.notice is None


@pytest.mark.usefixtures("editor")
def test_a_change_by_others_beside_own_changes_offers_no_overwriting(
    qtbot: QtBot, window: MainWindow, course_file: Path
) -> None:
    assert window.keeper is not None
    rename(window, "Mine")
    change_by_others(course_file)
    window.keeper.watch.look()
    qtbot.waitUntil(lambda: window.notices.notice is not None)
    words = [button.text() for button in window.notices.buttons]
    assert words == ["Compare…", "Save mine as a copy…", "Close"]


def test_conflict_copies_are_told_of(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    copy = course_file.with_name("tiny (U Ba's conflicted copy 2026-05-04).course")
    change_by_others(copy)
    assert window.open_path(course_file)
    assert window.notices.notice is not None
    assert copy.name in window.notices.notice.words
    window.notices.buttons[0].click()
    assert len(dialogs.shown) == 1
    assert window.open_path(copy)
    assert window.notices.notice is not None
    assert "“tiny.course”" in window.notices.notice.words


def damaged_course(path: Path) -> str:
    """A course whose picture is damaged in the file; the picture's archive name."""
    name = hashed_name("media", PICTURE_A, "png")
    media = Media(id="media0000001", name=name.partition("/")[2], title="The gate")
    project = CourseProject(tiny_course().replace(media=(media,)), {name: PICTURE_A})
    save_project(project, path, Storage())
    return name


def test_a_damaged_picture_is_left_out_if_wanted_or_taken_from_a_backup(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    name = damaged_course(folder)
    (folder / name).write_bytes(b"garbled")
    assert not window.open_path(folder)
    assert "“The gate” is damaged" in dialogs.problems[0]
    dialogs.ways = [Way.OPEN]
    assert window.open_path(folder)
    assert window.document is not None
    assert window.document.attachments == {}
    window.show_document(None)
    other = tmp_path / "whole.course"
    damaged_course(other)
    assert window.open_path(other)
    window.show_document(None)
    assert window.open_path(folder)
    assert window.document.attachments[name] == PICTURE_A
    assert window.notices.notice is not None
    assert "taken from the backups" in window.notices.notice.words


def test_a_file_that_cannot_be_read_any_more_offers_its_last_backup(
    window: MainWindow, dialogs: FakeDialogs, course_file: Path
) -> None:
    assert window.open_path(course_file)
    window.show_document(None)
    course_file.write_bytes(course_file.read_bytes()[:-300])
    dialogs.ways = [Way.BACKUP]
    assert window.open_path(course_file)
    assert window.document is not None
    assert window.document.opened.course == tiny_course()
    assert window.document.path is None
    assert window.isWindowModified()
