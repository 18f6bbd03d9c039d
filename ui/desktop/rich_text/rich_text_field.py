"""RichTextField: a text of the course as part of the page, edited as it will be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QWidget

from authoring.checks.zawgyi import is_zawgyi
from authoring.importing.pasted import PastedPassage
from authoring.importing.zawgyi import to_unicode
from models.content import parse, parse_line, write, write_line
from models.content.lines import TextLine, blocks_of, inlines_of, lines_of
from models.content.runs import Leaf, Run, flatten
from ui.desktop.look.theme import (
    BURMESE_LINE_HEIGHT,
    LINE_HEIGHT,
    is_burmese,
    tokens,
)
from ui.desktop.page.page_parts import Style
from ui.desktop.rich_text.clipboard import PASSAGE, clipboard_of, pieces_of_clipboard, words_only
from ui.desktop.rich_text.flowing_text import FlowingText
from ui.desktop.rich_text.formats import OBJECT_TYPE, Kept, Look, char_format, leaf_of
from ui.desktop.rich_text.line_edits import Lines
from ui.desktop.rich_text.line_keys import press_backspace, press_enter, press_space, press_tab
from ui.desktop.rich_text.text_document import (
    insert_runs,
    lay_out,
    line_shown,
    lines_shown,
    show_lines,
)
from ui.desktop.rich_text.thing_painter import ThingPainter
from ui.desktop.rich_text.word_formats import (
    common_marks,
    href_of,
    marks_of,
    pieces_of,
    reformat,
    select_link,
    snap_to_syllables,
    toggled,
)

_INDENT = 22
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_PRESSES: dict[int, Callable[[RichTextField], bool]] = {
    Qt.Key.Key_Space: press_space,
    Qt.Key.Key_Backspace: press_backspace,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as stored, and what is drawn for the things inserted in it, by their stored text."""

    stored: str = ""
    labels: Mapping[str, str] | None = None

    def label(self, stored: str) -> str:
        """What is drawn for an inserted thing."""
        return (self.labels or {}).get(stored, stored)


class RichTextField(FlowingText):
    """Shows stored text formatted and gives it back as stored text. It never undoes by itself:
    the course has one history. ``is_line``: a title or the like, without paragraphs and lists.
    """

    edited = Signal(str)
    pieces_pasted = Signal(object)
    """Headings and tables were pasted: a tuple of :data:`authoring.importing.pasted.Pasted`."""
    zawgyi_pasted = Signal()

    def __init__(self, style: Style, is_line: bool, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._style = style
        self.is_line = is_line
        self.takes_pieces = False
        self._shown = Shown()
        self._value = ""
        self._showing = False
        self._line_height = 0
        self._painter = ThingPainter(self)
        self._painter.base_font = self.font()
        self.document().setIndentWidth(_INDENT)
        self.document().documentLayout().registerHandler(OBJECT_TYPE, self._painter)
        self.textChanged.connect(self._on_text_changed)
        self._show(Shown())

    # What is shown

    def value(self) -> str:
        """The text that stands here, as stored."""
        return self._written(lines_shown(self.document()))

    def show_text(self, stored: str, labels: Mapping[str, str] | None = None) -> None:
        """Show a text; nothing moves when it says what stands here already."""
        shown = Shown(stored, labels)
        if shown != self._shown:
            self._show(shown)

    def tidy(self) -> None:
        """Let go of empty lines and spaces that are not kept."""
        if self.lines() != self._lines_of(self._shown.stored):
            self._show(self._shown)

    def set_excluded(self, excluded: bool) -> None:
        """Grey and struck, not to be edited: the edition leaves it out."""
        super().set_excluded(excluded)
        self._painter.base_font = self.font()

    # Formatting, for actions

    def marks(self) -> int:
        """The marks of the selected words, or of what would be typed next."""
        cursor = self.textCursor()
        return common_marks(cursor) if cursor.hasSelection() else marks_of(self.currentCharFormat())

    def toggle_mark(self, mark: int) -> None:
        """Give the selected words a mark, or take it away where all of them have it."""
        marks = self.marks()
        on, cursor = not marks & mark, self.textCursor()
        if cursor.hasSelection():
            snap_to_syllables(cursor)
            reformat(cursor, self._look(), lambda old: toggled(old, mark, on))
            self._on_text_changed()
        else:
            href = href_of(self.currentCharFormat())
            self.setCurrentCharFormat(char_format(toggled(marks, mark, on), href, self._look()))

    def link(self) -> str:
        """The address of the link at the cursor, "" for none."""
        return href_of(self.currentCharFormat())

    def set_link(self, href: str) -> None:
        """Make the selected words, or the link at the cursor, a link; "" makes them plain."""
        cursor = self.textCursor()
        select_link(cursor)
        snap_to_syllables(cursor)
        reformat(cursor, self._look(), lambda marks: marks, href)
        self._on_text_changed()

    def thing_beside(self) -> Leaf | None:
        """The inserted thing that is selected, or stands directly before or behind the cursor."""
        found = self._place_of_thing()
        return found[1] if found else None

    def select_thing_beside(self) -> None:
        """Select what :meth:`thing_beside` gives."""
        if found := self._place_of_thing():
            cursor = self.textCursor()
            cursor.setPosition(found[0])
            cursor.setPosition(found[0] + 1, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _place_of_thing(self) -> tuple[int, Leaf] | None:
        cursor = self.textCursor()
        whole = QTextCursor(cursor)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        whole.setPosition(max(start - 1, 0) if start == end else start)
        last = self.document().characterCount() - 1
        whole.setPosition(min(end + (start == end), last), QTextCursor.MoveMode.KeepAnchor)
        for position, _, made in pieces_of(whole):
            if made.objectType() == OBJECT_TYPE:
                return position, leaf_of(str(made.property(Kept.LEAF)))
        return None

    def insert_runs(self, runs: tuple[Run, ...]) -> None:
        """Put words or a thing in place of the selection."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        insert_runs(cursor, runs, self._look(), self._shown.label)
        cursor.endEditBlock()
        self.setCurrentCharFormat(char_format(0, "", self._look()))

    def insert_lines(self, lines: tuple[TextLine, ...]) -> None:
        """Put a passage in place of the selection; in a line its words only."""
        if not lines:
            return
        if self.is_line or (len(lines) == 1 and not lines[0].containers):
            self.insert_runs(tuple(flatten(inlines_of(lines))))
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        before = list(lines_shown(self.document()))
        at = cursor.blockNumber()
        here = before[at]
        for number, line in enumerate(lines):
            if number:
                cursor.insertBlock()
            insert_runs(cursor, line.runs, self._look(), self._shown.label)
        first = lines[0] if not here.runs else here
        last = [TextLine((), each.containers, each.begins) for each in lines[1:]]
        self._lay_out((*before[:at], first, *last, *before[at + 1 :]))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def change_lines(self, change: Lines | None) -> bool:
        """Give the lines other lists, quotes or depths; whether anything was to be done."""
        if change is None or self.is_line or self.isReadOnly():
            return False
        self._lay_out(change)
        self._on_text_changed()
        return True

    def lines(self) -> tuple[TextLine, ...]:
        """The lines that stand here."""
        return lines_shown(self.document())

    def kind_at_cursor(self) -> str:
        """The kind of the list or quote that the cursor stands in, "" for none."""
        containers = line_shown(self.textCursor().block()).containers
        return containers[-1].kind if containers else ""

    def selected_lines(self) -> tuple[int, int]:
        """The numbers of the first and the last line that the selection touches."""
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        return first, document.findBlock(cursor.selectionEnd()).blockNumber()

    # Keys and focus

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy the words with their marks."""
        return clipboard_of(self.textCursor())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words with the marks, lists and links a course knows."""
        self.paste(source)

    def paste_plain(self) -> None:
        """Paste the words of the clipboard without anything else."""
        self.paste(QApplication.clipboard().mimeData(), plain=True)

    def paste(self, source: QMimeData, plain: bool = False) -> None:  # type: ignore[override]
        """Put what was copied in place of the selection, and tell what an author should know."""
        if self.isReadOnly():
            return
        pieces = pieces_of_clipboard(source, plain)
        is_passage = all(isinstance(each, PastedPassage) for each in pieces)
        if self.takes_pieces and not is_passage:
            self.pieces_pasted.emit(pieces)
        elif self.is_line and (plain or not _has_marks(source)):
            self.insert_runs(((0, "", " ".join(source.text().splitlines())),))
        else:
            self.insert_lines(lines_of(words_only(pieces)))
        if is_zawgyi(source.text()):
            self.zawgyi_pasted.emit()

    def convert_zawgyi(self) -> None:
        """Write the Zawgyi of this text in Unicode, words in marks and links too."""
        lines = tuple(
            replace(line, runs=tuple(_in_unicode(run) for run in line.runs))
            for line in self.lines()
        )
        self._show(Shown(self._written(lines), self._shown.labels))
        self.edited.emit(self._shown.stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter leaves a line, begins a paragraph or goes on with a list."""
        key = event.key()
        if key in _ENTER:
            press_enter(self, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif (press := _PRESSES.get(key)) is not None and press(self):
            event.accept()
        else:
            if event.text():
                self._leave_link()
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab belongs to the text where a list can use it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_tab = event.key() in _TABS
            if is_tab and press_tab(self, event.key() == Qt.Key.Key_Tab):
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the theme."""
        super().changeEvent(event)
        is_made = hasattr(self, "_shown")
        if event.type() == QEvent.Type.PaletteChange and is_made and "](" in self._shown.stored:
            self._show(self._shown)

    # Inside

    def _show(self, shown: Shown) -> None:
        """Show other lines, with the cursor kept behind the same words where it can be."""
        self._shown = shown
        lines = self._lines_of(shown.stored)
        cursor = self.textCursor()
        position, anchor = cursor.position(), cursor.anchor()
        self._value = self._written(lines)
        self._showing = True
        self._line_height = self._wanted_height(shown.stored)
        show_lines(self.document(), lines, self._look(), shown.label, self._line_height)
        self._showing = False
        last = self.document().characterCount() - 1
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._fit()

    def _lines_of(self, stored: str) -> tuple[TextLine, ...]:
        if self.is_line:
            return (TextLine(tuple(flatten(parse_line(stored).inlines))),)
        return lines_of(parse(stored).blocks)

    def _written(self, lines: tuple[TextLine, ...]) -> str:
        return write_line(inlines_of(lines)) if self.is_line else write(blocks_of(lines))

    def _lay_out(self, lines: tuple[TextLine, ...]) -> None:
        showing, self._showing = self._showing, True
        lay_out(self.document(), lines, self._line_height)
        self._showing = showing

    def _on_text_changed(self) -> None:
        """Qt also calls this when only colours or fonts changed."""
        if self._showing:
            return
        value = self.value()
        if value == self._value:
            return
        self._value = value
        self._shown = Shown(value, self._shown.labels)
        height = self._wanted_height(value)
        if height != self._line_height:
            self._line_height = height
            self._lay_out(self.lines())
        self.edited.emit(value)

    def _leave_link(self) -> None:
        """What is typed behind the last letter of a link is not part of it."""
        made = self.currentCharFormat()
        href, is_thing = href_of(made), made.property(Kept.LEAF) is not None
        if not href and not is_thing:
            return
        after = QTextCursor(self.textCursor())
        is_end = after.atBlockEnd()
        after.movePosition(QTextCursor.MoveOperation.NextCharacter)
        if is_end or href_of(after.charFormat()) != href:
            href = ""
        self.setCurrentCharFormat(char_format(marks_of(made), href, self._look()))

    def _look(self) -> Look:
        return Look(self.font(), tokens(self.palette()))

    def _wanted_height(self, stored: str) -> int:
        """Generous lines, more so where Burmese stands; headings closer."""
        burmese = is_burmese(stored or self.placeholderText())
        height = BURMESE_LINE_HEIGHT if burmese else LINE_HEIGHT
        return height if self._style is Style.BODY else height - 30


def _has_marks(source: QMimeData) -> bool:
    return source.hasHtml() or source.hasFormat(PASSAGE)


def _in_unicode(run: Run) -> Run:
    marks, href, leaf = run
    return (marks, href, to_unicode(leaf)) if isinstance(leaf, str) else run
