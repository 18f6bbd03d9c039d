"""AgencyButton: a button of the agency switch, with the badge of the agency."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from models.agency import Agency
from ui.desktop.look.badges import BADGE, paint_badge
from ui.desktop.look.theme import RADIUS, SPACE_1, SPACE_2

_HEIGHT = 30


class AgencyButton(QAbstractButton):
    """Looks the same in light and dark: palette roles only, the agency's colour in its badge."""

    def __init__(self, words: str, agency: Agency | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agency = agency
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words and badge."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        badge = BADGE + SPACE_2 if self._agency else 0
        return QSize(words + badge + 2 * (SPACE_2 + SPACE_1), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A tint when chosen or under the pointer, a frame when it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        ground = palette.color(role.Window)
        if self.isChecked():
            ground = palette.color(role.Highlight)
        elif self.underMouse():
            ground = palette.color(role.AlternateBase)
        frame = role.Accent if self.hasFocus() else role.Mid
        pen = palette.color(frame) if self.isChecked() or self.hasFocus() else ground
        painter.setPen(pen)
        painter.setBrush(ground)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        x = float(SPACE_2 + SPACE_1)
        if self._agency is not None:
            box = QRectF(x, (self.height() - BADGE) / 2, BADGE, BADGE)
            paint_badge(painter, box, self._agency, ground, self.font())
            x += BADGE + SPACE_2
        painter.setPen(palette.color(role.ButtonText))
        painter.setFont(self.font())
        words = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
