"""The window: open, rename, undo, save, reopen; agencies; unsaved changes; messages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from authoring.editing import edits
from models.project.project import open_project
from models.storage import Storage
from samples import SAMPLES, sample_folder
from tests.support.courses import tiny_course
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.actions import ACTIONS
from ui.desktop.dialogs import SaveAnswer
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow

MODULE = "module000001"
CONTROL = Qt.KeyboardModifier.ControlModifier


def rename(editor: Editor, title: str) -> None:
    edit = edits.set_title(editor.context.indexed, MODULE, "en", "", title)
    assert editor.context.submit(edit)


def run(window: MainWindow, action: str) -> None:
    window.actions_by_id[action].trigger()


def test_a_module_is_renamed_in_the_outline_undone_saved_and_read_again(
    window: MainWindow, editor: Editor, course_file: Path
) -> None:
    editor.context.select(MODULE)
    run(window, "rename")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Trafficking")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert editor.context.course.modules[0].title.value("en") == "Trafficking"
    assert window.isWindowModified()
    run(window, "undo")
    assert not window.isWindowModified()
    run(window, "redo")
    run(window, "save")
    window.saver.wait()
    assert not window.isWindowModified()
    saved = open_project(course_file, Storage()).course
    assert saved.modules[0].title.value("en") == "Trafficking"
    assert window.open_path(course_file)
    assert window.document is not None
    assert window.document.opened.course == saved


def test_undo_and_redo_say_what_they_do(window: MainWindow, editor: Editor) -> None:
    assert not window.actions_by_id["undo"].isEnabled()
    rename(editor, "New")
    assert window.actions_by_id["undo"].text() == "&Undo: edit title of module M01"
    run(window, "undo")
    assert window.actions_by_id["redo"].text() == "&Redo: edit title of module M01"
    assert not window.actions_by_id["undo"].isEnabled()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_opens_as_a_course_that_was_never_saved(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path, name: str
) -> None:
    before = (sample_folder(name) / "course.json").read_bytes()
    assert window.open_path(sample_folder(name), as_copy=True)
    assert window.document is not None
    document = window.document
    assert not document.path
    assert window.recent.paths() == []
    mine = dialogs.file = tmp_path / "mine.course"
    run(window, "save")
    window.saver.wait()
    assert document.path == mine
    assert open_project(mine, Storage()).course == document.opened.course
    assert (sample_folder(name) / "course.json").read_bytes() == before


def test_the_agency_switch_works_by_key_and_by_button(window: MainWindow, editor: Editor) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert editor.context.agency == "POL"
    assert editor.bar.buttons["POL"].isChecked()
    QTest.mouseClick(editor.bar.buttons["IMM"], Qt.MouseButton.LeftButton)
    assert editor.context.agency == "IMM"
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert editor.context.agency == ""
    QTest.keyClick(window, Qt.Key.Key_9, CONTROL)
    assert editor.context.agency == ""
    run(window, "language")
    assert editor.context.language == "my"


@pytest.mark.parametrize(
    ("answer", "closes", "saves"),
    [
        (SaveAnswer.CANCEL, False, False),
        (SaveAnswer.DISCARD, True, False),
        (SaveAnswer.SAVE, True, True),
    ],
)
def test_closing_asks_before_changes_are_lost(
    window: MainWindow,
    editor: Editor,
    dialogs: FakeDialogs,
    course_file: Path,
    answer: SaveAnswer,
    closes: bool,
    saves: bool,
) -> None:
    rename(editor, "Changed")
    dialogs.answer = answer
    assert window.close() is closes
    assert dialogs.asked == ["tiny.course"]
    saved = open_project(course_file, Storage()).course
    assert (saved != tiny_course()) is saves


def test_closing_without_changes_asks_nothing(
    window: MainWindow, editor: Editor, dialogs: FakeDialogs
) -> None:
    rename(editor, "Changed")
    run(window, "undo")
    assert window.close()
    assert dialogs.asked == []


def test_saving_that_is_cancelled_does_not_close(window: MainWindow, dialogs: FakeDialogs) -> None:
    run(window, "new")
    assert window.editor is not None
    first = window.editor.context.course.modules[0].id
    window.editor.context.submit(edits.delete(window.editor.context.indexed, first))
    dialogs.answer, dialogs.file = SaveAnswer.SAVE, None
    assert not window.close()


def test_a_file_that_is_no_course_gives_one_message_and_changes_nothing(
    window: MainWindow, editor: Editor, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    bad = tmp_path / "letter.course"
    bad.write_bytes(b"Dear colleague")
    assert not window.open_path(bad)
    assert not window.open_path(tmp_path / "gone.course")
    assert len(dialogs.problems) == 2
    assert "letter.course" in dialogs.problems[0]
    assert "gone.course" in dialogs.problems[1]
    assert window.editor is editor


def test_a_save_that_fails_keeps_the_changes_and_says_why(
    window: MainWindow, editor: Editor, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    rename(editor, "Changed")
    dialogs.file = tmp_path / "no such folder" / "mine.course"
    run(window, "save_as")
    window.saver.wait()
    assert "mine.course" in dialogs.problems[0]
    assert window.isWindowModified()
    assert window.document is not None
    assert window.document.path == tmp_path / "tiny.course"


def test_a_new_course_can_be_written_at_once(window: MainWindow) -> None:
    run(window, "new")
    assert window.editor is not None
    module = window.editor.context.course.modules[0]
    assert window.editor.page.field(module.id, "title") is None
    window.editor.context.select(module.id)
    assert window.editor.page.field(module.id, "title") is not None


def test_the_files_opened_last_are_offered_while_they_are_there(
    window: MainWindow, course_file: Path, settings: QSettings
) -> None:
    assert window.open_path(course_file)
    assert window.recent.paths() == [str(course_file)]
    window.show_document(None)
    course_file.unlink()
    assert window.recent.paths() == []
    assert settings.value("files/recent") is not None


def test_every_insert_entry_inserts_where_it_can(window: MainWindow, editor: Editor) -> None:
    for row in ACTIONS:
        if row.menu == "Insert" and row.edit is not None:
            editor.context.select("session00001")
            before = editor.context.course
            run(window, row.id)
            assert editor.context.course != before, row.id
            assert editor.context.current in editor.context.indexed


def test_entries_that_cannot_be_done_are_disabled_while_their_menu_is_open(
    window: MainWindow, editor: Editor
) -> None:
    editor.context.select(MODULE)
    menus = window.menuBar().findChildren(QMenu)
    edit_menu = next(menu for menu in menus if menu.title() == "&Edit")
    edit_menu.aboutToShow.emit()
    assert not window.actions_by_id["up"].isEnabled()
    assert window.actions_by_id["down"].isEnabled()
    edit_menu.aboutToHide.emit()
    assert window.actions_by_id["up"].isEnabled()


def test_no_two_actions_share_an_id_or_a_key() -> None:
    ids = [row.id for row in ACTIONS]
    keys = [row.shortcut for row in ACTIONS if row.shortcut]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


def test_everything_that_needs_a_course_is_disabled_without_one(window: MainWindow) -> None:
    for row in ACTIONS:
        assert window.actions_by_id[row.id].isEnabled() is not row.needs_course, row.id


def test_help_lists_every_key(window: MainWindow, dialogs: FakeDialogs) -> None:
    run(window, "keys")
    run(window, "about")
    for row in ACTIONS:
        if row.shortcut:
            assert row.shortcut.split("+")[-1][:3] in dialogs.texts[0], row.id
    assert "Coursewright" in dialogs.texts[1]


def test_details_are_set_for_the_selected_item(window: MainWindow, editor: Editor) -> None:
    editor.context.select("session00001")
    editor.side.details.agencies.tick("POL").click()
    session = editor.context.course.modules[0].sessions[0]
    assert session.shown_for == ("IMM", "DSW")
    editor.side.details.minutes.box("").setValue(90)
    assert editor.context.course.modules[0].sessions[0].minutes.default == 90
    editor.side.details.note.setPlainText("မှတ်ချက်")
    assert editor.context.course.modules[0].sessions[0].note == "မှတ်ချက်"
    assert window.isWindowModified()


def test_the_last_agency_cannot_be_unticked(window: MainWindow, editor: Editor) -> None:
    editor.context.select("module000002")
    editor.side.details.agencies.tick("IMM").click()
    assert editor.context.course.modules[1].shown_for == ("IMM",)
    assert editor.side.details.agencies.tick("IMM").isChecked()
    assert "at least one agency" in window.statusBar().currentMessage()


def test_an_agency_its_module_is_not_for_cannot_be_ticked(editor: Editor) -> None:
    editor.context.select("session00003")
    assert not editor.side.details.agencies.tick("POL").isEnabled()


def test_the_window_is_complete_at_its_smallest(window: MainWindow, editor: Editor) -> None:
    window.resize(1100, 700)
    QApplication.processEvents()
    for widget in (editor.outline, editor.page, editor.side.details, *editor.bar.buttons.values()):
        assert widget.isVisible()
        assert window.rect().contains(widget.mapTo(window, widget.rect().bottomRight())), (
            widget.accessibleName()
        )
