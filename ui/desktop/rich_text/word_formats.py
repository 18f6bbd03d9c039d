"""Marks and links of the selected words of a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextCharFormat, QTextCursor

from models.content.runs import SUB, SUPERSCRIPT
from models.content.syllables import nearest_cut
from ui.desktop.look.theme import is_burmese
from ui.desktop.rich_text.formats import OBJECT_TYPE, Kept, Look, char_format

_RIVALS = {SUB: SUPERSCRIPT, SUPERSCRIPT: SUB}
Piece = tuple[int, int, QTextCharFormat]
"""Where a piece of one format begins, how long it is, and its format."""


def marks_of(made: QTextCharFormat) -> int:
    """The marks kept in a format."""
    return int(made.property(Kept.MARKS) or 0)


def href_of(made: QTextCharFormat) -> str:
    """The address kept in a format, "" for none."""
    return str(made.property(Kept.HREF) or "")


def common_marks(cursor: QTextCursor) -> int:
    """The marks that all selected words have."""
    found = ~0
    for _, _, made in pieces_of(cursor):
        found &= marks_of(made)
    return 0 if found == ~0 else found


def toggled(marks: int, mark: int, on: bool) -> int:
    """The marks with one more or one less; a word is never sub- and superscript."""
    return (marks | mark) & ~_RIVALS.get(mark, 0) if on else marks & ~mark


def reformat(
    cursor: QTextCursor, look: Look, marks: Callable[[int], int], href: str | None = None
) -> None:
    """Give every selected piece other marks, and another link unless ``href`` is None."""
    cursor.beginEditBlock()
    for position, length, made in list(pieces_of(cursor)):
        new = char_format(marks(marks_of(made)), href_of(made) if href is None else href, look)
        if made.property(Kept.LEAF) is not None and made.objectType() == OBJECT_TYPE:
            for kept in (Kept.LEAF, Kept.LABEL):
                new.setProperty(kept, made.property(kept))
            new.setObjectType(OBJECT_TYPE)
        piece = QTextCursor(cursor)
        piece.setPosition(position)
        piece.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        piece.setCharFormat(new)
    cursor.endEditBlock()


def pieces_of(cursor: QTextCursor) -> Iterator[Piece]:
    """The pieces of the selection that have one format each."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() < end:
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            first = max(fragment.position(), start)
            last = min(fragment.position() + fragment.length(), end)
            if first < last:
                yield first, last - first, fragment.charFormat()
            iterator += 1
        block = block.next()


def snap_to_syllables(cursor: QTextCursor) -> None:
    """Move the ends of a selection, or the cursor, out of Burmese syllables: Qt stops inside."""
    anchor, position = _snapped(cursor, cursor.anchor()), _snapped(cursor, cursor.position())
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)


def _snapped(cursor: QTextCursor, position: int) -> int:
    block = cursor.document().findBlock(position)
    text = block.text()
    if not is_burmese(text):
        return position
    units = text.encode("utf-16-le")
    before = units[: 2 * (position - block.position())].decode("utf-16-le", "ignore")
    cut = nearest_cut(text, len(before))
    return block.position() + len(text[:cut].encode("utf-16-le")) // 2


def select_link(cursor: QTextCursor) -> None:
    """Widen a cursor without selection to the whole link it stands in."""
    if cursor.hasSelection():
        return
    whole = QTextCursor(cursor)
    whole.select(QTextCursor.SelectionType.BlockUnderCursor)
    at, inside = cursor.position(), False
    start = end = at
    for position, length, made in pieces_of(whole):
        if href_of(made) and position <= at <= position + length:
            start = min(start, position) if inside else position
            end, inside = position + length, True
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
