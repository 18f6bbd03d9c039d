"""OutlineDelegate: rows of the outline with the badges of agencies, greyed where left out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.agency import Agency
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.theme import INTERFACE_POINTS, SPACE_1, SPACE_2, interface_font, is_burmese
from ui.desktop.outline.outline_model import AUDIENCE_ROLE, EXCLUDED_ROLE, KEY_ROLE
from ui.desktop.outline.outline_rows import GROUP

_ROW = 28
_BURMESE_ROW = 34


class OutlineDelegate(QStyledItemDelegate):
    """Paints a row: its words, and at the right the letters of the agencies it is limited to."""

    def __init__(self, context: EditorContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Headings are half bold; what the edition leaves out is grey and struck."""
        super().initStyleOption(option, index)
        is_heading = (
            str(index.data(KEY_ROLE) or "").startswith(GROUP) or not index.parent().isValid()
        )
        font = interface_font(option.font, INTERFACE_POINTS, bold=is_heading)
        if index.data(EXCLUDED_ROLE):
            font.setStrikeOut(True)
            palette = option.palette
            grey = palette.color(QPalette.ColorRole.PlaceholderText)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, grey)
        option.font = font
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row with room kept at its right for the badges."""
        agencies = self._agencies(index)
        words = QStyleOptionViewItem(option)
        room = len(agencies) * (BADGE + SPACE_1) + (SPACE_2 if agencies else 0)
        words.rect.setRight(option.rect.right() - room)
        super().paint(painter, words, index)
        if agencies:
            badges = QRectF(words.rect.right() + 1, option.rect.top(), room, option.rect.height())
            self._paint_badges(painter, option, badges, agencies)

    def _paint_badges(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRectF,
        agencies: list[Agency],
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base
        ground = option.palette.color(role)
        if selected:
            painter.fillRect(place, ground)
        box = QRectF(place.left(), place.center().y() - BADGE / 2, BADGE, BADGE)
        for agency in agencies:
            paint_badge(painter, box, agency, ground, option.font)
            box.translate(BADGE + SPACE_1, 0)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A comfortable row, higher where Burmese letters stand."""
        size = super().sizeHint(option, index)
        words = str(index.data() or "")
        size.setHeight(_BURMESE_ROW if is_burmese(words) else _ROW)
        return size

    def _agencies(self, index: QModelIndex | QPersistentModelIndex) -> list[Agency]:
        codes = index.data(AUDIENCE_ROLE) or ()
        return [agency for agency in self._context.course.agencies if agency.code in codes]
