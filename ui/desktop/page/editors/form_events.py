"""FormEvents: the events of fields and controls that stand outside a page, wired to the course."""

from __future__ import annotations

from PySide6.QtCore import QObject

from authoring.editing import edits
from authoring.editing.refusal import EditRefused
from models.place import SHARED, Place
from ui.desktop.editor_context import EditorContext
from ui.desktop.page.editors.control_edits import MakeEdit
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Field


class FormEvents(PageEvents):
    """What is typed and chosen becomes edits, as on a page."""

    def __init__(self, context: EditorContext, parent: QObject) -> None:
        super().__init__(context.course_agency, lambda _: b"", parent)
        self._context = context
        self.scopes = context.scopes
        self.edited.connect(self._on_typed)
        self.asked.connect(self._on_asked)
        self.focused.connect(context.select)
        self.entered.connect(self._on_entered)
        self.left.connect(context.opened.end_merge)

    def _on_typed(self, field: Field, value: str) -> None:
        context = self._context
        owner = context.scopes.owner(field.item, field.field, field.owner)
        edit = edits.set_text(
            context.indexed, field.item, field.field, field.language, owner, value
        )
        context.submit(edit, f"page:{field.key}")

    def _on_entered(self, field: Field) -> None:
        place = Place(field.item, field.field, field.owner or SHARED, field.language)
        self._context.enter(place)

    def _on_asked(self, make: MakeEdit, _: bool) -> None:
        try:
            edit = make(self._context.indexed)
        except EditRefused as refusal:
            self._context.refused.emit(refusal.sentence)
            return
        self._context.submit(edit)
