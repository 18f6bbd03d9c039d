"""AgencyField: for whom an item is: one tick per agency, and the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from authoring.editing import edits
from models.agency import Agency
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.badges import badge_icon
from ui.desktop.look.theme import SPACE_1


class AgencyField(QWidget):
    """Ticks for the agencies of the course; a child may only narrow its parents' list."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        self._item = ""
        self._ticks: dict[str, QCheckBox] = {}
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Reason why it is only for some agencies")
        self.reason.setPlaceholderText("Why only for some?")
        self.reason.editingFinished.connect(self._submit_reason)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)
        self._column.addWidget(self.reason)

    def show_item(self, item_id: str) -> None:
        """Show for whom this item is."""
        self._item = item_id
        context = self._context
        self._make_ticks(context.course.agencies)
        shown = context.indexed.shown_for(item_id)
        is_course = item_id == context.course.id
        allowed = () if is_course else context.indexed.shown_for(context.indexed.parent(item_id).id)
        for code, tick in self._ticks.items():
            tick.setChecked(code in shown)
            tick.setEnabled(code in allowed)
            hint = "" if code in allowed else "What it is in is not for this agency."
            tick.setToolTip(hint)
        item = context.indexed.item(item_id)
        self.reason.setVisible(item.shown_for is not None)
        if not self.reason.hasFocus():
            self.reason.setText(item.reason)
            self.reason.setCursorPosition(0)

    def tick(self, code: str) -> QCheckBox:
        """The tick of an agency."""
        return self._ticks[code]

    def _make_ticks(self, agencies: tuple[Agency, ...]) -> None:
        language = self._context.course.source_language
        if list(self._ticks) != [agency.code for agency in agencies]:
            for old in self._ticks.values():
                self._column.removeWidget(old)
                old.deleteLater()
            self._ticks = {agency.code: QCheckBox() for agency in agencies}
            for position, tick in enumerate(self._ticks.values()):
                tick.clicked.connect(self._submit)
                self._column.insertWidget(position, tick)
        for agency in agencies:
            whole = agency.name.value(language)
            name = agency.short_name.value(language) or whole or agency.code
            self._ticks[agency.code].setText(name)
            self._ticks[agency.code].setAccessibleName(f"For {name}")
            self._ticks[agency.code].setIcon(badge_icon(agency, self.palette()))

    def _submit(self) -> None:
        codes = [code for code, tick in self._ticks.items() if tick.isChecked()]
        edit = edits.set_shown_for(self._context.indexed, self._item, codes)
        if not codes:
            self._context.refused.emit(
                "Every item is for at least one agency. To take it out of all books, delete it."
            )
        if not self._context.submit(edit):
            self.show_item(self._item)
        elif not self._context.indexed.item(self._item).reason:
            self._ask_why()

    def _ask_why(self) -> None:
        """Somebody was left out: ask for the reason in place."""
        self.show_item(self._item)
        left_out = [tick.text() for tick in self._ticks.values() if not tick.isChecked()]
        if left_out:
            self.reason.setPlaceholderText(f"Why not for {' and '.join(left_out)}?")
            self.reason.setFocus()

    def _submit_reason(self) -> None:
        edit = edits.set_field(self._context.indexed, self._item, "reason", self.reason.text())
        self._context.submit(edit)
        self._context.opened.end_merge()
