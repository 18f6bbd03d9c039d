"""DifferenceLabel: how a text became another, with what went struck and what came underlined."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from authoring.comparing.difference import Change, Piece, stored_difference
from ui.desktop.look.theme import BURMESE_LINE_HEIGHT, LINE_HEIGHT, is_burmese, tokens


class DifferenceLabel(QLabel):
    """Not by colour alone: struck is gone, underlined is new, and screen readers hear both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_difference(self, before: str, after: str) -> None:
        """Show the way from one stored text to another."""
        pieces = stored_difference(before, after)
        height = BURMESE_LINE_HEIGHT if is_burmese(before + after) else LINE_HEIGHT
        words = "".join(_marked(piece) for piece in pieces)
        self.setText(f"<div style='line-height:{height - 20}%'>{words}</div>")
        self.setAccessibleName(f"Before: {before}. Now: {after}")


def _marked(piece: Piece) -> str:
    theme = tokens()
    words = escape(piece.text).replace("\n", "<br>")
    match piece.change:
        case Change.REMOVED:
            return f"<s style='color:{theme.warning}'>{words}</s>"
        case Change.ADDED:
            return f"<u style='color:{theme.accent};font-weight:600'>{words}</u>"
        case _:
            return words
