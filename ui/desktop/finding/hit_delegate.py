"""HitDelegate: a hit in its sentence, with its tick, the new words, and whom it reaches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from authoring.finding.hit import Hit
from models.agency import Agency
from ui.desktop.finding.hit_model import ROW, Heading
from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, SPACE_2, interface_font, tokens

Index = QModelIndex | QPersistentModelIndex
_BEFORE = 0.4
"""The share of the width that the words before a hit may take."""
_TICK = 16
_HEIGHT = 1.25


class HitDelegate(QStyledItemDelegate):
    """``new_words`` gives what would stand instead of a hit, None while nothing is replaced;
    ``badges`` the agencies to name with the words at the right."""

    def __init__(
        self,
        new_words: Callable[[Hit], str | None],
        badges: Callable[[Hit], tuple[list[Agency], str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._new_words = new_words
        self._badges = badges

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line, with room for Burmese."""
        height = QFontMetrics(interface_font(option.font)).height()
        above = SPACE_1 if isinstance(index.data(ROW), Heading) else 0
        return QSize(200, int(height * _HEIGHT) + SPACE_1 + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or tick, sentence and badges."""
        row = index.data(ROW)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        place = option.rect.adjusted(SPACE_2, 0, -SPACE_2, 0)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            self._paint_tick(painter, option, index)
            place.setLeft(self._tick_place(option).right() + SPACE_2)
        if isinstance(row, Heading):
            self._paint_heading(painter, option, place, row)
        elif isinstance(row, Hit):
            room = self._paint_reach(painter, option, place, row)
            self._paint_sentence(painter, option, room, row)
        painter.restore()

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the tick changes it."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            near = self._tick_place(option).adjusted(-SPACE_1, -SPACE_2, SPACE_1, SPACE_2)
            if state is not None and near.contains(event.position().toPoint()):
                toggle(index)
                return True
        return False

    def _tick_place(self, option: QStyleOptionViewItem) -> QRect:
        top = option.rect.center().y() - _TICK // 2 + 1
        return QRect(option.rect.left() + SPACE_2, top, _TICK, _TICK)

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        button = QStyleOptionButton()
        button.rect = self._tick_place(option)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        flag = QStyle.StateFlag
        shown = {
            Qt.CheckState.Checked: flag.State_On,
            Qt.CheckState.Unchecked: flag.State_Off,
            Qt.CheckState.PartiallyChecked: flag.State_NoChange,
        }[state]
        can = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        enabled = flag.State_Enabled if can else flag.State_None
        button.state = shown | enabled
        button.palette = option.palette
        style = option.widget.style() if option.widget else QApplication.style()
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        style.drawPrimitive(element, button, painter, option.widget)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: Heading
    ) -> None:
        font = interface_font(option.font, bold=True)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        count = f"  {len(row.hits)}"
        room = place.width() - QFontMetrics(font).horizontalAdvance(count)
        words = QFontMetrics(font).elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        left = self._draw(painter, place, place.left(), words)
        painter.setFont(interface_font(option.font))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        self._draw(painter, place, left, count)

    def _paint_reach(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, hit: Hit
    ) -> QRect:
        """Badges and quiet words at the right; gives the room that is left."""
        agencies, words = self._badges(hit)
        font = interface_font(option.font, SMALL_POINTS)
        right = place.right()
        if words:
            painter.setFont(font)
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            right -= QFontMetrics(font).horizontalAdvance(words)
            self._draw(painter, place, right, words)
            right -= SPACE_2
        ground = option.palette.color(QPalette.ColorRole.Base)
        for agency in reversed(agencies):
            right -= BADGE
            box = QRectF(right, place.center().y() - BADGE / 2 + 1, BADGE, BADGE)
            paint_badge(painter, box, agency, ground, font)
            right -= SPACE_1
        return QRect(place.left(), place.top(), right - place.left() - SPACE_2, place.height())

    def _paint_sentence(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, hit: Hit
    ) -> None:
        new = self._new_words(hit)
        font = interface_font(option.font)
        metrics = QFontMetrics(font)
        text = option.palette.color(QPalette.ColorRole.Text)
        quiet = option.palette.color(QPalette.ColorRole.PlaceholderText)
        room = int(place.width() * _BEFORE)
        before = metrics.elidedText(hit.before, Qt.TextElideMode.ElideLeft, room)
        painter.setFont(font)
        painter.setPen(text)
        left = self._draw(painter, place, place.left(), before)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        if new is not None and hit.replaceable:
            old = QFont(font)
            old.setStrikeOut(True)
            painter.setFont(old)
            painter.setPen(quiet)
            left = self._draw(painter, place, left, hit.words)
            words = f" {new}" if new else ""
        else:
            words = hit.words
        painter.setFont(strong)
        painter.setPen(tokens(option.palette).accent)
        left = self._draw(painter, place, left, words)
        painter.setFont(font)
        painter.setPen(text)
        rest = metrics.elidedText(hit.after, Qt.TextElideMode.ElideRight, place.right() - left)
        self._draw(painter, place, left, rest)

    def _draw(self, painter: QPainter, place: QRect, left: int, words: str) -> int:
        """Draw words from a place to the right; gives where they end."""
        width = painter.fontMetrics().horizontalAdvance(words)
        room = QRect(left, place.top(), min(width, place.right() - left), place.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, flags, words)
        return left + width


def toggle(index: Index) -> None:
    """Tick what is unticked, and the other way round."""
    ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    model = index.model()
    model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
