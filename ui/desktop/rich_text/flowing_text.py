"""FlowingText: a text edit that is part of a page: without frame, as high as its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.desktop.look.theme import HEADING_POINTS, PAGE_POINTS, SPACE_1, interface_font
from ui.desktop.page.page_parts import Style

_POINTS = {
    Style.TITLE: HEADING_POINTS[1],
    Style.HEADING: HEADING_POINTS[3],
    Style.BODY: PAGE_POINTS,
}
_GOES_TO_MENU = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def points_of(style: Style) -> float:
    """The font size of a style in points."""
    return _POINTS[style]


class FlowingText(QTextEdit):
    """It never undoes by itself: the course has one history, shown by the menu."""

    focused = Signal()
    left = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._excluded = self._inviting = False
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(SPACE_1)
        font = interface_font(self.font(), _POINTS[style], style is not Style.BODY)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setFont(font)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_excluded(self, excluded: bool) -> None:
        """Grey and struck, not to be edited: the edition leaves it out."""
        if excluded != self._excluded:
            self._excluded = excluded
            self.setReadOnly(excluded)
            font = self.font()
            font.setStrikeOut(excluded)
            self.setFont(font)
            self._set_colours()

    def set_inviting(self, inviting: bool) -> None:
        """Draw the words in the empty field like a link: here something is missing."""
        if inviting != self._inviting:
            self._inviting = inviting
            self._set_colours()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the menu's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            for key in _GOES_TO_MENU:
                if event.matches(key):
                    event.ignore()
                    return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the author is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the author has left, unless it is only for a menu."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As high as the text at this width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the text."""
        return QSize(300, self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow windows wrap."""
        return QSize(60, self._height())

    def _set_colours(self) -> None:
        role, usual = QPalette.ColorRole, QPalette()
        palette = QPalette()
        if self._excluded:
            palette.setColor(role.Text, usual.color(role.PlaceholderText))
        if self._inviting:
            palette.setColor(role.PlaceholderText, usual.color(role.Link))
        self.setPalette(palette)

    def _height(self) -> int:
        return int(self.document().size().height() + 0.999)

    def _fit(self, *_: object) -> None:
        height = self._height()
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
