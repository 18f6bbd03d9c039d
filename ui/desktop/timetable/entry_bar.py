"""EntryBar: what can be said of the selected entry: its kind, its minutes, its own title."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.delivery import EntryKind, TimetableDay, TimetableEntry
from models.item import Item
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import SPACE_2, SPACE_3
from ui.desktop.page.editors.control_maker import ControlMaker
from ui.desktop.page.editors.form_events import FormEvents
from ui.desktop.page.editors.parts import Facts
from ui.desktop.page.editors.small_rows import FactsRow
from ui.desktop.page.field_row import FieldRow, QuietLabel
from ui.desktop.page.page_fields import FieldMaker


class EntryBar(QWidget):
    """Follows what is selected; empty where it is no part of a timetable."""

    def __init__(self, context: EditorContext, events: FormEvents) -> None:
        super().__init__()
        self._context = context
        self._events = events
        self.facts = FactsRow(Facts("entry", "", ()), events)
        self.facts.setFixedWidth(330)
        self._hint = QuietLabel("Select an entry to set its minutes. Drag it, or press Alt+Arrow.")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_2)
        self._line.addWidget(self.facts)
        self._line.addWidget(self._hint, 1)
        self.title: FieldRow | None = None

    def refresh(self) -> None:
        """Show what is selected now."""
        context = self._context
        item = context.indexed.find(context.current, Item) if self._is_item() else None
        has_title = isinstance(item, TimetableDay) or (
            isinstance(item, TimetableEntry) and item.kind is not EntryKind.SESSION
        )
        self._show_facts(item if isinstance(item, TimetableEntry) else None)
        self._show_title(item if has_title else None)
        self._hint.setVisible(item is None or not isinstance(item, TimetableEntry | TimetableDay))

    def _is_item(self) -> bool:
        return self._context.current in self._context.indexed

    def _show_facts(self, entry: TimetableEntry | None) -> None:
        self.facts.setVisible(entry is not None)
        if entry is None:
            return
        context = self._context
        maker = ControlMaker(context.indexed, context.language, context.agency)
        minutes = maker.control(entry, "minutes")
        if entry.kind is EntryKind.SESSION:
            minutes = replace(minutes, form="zero", hint="as the session")
        controls = (maker.control(entry, "kind"), minutes)
        self.facts.show_part(Facts("entry", entry.id, controls))

    def _show_title(self, item: Item | None) -> None:
        context = self._context
        if item is None:
            if self.title is not None:
                self.title.hide()
            return
        made = FieldMaker(context.indexed, context.language, context.agency).one(item, "title")
        field = replace(made, placeholder="Title of its own", label="Title")
        if self.title is None:
            self.title = FieldRow(field, self._events, gutter=False)
            self._line.addWidget(self.title, 1)
        self.title.show_part(field)
        self.title.show()
