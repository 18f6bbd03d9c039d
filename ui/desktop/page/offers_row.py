"""OffersRow: one quiet line with the texts an item could have, each added by a click."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desktop.look.theme import SMALL_POINTS, SPACE_1, interface_font
from ui.desktop.page.gutter import GUTTER
from ui.desktop.page.page_events import PageEvents
from ui.desktop.page.page_parts import Offers


class OffersRow(QWidget):
    """ "Add: safeguarding note · room · link to next", as links that Tab reaches."""

    def __init__(self, part: Offers, events: PageEvents) -> None:
        super().__init__()
        self._part = part
        self.words = QLabel()
        self.words.setFont(interface_font(self.words.font(), SMALL_POINTS))
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.words.setWordWrap(True)
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        flags = Qt.TextInteractionFlag
        self.words.setTextInteractionFlags(
            flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER + SPACE_1, SPACE_1, 0, SPACE_1)
        column.addWidget(self.words)
        self.words.linkActivated.connect(lambda field: events.added.emit(self._part.item, field))
        self.show_part(part)

    def show_part(self, part: Offers) -> None:
        """Offer other texts."""
        self._part = part
        names = [(field, words[:1].lower() + words[1:]) for field, words in part.fields]
        links = [
            f'<a href="{field}" style="{_STYLE}">{escape(words)}</a>' for field, words in names
        ]
        self.words.setText("Add: " + " · ".join(links))
        self.words.setAccessibleName("Add " + ", ".join(words for _, words in names))


_STYLE = "text-decoration: none"
