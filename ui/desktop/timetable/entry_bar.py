"""EntryBar: what can be said of the selected entry: its kind, its minutes, its own title."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.delivery import EntryKind, TimetableDay, TimetableEntry
from models.item import Item
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import SPACE_2, SPACE_4
from ui.desktop.page.editors.control_maker import ControlMaker
from ui.desktop.page.editors.controls import Control
from ui.desktop.page.editors.form_events import FormEvents
from ui.desktop.page.editors.small_rows import ControlField
from ui.desktop.page.field_row import FieldRow, QuietLabel
from ui.desktop.page.page_fields import FieldMaker

_HEIGHT = 44
_WIDTHS = {"kind": 140, "minutes": 120}


class EntryBar(QWidget):
    """Follows what is selected; a hint where that is no part of a timetable. It keeps its height,
    so that nothing moves under the mouse."""

    def __init__(self, context: EditorContext, events: FormEvents) -> None:
        super().__init__()
        self._context = context
        self._events = events
        self.controls: dict[str, ControlField] = {}
        self.title: FieldRow | None = None
        self._hint = QuietLabel(
            "Drag an entry, or press Alt and an arrow key. Delete takes it out."
        )
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SPACE_4, 0, SPACE_4, SPACE_2)
        self._line.setSpacing(SPACE_2)
        self._line.addWidget(self._hint, 1)
        self.setFixedHeight(_HEIGHT)

    def refresh(self) -> None:
        """Show what is selected now."""
        context = self._context
        item = context.indexed.find(context.current, Item)
        entry = item if isinstance(item, TimetableEntry) else None
        for control in self._controls(entry):
            self._show_control(control)
        for field in self.controls.values():
            field.setVisible(entry is not None)
        is_fixed = entry is not None and entry.kind is not EntryKind.SESSION
        self._show_title(item if is_fixed or isinstance(item, TimetableDay) else None)
        self._hint.setVisible(self.title is None or self.title.isHidden())

    def _controls(self, entry: TimetableEntry | None) -> tuple[Control, ...]:
        if entry is None:
            return ()
        context = self._context
        maker = ControlMaker(context.indexed, context.language, context.agency)
        minutes = maker.control(entry, "minutes")
        if entry.kind is EntryKind.SESSION:
            minutes = replace(minutes, form="zero", hint="as the session")
        return maker.control(entry, "kind"), minutes

    def _show_control(self, control: Control) -> None:
        field = self.controls.get(control.field)
        if field is None:
            field = ControlField(control, self._events, is_labelled=False)
            field.setFixedWidth(_WIDTHS[control.field])
            self._line.insertWidget(len(self.controls), field)
            self.controls[control.field] = field
        field.show_piece(control)

    def _show_title(self, item: Item | None) -> None:
        context = self._context
        if item is None:
            if self.title is not None:
                self.title.hide()
            return
        made = FieldMaker(context.indexed, context.language, context.agency).one(item, "title")
        field = replace(made, placeholder="Title of its own")
        if self.title is None:
            self.title = FieldRow(field, self._events, gutter=False)
            self._line.addWidget(self.title, 1)
        self.title.show_part(field)
        self.title.show()
