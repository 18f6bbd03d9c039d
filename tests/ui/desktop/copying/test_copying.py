"""Cut, copy and paste in the window: parts, words, rows of a table; within and between courses."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit

from authoring.copying.clipping import MIME_TYPE
from models.blocks import FigureBlock, TextBlock
from models.objective import Bloom
from models.project.project import open_project
from models.storage import Storage
from samples import sample_folder
from tests.ui.desktop.fakes import FakeDialogs
from tests.ui.desktop.test_accessibility import unnamed
from ui.desktop.copying.rows_dialog import RowsDialog
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
ROWS = "Question\tA\tB\tCorrect\nမည်သူနည်း။\tသူစိမ်း\tမိတ်ဆွေ\tB\nWhen?\tNow\tLater\t"


@pytest.fixture(autouse=True)
def empty_clipboard(window: MainWindow) -> None:
    assert window
    QGuiApplication.clipboard().clear()


def press(editor: Editor, key: Qt.Key, at: str) -> None:
    """A key with Ctrl in the outline, with one row selected."""
    editor.outline.setFocus()
    editor.context.select(at)
    QTest.keyClick(editor.outline, key, CONTROL)


def test_a_session_is_copied_pasted_and_undone(window: MainWindow, editor: Editor) -> None:
    press(editor, Qt.Key.Key_C, "session00001")
    press(editor, Qt.Key.Key_V, "module000002")
    first, second = editor.context.course.modules
    assert len(first.sessions) == 2
    assert second.sessions[-1].title == first.sessions[0].title
    assert editor.context.selected == (second.sessions[-1].id,)
    window.actions_by_id["undo"].trigger()
    assert len(editor.context.course.modules[1].sessions) == 1


def test_cut_and_paste_keeps_the_ids(editor: Editor) -> None:
    press(editor, Qt.Key.Key_X, "session00001")
    assert "session00001" not in editor.context.indexed
    press(editor, Qt.Key.Key_V, "module000002")
    assert editor.context.indexed.slot("session00001").parent == "module000002"


def test_parts_and_their_pictures_go_to_another_course_and_into_its_file(
    window: MainWindow, sample_editor: Editor, course_file: Path, dialogs: FakeDialogs
) -> None:
    source = sample_editor.context
    figure = next(
        each
        for module in source.course.modules
        for session in module.sessions
        for each in session.blocks
        if isinstance(each, FigureBlock) and each.media_id
    )
    press(sample_editor, Qt.Key.Key_C, figure.id)
    assert window.open_path(course_file)
    editor = window.editor
    assert editor is not None
    press(editor, Qt.Key.Key_V, "session00001")
    (record,) = editor.context.course.media
    assert window.save()
    saved = open_project(course_file, Storage())
    bytes_of = open_project(sample_folder("every-block"), Storage()).attachments
    name = f"media/{record.name}"
    assert saved.attachments[name] == bytes_of[name]
    assert dialogs.answer


def test_what_could_not_come_along_is_told(
    window: MainWindow, sample_editor: Editor, course_file: Path, dialogs: FakeDialogs
) -> None:
    press(sample_editor, Qt.Key.Key_C, sample_editor.context.course.modules[0].id)
    assert window.open_path(course_file)
    assert window.editor is not None
    press(window.editor, Qt.Key.Key_V, "module000001")
    assert len(window.editor.context.course.modules) == 3
    assert dialogs.problems
    assert "not everything could come along" in dialogs.problems[-1]


def test_other_programs_get_the_words(editor: Editor) -> None:
    press(editor, Qt.Key.Key_C, "page00000001")
    assert QGuiApplication.clipboard().text() == "Foreword\nThis course …"


def test_words_are_meant_where_one_writes(window: MainWindow, editor: Editor) -> None:
    field = editor.outline_pane.filter
    field.setText("border")
    field.setFocus()
    field.selectAll()
    window.actions_by_id["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "border"
    assert isinstance(window.focusWidget(), QLineEdit)
    window.actions_by_id["paste"].trigger()
    assert field.text() == "border"


@pytest.mark.parametrize("data", [b"{}", b"\xff", b"[[[[", b'{"format": "coursewright parts"}'])
def test_hostile_clipboard_content_is_refused_in_the_status_line(
    window: MainWindow, editor: Editor, data: bytes
) -> None:
    before = editor.context.course
    mime = QMimeData()
    mime.setData(MIME_TYPE, data)
    QGuiApplication.clipboard().setMimeData(mime)
    press(editor, Qt.Key.Key_V, "module000001")
    assert editor.context.course is before
    assert "damaged" in window.statusBar().currentMessage()


def test_what_has_no_place_says_where_it_belongs(window: MainWindow, editor: Editor) -> None:
    press(editor, Qt.Key.Key_C, "session00001")
    press(editor, Qt.Key.Key_V, "annex0000001")
    assert window.statusBar().currentMessage().startswith("A session stands in a module.")


def test_rows_become_questions_after_a_look(editor: Editor, dialogs: FakeDialogs) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RowsDialog)
        seen.append(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).text())
        dialog.accept()

    dialogs.on_dialog = look
    QGuiApplication.clipboard().setText(ROWS)
    before = len(editor.context.course.modules[0].self_check)
    press(editor, Qt.Key.Key_V, "module000001")
    assert seen == ["Add 2 questions"]
    added = editor.context.course.modules[0].self_check[before:]
    assert [each.stem.value("en") for each in added] == ["မည်သူနည်း။", "When?"]
    assert [each.correct for each in added[0].options] == [False, True]
    assert editor.context.opened.undo() is not None
    assert len(editor.context.course.modules[0].self_check) == before


def test_rows_become_objectives_with_codes(editor: Editor, dialogs: FakeDialogs) -> None:
    dialogs.on_dialog = lambda dialog: dialog.accept()
    QGuiApplication.clipboard().setText("Apply the checklist\tApply\nName three signs\t1")
    press(editor, Qt.Key.Key_V, "session00001")
    added = editor.context.course.modules[0].objectives[1:]
    assert [each.code for each in added] == ["M01-O2", "M01-O3"]
    assert [each.bloom for each in added] == [Bloom.APPLY, Bloom.REMEMBER]


def test_lines_become_paragraphs_and_a_row_can_be_left_out(
    editor: Editor, dialogs: FakeDialogs
) -> None:
    def untick(dialog: QDialog) -> None:
        assert isinstance(dialog, RowsDialog)
        cell = dialog.table.item(0, 0)
        assert cell is not None
        cell.setCheckState(Qt.CheckState.Unchecked)
        dialog.accept()

    dialogs.on_dialog = untick
    QGuiApplication.clipboard().setText("First\nSecond *line*\nThird")
    press(editor, Qt.Key.Key_V, "session00002")
    added = editor.context.course.modules[0].sessions[1].blocks[-2:]
    texts = [each.body.value("en") for each in added if isinstance(each, TextBlock)]
    assert texts == ["Second \\*line\\*", "Third"]


def test_an_empty_clipboard_says_so(window: MainWindow, editor: Editor) -> None:
    press(editor, Qt.Key.Key_V, "module000001")
    assert window.statusBar().currentMessage().startswith("There is nothing to paste.")


def test_the_dialog_names_its_parts_and_says_what_to_look_at(window: MainWindow) -> None:
    dialog = RowsDialog([["Who?", "A", "B"], ["", "*A", "B"]], "en", window)
    dialog.show()
    assert unnamed(dialog) == []
    assert len(dialog.items()) == 1
    dialog.kind.setCurrentIndex(2)
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).text() == "Add 2 paragraphs"
    dialog.close()
