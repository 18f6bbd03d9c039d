"""Tones: how callouts, and what only facilitator guides have, are set apart on the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from ui.desktop.look.theme import SPACE_2, SPACE_3, readable, tokens
from ui.desktop.page.page_parts import Tone

TONE_INSET = SPACE_3
"""How far a bar stands left of the text."""
_BAR = 3
_COLOURS = {
    Tone.NOTE: "#1F6FB2",
    Tone.EXAMPLE: "#0F766E",
    Tone.LAW: "#475569",
    Tone.SENSITIVE: "#B0305C",
}


def tone_colour(tone: Tone, palette: QPalette) -> QColor:
    """The colour of a tone's bar and word, readable on the page."""
    ground = palette.color(QPalette.ColorRole.Base)
    if tone is Tone.WARNING:
        return QColor(tokens(palette).warning)
    if tone in _COLOURS:
        return readable(_COLOURS[tone], ground)
    return palette.color(QPalette.ColorRole.PlaceholderText)


def paint_tone(painter: QPainter, row: QRectF, left: float, tone: Tone, palette: QPalette) -> None:
    """Paint the ground and the bar of a tone over the whole height of a row."""
    if tone is Tone.PLAIN:
        return
    place = QRectF(left - TONE_INSET, row.top(), row.right() - left + TONE_INSET, row.height())
    painter.setPen(Qt.PenStyle.NoPen)
    ground = tone_colour(tone, palette)
    ground.setAlphaF(0.07)
    painter.fillRect(place, ground)
    if tone is not Tone.GUIDE:
        painter.fillRect(
            QRectF(place.left(), place.top(), _BAR, place.height()), tone_colour(tone, palette)
        )
    else:
        line = palette.color(QPalette.ColorRole.Mid)
        painter.fillRect(QRectF(place.left(), place.top(), _BAR, place.height()), line)


TONE_ROOM = SPACE_2
"""Pixels between the last row of a toned block and what follows."""
