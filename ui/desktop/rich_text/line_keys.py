"""What Enter, Tab and Backspace do in a text with paragraphs and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from models.content.lines import BULLETS, NUMBERS, TextLine
from ui.desktop.rich_text import line_edits
from ui.desktop.rich_text.text_document import LINE_SEPARATOR
from ui.desktop.rich_text.word_formats import snap_to_syllables

if TYPE_CHECKING:
    from ui.desktop.rich_text.rich_text_field import RichTextField

_BEGINNINGS = {"-": BULLETS, "*": BULLETS, "•": BULLETS, "1.": NUMBERS, "1)": NUMBERS}


def press_enter(field: RichTextField, soft: bool) -> None:
    """Begin the next paragraph or entry; an empty entry leaves its list; ``soft``: a line break."""
    if field.is_line:
        field.focusNextChild()
        return
    cursor = field.textCursor()
    if soft:
        cursor.insertText(LINE_SEPARATOR)
        return
    lines, at = field.lines(), cursor.blockNumber()
    if not lines[at].runs and lines[at].containers:
        field.change_lines(line_edits.shallower(lines, at, at))
        return
    new = line_edits.continuing(lines[at])
    snap_to_syllables(cursor)
    cursor.beginEditBlock()
    cursor.insertBlock()
    lines, at = field.lines(), cursor.blockNumber()
    moved = TextLine(lines[at].runs, new.containers, new.begins)
    field.change_lines((*lines[:at], moved, *lines[at + 1 :]))
    cursor.endEditBlock()
    field.setTextCursor(cursor)
    field.ensureCursorVisible()


def press_tab(field: RichTextField, deeper: bool) -> bool:
    """Move entries deeper or shallower; False where Tab should leave the field."""
    if field.is_line or field.isReadOnly():
        return False
    first, last = field.selected_lines()
    lines = field.lines()
    if not lines[first].begins_entry:
        return False
    change = (line_edits.deeper if deeper else line_edits.shallower)(lines, first, last)
    field.change_lines(change)
    return True


def press_space(field: RichTextField) -> bool:
    """After "-" or "1." at the beginning of a paragraph a list begins, as in Word."""
    cursor = field.textCursor()
    if field.is_line or field.isReadOnly() or cursor.hasSelection():
        return False
    lines, at = field.lines(), cursor.blockNumber()
    typed = cursor.block().text()[: cursor.positionInBlock()]
    kind = _BEGINNINGS.get(typed)
    if kind is None or any(each.is_list for each in lines[at].containers):
        return False
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    field.change_lines(line_edits.toggle_list(field.lines(), at, at, kind))
    cursor.endEditBlock()
    return True


def press_backspace(field: RichTextField) -> bool:
    """At the beginning of an entry its marker goes first; False where a letter is to be deleted."""
    cursor = field.textCursor()
    if field.is_line or cursor.hasSelection() or not cursor.atBlockStart():
        return False
    lines, at = field.lines(), cursor.blockNumber()
    change = line_edits.joined_backwards(lines, at)
    if change is None and at == 0:
        change = line_edits.shallower(lines, at, at)
    return field.change_lines(change)
