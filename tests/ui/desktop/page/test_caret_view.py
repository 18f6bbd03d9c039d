"""The page scrolls along with the cursor: nobody writes blindly below the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop.editor import Editor
from ui.desktop.rich_text.rich_text_field import RichTextField

BLOCK = "block0000002"
LONG = "လူကုန်ကူးမှု and what an officer sees first. " * 120


def begin(editor: Editor, qtbot: QtBot) -> RichTextField:
    """The text of a paragraph, with the cursor at its end, in a window of a laptop."""
    editor.resize(1000, 500)
    editor.context.select(BLOCK)
    row = editor.page.field(BLOCK, "body")
    assert row is not None
    row.text.setFocus()
    qtbot.waitUntil(row.text.hasFocus)
    row.text.moveCursor(row.text.textCursor().MoveOperation.End)
    QTest.qWait(500)
    return row.text


def paste(text: RichTextField) -> None:
    copied = QMimeData()
    copied.setText(LONG)
    text.insertFromMimeData(copied)


def is_cursor_seen(editor: Editor, text: RichTextField) -> bool:
    line = text.cursorRect()
    top = text.viewport().mapTo(editor.page.viewport(), QPoint(0, line.top())).y()
    return top >= 0 and top + line.height() <= editor.page.viewport().height()


def test_a_long_paste_leaves_the_cursor_in_view(editor: Editor, qtbot: QtBot) -> None:
    text = begin(editor, qtbot)
    paste(text)
    qtbot.waitUntil(lambda: is_cursor_seen(editor, text), timeout=2_000)


def test_new_lines_below_the_window_are_seen_as_they_are_typed(
    editor: Editor, qtbot: QtBot
) -> None:
    text = begin(editor, qtbot)
    for _ in range(30):
        QTest.keyClick(text, Qt.Key.Key_Return)
        QTest.keyClicks(text, "next")
    qtbot.waitUntil(lambda: is_cursor_seen(editor, text), timeout=2_000)


def test_what_was_scrolled_to_stays_when_only_the_window_comes_back(
    editor: Editor, qtbot: QtBot
) -> None:
    text = begin(editor, qtbot)
    paste(text)
    qtbot.waitUntil(lambda: is_cursor_seen(editor, text), timeout=2_000)
    QTest.qWait(400)
    editor.page.verticalScrollBar().setValue(0)
    QApplication.instance().focusChanged.emit(None, text)  # type: ignore[union-attr]
    QTest.qWait(100)
    assert editor.page.verticalScrollBar().value() == 0
