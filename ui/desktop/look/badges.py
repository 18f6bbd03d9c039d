"""Badges: the letter and colour of an agency, painted; never the colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from models.agency import Agency
from ui.desktop.look.theme import RADIUS, SMALL_POINTS, readable

BADGE = 18
"""Height and least width of a badge in device-independent pixels."""


def paint_badge(
    painter: QPainter, rectangle: QRectF, agency: Agency, ground: QColor, font: QFont
) -> None:
    """Paint an agency's letter in its colour on a light tint of it, inside a thin frame."""
    colour = readable(agency.colour, ground)
    tint = QColor(colour)
    tint.setAlphaF(0.10)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour)
    painter.setBrush(tint)
    painter.drawRoundedRect(rectangle.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    letter = QFont(font)
    letter.setPointSizeF(SMALL_POINTS)
    letter.setWeight(QFont.Weight.DemiBold)
    painter.setFont(letter)
    painter.drawText(rectangle, Qt.AlignmentFlag.AlignCenter, agency.letter)
    painter.restore()


def badge_icon(agency: Agency, palette: QPalette, ratio: float = 2.0) -> QIcon:
    """A badge as the icon of a button or menu entry."""
    pixmap = QPixmap(QSize(BADGE, BADGE) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    ground = palette.color(QPalette.ColorRole.Window)
    paint_badge(painter, QRectF(0, 0, BADGE, BADGE), agency, ground, QApplication.font())
    painter.end()
    return QIcon(pixmap)
