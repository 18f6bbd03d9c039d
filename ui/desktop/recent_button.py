"""RecentButton: a file opened last on the start page: its name, and quietly its folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop.look.theme import RADIUS, SPACE_2

_HEIGHT = 34


class RecentButton(QAbstractButton):
    """One line; tinted under the pointer and with the focus."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = str(path.parent)
        self.setText(path.name)
        self.setAccessibleName(f"Open {path.name}")
        self.setToolTip(str(path))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The name in full, the folder as far as there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.AlternateBase))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        place = QRectF(self.rect()).adjusted(SPACE_2, 0, -SPACE_2, 0)
        painter.setPen(palette.color(role.Link))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        metrics = painter.fontMetrics()
        place.setLeft(place.left() + metrics.horizontalAdvance(self.text()) + 2 * SPACE_2)
        folder = metrics.elidedText(self._folder, Qt.TextElideMode.ElideMiddle, int(place.width()))
        painter.setPen(palette.color(role.PlaceholderText))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, folder)
