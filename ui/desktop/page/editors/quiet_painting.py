"""Painting a control as plain words, as it stands inside a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from ui.desktop.look.icons import icon
from ui.desktop.look.theme import SPACE_1

ARROW = 18
"""The room for the small arrow behind the words."""


def paint_quietly(widget: QWidget, words: str, is_set: bool, mark: QIcon | None = None) -> None:
    """A control as plain words with a small arrow behind them; muted where nothing is chosen."""
    painter = QPainter(widget)
    role = QPalette.ColorRole
    enabled = widget.isEnabled() and is_set
    painter.setPen(widget.palette().color(role.Text if enabled else role.PlaceholderText))
    place = widget.rect().adjusted(SPACE_1, 0, 0, 0)
    if mark is not None and not mark.isNull():
        mark.paint(painter, place.left(), place.center().y() - 7, 14, 14)
        place.setLeft(place.left() + 20)
    room = place.width() - ARROW
    shown = widget.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, flags, shown)
    x = place.left() + widget.fontMetrics().horizontalAdvance(shown) + SPACE_1
    icon("chevron_down").paint(painter, x, place.center().y() - 4, 10, 10)
