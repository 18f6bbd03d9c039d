"""PageEvents: what happens in the rows of a page, told to whoever made them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from models.agency import Agency
from ui.desktop.page.page_parts import Field
from ui.desktop.wording.scopes import ChangeScopes

ReadPicture = Callable[[str], bytes]
"""Gives the bytes of a picture by its name in the project file; none for an unknown name."""


class PageEvents(QObject):
    """Signals of all rows of one page, and what the rows need to know to draw themselves."""

    edited = Signal(object, str)
    focused = Signal(str)
    entered = Signal(object)
    left = Signal()
    opened = Signal(str)
    inserted = Signal(str, str)
    added = Signal(str, str)
    stepped = Signal(object, int)
    erased = Signal(object)
    pieces_pasted = Signal(object, object)
    picture_pasted = Signal(object, object)
    picture_wanted = Signal(str)
    picture_dropped = Signal(str, object)
    credited = Signal(str, str)
    table_ended = Signal(str)
    table_sized = Signal(str, object)
    zawgyi_pasted = Signal(object)
    asked = Signal(object, bool)
    """A function that makes an edit, and whether it inserts something to write in."""

    def __init__(
        self,
        agency: Callable[[str], Agency | None],
        read_picture: ReadPicture,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.agency = agency
        self.scopes: ChangeScopes | None = None
        self.read_picture = read_picture

    def on_edited(self, field: Field, value: str) -> None:
        """A text was typed."""
        self.edited.emit(field, value)


def faded(colour: QColor, strength: float) -> QColor:
    """A colour let through by so much."""
    result = QColor(colour)
    result.setAlphaF(strength)
    return result
