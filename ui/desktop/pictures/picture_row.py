"""PictureRow: a picture on the page, as wide as there is room; below it who made it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.desktop.look.icons import icon
from ui.desktop.look.theme import RADIUS, SMALL_POINTS, SPACE_1, SPACE_2, interface_font
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Picture
from ui.desktop.page.page_text import has_picture
from ui.desktop.pictures.reading import safe_size

_EMPTY_HEIGHT = 120
_TALLEST = 640


class PictureCanvas(QWidget):
    """Paints a picture scaled to the room; a frame with words where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._data = b""
        self._size = QSize()
        self._scaled = QPixmap()
        self._words = ""
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, data: bytes, words: str) -> bool:
        """Show the picture in some bytes; ``words`` where there is none. Whether there is."""
        self._data, self._words, self._scaled = data, words, QPixmap()
        self._size = safe_size(data) if data else QSize()
        self.updateGeometry()
        self.update()
        return self._size.isValid()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """As high as the picture is at a width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Never wider than the page, nor larger than the picture is."""
        return self._shown_size(width).height() if self._size.isValid() else _EMPTY_HEIGHT

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the page allows."""
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The picture, or the words."""
        painter = QPainter(self)
        if not self._size.isValid():
            self._paint_words(painter)
            return
        size = self._shown_size(self.width())
        ratio = self.devicePixelRatioF()
        if self._scaled.isNull() or self._scaled.deviceIndependentSize().toSize() != size:
            self._scaled = _scaled(self._data, size * ratio)
            self._scaled.setDevicePixelRatio(ratio)
        painter.drawPixmap(QRect(0, 0, size.width(), size.height()), self._scaled)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole
        painter.setPen(self.palette().color(role.Mid))
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        painter.setPen(self.palette().color(role.PlaceholderText))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(8, 8, -8, -8), int(flags), self._words)

    def _shown_size(self, width: int) -> QSize:
        room = QSize(min(max(width, 1), self._size.width()), _TALLEST)
        return self._size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


class CreditField(QLineEdit):
    """Who made a picture; told when one leaves it or presses Enter."""

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving tells too."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.editingFinished.emit()


class PictureRow(QWidget):
    """A picture can be dropped here, chosen from a file and replaced."""

    def __init__(self, part: Picture, events: PageEvents) -> None:
        super().__init__()
        self._events = events
        self._part = part
        self._shown = ""
        self.canvas = PictureCanvas()
        self.credit = CreditField()
        self.credit.setFont(interface_font(self.credit.font(), SMALL_POINTS))
        self.credit.setPlaceholderText("Credit: who made the picture")
        self.credit.setAccessibleName("Credit of the picture")
        self.credit.setFrame(False)
        self.choose = QPushButton()
        self.choose.setIcon(icon("image_arrow_counterclockwise"))
        self.choose.setFlat(True)
        self.choose.setFont(self.credit.font())
        line = QHBoxLayout()
        line.addWidget(self.credit, 1)
        line.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER + SPACE_1, SPACE_2, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.canvas)
        column.addLayout(line)
        self.setAcceptDrops(True)
        self.choose.clicked.connect(lambda: events.picture_wanted.emit(self._part.item))
        self.credit.editingFinished.connect(self._tell_credit)
        self.show_part(part, first=True)

    def show_part(self, part: Picture, first: bool = False) -> None:
        """Show another picture or description."""
        before, self._part = self._part.media, part
        described = part.description or "Picture without a description"
        self.canvas.setAccessibleName(described)
        self.setAccessibleName(described)
        if first or part.media != before:
            data = self._events.read_picture(part.media) if part.media else b""
            words = "This picture is missing. Choose it again." if part.media else _INVITATION
            self.canvas.show_picture(data, words)
        self.choose.setText("Replace picture…" if part.media else "Choose a picture…")
        self.choose.setEnabled(not part.excluded)
        self.credit.setVisible(bool(part.media_id))
        self.credit.setEnabled(not part.excluded)
        if not self.credit.hasFocus():
            self.credit.setText(part.credit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Pictures are welcome."""
        if has_picture(event.mimeData()) and not self._part.excluded:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """A dropped picture takes this place."""
        self._events.picture_dropped.emit(self._part.item, event.mimeData())
        event.acceptProposedAction()

    def _tell_credit(self) -> None:
        if self._part.media_id and self.credit.text().strip() != self._part.credit:
            self._events.credited.emit(self._part.media_id, self.credit.text().strip())


_INVITATION = "Paste a picture, drop a file here, or choose one."


def _scaled(data: bytes, size: QSize) -> QPixmap:
    """The picture read in the size it is shown in, which takes a fraction of the time."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(size)
    image = reader.read()
    del reader  # before its buffer
    return QPixmap.fromImage(image)
