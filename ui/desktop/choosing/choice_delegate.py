"""ChoiceDelegate: an entry of a list with a quiet second line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, SPACE_2, interface_font

DETAIL = Qt.ItemDataRole.UserRole.value + 1
"""The role of the second line."""


class ChoiceDelegate(QStyledItemDelegate):
    """Draws the title, and below it the detail where there is one."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line or two, with room around."""
        height = QFontMetrics(interface_font(option.font)).height() + SPACE_2
        if index.data(DETAIL):
            height += QFontMetrics(interface_font(option.font, SMALL_POINTS)).height()
        return QSize(200, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Both lines cut at the right."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        place = option.rect.adjusted(SPACE_2, SPACE_1, -SPACE_2, -SPACE_1)
        place = self._line(painter, option, place, str(index.data() or ""), is_detail=False)
        if detail := str(index.data(DETAIL) or ""):
            self._line(painter, option, place, detail, is_detail=True)
        painter.restore()

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        words: str,
        is_detail: bool,
    ) -> QRect:
        font = interface_font(option.font, SMALL_POINTS) if is_detail else option.font
        painter.setFont(font)
        role = QPalette.ColorRole.PlaceholderText if is_detail else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        metrics = QFontMetrics(font)
        flat = " ".join(words.split())
        cut = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, place.width())
        line = QRect(place.left(), place.top(), place.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, cut)
        return place.adjusted(0, metrics.height(), 0, 0)
