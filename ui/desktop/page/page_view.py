"""PageView: the page in the middle; it shows what is selected and is written in directly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from authoring.editing.edits.naming import title_field
from authoring.editing.open_course import CourseChanged
from models.item import Item
from models.place import SHARED, Place
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import PAGE_WIDTH
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.page.block_tools import BlockTools
from ui.desktop.page.caret_view import CaretView
from ui.desktop.page.editors.parts import ItemTable
from ui.desktop.page.editors.table_widget import TableWidget
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_content import page_parts, page_root
from ui.desktop.page.page_events import PageEvents, ReadPicture
from ui.desktop.page.page_parts import Field, Grid, Part, Table
from ui.desktop.page.page_rows import row_class, row_for
from ui.desktop.page.page_state import PageState
from ui.desktop.page.page_text import PageText
from ui.desktop.page.page_words import word_count
from ui.desktop.page.page_writer import PageWriter
from ui.desktop.page.sheet import RIGHT, Sheet
from ui.desktop.page.table_tools import TableTools

_JUDGE = 350
"""Milliseconds after a change in which the rules are not asked yet."""
_SETTLE = 400
"""Milliseconds in which new rows get their heights, and the page keeps what is selected in view."""
TYPED = "page:"
"""What the origin of an edit begins with that was typed on the page."""


class PageView(QScrollArea):
    """Rows for the parts of a page. Rows are kept as long as their part is there."""

    def __init__(
        self, context: EditorContext, read_picture: ReadPicture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._root = ""
        self._parts: tuple[Part, ...] = ()
        self._state = PageState()
        self.events = PageEvents(context.course_agency, read_picture, self)
        self.events.scopes = context.scopes
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE)
        self.sheet = Sheet(self, self._made_row, _show)
        self._build()
        self.writer = PageWriter(self, context)
        self._judging = QTimer(self, singleShot=True, interval=_JUDGE)
        self._judging.timeout.connect(self._judge)
        self.caret = CaretView(self, self.sheet)
        self.tools = BlockTools(self, context)
        self.tables = TableTools(self, context)
        self._connect()
        self.show_current()

    @property
    def parts(self) -> tuple[Part, ...]:
        """What the page shows, in reading order."""
        return self._parts

    @property
    def root(self) -> str:
        """The item, or the heading of the outline, whose page is shown."""
        return self._root

    @property
    def state(self) -> PageState:
        """What is folded, and which empty texts are open."""
        return self._state

    @property
    def words(self) -> int:
        """How many words the page has as it is shown."""
        return word_count(self._parts)

    def field(self, item: str, field: str) -> FieldRow | None:
        """The row of a text, the shared one or the one of the agency looked at."""
        for part in self._parts:
            if isinstance(part, Field) and (part.item, part.field) == (item, field):
                row = self.sheet.row(part.key)
                return row if isinstance(row, FieldRow) else None
            if isinstance(part, ItemTable) and part.holds(item):
                table = self.sheet.row(part.key)
                return table.field(item, field) if isinstance(table, TableWidget) else None
        return None

    def write_at(self, passage: Place) -> None:
        """Put the cursor into a text, that of an agency in the view of all too."""
        is_shared = passage.owner == SHARED
        owner = self._context.agency if is_shared else passage.owner
        self.focus_text(passage.item, passage.field, owner)

    def focus_text(self, item: str, field: str, owner: str | None = None) -> bool:
        """Put the cursor into a text, in a cell too; whether it stands on the page."""
        for key in self._keys_of(item, field):
            row = self.sheet.row(key)
            for each in _field_rows(row) if row is not None else ():
                part = each.part
                is_it = (part.item, part.field) == (item, field) and owner in (None, part.owner)
                if is_it and not each.text.isReadOnly():
                    each.text.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.ensureWidgetVisible(each)
                    return True
        return False

    def focus_first(self, item: str) -> None:
        """Put the cursor into the first text of an item."""
        for part in self._parts:
            if isinstance(part, ItemTable) and part.holds(item):
                table = self.sheet.row(part.key)
                if isinstance(table, TableWidget) and table.focus_item(item):
                    self.ensureWidgetVisible(table.focusWidget() or table)
                return
            row = self.sheet.row(part.key) if part.key.startswith(item) else None
            fields = list(_field_rows(row)) if row is not None else []
            if fields:
                fields[0].text.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(fields[0])
                return

    def neighbour(self, text: PageText, step: int) -> PageText | None:
        """The text above (-1) or below (1) one, whose row is made where it was not yet."""
        row = self.row_of(text)
        if row is None:
            return None
        inside = [each.text for each in _field_rows(row)]
        at = inside.index(text) + step if text in inside else -1
        if 0 <= at < len(inside):
            return inside[at]
        keys = [part.key for part in self._parts]
        position = next(n for n, key in enumerate(keys) if self.sheet.rows.get(key) is row)
        for key in keys[position + 1 :] if step > 0 else keys[:position][::-1]:
            other = self.sheet.row(key)
            texts = [each.text for each in _field_rows(other) if not each.text.isReadOnly()]
            if texts:
                return texts[0 if step > 0 else -1]
        return None

    def row_of(self, widget: QWidget | None) -> QWidget | None:
        """The row that a widget of the page is in."""
        while widget is not None and widget.parentWidget() is not self.sheet:
            widget = widget.parentWidget()
        return widget

    def show_current(self, _: object = None) -> None:
        """Show the page of what is selected, and bring it into view."""
        root = page_root(self._context.indexed, self._context.current)
        if root != self._root:
            self._root = root
            self._state = replace(self._state, opened=frozenset())
            self.refresh()
            self.verticalScrollBar().setValue(0)
        if not self._has_focus_inside():
            self._settling.start()
            self._reveal_current()

    def refresh(self, changed: object = None) -> None:
        """Show the page as the course is now. After typing only what was typed is made again."""
        context = self._context
        self._root = page_root(context.indexed, self._root)
        if not self._is_typing(changed):
            self._state.memory.clear()
        if not (isinstance(changed, CourseChanged) and changed.origin.startswith(TYPED)):
            self._state.rows.forget()
        parts = page_parts(
            context.indexed, self._root, context.language, context.agency, self._state
        )
        if parts != self._parts:
            self._parts = parts
            self.sheet.show_parts(parts)
        if self._state.beside.is_waiting:
            self._judging.start(_JUDGE)

    def open_text(self, item: str, field: str) -> None:
        """Show a text that says nothing yet, with the cursor in it."""
        self.set_state(replace(self._state, opened=self._state.opened | {(item, field)}))
        self.focus_text(item, field)

    def set_state(self, state: PageState) -> None:
        """Fold other parts away, open other texts."""
        self._state = state
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw again when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sheet"):
            for row in self.sheet.rows.values():
                row.update()

    def _build(self) -> None:
        self.setAccessibleName("Page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        self.sheet.setMaximumWidth(GUTTER + PAGE_WIDTH + RIGHT)
        self.sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(ground)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self.sheet, 100, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.setWidget(ground)

    def _connect(self) -> None:
        self._context.current_changed.connect(self.show_current)
        self._context.course_changed.connect(self.refresh)
        self._context.view_changed.connect(self.refresh)
        self._context.writing_wanted.connect(self.write_at)
        self.events.added.connect(self.open_text)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)

    def _made_row(self, part: Part) -> QWidget:
        return row_for(part, self.events)

    def _is_typing(self, changed: object) -> bool:
        """Whether only one text changed that no other part of the page can show too."""
        if not isinstance(changed, CourseChanged) or not changed.origin.startswith(TYPED):
            return False
        item = self._context.indexed.find(changed.subject, Item)
        field = changed.origin.split(":")[2]
        return item is not None and field != title_field(type(item))

    def _keys_of(self, item: str, field: str) -> Iterator[str]:
        for part in self._parts:
            if isinstance(part, Field) and (part.item, part.field) == (item, field):
                yield part.key
            if isinstance(part, ItemTable) and part.holds(item):
                yield part.key
            if isinstance(part, Grid | Table):
                cells = (cell.field for row in part.rows for cell in row)
                if any(each and (each.item, each.field) == (item, field) for each in cells):
                    yield part.key

    def _judge(self) -> None:
        """Ask the rules about one item after the other, and say beside them what they say."""
        indexed = self._context.indexed
        self._state.beside.judge_next(indexed.course, lambda key: indexed.find(key, Item))
        if self._state.beside.is_waiting:
            self._judging.start(0)
        else:
            self.refresh()

    def _has_focus_inside(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def _on_grown(self) -> None:
        if self._settling.isActive():
            self._reveal_current()

    def _reveal_current(self) -> None:
        current = self._context.current
        if current == self._root or current.startswith(GROUP):
            return
        for part in self._parts:
            is_inside = isinstance(part, ItemTable) and part.holds(current)
            is_it = is_inside or part.key.startswith(current)
            if is_it and (row := self.sheet.row(part.key)):
                self.ensureWidgetVisible(row, 0, self.viewport().height() // 3)
                return


def _field_rows(row: QWidget | None) -> Iterator[FieldRow]:
    """The texts in a row, in reading order."""
    if isinstance(row, FieldRow):
        yield row
    elif row is not None:
        yield from row.findChildren(FieldRow)


def _show(row: QWidget, part: Part) -> bool:
    """Let a row show another state of its part; whether it could."""
    if not isinstance(row, row_class(part)):
        return False
    row.show_part(part)  # type: ignore[arg-type]
    return True
