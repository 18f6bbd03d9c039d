"""TextField: a text of the course as part of the page; as high as its text, typed into in place."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.desktop.look.theme import (
    BURMESE_LINE_HEIGHT,
    HEADING_POINTS,
    LINE_HEIGHT,
    PAGE_POINTS,
    SPACE_1,
    interface_font,
    is_burmese,
)
from ui.desktop.page.markdown_highlighter import MarkdownHighlighter
from ui.desktop.page.page_parts import Style

_POINTS = {
    Style.TITLE: HEADING_POINTS[1],
    Style.HEADING: HEADING_POINTS[3],
    Style.BODY: PAGE_POINTS,
}
_LIST_LINE = re.compile(r"^(\s*)(?:([-*+])|([0-9]{1,8})([.)])) +(\S?)")
_GOES_TO_MENU = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def points_of(style: Style) -> float:
    """The font size of a style in points."""
    return _POINTS[style]


class TextField(QTextEdit):
    """Plain stored text, one paragraph per line of the editor. It never undoes by itself."""

    edited = Signal(str)
    focused = Signal()
    left = Signal()

    def __init__(self, style: Style, is_line: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._is_line = is_line
        self._showing = False
        self._burmese: bool | None = None
        self._excluded = self._inviting = self._typing = False
        self._shown = ""
        self._stored = ""
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(SPACE_1)
        self.viewport().setAutoFillBackground(False)
        self._set_fonts()
        self._highlighter = MarkdownHighlighter(self.document(), self.palette())
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text_changed)
        self._set_line_height()

    def value(self) -> str:
        """The text as it stands here. (``toPlainText`` would turn no-break spaces into spaces.)"""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, stored: str, shown: str) -> None:
        """Show a text: as it is stored while it is typed in, else as it reads."""
        self._stored, self._shown = stored, shown
        self._show(stored if self._typing else shown)

    def _show(self, value: str) -> None:
        """Where the text differs from what stands there, only that part is replaced."""
        before = self.value()
        if before == value:
            return
        start = _common(before, value)
        end = _common(before[start:][::-1], value[start:][::-1])
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(before[:start]))
        after = len(before) - end
        cursor.setPosition(_units(before[:after]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(value[start : len(value) - end])
        self._showing = False
        self._set_line_height()

    def set_excluded(self, excluded: bool) -> None:
        """Grey and struck, not to be edited: the edition leaves it out."""
        if excluded != self._excluded:
            self._excluded = excluded
            self.setReadOnly(excluded)
            font = self.font()
            font.setStrikeOut(excluded)
            self.setFont(font)
            self._set_colours()

    def set_inviting(self, inviting: bool) -> None:
        """Draw the words in the empty field like a link: here something is missing."""
        if inviting != self._inviting:
            self._inviting = inviting
            self._set_colours()

    def _set_colours(self) -> None:
        role, usual = QPalette.ColorRole, QPalette()
        palette = QPalette()
        if self._excluded:
            palette.setColor(role.Text, usual.color(role.PlaceholderText))
        if self._inviting:
            palette.setColor(role.PlaceholderText, usual.color(role.Link))
        self.setPalette(palette)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words only; in a line, line breaks become spaces."""
        text = source.text()
        self.textCursor().insertText(" ".join(text.split("\n")) if self._is_line else text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter leaves a line, begins a paragraph, and goes on with a list."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        if self._is_line:
            self.focusNextChild()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
        else:
            self._begin_paragraph()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the menu's: the course has one history."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key in _GOES_TO_MENU:
                if event.matches(key):
                    event.ignore()
                    return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_highlighter"):
            self._highlighter.set_palette(self.palette())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show what is stored, and tell that the author is here."""
        self._typing = True
        self._show(self._stored)
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show how it reads, and tell that the author has left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._typing = False
            self.left.emit()
            self._show(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As high as the text at this width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the text."""
        return QSize(300, self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow windows wrap."""
        return QSize(60, self._height())

    def _begin_paragraph(self) -> None:
        cursor = self.textCursor()
        found = _LIST_LINE.match(cursor.block().text())
        if not found:
            cursor.insertText("\n\n")
        elif not found[5]:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.insertText("\n")
        else:
            mark = found[2] or f"{int(found[3]) + 1}{found[4]}"
            cursor.insertText(f"\n{found[1]}{mark} ")
        self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        """Qt also calls this when only colours or fonts changed."""
        if self._showing:
            return
        if not self._typing:
            self._show(self._shown)
        elif self.value() != self._stored:
            self._set_line_height()
            self._stored = self.value()
            self.edited.emit(self._stored)

    def _set_fonts(self) -> None:
        font = interface_font(self.font(), _POINTS[self._style], self._style is not Style.BODY)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setFont(font)

    def _set_line_height(self) -> None:
        """Generous lines, more so where Burmese stands; headings closer."""
        burmese = is_burmese(self.value() or self.placeholderText())
        if burmese == self._burmese:
            return
        self._burmese = burmese
        height = BURMESE_LINE_HEIGHT if burmese else LINE_HEIGHT
        if self._style is not Style.BODY:
            height -= 30
        block = QTextBlockFormat()
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        showing, self._showing = self._showing, True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self._showing = showing

    def _height(self) -> int:
        return int(self.document().size().height() + 0.999)

    def _fit(self, *_: object) -> None:
        height = self._height()
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)


def _common(one: str, other: str) -> int:
    """How many characters two texts share at their beginning."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _units(text: str) -> int:
    """The length of a text as Qt counts: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2
