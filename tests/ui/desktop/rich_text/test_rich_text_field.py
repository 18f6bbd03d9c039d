"""The field edits formatted text: marks, links, lists and inserted things, in Burmese too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.content import Block, normalise, parse, write
from models.content.lines import BULLETS, lines_of
from models.content.runs import EMPHASIS, STRONG, SUB, SUPERSCRIPT
from tests.models.content.trees import passages
from ui.desktop.page.page_parts import Style
from ui.desktop.rich_text import line_edits
from ui.desktop.rich_text.rich_text_field import RichTextField

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[RichTextField]:
    window = QWidget()
    made = RichTextField(Style.BODY, is_line=False, parent=window)
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(600, 200)
    window.show()
    yield made
    window.close()


def select(field: RichTextField, start: int, end: int) -> None:
    cursor = QTextCursor(field.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("mark", "after"),
    [
        (STRONG, "**လူ**ကုန်"),
        (EMPHASIS, "*လူ*ကုန်"),
        (SUB, "~လူ~ကုန်"),
        (SUPERSCRIPT, "^လူ^ကုန်"),
    ],
)
def test_a_mark_is_given_and_taken(field: RichTextField, mark: int, after: str) -> None:
    field.show_text("လူကုန်")
    select(field, 0, 2)
    field.toggle_mark(mark)
    assert field.value() == after
    assert field.marks() & mark
    field.toggle_mark(mark)
    assert field.value() == "လူကုန်"


def test_words_that_are_partly_strong_become_strong_first(field: RichTextField) -> None:
    field.show_text("a **b** [c](https://www.iom.int)")
    select(field, 0, 5)
    field.toggle_mark(STRONG)
    assert field.value() == "**a b [c](https://www.iom.int)**"


def test_superscript_takes_the_place_of_subscript(field: RichTextField) -> None:
    field.show_text("m~2~")
    select(field, 1, 2)
    field.toggle_mark(SUPERSCRIPT)
    assert field.value() == "m^2^"


def test_a_mark_without_selection_holds_for_what_is_typed(field: RichTextField) -> None:
    field.show_text("a ")
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.toggle_mark(STRONG)
    QTest.keyClicks(field, "b")
    assert field.value() == "a**b**"


def test_a_link_is_made_changed_and_removed_as_a_whole(field: RichTextField) -> None:
    field.show_text("see here now")
    select(field, 4, 8)
    field.set_link("https://www.iom.int")
    assert field.value() == "see [here](https://www.iom.int) now"
    select(field, 6, 6)
    assert field.link() == "https://www.iom.int"
    field.set_link("https://www.un.org")
    assert field.value() == "see [here](https://www.un.org) now"
    select(field, 6, 6)
    field.set_link("")
    assert field.value() == "see here now"


def test_typing_behind_a_link_or_a_thing_is_not_part_of_it(field: RichTextField) -> None:
    field.show_text("[a](https://www.iom.int)")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, "b")
    assert field.value() == "[a](https://www.iom.int)b"
    field.show_text("{{hotline}}")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, "b")
    assert field.value() == "{{hotline}}b"


def test_marks_go_over_things_and_leave_them_whole(field: RichTextField) -> None:
    stored = "call {{hotline}} or [[ref:abcd]]^[a *note*]"
    field.show_text(stored)
    field.selectAll()
    field.toggle_mark(STRONG)
    assert field.value() == "**call {{hotline}} or [[ref:abcd]]^[a *note*]**"
    field.toggle_mark(STRONG)
    assert field.value() == stored


def test_tab_and_backspace_in_a_list(field: RichTextField) -> None:
    field.show_text("- a\n- b")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.value() == "- a\n    - b"
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert field.value() == "- a\n- b"
    field.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.value() == "- a\n\n    b"


def test_bullets_by_command(field: RichTextField) -> None:
    field.show_text("က\n\nခ")
    field.selectAll()
    first, last = field.selected_lines()
    assert field.change_lines(line_edits.toggle_list(field.lines(), first, last, BULLETS))
    assert field.value() == "- က\n- ခ"


def test_an_inserted_passage_keeps_its_lists(field: RichTextField) -> None:
    field.show_text("before\n\nafter")
    select(field, 6, 6)
    field.insert_lines(lines_of(parse("x\n\n- **a**\n- b").blocks))
    assert field.value() == "beforex\n\n- **a**\n- b\n\nafter"


def test_pasted_plain_text_becomes_paragraphs(field: RichTextField) -> None:
    data = QMimeData()
    data.setText("one\r\n\r\ntwo\nthree")
    field.insertFromMimeData(data)
    assert field.value() == "one\n\ntwo\n\nthree"


def test_burmese_is_typed_through_an_input_method(field: RichTextField) -> None:
    field.show_text("**လူ**")
    field.moveCursor(QTextCursor.MoveOperation.End)
    event = QInputMethodEvent("", [])
    event.setCommitString("ကုန်ကူးမှု")
    QApplication.sendEvent(field, event)
    assert field.value() == "**လူကုန်ကူးမှု**"


def test_a_soft_break_stays_in_the_paragraph(field: RichTextField) -> None:
    field.show_text("a")
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "b")
    assert field.value() == "a\\\nb"


@given(passages, passages, st.data())
def test_whatever_is_inserted_where_it_stays_a_passage(
    qapp: QApplication, tree: tuple[Block, ...], other: tuple[Block, ...], data: st.DataObject
) -> None:
    assert qapp
    field = RichTextField(Style.BODY, is_line=False)
    stored = write(normalise(tree))
    field.show_text(stored)
    at = data.draw(st.integers(0, field.document().characterCount() - 1))
    end = data.draw(st.integers(at, field.document().characterCount() - 1))
    select(field, at, end)
    field.insert_lines(lines_of(normalise(other)))
    value = field.value()
    assert write(parse(value).blocks) == value
    field.deleteLater()


def pasted(field: RichTextField, html: str, text: str = "") -> str:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text or html)
    field.insertFromMimeData(data)
    return field.value()


def test_marks_lists_and_links_are_pasted_and_nothing_else(field: RichTextField) -> None:
    html = (
        '<p style="color:red">A <b>b</b> <a href="https://www.iom.int">c</a>'
        '<a href="javascript:x">d</a></p><ul><li>e</ul>'
    )
    assert pasted(field, html) == "A **b** [c](https://www.iom.int)d\n\n- e"


def test_headings_and_tables_go_to_the_page_where_it_takes_them(field: RichTextField) -> None:
    html = "<h1>A</h1><table><tr><td>1<td>2</table>"
    assert pasted(field, html) == "A\n\n1\n\n2"
    field.show_text("")
    field.takes_pieces = True
    told: list[object] = []
    field.pieces_pasted.connect(told.append)
    assert pasted(field, html) == ""
    assert len(told) == 1


def test_copied_words_keep_marks_values_and_references(field: RichTextField) -> None:
    stored = "**a** {{hotline}} [[ref:abcd|x]]\n\n- ခ"
    field.show_text(stored)
    field.selectAll()
    data = field.createMimeDataFromSelection()
    assert "<b>a</b>" in data.html()
    assert "ခ" in data.text()
    field.show_text("")
    field.insertFromMimeData(data)
    assert field.value() == stored


def test_zawgyi_is_told_of_and_converted_only_on_demand(field: RichTextField) -> None:
    told: list[bool] = []
    field.zawgyi_pasted.connect(lambda: told.append(True))
    data = QMimeData()
    data.setText("ျမန္မာ ဉာဏ္ႀကီးရွင္သည္")
    field.insertFromMimeData(data)
    assert told == [True]
    assert field.value() == "ျမန္မာ ဉာဏ္ႀကီးရွင္သည္"
    field.convert_zawgyi()
    assert field.value() == "မြန်မာ ဉာဏ်ကြီးရှင်သည်"


def test_enter_and_marks_never_cut_a_burmese_syllable(field: RichTextField) -> None:
    field.show_text("😀 သင်တန်း")
    select(field, 4, 4)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == "😀\n\nသင်တန်း"
    field.show_text("သင်တန်း")
    select(field, 0, 4)
    field.toggle_mark(STRONG)
    assert field.value() == "**သင်**တန်း"


@pytest.mark.parametrize(
    ("typed", "after"),
    [("- x", "- x"), ("1. x", "1. x"), ("a - x", "a - x"), ("-x ", "-x")],
)
def test_a_list_begins_as_in_word(field: RichTextField, typed: str, after: str) -> None:
    field.show_text("")
    QTest.keyClicks(field, typed)
    assert field.value().replace("\\", "") == after
    assert bool(field.kind_at_cursor()) is (typed in ("- x", "1. x"))


def test_paragraphs_stand_apart_and_entries_close(field: RichTextField) -> None:
    field.show_text("a\n\nb\n\n- c\n- d")
    margins = []
    block = field.document().begin()
    while block.isValid():
        margins.append(block.blockFormat().topMargin())
        block = block.next()
    assert margins == [0, 8, 8, 4]
