"""ProgressList: how much of each module is translated; a click goes to what is left in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from authoring.comparing.translation_state import PARTS, Progress
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.theme import RADIUS, SMALL_POINTS, SPACE_1, SPACE_2, interface_font
from ui.desktop.look.words import GROUPS
from ui.desktop.outline.outline_rows import row_text
from ui.desktop.wording.commands import go_to_unfinished

_BAR = 4


class ProgressList(QWidget):
    """One line with a bar for every module and every other part."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.lines: list[ProgressLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)

    def show_progress(self, parts: Sequence[Progress]) -> None:
        """Show these parts; those with nothing to translate are left out."""
        shown = [part for part in parts if part.total]
        while len(self.lines) > len(shown):
            line = self.lines.pop()
            self._column.removeWidget(line)
            line.deleteLater()
        while len(self.lines) < len(shown):
            line = ProgressLine()
            line.clicked.connect(lambda _=False, line=line: self._go(line.part))
            self.lines.append(line)
            self._column.addWidget(line)
        for line, part in zip(self.lines, shown, strict=True):
            line.show_part(part, self._name(part.part))

    def _name(self, part: str) -> str:
        if not part:
            return "Everything else"
        if part in PARTS:
            return GROUPS[part]
        indexed = self._context.indexed
        return row_text(indexed, part, self._context.language, "") if part in indexed else ""

    def _go(self, part: str) -> None:
        go_to_unfinished(self._context, part)


class ProgressLine(QAbstractButton):
    """The name of a part, how many of its texts are done, and a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = ""
        self._counts = ""
        self._share = 0.0
        self.setFont(interface_font(self.font(), SMALL_POINTS))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, progress: Progress, name: str) -> None:
        """Show how far a part has come."""
        self.part = progress.part
        self._counts = f"{progress.done} of {progress.total}"
        self._share = progress.done / progress.total
        stale = progress.total - progress.done - progress.missing
        self.setText(name)
        hint = f"{progress.missing} missing" + (f", {stale} to check" if stale else "")
        self.setToolTip(f"{name}: {hint}")
        self.setAccessibleName(f"{name}: {self._counts} translated, {hint}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A line of words and a bar."""
        return QSize(180, self.fontMetrics().height() + _BAR + SPACE_2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The name at the left, the number at the right, the bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole
        place = QRectF(self.rect())
        if self.hasFocus() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(role.AlternateBase))
            painter.drawRoundedRect(place, RADIUS, RADIUS)
        line = QRectF(0, SPACE_1 / 2, place.width(), self.fontMetrics().height())
        room = int(line.width() - self.fontMetrics().horizontalAdvance(self._counts) - SPACE_2)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(self.palette().color(role.WindowText))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(self.palette().color(role.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self._counts)
        bar = QRectF(0, line.bottom() + 2, place.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role.Mid))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        bar.setWidth(place.width() * self._share)
        painter.setBrush(self.palette().color(role.Accent))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
