"""PageText: a text of the page that knows its neighbours: arrows, Enter and Backspace at edges."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCursor, QTextLayout

from models.content import write, write_line
from models.content.lines import TextLine, blocks_of, inlines_of
from models.content.runs import Run
from ui.desktop.rich_text.rich_text_field import RichTextField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PageText(RichTextField):
    """``stepped`` asks for the next (1) or previous (-1) text, ``erased`` to delete an empty block,
    ``picture_pasted`` gives a picture from the clipboard or one that was dropped, ``reached`` says
    that one clicked here with Shift while the cursor was elsewhere."""

    stepped = Signal(int)
    erased = Signal()
    picture_pasted = Signal(object)
    reached = Signal()
    _was_clicked = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Qt gives the focus before it tells of the click that brought it."""
        self._was_clicked = event.reason() is Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click with Shift from another cell selects up to this one."""
        came, self._was_clicked = self._was_clicked, False
        if came and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.reached.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """At the edges the keys go on in the text above or below."""
        step = self._step(event)
        if step:
            self.stepped.emit(step)
        elif event.key() in _ENTER and self.is_line:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Backspace and self._is_blank():
            self.erased.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Pictures too."""
        return has_picture(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """A picture becomes a block; a bitmap beside words (Word, Excel) is not wanted."""
        if has_picture(source) and not self.isReadOnly():
            self.picture_pasted.emit(source)
        else:
            super().insertFromMimeData(source)

    def divided(self) -> tuple[str, str]:
        """What stands before and behind the cursor or the selection, as stored text."""
        cursor = self.textCursor()
        return (
            self._stored(self._lines_between(0, cursor.selectionStart())),
            self._stored(self._lines_between(cursor.selectionEnd(), None)),
        )

    def put_cursor(self, at_end: bool) -> None:
        """Take the focus, with the cursor at the end or the beginning."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        move = QTextCursor.MoveOperation
        self.moveCursor(move.End if at_end else move.Start)

    def _step(self, event: QKeyEvent) -> int:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        cursor = self.textCursor()
        if not plain or cursor.hasSelection():
            return 0
        key = event.key()
        if key == Qt.Key.Key_Left and cursor.atStart():
            return -1
        if key == Qt.Key.Key_Right and cursor.atEnd():
            return 1
        if key == Qt.Key.Key_Up and self._is_on_edge_line(first=True):
            return -1
        if key == Qt.Key.Key_Down and self._is_on_edge_line(first=False):
            return 1
        return 0

    def _is_on_edge_line(self, first: bool) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        beyond = block.previous() if first else block.next()
        if beyond.isValid():
            return False
        layout: QTextLayout = block.layout()
        line = layout.lineForTextPosition(cursor.positionInBlock()).lineNumber()
        return line <= 0 if first else line >= layout.lineCount() - 1

    def _is_blank(self) -> bool:
        return (
            not self.isReadOnly() and self.document().isEmpty() and not self.lines()[0].containers
        )

    def _lines_between(self, start: int, end: int | None) -> tuple[TextLine, ...]:
        document = self.document()
        last = document.characterCount() - 1 if end is None else end
        found = []
        for line, number in zip(self.lines(), range(document.blockCount()), strict=True):
            block = document.findBlockByNumber(number)
            first, until = block.position(), block.position() + block.length() - 1
            if until < start or first > last:
                continue
            runs = _cut(line.runs, max(start - first, 0), min(last, until) - first)
            found.append(TextLine(runs, line.containers, line.begins))
        return tuple(found)

    def _stored(self, lines: tuple[TextLine, ...]) -> str:
        if not lines:
            return ""
        return write_line(inlines_of(lines)) if self.is_line else write(blocks_of(lines))


def has_picture(source: QMimeData) -> bool:
    """Whether what was copied or dragged is a picture, not words with a picture of them."""
    if source.hasImage() and not source.hasText() and not source.hasHtml():
        return True
    if source.hasUrls():
        return any(url.isLocalFile() and is_picture_name(url.fileName()) for url in source.urls())
    return source.hasImage() and not source.text().strip()


def is_picture_name(name: str) -> bool:
    """Whether a file is a picture by its name."""
    return name.lower().rpartition(".")[2] in PICTURE_ENDINGS


PICTURE_ENDINGS = ("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff")
"""The files that are offered; each is converted to PNG or JPEG, which all outputs can show."""


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """The runs between two positions, counted as Qt does: in UTF-16 units."""
    found: list[Run] = []
    at = 0
    for marks, href, leaf in runs:
        units = leaf.encode("utf-16-le", "surrogatepass") if isinstance(leaf, str) else b"  "
        length = len(units) // 2
        low, high = max(start - at, 0), min(end - at, length)
        at += length
        if low < high:
            part = units[low * 2 : high * 2].decode("utf-16-le", "surrogatepass")
            found.append((marks, href, part if isinstance(leaf, str) else leaf))
    return tuple(found)
