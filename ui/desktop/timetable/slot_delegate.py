"""SlotDelegate: a block of a day, as high as it is long, with its time and its title."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop.look.theme import RADIUS, SMALL_POINTS, SPACE_1, SPACE_2, interface_font

SLOT = Qt.ItemDataRole.UserRole.value
_PER_MINUTE = 0.68
_BAR = 3


class SlotDelegate(QStyledItemDelegate):
    """Sessions stand on a ground with a bar; breaks and other fixed entries are quiet words."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """At least one line; two where a session is long enough to be seen."""
        block: Any = index.data(SLOT)
        line = QFontMetrics(interface_font(option.font, SMALL_POINTS)).height()
        least = (2 if block.is_session else 1) * line + SPACE_1 + 2
        return QSize(80, max(least, int(block.minutes * _PER_MINUTE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Time and minutes on the first line, the title below."""
        block: Any = index.data(SLOT)
        role = QPalette.ColorRole
        place = option.rect.adjusted(1, 0, -1, 0)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if block.is_session or selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(
                option.palette.color(role.Highlight if selected else role.AlternateBase)
            )
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        if block.is_session:
            colour = role.BrightText if block.sensitive or block.missing else role.Accent
            bar = QRect(place.left(), place.top() + 2, _BAR, place.height() - 4)
            painter.fillRect(bar, option.palette.color(colour))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(option.palette.color(role.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        self._words(painter, option, place.adjusted(SPACE_2, 1, -SPACE_1, -1), block)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, block: Any
    ) -> None:
        role = QPalette.ColorRole
        painter.setFont(interface_font(option.font, SMALL_POINTS))
        metrics = painter.fontMetrics()
        quiet = option.palette.color(role.PlaceholderText)
        painter.setPen(quiet)
        left, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
        painter.drawText(place, left | top, block.time)
        minutes = f"{block.minutes}"
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | top, minutes)
        painter.setPen(option.palette.color(role.Text) if block.is_session else quiet)
        if block.missing:
            painter.setPen(option.palette.color(role.BrightText))
        if block.is_session:
            below = place.adjusted(0, metrics.height(), 0, 0)
            lines = max(1, below.height() // metrics.height())
            painter.drawText(below, _WRAP, _cut(block.title, metrics, below.width(), lines))
            return
        start = metrics.horizontalAdvance(f"{block.time} ") if block.time else 0
        end = metrics.horizontalAdvance(f" {minutes}")
        inner = place.adjusted(start + 2, 0, -end, 0)
        words = metrics.elidedText(block.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, left | top, words)


_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def _cut(words: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """The words that fit into so many lines."""
    shown = words
    while shown:
        high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, shown).height()
        if high <= lines * metrics.lineSpacing() + 1:
            return shown
        shorter = shown.rstrip("…").rsplit(" ", 1)[0]
        if shorter == shown.rstrip("…"):
            return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        shown = f"{shorter}…"
    return words
