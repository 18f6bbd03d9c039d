"""DropTarget: where in the tree dragged rows would land, found from the pointer, and its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QTreeView

from ui.desktop.look.theme import RADIUS

_EDGE = 0.28
"""The part of a row's height, above and below, that means "between the rows"."""
_LINE = 2


@dataclass(frozen=True, slots=True)
class DropTarget:
    """A row number under a row; -1 is on the row itself, at the end of what it holds."""

    parent: QModelIndex
    row: int


def target_at(view: QTreeView, point: QPoint, data: QMimeData) -> DropTarget | None:
    """The nearest place to the pointer where the rows may stand; None when there is none.

    Where the very place is not allowed, the next one in the same row is taken, so that one need
    not aim at the few pixels between two rows.
    """
    index = view.indexAt(point)
    if not index.isValid():
        index = _last_row(view)
        if not index.isValid():
            return None
    for target in _candidates(view, index, point):
        move = Qt.DropAction.MoveAction
        if view.model().canDropMimeData(data, move, target.row, 0, target.parent):
            return target
    return None


def paint_target(view: QTreeView, painter: QPainter, target: DropTarget) -> None:
    """A line between rows, as far indented as the row that would come there, or a frame."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(view.palette().color(QPalette.ColorRole.Accent), _LINE))
    if target.row < 0:
        frame = _whole_row(view, target.parent).adjusted(1, 1, -2, -2)
        painter.drawRoundedRect(QRectF(frame), RADIUS, RADIUS)
        return
    height = _gap_height(view, target)
    left = _left(view, target)
    painter.drawLine(left, height, view.viewport().width() - 4, height)
    painter.drawEllipse(QPoint(left - 3, height), 3, 3)


def _candidates(view: QTreeView, index: QModelIndex, point: QPoint) -> Iterator[DropTarget]:
    place = view.visualRect(index)
    height = (point.y() - place.top()) / max(place.height(), 1)
    before = [DropTarget(index.parent(), index.row())] if index.parent().isValid() else []
    after = list(_after(view, index))
    on = [DropTarget(index, -1)]
    if height < _EDGE:
        yield from (*before, *on, *after)
    elif height > 1 - _EDGE:
        yield from (*after, *on, *before)
    else:
        yield from (*on, *(before if height < 0.5 else after), *before, *after)


def _after(view: QTreeView, index: QModelIndex) -> Iterator[DropTarget]:
    """Behind a row: first inside it where it is unfolded; after the last one also further out."""
    if view.isExpanded(index) and view.model().rowCount(index):
        yield DropTarget(index, 0)
    while index.parent().isValid():
        yield DropTarget(index.parent(), index.row() + 1)
        if index.row() + 1 < view.model().rowCount(index.parent()):
            return
        index = index.parent()


def _last_row(view: QTreeView) -> QModelIndex:
    model = view.model()
    index = model.index(model.rowCount() - 1, 0)
    while view.isExpanded(index) and model.rowCount(index):
        index = model.index(model.rowCount(index) - 1, 0, index)
    return index


def _whole_row(view: QTreeView, index: QModelIndex) -> QRect:
    place = view.visualRect(index)
    return QRect(0, place.top(), view.viewport().width(), place.height())


def _left(view: QTreeView, target: DropTarget) -> int:
    first = view.model().index(0, 0, target.parent)
    if first.isValid() and view.isExpanded(target.parent):
        return view.visualRect(first).left()
    return view.visualRect(target.parent).left() + view.indentation()


def _gap_height(view: QTreeView, target: DropTarget) -> int:
    if target.row == 0:
        return view.visualRect(target.parent).bottom()
    index = view.model().index(target.row - 1, 0, target.parent)
    while view.isExpanded(index) and view.model().rowCount(index):
        index = view.model().index(view.model().rowCount(index) - 1, 0, index)
    return view.visualRect(index).bottom()
