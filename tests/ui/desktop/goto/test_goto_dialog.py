"""The box that goes to anything, by keys, from the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from authoring.editing.indexed_course import IndexedCourse
from tests.support.courses import tiny_course
from tests.ui.desktop.fakes import FakeDialogs
from tests.ui.desktop.test_accessibility import unnamed
from ui.desktop.editor import Editor
from ui.desktop.goto.goto_dialog import GoToDialog
from ui.desktop.goto.targets import all_targets
from ui.desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def dialog(qtbot: QtBot) -> GoToDialog:
    dialog = GoToDialog(all_targets(IndexedCourse.of(tiny_course()), "en", ""))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.is_complete)
    return dialog


def test_it_fills_and_its_parts_have_names(dialog: GoToDialog) -> None:
    assert dialog.list.count() == 5
    assert unnamed(dialog) == []


def test_arrows_move_in_the_list_while_one_types(dialog: GoToDialog) -> None:
    QTest.keyClicks(dialog.box, "session")
    first = dialog.list.currentRow()
    QTest.keyClick(dialog.box, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == first + 1
    QTest.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.chosen == "session00002"


def test_nothing_found_says_so_and_enter_does_nothing(dialog: GoToDialog) -> None:
    dialog.box.setText("zebra")
    assert dialog.note.text() == "Nothing has this number, code or title."
    QTest.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.chosen == ""


def test_control_p_goes_to_what_is_typed(
    window: MainWindow, editor: Editor, dialogs: FakeDialogs
) -> None:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, GoToDialog)
        dialog.box.setText("post-test")
        dialog.accept()

    dialogs.on_dialog = answer
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert type(editor.context.indexed.item(editor.context.current)).__name__ == "Test"
