"""PageView: the page in the middle; it shows what is selected and is written in directly."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from authoring.editing import edits
from models.item import Item
from models.place import SHARED, Place
from models.tree import list_item_types
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import PAGE_WIDTH, SPACE_2, SPACE_5
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.page.field_row import GUTTER, FieldRow
from ui.desktop.page.page_content import page_parts, page_root, word_count
from ui.desktop.page.page_events import PageEvents, ReadPicture
from ui.desktop.page.page_parts import Field, Part
from ui.desktop.page.page_rows import PageRow, row_class, row_for

_SETTLE = 400
"""Milliseconds in which new rows get their heights, and the page keeps what is selected in view."""
_PAUSE = 2_000
"""Milliseconds without typing after which the next letter is an undo entry of its own."""


class PageView(QScrollArea):
    """Rows for the parts of a page. Rows are kept as long as their part is there."""

    def __init__(
        self, context: EditorContext, read_picture: ReadPicture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._root = ""
        self._parts: tuple[Part, ...] = ()
        self._rows: dict[str, PageRow] = {}
        self.events = PageEvents(context.course_agency, read_picture, self)
        self.events.scopes = context.scopes
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(context.opened.end_merge)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE)
        self._build()
        self._connect()
        self.show_current()

    @property
    def parts(self) -> tuple[Part, ...]:
        """What the page shows, in reading order."""
        return self._parts

    @property
    def words(self) -> int:
        """How many words the page has as it is shown."""
        return word_count(self._parts)

    def field(self, item: str, field: str) -> FieldRow | None:
        """The row of a text, the shared one or the one of the agency looked at."""
        for part in self._parts:
            if isinstance(part, Field) and (part.item, part.field) == (item, field):
                row = self._rows[part.key]
                return row if isinstance(row, FieldRow) else None
        return None

    def focus_passage(self, passage: Place) -> None:
        """Put the cursor into a text, in a cell too, if it stands on the page."""
        owners = ("", self._context.agency) if passage.owner == SHARED else (passage.owner,)
        for row in self.findChildren(FieldRow):
            part = row.part
            there = (part.item, part.field) == (passage.item, passage.field)
            if there and part.owner in owners and not row.text.isReadOnly():
                row.text.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(row)
                return

    def focus_first(self, item: str) -> None:
        """Put the cursor into the first text of an item."""
        for part in self._parts:
            if isinstance(part, Field) and part.item == item:
                row = self._rows[part.key]
                if isinstance(row, FieldRow):
                    row.text.setFocus(Qt.FocusReason.OtherFocusReason)
                    self.ensureWidgetVisible(row)
                return

    def show_current(self, _: object = None) -> None:
        """Show the page of what is selected, and bring it into view."""
        root = page_root(self._context.indexed, self._context.current)
        if root != self._root:
            self._root = root
            self.refresh()
            self.verticalScrollBar().setValue(0)
        if not self._has_focus_inside():
            self._settling.start()
            self._reveal_current()

    def refresh(self, _: object = None) -> None:
        """Show the page as the course is now."""
        context = self._context
        self._root = page_root(context.indexed, self._root)
        parts = page_parts(context.indexed, self._root, context.language, context.agency)
        if parts == self._parts:
            return
        before = {part.key: part for part in self._parts}
        self._parts = parts
        self._arrange(parts, before)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw again when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in getattr(self, "_rows", {}).values():
                row.update()

    def _build(self) -> None:
        self.setAccessibleName("Page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        sheet = QWidget(ground)
        sheet.setMaximumWidth(PAGE_WIDTH + GUTTER)
        sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, SPACE_5, 0, SPACE_5 * 4)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        line = QHBoxLayout(ground)
        line.setContentsMargins(SPACE_2, 0, SPACE_5, 0)
        line.addStretch(1)
        line.addWidget(sheet, 100)
        line.addStretch(1)
        self.setWidget(ground)

    def _connect(self) -> None:
        self._context.current_changed.connect(self.show_current)
        self._context.course_changed.connect(self.refresh)
        self._context.view_changed.connect(self.refresh)
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self.events.edited.connect(self._on_edited)
        self.events.focused.connect(self._context.select)
        self._context.writing_wanted.connect(self.focus_passage)
        self.events.entered.connect(self._on_entered)
        self.events.opened.connect(self._context.select)
        self.events.left.connect(self._context.opened.end_merge)
        self.events.inserted.connect(self._on_inserted)

    def _arrange(self, parts: tuple[Part, ...], before: dict[str, Part]) -> None:
        wanted = {part.key for part in parts}
        for key in [key for key in self._rows if key not in wanted]:
            self._drop(key)
        for position, part in enumerate(parts):
            row = self._rows.get(part.key)
            changed = before.get(part.key) != part
            if row is None or (changed and not _show(row, part)):
                if row is not None:
                    self._drop(part.key)
                row = self._rows[part.key] = row_for(part, self.events)
                self._column.insertWidget(position, row)
            elif self._column.indexOf(row) != position:
                self._column.removeWidget(row)
                self._column.insertWidget(position, row)

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_edited(self, field: Field, value: str) -> None:
        context = self._context
        owner = context.scopes.owner(field.item, field.field, field.owner)
        edit = edits.set_text(
            context.indexed, field.item, field.field, field.language, owner, value
        )
        context.submit(edit, f"page:{field.key}")
        self._pause.start()

    def _on_entered(self, field: Field) -> None:
        owner = field.owner or SHARED
        self._context.enter(Place(field.item, field.field, owner, field.language))

    def _on_inserted(self, near: str, group: str) -> None:
        holder = self._context.indexed.item(near)
        kind: type[Item] = list_item_types(type(holder), group)[0]
        edit = edits.insert_into(self._context.indexed, kind, near, group)
        if edit is not None and self._context.submit(edit):
            new = edits.inserted_id(edit)
            self._context.select(new)
            self.focus_first(new)

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
            if part.key.startswith(current) and (row := self._rows.get(part.key)):
                self.ensureWidgetVisible(row, 0, self.viewport().height() // 3)
                return


def _show(row: PageRow, part: Part) -> bool:
    """Let a row show another state of its part; whether it could."""
    if not isinstance(row, row_class(part)):
        return False
    row.show_part(part)  # type: ignore[arg-type]
    return True
