"""Tones: how callouts, and what only facilitator guides have, are set apart on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from ui.desktop.look.theme import SPACE_3, readable, tokens
from ui.desktop.page.page_parts import Caption, Part, Tone

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


def toned_runs(parts: Sequence[Part]) -> Iterator[tuple[Tone, str, str]]:
    """The keys of the first and last of parts that are set apart together, with their tone.

    What has no tone of its own between them, such as a choice of a block, belongs to them.
    """
    start: Part | None = None
    end: Part | None = None
    for part in parts:
        tone = _tone_of(part, start)
        if tone is Tone.PLAIN or (start is not None and _is_other(part, start)):
            if start is not None and end is not None:
                yield _tone_of(start, None), start.key, end.key
            start = end = None
        if tone is not Tone.PLAIN:
            start = start or part
            end = part if isinstance(getattr(part, "tone", None), Tone) else end
    if start is not None and end is not None:
        yield _tone_of(start, None), start.key, end.key


def _tone_of(part: Part, around: Part | None) -> Tone:
    own = getattr(part, "tone", None)
    if isinstance(own, Tone):
        return own
    same = around is not None and getattr(part, "item", "") == getattr(around, "item", "-")
    return _tone_of(around, None) if same and around is not None else Tone.PLAIN


def _is_other(part: Part, start: Part) -> bool:
    """A caption begins something else."""
    return _tone_of(part, start) is not _tone_of(start, None) or isinstance(part, Caption)
