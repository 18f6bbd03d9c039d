"""UsesField: where the selected item is used, each place one click away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from authoring.editing.uses import Use, uses_of
from models.blocks.activity import ObjectiveLink
from models.delivery import TimetableEntry
from models.item import Item
from models.labels import item_label
from models.test import TestItem
from models.tree import walk
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.words import field_words
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.panel.panel_tab import ROW_HEIGHT
from ui.desktop.panel.stepwise import Stepwise

_MOST_ROWS = 6
_ITEM = Qt.ItemDataRole.UserRole
_MOST = 200
_INSIDE = (ObjectiveLink, TestItem, TimetableEntry)
"""What only connects two items: the item that holds it is shown instead."""


class UsesField(QWidget):
    """A list that fills itself in the background after an item was selected."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[object, str] = (None, "")
        self._search = Stepwise(self)
        self.nothing = QuietLabel("Nowhere else in the course.")
        self.list = QListWidget()
        self.list.setAccessibleName("Where it is used")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        self._show([])

    def show_item(self, item_id: str) -> None:
        """Search for the uses of an item, unless that was just done."""
        course = self._context.course
        if self._shown == (course, item_id):
            return
        target = self._context.indexed.item(item_id)

        def done(found: list[Use | None]) -> None:
            self._shown = (course, item_id)
            if item_id == self._context.current:
                self._show([use for use in found if use])

        self._search.run(uses_of(target, walk(course)), done)

    def _show(self, uses: list[Use]) -> None:
        self.list.clear()
        places: dict[str, None] = {}
        for use in uses[:_MOST]:
            words, item = self._words(use)
            if words and words not in places:
                places[words] = None
                row = QListWidgetItem(words)
                row.setData(_ITEM, item)
                row.setSizeHint(QSize(0, ROW_HEIGHT))
                row.setToolTip(words)
                self.list.addItem(row)
        count = self.list.count()
        self.list.setVisible(bool(count))
        self.nothing.setVisible(not count)
        self.list.setFixedHeight(min(count, _MOST_ROWS) * ROW_HEIGHT + 4)

    def _words(self, use: Use) -> tuple[str, str]:
        indexed = self._context.indexed
        item = indexed.find(use.item, Item)
        if item is None:
            return "", ""
        holder = indexed.parent(item.id) if isinstance(item, _INSIDE) else item
        label = item_label(indexed.course, holder).removeprefix("The ")
        label = label[:1].upper() + label[1:]
        where = field_words(use.field.removesuffix("_ids").removesuffix("_id"))
        is_text = not use.field.endswith(("_id", "_ids")) and use.field not in ("body", "text")
        return (f"{label}, {where.lower()}" if is_text else label), holder.id

    def _go(self, row: QListWidgetItem) -> None:
        self._context.select(str(row.data(_ITEM)))
