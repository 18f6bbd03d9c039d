"""Sessions are placed, moved between days and taken out, by keys and by dragging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.delivery import EntryKind, TimetableEntry
from tests.ui.desktop.test_accessibility import unnamed
from ui.desktop.editor import Editor
from ui.desktop.timetable.slot_list import SlotList
from ui.desktop.timetable.timetable_view import TimetableView

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(editor: Editor) -> TimetableView:
    """The timetable of the tiny course with two days and nothing in them."""
    editor.context.select("group:timetables")
    view = editor.page_stack.timetable
    assert view is not None
    view.add_timetable.click()
    view.add_day.click()
    return view


def days(editor: Editor) -> list[list[TimetableEntry]]:
    return [list(day.entries) for day in editor.context.course.timetables[0].days]


def lists(view: TimetableView) -> list[SlotList]:
    return [column.list for column in view.columns.values()]


def place(view: TimetableView, row: int) -> None:
    """Put a session that waits into the last day, as the Enter key does."""
    view.side.setFocus()
    view.side.setCurrentRow(row)
    QTest.keyClick(view.side, Qt.Key.Key_Return)


def test_sessions_wait_at_the_side_until_they_are_placed(
    editor: Editor, view: TimetableView
) -> None:
    assert view.side.count() == 3
    place(view, 0)
    assert view.side.count() == 2
    assert [each.session_id for each in days(editor)[1]] == ["session00001"]
    editor.context.opened.undo()
    assert view.side.count() == 3


def test_keys_move_an_entry_within_and_between_days(editor: Editor, view: TimetableView) -> None:
    place(view, 0)
    place(view, 0)
    first, second = (each.id for each in days(editor)[1])
    last = lists(view)[1]
    assert QApplication.focusWidget() is last
    QTest.keyClick(last, Qt.Key.Key_Up, ALT)
    assert [each.id for each in days(editor)[1]] == [second, first]
    assert editor.context.opened.undo_label.startswith("Move session")
    QTest.keyClick(last, Qt.Key.Key_Left, ALT)
    assert [[each.id for each in day] for day in days(editor)] == [[second], [first]]
    assert [each.selected() for each in lists(view)] == [second, ""]
    assert QApplication.focusWidget() is lists(view)[0]
    editor.context.opened.undo()
    assert [each.id for each in days(editor)[1]] == [second, first]


def test_clock_times_follow_and_a_full_day_says_so(editor: Editor, view: TimetableView) -> None:
    place(view, 0)
    place(view, 0)
    column = list(view.columns.values())[1]
    blocks = [column.list.item(row).toolTip() for row in range(2)]
    assert blocks[0].startswith("08:30 to 09:15, 1.1")
    assert blocks[1].startswith("09:15 to 10:15, 1.2")
    assert column.sum.text() == "ends 10:15, 390 min free"
    editor.context.set_view(agency="POL")
    assert column.list.item(1).toolTip().startswith("09:20 to 10:20")


def test_delete_takes_an_entry_out_and_keeps_the_session(
    editor: Editor, view: TimetableView
) -> None:
    place(view, 0)
    QTest.keyClick(lists(view)[1], Qt.Key.Key_Delete)
    assert days(editor) == [[], []]
    assert "session00001" in editor.context.indexed
    assert view.side.count() == 3


def test_enter_opens_the_session(editor: Editor, view: TimetableView) -> None:
    place(view, 0)
    QTest.keyClick(lists(view)[1], Qt.Key.Key_Return)
    assert editor.context.current == "session00001"
    assert editor.page_stack.currentWidget() is editor.page


def drop(key: str, target: SlotList, row: int) -> None:
    """What Qt sends when a block is let go over a day."""
    data = QMimeData()
    data.setData("application/x-coursewright-slot", key.encode())
    y = target.visualItemRect(target.item(row)).top() + 2 if row < target.count() else 400
    event = QDropEvent(
        QPointF(QPoint(10, y)),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)


def test_a_block_is_dropped_into_another_day_as_one_undo_step(
    editor: Editor, view: TimetableView
) -> None:
    place(view, 0)
    before = editor.context.course
    entry = days(editor)[1][0].id
    drop(entry, lists(view)[0], 0)
    assert [[each.id for each in day] for day in days(editor)] == [[entry], []]
    drop("session00002", lists(view)[0], 0)
    assert [each.session_id for each in days(editor)[0]] == ["session00002", "session00001"]
    drop(entry, lists(view)[0], 0)
    assert [each.session_id for each in days(editor)[0]] == ["session00001", "session00002"]
    drop(entry, view.side, 0)
    assert [each.session_id for each in days(editor)[0]] == ["session00002"]
    for _ in range(4):
        editor.context.opened.undo()
    assert editor.context.course == before


def test_fixed_entries_and_their_minutes(editor: Editor, view: TimetableView) -> None:
    place(view, 0)
    day = list(view.columns)[1]
    view.deeds.do_with_day("fixed:lunch", day)
    lunch = days(editor)[1][1]
    assert (lunch.kind, lunch.minutes) == (EntryKind.LUNCH, 60)
    assert editor.context.current == lunch.id
    spin = view.entry_bar.controls["minutes"].widget
    spin.setValue(45)  # type: ignore[union-attr]
    assert days(editor)[1][1].minutes == 45


def test_warnings_of_the_checks_are_said_in_words(
    editor: Editor, view: TimetableView, qtbot: QtBot
) -> None:
    place(view, 0)
    place(view, 0)
    place(view, 0)
    entry = days(editor)[1][0].id
    editor.context.select(entry)
    spin = view.entry_bar.controls["minutes"].widget
    spin.setValue(600)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "past the planned end" in view.warnings.text(), timeout=10_000)
    assert list(view.columns.values())[1].sum.text().endswith("min over")


def test_everything_has_a_name(view: TimetableView) -> None:
    place(view, 0)
    QApplication.processEvents()
    assert unnamed(view) == []
