"""The text block: a passage of readable content, with a heading of its own if wanted."""

from __future__ import annotations

from typing import Literal

from models.item import Item
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class TextBlock(Item):
    """Readable content for everybody."""

    kind: Literal["text"] = "text"
    heading: Line = EMPTY_LINE
    body: Prose = EMPTY_PROSE
