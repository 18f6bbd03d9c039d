"""Tables on the page: Tab, rows and columns, merging, widths, and pasting from Word and Excel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.blocks import TableBlock, TextBlock
from models.session import Session
from ui.desktop.editor import Editor
from ui.desktop.page.page_text import PageText
from ui.desktop.page.table_field import TableField
from ui.desktop.page.table_tools import DEEDS

BLOCK, SESSION = "block0000002", "session00001"
WORD = (
    "<html><body><!--StartFragment--><p>Before.</p><h2>လူကုန်ကူးမှု</h2><p>Inside <b>bold</b>.</p>"
    "<table><tr><th>Step</th><th>Who</th></tr><tr><td>Refer</td><td>Officer</td></tr></table>"
    "<p>After.</p><!--EndFragment--></body></html>"
)
EXCEL = (
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>"
)


@pytest.fixture
def field(editor: Editor) -> TableField:
    """A new table of three rows and columns, with the cursor in its first cell."""
    editor.context.select(BLOCK)
    assert editor.page.tools.insert(TableBlock, BLOCK)
    table = current(editor)
    assert editor.page.focus_text(table.rows[0].cells[0].id, "text")
    row = editor.page.sheet.row(f"{table.id}:table")
    assert isinstance(row, TableField)
    return row


def current(editor: Editor) -> TableBlock:
    session = editor.context.indexed.item(SESSION)
    assert isinstance(session, Session)
    return next(block for block in session.blocks if isinstance(block, TableBlock))


def words(editor: Editor) -> list[list[str]]:
    return [[cell.text.value("en") for cell in row.cells] for row in current(editor).rows]


def focused() -> PageText:
    focus = QApplication.focusWidget()
    assert isinstance(focus, PageText)
    return focus


def press_tab(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)


def run(editor: Editor, deed: str) -> bool:
    return editor.page.tables.run(next(each for each in DEEDS if each.id == deed))


def html(text: str) -> QMimeData:
    source = QMimeData()
    source.setHtml(text)
    source.setText("plain")
    return source


def test_tab_goes_from_cell_to_cell_and_adds_a_row_at_the_end(
    editor: Editor, field: TableField
) -> None:
    for number in range(10):
        QTest.keyClicks(focused(), str(number))
        press_tab()
    assert words(editor) == [
        ["0", "1", "2"],
        ["3", "4", "5"],
        ["6", "7", "8"],
        ["9", "", ""],
    ]
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused().value() == "9"
    assert field.part.item == current(editor).id


@pytest.mark.usefixtures("field")
def test_rows_and_columns_come_go_and_move_in_one_undo_entry_each(editor: Editor) -> None:
    QTest.keyClicks(focused(), "first")
    assert run(editor, "row_above")
    assert words(editor)[1][0] == "first"
    assert focused().value() == "first"
    assert run(editor, "row_up")
    assert run(editor, "column_left")
    assert words(editor)[0] == ["", "first", "", ""]
    assert run(editor, "delete_column")
    assert words(editor) == [["", "", ""]] * 4
    for _ in range(4):
        editor.context.opened.undo()
    assert words(editor) == [["first", "", ""], ["", "", ""], ["", "", ""]]


@pytest.mark.usefixtures("field")
def test_merged_cells_keep_the_words_of_all_and_split_again(editor: Editor) -> None:
    QTest.keyClicks(focused(), "one")
    press_tab()
    QTest.keyClicks(focused(), "two")
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert run(editor, "merge")
    first = current(editor).rows[0].cells[0]
    assert (first.columns, first.text.value("en")) == (2, "one\n\ntwo")
    assert run(editor, "merge_below")
    assert (current(editor).rows[0].cells[0].rows, len(current(editor).rows[1].cells)) == (2, 1)
    assert not run(editor, "row_down")
    assert run(editor, "split")
    assert [len(row.cells) for row in current(editor).rows] == [3, 3, 3]


def test_a_rectangle_chosen_with_shift_is_merged(editor: Editor, field: TableField) -> None:
    corner = current(editor).rows[2].cells[1].id
    QTest.mouseClick(
        field.cells[corner].text.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
    )
    assert field.selected is not None
    assert run(editor, "merge")
    merged = current(editor).rows[0].cells[0]
    assert (merged.rows, merged.columns) == (3, 2)


def test_dragged_columns_become_shares_of_the_width(editor: Editor, field: TableField) -> None:
    QApplication.processEvents()
    field._drag(0, field.width() // 2)
    field._tell_widths()
    widths = current(editor).widths
    assert sum(widths) == pytest.approx(1, abs=0.001)
    assert widths[0] > widths[1]
    editor.context.opened.undo()
    assert current(editor).widths == ()


@pytest.mark.usefixtures("field")
def test_cells_from_excel_fill_the_table_and_make_it_larger(editor: Editor) -> None:
    press_tab(5)
    focused().insertFromMimeData(html(EXCEL))
    assert words(editor) == [
        ["", "", "", ""],
        ["", "", "a", "b"],
        ["", "", "c", "d"],
        ["", "", "e", ""],
    ]
    editor.context.opened.undo()
    assert words(editor) == [["", "", ""]] * 3


def test_headings_and_tables_from_word_become_blocks_in_one_undo_entry(editor: Editor) -> None:
    editor.context.select(BLOCK)
    row = editor.page.field(BLOCK, "body")
    assert row is not None
    row.text.put_cursor(at_end=False)
    session = editor.context.indexed.item(SESSION)
    assert isinstance(session, Session)
    before = len(session.blocks)
    row.text.insertFromMimeData(html(WORD))
    changed = editor.context.indexed.item(SESSION)
    assert isinstance(changed, Session)
    first, heading, table, rest = changed.blocks[:4]
    assert isinstance(first, TextBlock)
    assert first.body.value("en") == "Before."
    assert isinstance(heading, TextBlock)
    assert heading.heading.value("en") == "လူကုန်ကူးမှု"
    assert heading.body.value("en") == "Inside **bold**."
    assert isinstance(table, TableBlock)
    assert (table.header_rows, words(editor)[1]) == (1, ["Refer", "Officer"])
    assert isinstance(rest, TextBlock)
    assert rest.body.value("en") == "After.\n\nAsk the person where they are going."
    editor.context.opened.undo()
    assert editor.context.indexed.item(SESSION) == session
    assert len(changed.blocks) == before + 3
