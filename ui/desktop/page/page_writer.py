"""PageWriter: what is done on a page becomes edits of the course."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.refusal import EditRefused
from authoring.importing.pasted import Pasted, PastedTable, flattened
from models.blocks import TextBlock
from models.blocks.table import TableCell
from models.content import write
from models.content.lines import lines_of
from models.item import Item
from models.place import SHARED, Place
from models.tree import list_item_types, texts, walk
from ui.desktop.editor_context import EditorContext
from ui.desktop.page.editors.control_edits import MakeEdit
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.page_parts import Field
from ui.desktop.page.page_text import PageText

if TYPE_CHECKING:
    from ui.desktop.page.page_view import PageView

_PAUSE = 2_000
"""Milliseconds without typing after which the next letter is an undo entry of its own."""


class PageWriter(QObject):
    """Listens to the rows of a page and submits edits."""

    def __init__(self, page: PageView, context: EditorContext) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(context.opened.end_merge)
        events = page.events
        events.edited.connect(self._on_edited)
        events.focused.connect(context.select)
        events.entered.connect(self._on_entered)
        events.opened.connect(context.select)
        events.left.connect(context.opened.end_merge)
        events.inserted.connect(self._on_inserted)
        events.stepped.connect(self._on_stepped)
        events.erased.connect(self._on_erased)
        events.pieces_pasted.connect(self._on_pieces_pasted)
        events.asked.connect(self._on_asked)

    def insert(self, edit: Edit | None) -> bool:
        """Make an edit that inserts something, and put the cursor into it."""
        if edit is None:
            return False
        self._context.opened.end_merge()
        new = edits.inserted_id(edit)
        if not self._context.submit(edit):
            return False
        if new:
            self._context.select(new)
            self._page.focus_first(new)
        return True

    def paste_pieces(self, row: FieldRow, pieces: Sequence[Pasted]) -> bool:
        """Paste into a text; headings and tables become blocks after its block: one undo entry."""
        field, context = row.part, self._context
        owner = context.scopes.owner(field.item, field.field, field.owner)
        if context.indexed.find(field.item, TableCell) and self._fill(field, owner, pieces):
            return True
        before, after = row.text.divided()
        target = edits.PasteTarget(field.item, field.field, field.language, owner, before, after)
        edit = edits.paste_pieces(context.indexed, target, pieces)
        if edit is not None:
            context.opened.end_merge()
            return context.submit(edit)
        row.text.insert_lines(lines_of(flattened(list(pieces))))
        return True

    def _fill(self, field: Field, owner: str, pieces: Sequence[Pasted]) -> bool:
        """Cells of a spreadsheet go into the cells from this one on."""
        tables = [piece for piece in pieces if isinstance(piece, PastedTable)]
        if len(tables) != 1 or len(pieces) != 1:
            return False
        values = [[write(cell.blocks) for cell in line] for line in tables[0].rows]
        edit = edits.fill_cells(self._context.indexed, field.item, values, field.language, owner)
        self._context.opened.end_merge()
        return self._context.submit(edit)

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
        self.insert(edits.insert_into(self._context.indexed, kind, near, group))

    def _on_asked(self, make: MakeEdit, inserts: bool) -> None:
        """Make the edit of an editor; a value the course cannot hold is refused in a sentence."""
        try:
            edit = make(self._context.indexed)
        except EditRefused as refusal:
            self._context.refused.emit(refusal.sentence)
            return
        if inserts:
            self.insert(edit)
        else:
            self._context.submit(edit)

    def _on_stepped(self, text: PageText, step: int) -> None:
        if (found := self._page.neighbour(text, step)) is not None:
            found.put_cursor(at_end=step < 0)
            self._page.ensureWidgetVisible(found, 0, 24)
        elif step > 0 and text.is_line:
            text.focusNextChild()

    def _on_erased(self, row: FieldRow) -> None:
        """Backspace in an empty paragraph deletes it, and goes on behind the text above."""
        item = self._context.indexed.find(row.part.item, TextBlock)
        if item is None or not all(
            text.is_empty() for each in walk(item) for _, text in texts(each)
        ):
            return
        above = self._page.neighbour(row.text, -1)
        self._context.opened.end_merge()
        if above is not None:
            above.put_cursor(at_end=True)
        self._context.submit(edits.delete(self._context.indexed, item.id))

    def _on_pieces_pasted(self, row: FieldRow, pieces: Sequence[Pasted]) -> None:
        self.paste_pieces(row, pieces)
