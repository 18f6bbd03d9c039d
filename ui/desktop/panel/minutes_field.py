"""MinutesField: how long an item takes, for all and for the agencies that differ."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from authoring.editing import edits
from models.item import Minutes
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import SPACE_1, SPACE_2

_LONGEST = 6000
_AS_ALL = -1


class MinutesField(QWidget):
    """One number for all and, where the course has agencies, one for each that may differ."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        self._item = ""
        self._boxes: dict[str, QSpinBox] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(SPACE_2)
        self._form.setVerticalSpacing(SPACE_1)

    def show_item(self, item_id: str) -> bool:
        """Show how long this item takes; whether it takes time at all."""
        self._item = item_id
        minutes = getattr(self._context.indexed.item(item_id), "minutes", None)
        if minutes is None:
            return False
        per_agency = isinstance(minutes, Minutes)
        self._make_boxes(per_agency)
        for code, box in self._boxes.items():
            if isinstance(minutes, Minutes):
                value = minutes.by_agency.get(code, _AS_ALL) if code else minutes.default
            else:
                value = int(minutes)
            with QSignalBlocker(box):
                box.setValue(value)
        return True

    def box(self, agency: str) -> QSpinBox:
        """The number of an agency, of all with ""."""
        return self._boxes[agency]

    def _make_boxes(self, per_agency: bool) -> None:
        agencies = self._context.course.agencies if per_agency else ()
        if list(self._boxes) == ["", *(agency.code for agency in agencies)]:
            return
        while self._form.rowCount():
            self._form.removeRow(0)
        self._boxes = {}
        self._add("", "All")
        source = self._context.course.source_language
        for agency in agencies:
            name = agency.short_name.value(source) or agency.name.value(source)
            self._add(agency.code, name or agency.code)

    def _add(self, code: str, name: str) -> None:
        box = QSpinBox()
        box.setRange(_AS_ALL if code else 0, _LONGEST)
        box.setSpecialValueText("as for all" if code else "")
        box.setSuffix(" min")
        box.setKeyboardTracking(False)
        box.setAccessibleName(f"Minutes, {name}")
        box.valueChanged.connect(lambda value: self._submit(code, value))
        self._form.addRow(name, box)
        self._boxes[code] = box

    def _submit(self, code: str, value: int) -> None:
        minutes = None if value == _AS_ALL else value
        edit = edits.set_minutes(self._context.indexed, self._item, minutes, code)
        self._context.submit(edit)
