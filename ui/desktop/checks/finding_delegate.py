"""FindingDelegate: a finding with its weight, its sentence, and quietly where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.agency import Agency
from models.finding import Finding, Severity
from ui.desktop.checks.findings_model import FINDING_ROLE
from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, SPACE_2, interface_font, tokens

_MARK = 16
_LINES = 3
AnyIndex = QModelIndex | QPersistentModelIndex


class FindingDelegate(QStyledItemDelegate):
    """At most three lines for the sentence, one for the place; all rows are equally high."""

    def __init__(self, agency: Callable[[str], Agency | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._agency = agency

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        """All lines and room around them."""
        small = QFontMetrics(interface_font(option.font, SMALL_POINTS)).height()
        height = _LINES * QFontMetrics(interface_font(option.font)).height() + small
        return QSize(120, height + SPACE_2 * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Cut what is too long; the tooltip has all of it."""
        finding = index.data(FINDING_ROLE)
        if not isinstance(finding, Finding):
            return
        painter.save()
        palette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = palette.color(
            QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base
        )
        if selected:
            painter.fillRect(option.rect, ground)
        place = option.rect.adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
        must = finding.severity is Severity.MUST
        name, colour = ("error_circle", tokens().warning) if must else ("info", tokens().muted)
        mark = QRectF(place.left(), place.top(), _MARK, _MARK)
        paint_icon(painter, mark, name, colour)
        place.setLeft(place.left() + _MARK + SPACE_2)
        agency = self._agency(finding.agency) if finding.agency else None
        if agency is not None:
            box = QRectF(place.right() - BADGE, place.top(), BADGE, BADGE)
            paint_badge(painter, box, agency, ground, option.font)
            place.setRight(place.right() - BADGE - SPACE_1)
        self._paint_words(painter, option, place, finding)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, finding: Finding
    ) -> None:
        font = interface_font(option.font)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        metrics = QFontMetrics(font)
        top = place.top()
        for line in _lines(finding.message, option, place.width()):
            painter.drawText(QPoint(place.left(), top + metrics.ascent()), line)
            top += metrics.height()
        painter.setFont(interface_font(option.font, SMALL_POINTS))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        small = painter.fontMetrics()
        label = small.elidedText(finding.label, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(QPoint(place.left(), top + small.ascent() + 2), label)


def _lines(words: str, option: QStyleOptionViewItem, width: int) -> list[str]:
    """The words broken into as many lines as there may be, the last one cut."""
    font = interface_font(option.font)
    layout = QTextLayout(words, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:_LINES], len(words)]
    lines = [words[start:end].rstrip() for start, end in zip(starts, ends, strict=False)]
    lines[-1] = QFontMetrics(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines
