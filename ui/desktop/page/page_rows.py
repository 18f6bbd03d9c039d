"""The other rows of a page: captions, entries, pictures, grids, and the invitation to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.theme import (
    HEADING_POINTS,
    PAGE_POINTS,
    RADIUS,
    SMALL_POINTS,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    interface_font,
)
from ui.desktop.page.editors.parts import Advice, Facts, ItemTable, Links, More, Words
from ui.desktop.page.editors.small_rows import AdviceRow, FactsRow, LinksRow, MoreRow, WordsRow
from ui.desktop.page.editors.table_widget import TableWidget
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.grid_row import GridRow
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.offers_row import OffersRow
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import (
    Caption,
    Empty,
    Entry,
    Field,
    Grid,
    Offers,
    Part,
    Picture,
    Table,
    Tone,
)
from ui.desktop.page.table_field import TableField
from ui.desktop.page.tones import tone_colour
from ui.desktop.pictures.picture_row import PictureRow


class LinkRow(QAbstractButton):
    """A line of words with badges that selects an item when it is clicked or Enter is pressed."""

    def __init__(self, part: Caption | Entry, events: PageEvents) -> None:
        super().__init__()
        self._part = part
        self._events = events
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.show_part(part)

    def show_part(self, part: Caption | Entry) -> None:
        """Show another state of the same line."""
        self._part = part
        if isinstance(part, Entry):
            points, bold = PAGE_POINTS, False
        elif part.is_section:
            points, bold = HEADING_POINTS[3], True
        else:
            points, bold = SMALL_POINTS, False
        self.setFont(interface_font(self.font(), points, bold))
        detail = part.detail if isinstance(part, Entry) else ""
        names = [agency.letter for code in part.agencies if (agency := self._events.agency(code))]
        only = f", only for {' and '.join(names)}" if names else ""
        self.setText(part.text)
        self.setAccessibleName(f"{part.text} {detail}{only}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line with room above captions."""
        above = 0
        if isinstance(self._part, Caption):
            above = SPACE_4 if self._part.is_section else SPACE_3
        padding = SPACE_2 if isinstance(self._part, Entry) else SPACE_1
        return QSize(200, int(self.fontMetrics().height() * 1.15) + above + padding)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow windows cut the words."""
        return QSize(60, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show that the line can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Be quiet again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The words, the letters of the agencies behind them, the minutes at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(GUTTER, 0, 0, 0)
        if isinstance(self._part, Caption):
            above = SPACE_4 if self._part.is_section else SPACE_3
            place.setTop(place.top() + above)
        if (self.underMouse() and isinstance(self._part, Entry)) or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        self._paint_words(painter, place.adjusted(SPACE_1, 0, -SPACE_2, 0))

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        part = self._part
        font = self.font()
        font.setStrikeOut(part.excluded)
        painter.setFont(font)
        quiet = part.excluded or (isinstance(part, Caption) and not part.is_section)
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        painter.setPen(self.palette().color(role))
        if isinstance(part, Caption) and part.tone not in (Tone.PLAIN, Tone.GUIDE):
            painter.setPen(tone_colour(part.tone, self.palette()))
        detail = part.detail if isinstance(part, Entry) else ""
        right = painter.fontMetrics().horizontalAdvance(detail) + (SPACE_3 if detail else 0)
        room = place.width() - right - len(part.agencies) * (BADGE + SPACE_1)
        words = painter.fontMetrics().elidedText(part.text, Qt.TextElideMode.ElideRight, int(room))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, flags, words)
        x = place.left() + painter.fontMetrics().horizontalAdvance(words) + SPACE_2
        ground = self.palette().color(QPalette.ColorRole.Base)
        for code in part.agencies:
            if agency := self._events.agency(code):
                box = QRectF(x, place.center().y() - BADGE / 2, BADGE, BADGE)
                paint_badge(painter, box, agency, ground, font)
                x += BADGE + SPACE_1
        if detail:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, align, detail)

    def _on_clicked(self) -> None:
        if isinstance(self._part, Entry):
            self._events.opened.emit(self._part.item)
        else:
            self._events.focused.emit(self._part.item)


class EmptyRow(QWidget):
    """One sentence and one button where nothing is yet."""

    def __init__(self, part: Empty, events: PageEvents) -> None:
        super().__init__()
        self._part = part
        self._events = events
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GUTTER + SPACE_1, SPACE_3, 0, SPACE_3)
        layout.setSpacing(SPACE_3)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._button = QPushButton()
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self._button.clicked.connect(
            lambda: events.inserted.emit(self._part.near, self._part.group)
        )
        self.show_part(part)

    def show_part(self, part: Empty) -> None:
        """Invite to something else."""
        self._part = part
        self._words.setText(part.text)
        self._button.setText(part.button)

    def _on_clicked(self) -> None:
        self._events.inserted.emit(self._part.near, self._part.group)


PageRow = (
    FieldRow
    | LinkRow
    | PictureRow
    | GridRow
    | TableField
    | OffersRow
    | EmptyRow
    | FactsRow
    | TableWidget
    | LinksRow
    | AdviceRow
    | WordsRow
    | MoreRow
)


_ROWS: dict[type[Part], type[PageRow]] = {
    Field: FieldRow,
    Caption: LinkRow,
    Entry: LinkRow,
    Picture: PictureRow,
    Grid: GridRow,
    Table: TableField,
    Offers: OffersRow,
    Empty: EmptyRow,
    Facts: FactsRow,
    ItemTable: TableWidget,
    Links: LinksRow,
    Advice: AdviceRow,
    Words: WordsRow,
    More: MoreRow,
}


def row_class(part: Part) -> type[PageRow]:
    """The class of widget that shows a part."""
    return _ROWS[type(part)]


def row_for(part: Part, events: PageEvents) -> PageRow:
    """A widget that shows a part."""
    return row_class(part)(part, events)  # type: ignore[arg-type]
