"""ObjectivesField: which objectives a session, an activity or a question serves."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from authoring.editing import edits
from models.module import Module
from models.objective import Objective, Outcome
from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.outline_rows import title_words
from ui.desktop.panel.panel_tab import ROW_HEIGHT

_MOST_ROWS = 5
_ID = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ObjectivesField(QWidget):
    """A tick for every objective of the module, by code; of all modules where it is in none."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__()
        self._context = context
        self._item = ""
        self.list = QListWidget()
        self.list.setAccessibleName("Objectives served")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def show_item(self, item_id: str) -> bool:
        """Show what this item serves; whether it can serve any objectives."""
        item = self._context.indexed.item(item_id)
        served = edits.objectives_served(item)
        if served is None or isinstance(item, Outcome):
            return False
        self._item = item_id
        offered = self._offered(item_id, served)
        with QSignalBlocker(self.list):
            self.list.clear()
            for objective in offered:
                row = QListWidgetItem(self._words(objective))
                row.setSizeHint(QSize(0, ROW_HEIGHT))
                row.setToolTip(row.text())
                row.setData(_ID, objective.id)
                row.setCheckState(_CHECKED if objective.id in served else _UNCHECKED)
                self.list.addItem(row)
        rows = min(len(offered), _MOST_ROWS)
        self.list.setFixedHeight(rows * ROW_HEIGHT + 4)
        return bool(offered)

    def _offered(self, item_id: str, served: tuple[str, ...]) -> list[Objective]:
        indexed = self._context.indexed
        inside = [each for each in indexed.ancestors(item_id) if isinstance(each, Module)]
        own = [objective for module in inside for objective in module.objectives]
        everywhere = [each for module in indexed.course.modules for each in module.objectives]
        if not own:
            return everywhere
        return own + [each for each in everywhere if each.id in served and each not in own]

    def _words(self, objective: Objective) -> str:
        context = self._context
        words = title_words(context.course, objective, context.language, context.agency)
        return f"{objective.code}  {words}"

    def _submit(self, _: QListWidgetItem) -> None:
        rows = [self.list.item(number) for number in range(self.list.count())]
        wanted = [str(row.data(_ID)) for row in rows if row.checkState() is _CHECKED]
        self._context.submit(edits.set_objectives(self._context.indexed, self._item, wanted))
