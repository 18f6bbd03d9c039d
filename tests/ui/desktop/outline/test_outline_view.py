"""The outline in the window: several rows, keys, dragging, the filter and the lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from authoring.editing import edits
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.outline.context_menu import OUTLINE_MENU
from ui.desktop.outline.drop_target import DropTarget, target_at
from ui.desktop.outline.moving import LOCKED
from ui.desktop.outline.outline_view import OutlineView

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST, SECOND, THIRD = "session00001", "session00002", "session00003"


@pytest.fixture
def outline(editor: Editor) -> OutlineView:
    """All rows unfolded, the cursor in the first session."""
    editor.outline.setFocus()
    editor.outline.expandAll()
    editor.context.select(FIRST)
    return editor.outline


def select(outline: OutlineView, *keys: str) -> None:
    """Mark rows as Ctrl+click does."""
    flag = QItemSelectionModel.SelectionFlag
    model = outline.selectionModel()
    model.setCurrentIndex(outline.rows.index_of(keys[0]), flag.ClearAndSelect)
    for key in keys[1:]:
        model.setCurrentIndex(outline.rows.index_of(key), flag.Select)


def sessions(editor: Editor) -> list[list[str]]:
    return [[each.id for each in module.sessions] for module in editor.context.course.modules]


def rows_shown(outline: OutlineView) -> list[str]:
    return outline.rows.keys()


def test_several_rows_move_as_one_step(
    window: MainWindow, editor: Editor, outline: OutlineView
) -> None:
    select(outline, FIRST, SECOND)
    assert editor.context.selected == (FIRST, SECOND)
    QTest.keyClick(outline, Qt.Key.Key_Down, ALT)
    assert sessions(editor) == [[], [FIRST, SECOND, THIRD]]
    assert editor.context.selected == (FIRST, SECOND)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert sessions(editor) == [[FIRST, SECOND], [THIRD]]


def test_several_rows_are_deleted_and_duplicated_as_one_step(
    window: MainWindow, editor: Editor, outline: OutlineView
) -> None:
    select(outline, FIRST, SECOND)
    QTest.keyClick(outline, Qt.Key.Key_D, CONTROL)
    assert len(sessions(editor)[0]) == 4
    assert editor.context.selected == tuple(sessions(editor)[0][2:])
    assert outline.hasFocus()
    QTest.keyClick(outline, Qt.Key.Key_Delete)
    assert sessions(editor)[0] == [FIRST, SECOND]
    window.actions_by_id["undo"].trigger()
    window.actions_by_id["undo"].trigger()
    assert sessions(editor)[0] == [FIRST, SECOND]


def test_tab_moves_to_the_next_module_and_back(editor: Editor, outline: OutlineView) -> None:
    QTest.keyClick(outline, Qt.Key.Key_Tab)
    assert sessions(editor) == [[SECOND], [FIRST, THIRD]]
    QTest.keyClick(outline, Qt.Key.Key_Backtab, SHIFT)
    assert sessions(editor) == [[SECOND, FIRST], [THIRD]]
    assert outline.hasFocus()


def test_the_status_line_says_why_a_row_stays(
    window: MainWindow, editor: Editor, outline: OutlineView
) -> None:
    editor.context.select("module000001")
    QTest.keyClick(outline, Qt.Key.Key_Up, ALT)
    assert window.statusBar().currentMessage() == "Module M01 is at the top already."
    QTest.keyClick(outline, Qt.Key.Key_Tab)
    said = window.statusBar().currentMessage()
    assert said == "Module M01 has nothing behind it that it could move to."


def test_a_locked_order_refuses_moving_and_is_remembered_for_the_course(
    window: MainWindow, editor: Editor, outline: OutlineView
) -> None:
    editor.outline_pane.lock.click()
    before = sessions(editor)
    for key, modifier in ((Qt.Key.Key_Down, ALT), (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)):
        QTest.keyClick(outline, key, modifier)
        assert sessions(editor) == before
        assert window.statusBar().currentMessage() == LOCKED
    index = outline.rows.index_of(FIRST)
    assert not index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert window.document is not None
    path = window.document.path
    assert path is not None
    assert window.open_path(path)
    assert window.editor is not None
    assert window.editor.outline_pane.lock.isChecked()
    assert window.editor.context.order_locked


def test_enter_goes_on_writing_in_the_page(editor: Editor, outline: OutlineView) -> None:
    QTest.keyClick(outline, Qt.Key.Key_Return)
    assert not outline.hasFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert editor.page.isAncestorOf(focus)


# Dragging


def middle(outline: OutlineView, key: str, part: float) -> QPoint:
    place = outline.visualRect(outline.rows.index_of(key))
    return QPoint(place.left() + 20, place.top() + int(place.height() * part))


def dragged(outline: OutlineView, *keys: str) -> QMimeData:
    return outline.rows.mimeData([outline.rows.index_of(key) for key in keys])


def target(outline: OutlineView, keys: tuple[str, ...], over: str, part: float) -> DropTarget:
    found = target_at(outline, middle(outline, over, part), dragged(outline, *keys))
    assert found is not None
    return found


def drop(outline: OutlineView, keys: tuple[str, ...], over: str, part: float) -> bool:
    found = target(outline, keys, over, part)
    move = Qt.DropAction.MoveAction
    data = dragged(outline, *keys)
    return outline.rows.dropMimeData(data, move, found.row, 0, found.parent)


def test_a_session_is_dropped_before_on_and_behind_others(
    editor: Editor, outline: OutlineView
) -> None:
    assert drop(outline, (FIRST,), THIRD, 0.1)
    assert sessions(editor) == [[SECOND], [FIRST, THIRD]]
    assert drop(outline, (FIRST,), THIRD, 0.9)
    assert sessions(editor) == [[SECOND], [THIRD, FIRST]]
    assert drop(outline, (SECOND, THIRD), "module000001", 0.5)
    assert sessions(editor) == [[SECOND, THIRD], [FIRST]]


def test_only_legal_places_take_what_is_dragged(outline: OutlineView) -> None:
    rows, move = outline.rows, Qt.DropAction.MoveAction
    module, session = rows.index_of("module000001"), rows.index_of(THIRD)
    for key, parent, row in (
        ("module000002", module, 0),
        ("module000002", session, -1),
        ("block0000002", module, -1),
        ("page00000001", rows.index_of("group:glossary"), -1),
        (FIRST, rows.index_of("block0000002"), -1),
        (FIRST, module, 3),
    ):
        assert not rows.canDropMimeData(dragged(outline, key), move, row, 0, parent), key
    assert rows.canDropMimeData(
        dragged(outline, "page00000001"), move, -1, 0, rows.index_of("group:back_matter")
    )


def test_where_the_very_place_is_not_legal_the_next_one_is_taken(outline: OutlineView) -> None:
    found = target(outline, ("module000001",), "module000002", 0.5)
    assert found.row >= 0
    assert outline.rows.key_at(found.parent) == "group:modules"


def test_over_other_kinds_nothing_is_marked(outline: OutlineView) -> None:
    point = middle(outline, "handout00001", 0.5)
    assert target_at(outline, point, dragged(outline, "module000001")) is None


def test_a_foreign_drag_is_not_taken(outline: OutlineView) -> None:
    data = QMimeData()
    data.setText("module000001")
    assert target_at(outline, middle(outline, FIRST, 0.5), data) is None
    data.setData("application/x-coursewright-rows", b"\xff\xfegone00000000\n")
    assert target_at(outline, middle(outline, FIRST, 0.5), data) is None


# Filter


def test_the_filter_shows_matches_under_what_they_are_in(
    editor: Editor, outline: OutlineView
) -> None:
    pane = editor.outline_pane
    QTest.keyClick(outline, Qt.Key.Key_F, CONTROL)
    assert pane.filter.hasFocus()
    pane.filter.setText("border")
    pane.apply_filter()
    shown = rows_shown(outline)
    assert {"group:modules", "module000002", THIRD} <= set(shown)
    assert FIRST not in shown
    assert outline.isExpanded(outline.rows.index_of("module000002"))


def test_the_filter_finds_burmese_codes_and_parts_of_words(
    editor: Editor, outline: OutlineView
) -> None:
    pane = editor.outline_pane
    for words, key in (("လူကုန်ကူးမှုဆို", "module000001"), ("TRAFFICK", "module000001")):
        pane.filter.setText(words)
        pane.apply_filter()
        assert key in rows_shown(outline)


def test_escape_clears_the_filter_and_unfolds_what_was_unfolded(
    editor: Editor, outline: OutlineView
) -> None:
    pane = editor.outline_pane
    outline.collapseAll()
    outline.expand(outline.rows.index_of("group:modules"))
    before = outline.expanded_keys()
    pane.filter.setText("border")
    pane.apply_filter()
    QTest.keyClick(pane.filter, Qt.Key.Key_Escape)
    assert pane.filter.text() == ""
    assert outline.hasFocus()
    assert set(before) <= set(outline.expanded_keys())
    assert FIRST in rows_shown(outline)


def test_editing_while_filtered_keeps_rows_and_course_together(
    editor: Editor, outline: OutlineView
) -> None:
    pane, context = editor.outline_pane, editor.context
    pane.filter.setText("border")
    pane.apply_filter()
    assert context.submit(edits.duplicate_all(context.indexed, [THIRD]))
    assert context.submit(edits.delete_all(context.indexed, ["module000001"]))
    copy = context.course.modules[0].sessions[1].id
    assert copy in rows_shown(outline)
    while context.opened.undo():
        pass
    pane.clear_filter()
    assert {FIRST, SECOND, THIRD} <= set(rows_shown(outline))


def test_nothing_found_says_so(editor: Editor, outline: OutlineView) -> None:
    editor.outline_pane.filter.setText("zebra")
    editor.outline_pane.apply_filter()
    assert rows_shown(outline) == []
    labels = [each.text() for each in editor.outline_pane.findChildren(QLabel) if each.isVisible()]
    assert "No row has these words." in labels


def test_fold_and_unfold(editor: Editor, outline: OutlineView) -> None:
    editor.outline_pane.fold.click()
    assert not outline.isExpanded(outline.rows.index_of("module000001"))
    assert outline.isExpanded(outline.rows.index_of("group:modules"))
    editor.outline_pane.unfold.click()
    assert outline.isExpanded(outline.rows.index_of(FIRST))


# Menu


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_has_actions_with_keys_and_disables_what_cannot_be_done(
    qtbot: QtBot, window: MainWindow, editor: Editor, outline: OutlineView, dialogs: FakeDialogs
) -> None:
    assert dialogs
    editor.context.select("course000001")
    outline.menu_wanted.emit(outline.mapToGlobal(QPoint(5, 5)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = [each for each in menu.actions() if not each.isSeparator()]
    assert len(actions) == len([each for each in OUTLINE_MENU if each])
    assert not window.actions_by_id["delete"].isEnabled()
    assert not window.actions_by_id["up"].isEnabled()
    with qtbot.waitSignal(menu.aboutToHide):
        menu.close()
    assert window.actions_by_id["delete"].isEnabled()
