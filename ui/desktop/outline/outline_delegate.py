"""OutlineDelegate: rows of the outline with marks and the badges of agencies at their right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.agency import Agency
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.theme import (
    INTERFACE_POINTS,
    SPACE_1,
    SPACE_2,
    interface_font,
    is_burmese,
    tokens,
)
from ui.desktop.outline.outline_model import (
    AUDIENCE_ROLE,
    EXCLUDED_ROLE,
    KEY_ROLE,
    MARKS_ROLE,
    MISSING_ROLE,
)
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.outline.row_marks import NO_MARKS, RowMarks

_ROW = 28
_BURMESE_ROW = 34
_MARK = 16
_BURMESE = "my"
AnyIndex = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Paints a row: its words, and at the right its marks and the letters of its agencies."""

    def __init__(self, context: EditorContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:  # noqa: N802
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

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The row with room kept at its right for marks and badges."""
        agencies, marks = self._agencies(index), mark_icons(index, _is_folded(option))
        words = QStyleOptionViewItem(option)
        room = len(agencies) * (BADGE + SPACE_1) + len(marks) * (_MARK + SPACE_1)
        room += SPACE_2 if room else 0
        words.rect.setRight(option.rect.right() - room)
        super().paint(painter, words, index)
        if not room:
            return
        place = QRectF(words.rect.right() + 1, option.rect.top(), room, option.rect.height())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base
        ground = option.palette.color(role)
        if selected:
            painter.fillRect(place, ground)
        left = place.left() + SPACE_1
        for name, colour in marks:
            top = place.center().y() - _MARK / 2
            paint_icon(painter, QRectF(left, top, _MARK, _MARK), name, colour)
            left += _MARK + SPACE_1
        box = QRectF(left, place.center().y() - BADGE / 2, BADGE, BADGE)
        for agency in agencies:
            paint_badge(painter, box, agency, ground, option.font)
            box.translate(BADGE + SPACE_1, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        """A comfortable row, higher where Burmese is shown. All rows are equally high, so that a
        tree of ten thousand unfolds at once: Qt asks for one of them only."""
        burmese = self._context.language == _BURMESE or is_burmese(str(index.data() or ""))
        return QSize(option.rect.width(), _BURMESE_ROW if burmese else _ROW)

    def _agencies(self, index: AnyIndex) -> list[Agency]:
        codes = index.data(AUDIENCE_ROLE) or ()
        return [agency for agency in self._context.course.agencies if agency.code in codes]


def mark_icons(index: AnyIndex, is_folded: bool) -> list[tuple[str, str]]:
    """The icons of a row's marks with their colours; what is inside counts when it is folded."""
    marks = index.data(MARKS_ROLE)
    if not isinstance(marks, RowMarks) or marks is NO_MARKS:
        return []
    theme = tokens()
    missing = bool(index.data(MISSING_ROLE))
    found = [
        (missing, "translate", theme.muted),
        (marks.needs_checking, "arrow_sync_circle", theme.muted),
        (bool(marks.to_consider), "info", theme.muted),
        (bool(marks.to_fix or (is_folded and marks.to_fix_inside)), "error_circle", theme.warning),
    ]
    return [(name, colour) for is_there, name, colour in found if is_there]


def _is_folded(option: QStyleOptionViewItem) -> bool:
    return not option.state & QStyle.StateFlag.State_Open
