"""Parts of a page: inserted, moved, dragged, folded, deleted; keys at the edges of texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from models.blocks import Callout, TableBlock, TextBlock
from models.module import Module
from models.session import Session
from ui.desktop.editor import Editor
from ui.desktop.page.offers_row import OffersRow
from ui.desktop.page.page_parts import Field, Offers
from ui.desktop.page.page_text import PageText
from ui.desktop.page.sheet import Sheet

FIRST = "block0000002"
SESSION = "session00001"


def blocks(editor: Editor) -> list[str]:
    session = editor.context.indexed.item(SESSION)
    assert isinstance(session, Session)
    return [block.id for block in session.blocks]


def text(editor: Editor, item: str, field: str = "body") -> PageText:
    editor.context.select(item)
    row = editor.page.field(item, field)
    assert row is not None
    return row.text


def focused() -> PageText:
    focus = QApplication.focusWidget()
    assert isinstance(focus, PageText)
    return focus


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_plus_offers_every_kind_and_puts_the_cursor_into_what_was_chosen(editor: Editor) -> None:
    first = blocks(editor)[0]
    text(editor, first).setFocus()
    offered = editor.page.tools.open_list(first, QPoint(10, 10))
    assert offered is not None
    assert offered.list.count() == 12
    QTest.keyClicks(offered.filter, "warn")
    assert offered.list.count() == 1
    QTest.keyClick(offered.filter, Qt.Key.Key_Return)
    new = editor.context.indexed.item(blocks(editor)[1])
    assert isinstance(new, Callout)
    assert focused().isAncestorOf(focused().viewport())
    assert editor.context.current == new.id


def test_where_only_one_kind_can_stand_it_comes_at_once(editor: Editor) -> None:
    module = editor.context.course.modules[0]
    editor.context.select(module.id)
    before = len(module.objectives)
    assert editor.page.tools.open_list(module.objectives[0].id, QPoint()) is None
    assert len(editor.context.course.modules[0].objectives) == before + 1


def test_a_new_table_has_rows_to_write_in(editor: Editor) -> None:
    first = blocks(editor)[0]
    editor.context.select(first)
    assert editor.page.tools.insert(TableBlock, first)
    table = editor.context.indexed.item(blocks(editor)[1])
    assert isinstance(table, TableBlock)
    assert [len(row.cells) for row in table.rows] == [3, 3, 3]
    focused()


def test_the_menu_moves_copies_deletes_and_says_for_whom(editor: Editor) -> None:
    first, second = blocks(editor)[:2]
    editor.context.select(first)
    menu = editor.page.tools.menu(first)
    entries = {
        action.text().replace("&", "").partition("\t")[0]: action for action in menu.actions()
    }
    assert not entries["Move up"].isEnabled()
    entries["Move down"].trigger()
    assert blocks(editor)[:2] == [second, first]
    editor.context.opened.undo()
    entries["Duplicate"].trigger()
    assert len(blocks(editor)) == len(set(blocks(editor)))
    editor.context.opened.undo()
    only = entries["Only for"].menu()
    assert isinstance(only, QMenu)
    only.actions()[0].trigger()
    assert len(editor.context.indexed.shown_for(first)) == 2
    editor.context.opened.undo()
    entries["Delete"].trigger()
    assert first not in blocks(editor)


def test_a_dragged_block_lands_where_the_line_was(editor: Editor, qtbot: QtBot) -> None:
    first, second, third = blocks(editor)[:3]
    editor.context.select(first)
    tools = editor.page.tools
    sheet = editor.page.sheet
    text(editor, first).setFocus()
    qtbot.waitUntil(tools.bar.handle.isVisible)
    target = sheet.bottom_of(tools.keys_of(second)[-1])
    handle = tools.bar.handle
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(0, 30))
    QTest.mouseMove(handle, handle.mapFromParent(QPoint(30, target)))
    QTest.mouseRelease(
        handle, Qt.MouseButton.LeftButton, pos=handle.mapFromParent(QPoint(30, target))
    )
    assert blocks(editor)[:3] == [second, first, third]
    assert editor.context.opened.undo_label.startswith("Move")


def test_a_folded_block_shows_its_heading_only_until_it_is_unfolded(sample_editor: Editor) -> None:
    context, page = sample_editor.context, sample_editor.page
    session = context.course.modules[0].sessions[0]
    headed = next(
        block
        for block in session.blocks
        if isinstance(block, TextBlock) and not block.heading.is_empty()
    )
    context.select(session.id)
    whole = page.tools.keys_of(headed.id)
    page.tools.fold(headed.id, folded=True)
    assert len(page.tools.keys_of(headed.id)) == 1
    context.select(context.course.modules[1].id)
    context.select(session.id)
    assert len(page.tools.keys_of(headed.id)) == 1
    page.tools.fold(headed.id, folded=False)
    assert page.tools.keys_of(headed.id) == whole
    assert not context.opened.is_modified


def two_paragraphs(editor: Editor) -> tuple[str, str]:
    """Two paragraphs below each other, without anything between them."""
    for words in ("Two.", "One."):
        editor.page.tools.insert(TextBlock, FIRST)
        QTest.keyClicks(focused(), words)
    return blocks(editor)[1], blocks(editor)[2]


def test_arrow_keys_go_on_in_the_text_above_and_below(editor: Editor) -> None:
    editor.context.select(FIRST)
    first, second = two_paragraphs(editor)
    begin = text(editor, first)
    begin.put_cursor(at_end=True)
    QTest.keyClick(begin, Qt.Key.Key_Down)
    assert focused() is text(editor, second)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is begin
    assert begin.textCursor().atEnd()
    QTest.keyClick(begin, Qt.Key.Key_Right)
    assert focused() is text(editor, second)


def test_enter_in_the_title_goes_to_the_next_text(editor: Editor) -> None:
    title = text(editor, SESSION, "title")
    title.put_cursor(at_end=True)
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert focused() is not title


def test_backspace_in_an_empty_paragraph_deletes_it_and_goes_up(editor: Editor) -> None:
    editor.context.select(FIRST)
    first, _ = two_paragraphs(editor)
    editor.page.tools.insert(TextBlock, first)
    new = blocks(editor)[2]
    assert focused() is text(editor, new)
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert new not in blocks(editor)
    assert focused() is text(editor, first)
    assert focused().textCursor().atEnd()


def test_backspace_never_deletes_a_block_that_says_something(editor: Editor) -> None:
    shown = text(editor, FIRST)
    shown.put_cursor(at_end=False)
    QTest.keyClick(shown, Qt.Key.Key_Backspace)
    editor.context.set_view(language="my")
    missing = text(editor, FIRST)
    missing.put_cursor(at_end=False)
    QTest.keyClick(missing, Qt.Key.Key_Backspace)
    assert FIRST in blocks(editor)
    assert not editor.context.opened.is_modified


def test_empty_texts_stand_in_one_line_and_open_on_a_click(editor: Editor) -> None:
    editor.context.select(SESSION)
    offers = next(part for part in editor.page.parts if isinstance(part, Offers))
    assert "room" in [field for field, _ in offers.fields]
    assert editor.page.field(SESSION, "room") is None
    row = editor.page.sheet.row(offers.key)
    assert isinstance(row, OffersRow)
    label = row.findChild(QLabel)
    assert isinstance(label, QLabel)
    label.linkActivated.emit("room")
    QTest.keyClicks(focused(), "Half circle")
    session = editor.context.indexed.item(SESSION)
    assert isinstance(session, Session)
    assert session.room.value("en") == "Half circle"


def test_tab_goes_through_the_page_in_reading_order(editor: Editor) -> None:
    editor.context.select(SESSION)
    places = []
    text(editor, SESSION, "title").setFocus()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        places.append(focus.mapTo(editor.page.sheet, QPoint()).y())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert places == sorted(places)
    last = QApplication.focusWidget()
    assert last is not None
    QTest.keyClick(last, Qt.Key.Key_Backtab)
    again = QApplication.focusWidget()
    assert again is not None
    assert again.mapTo(editor.page.sheet, QPoint()).y() <= places[-1] + 40


def test_only_rows_near_the_window_are_made_and_all_can_be_reached(editor: Editor) -> None:
    context = editor.context
    module = context.course.modules[0]
    assert isinstance(module, Module)
    editor.context.select(SESSION)
    for _ in range(60):
        editor.page.tools.insert(TextBlock, blocks(editor)[-1])
    context.select(module.id)
    context.select(SESSION)
    sheet: Sheet = editor.page.sheet
    assert len(sheet.rows) < len(editor.page.parts)
    last = [part for part in editor.page.parts if isinstance(part, Field)][-1]
    row = sheet.row(last.key)
    assert row is not None
    tops = [sheet.top_of(part.key) for part in editor.page.parts]
    assert tops == sorted(tops)
    assert replace(editor.page.state) == editor.page.state
