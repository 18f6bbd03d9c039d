"""ThingPainter: draws what is inserted in a text: values as chips, references, terms, notes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from ui.desktop.look.theme import RADIUS, interface_font, tokens
from ui.desktop.rich_text.formats import Kept

_PADDING = 3.0
_SMALLER = 0.72
_LONGEST = 600.0


class ThingPainter(QPyTextObject):
    """Everything inserted stands in the font of its text, on the same base line.

    A value is a chip; a term is underlined with dots, a reference in the colour of links; a
    footnote is a small raised mark.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base_font = QFont()

    def intrinsicSize(  # noqa: N802
        self, doc: QTextDocument, pos_in_document: int, format: QTextFormat
    ) -> QSizeF:
        """As wide as its words, as high as the letters above the base line."""
        metrics = QFontMetricsF(self._font(format))
        padding = _PADDING * 2 if _is_chip(format) else 0.0
        width = metrics.horizontalAdvance(self._words(format, metrics)) + padding
        return QSizeF(width, QFontMetricsF(self.base_font).ascent())

    def drawObject(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        pos_in_document: int,
        format: QTextFormat,
    ) -> None:
        """Draw the words on the base line of the text around."""
        rect, theme = QRectF(rect), tokens()
        font = self._font(format)
        metrics = QFontMetricsF(font)
        words = self._words(format, metrics)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        ink = QColor(theme.text if _kind(format) in ("term", "other") else theme.accent)
        if _is_chip(format):
            chip = rect.adjusted(0.5, 0.0, -0.5, metrics.descent())
            painter.setPen(QPen(QColor(theme.line), 1.0))
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(chip, RADIUS, RADIUS)
        painter.setPen(ink)
        base = rect.bottom() - (rect.height() * 0.4 if _kind(format) == "note" else 0.0)
        left = rect.left() + (_PADDING if _is_chip(format) else 0.0)
        painter.drawText(QPointF(left, base), words)
        if _kind(format) == "term":
            painter.setPen(QPen(QColor(theme.muted), 1.0, Qt.PenStyle.DotLine))
            under = rect.bottom() + metrics.underlinePos() + 0.5
            painter.drawLine(QPointF(rect.left(), under), QPointF(rect.right(), under))
        painter.restore()

    def _font(self, format: QTextFormat) -> QFont:
        font = QFont(self.base_font)
        char = format.toCharFormat()
        if char.fontWeight() > QFont.Weight.Normal:
            font.setWeight(QFont.Weight.Bold)
        font.setItalic(char.fontItalic() or font.italic())
        if _kind(format) == "note":
            return interface_font(font, font.pointSizeF() * _SMALLER)
        return font

    def _words(self, format: QTextFormat, metrics: QFontMetricsF) -> str:
        label = str(format.property(Kept.LABEL) or "")
        return metrics.elidedText(label, Qt.TextElideMode.ElideRight, _LONGEST)


def _kind(format: QTextFormat) -> str:
    stored = str(format.property(Kept.LEAF) or "")
    starts = {"{{": "value", "[[ref": "reference", "[[term": "term", "[[cite": "source"}
    if stored.startswith("^["):
        return "note"
    return next((kind for start, kind in starts.items() if stored.startswith(start)), "other")


def _is_chip(format: QTextFormat) -> bool:
    return _kind(format) == "value"
