"""OutlineView: the tree at the left; it follows what is selected and selects what is clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from authoring.editing.edits import Direction
from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.drop_target import DropTarget, paint_target, target_at
from ui.desktop.outline.moving import move_selected
from ui.desktop.outline.outline_delegate import OutlineDelegate
from ui.desktop.outline.outline_model import ROWS_TYPE, OutlineModel
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.outline.row_tree import AnyIndex

_EXPAND_AFTER = 600
"""Milliseconds that dragged rows rest on a row before it unfolds."""
_SIDEWAYS = {Qt.Key.Key_Tab: Direction.NEXT, Qt.Key.Key_Backtab: Direction.PREVIOUS}


class OutlineView(QTreeView):
    """Front matter, modules with their sessions and paragraphs, tests, handouts, annexes …"""

    menu_wanted = Signal(QPoint)
    filter_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._target: DropTarget | None = None
        self._model = OutlineModel(context, self)
        self.setModel(self._model)
        self.setItemDelegate(OutlineDelegate(context, self))
        self._build()
        self.expand(self._model.index_of(GROUP + "modules"))
        context.current_changed.connect(self.show_current)
        context.view_changed.connect(self.lay_out_again)
        context.selection_changed.connect(self._follow_selection)
        self._model.rowsInserted.connect(lambda *_: self.show_current(context.current))
        self.show_current(context.current)

    @property
    def rows(self) -> OutlineModel:
        """The model, to filter it and to mark its rows."""
        return self._model

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

    def lay_out_again(self) -> None:
        """All rows may be higher or lower now: Burmese needs more room than English."""
        self.scheduleDelayedItemsLayout()

    def show_current(self, key: str) -> None:
        """Mark and show the row of the selected item."""
        index = self._model.index_of(key)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def expanded_keys(self) -> list[str]:
        """The rows that are unfolded."""
        keys = self._model.keys()
        return [key for key in keys if self.isExpanded(self._model.index_of(key))]

    def expand_keys(self, keys: list[str]) -> None:
        """Unfold rows, those that are there."""
        for key in keys:
            self.expand(self._model.index_of(key))

    # What is selected

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:  # noqa: N802
        """Select what the row stands for."""
        super().currentChanged(current, previous)
        self._tell_selection()

    def selectionChanged(self, on: QItemSelection, off: QItemSelection) -> None:  # noqa: N802
        """Several rows can be selected."""
        super().selectionChanged(on, off)
        self._tell_selection()

    def _tell_selection(self) -> None:
        current = self.currentIndex()
        if not current.isValid() or not self.hasFocus():
            return
        key = self._model.key_at(current)
        keys = [self._model.key_at(each) for each in self.selectedIndexes()]
        self._context.select_all(tuple(keys) or (key,), key)

    def _follow_selection(self) -> None:
        """Mark what was selected elsewhere."""
        wanted = self._context.selected
        shown = [self._model.key_at(each) for each in self.selectedIndexes()]
        if set(shown) == set(wanted):
            return
        selection = QItemSelection()
        for key in wanted:
            index = self._model.index_of(key)
            selection.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        current = self._model.index_of(self._context.current)
        self.selectionModel().setCurrentIndex(current, flag.NoUpdate)
        self.selectionModel().select(selection, flag.ClearAndSelect)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Tab moves rows over; Ctrl+F is the filter of the outline while one is in it."""
        if isinstance(event, QKeyEvent) and self._is_filter_key(event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.filter_wanted.emit()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            direction = _SIDEWAYS.get(Qt.Key(event.key()))
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            if direction is not None and plain:
                move_selected(self._context, direction)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on writing in the page."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_enter and is_plain and self.state() != QAbstractItemView.State.EditingState:
            self.page_wanted.emit(self._context.current)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with the selected rows; by the menu key at the current row."""
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def _is_filter_key(self, event: QKeyEvent) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return event.type() in kinds and control and event.key() == Qt.Key.Key_F

    # Dragging

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802
        """Drag the selected rows; the model moves them where they are dropped."""
        data = self._model.mimeData(self.selectedIndexes())
        if not data.data(ROWS_TYPE).isEmpty():
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Only rows of this outline."""
        if event.source() is self and event.mimeData().hasFormat(ROWS_TYPE):
            super().dragEnterEvent(event)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show where the rows would land, or that they may not."""
        super().dragMoveEvent(event)
        self._show_target(target_at(self, event.position().toPoint(), event.mimeData()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(self._target is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """No mark while the pointer is elsewhere."""
        super().dragLeaveEvent(event)
        self._show_target(None)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Move the rows to the place that was marked."""
        target = target_at(self, event.position().toPoint(), event.mimeData())
        self._show_target(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if target is not None:
            move = Qt.DropAction.MoveAction
            self._model.dropMimeData(event.mimeData(), move, target.row, 0, target.parent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The rows, and the place where dragged ones would land."""
        super().paintEvent(event)
        if self._target is not None:
            painter = QPainter(self.viewport())
            paint_target(self, painter, self._target)
            painter.end()

    def _show_target(self, target: DropTarget | None) -> None:
        if target != self._target:
            self._target = target
            self.viewport().update()

    def _build(self) -> None:
        self.setAccessibleName("Outline of the course")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_EXPAND_AFTER)
