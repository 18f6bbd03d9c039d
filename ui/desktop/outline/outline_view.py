"""OutlineView: the tree at the left; it follows what is selected and selects what is clicked."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.outline_delegate import OutlineDelegate
from ui.desktop.outline.outline_model import AnyIndex, OutlineModel
from ui.desktop.outline.outline_rows import GROUP


class OutlineView(QTreeView):
    """Front matter, modules with their sessions and paragraphs, tests, handouts, annexes …"""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = OutlineModel(context, self)
        self.setModel(self._model)
        self.setItemDelegate(OutlineDelegate(context, self))
        self.setAccessibleName("Outline of the course")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.expand(self._model.index_of(GROUP + "modules"))
        context.current_changed.connect(self.show_current)
        self._model.rowsInserted.connect(lambda *_: self.show_current(context.current))
        self.show_current(context.current)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A quarter of a small window."""
        return QSize(300, 400)

    def rename_current(self) -> bool:
        """Edit the title of the selected row in place; whether it can be."""
        index = self.currentIndex()
        if not index.isValid() or self._model.key_at(index).startswith(GROUP):
            return False
        self.setFocus()
        self.edit(index)
        return True

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        """Select what the row stands for."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._context.select(self._model.key_at(current))

    def show_current(self, key: str) -> None:
        """Mark and show the row of the selected item."""
        index = self._model.index_of(key)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)
