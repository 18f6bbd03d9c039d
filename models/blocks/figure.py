"""The figure block: a picture of the course's media with caption and description."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from models.item import Item, ItemReference
from models.text import EMPTY_LINE, Line


class FigureBlock(Item):
    """A picture. ``media_id`` names a :class:`models.media.Media`; the width is in millimetres."""

    kind: Literal["figure"] = "figure"
    media_id: ItemReference = ""
    caption: Line = EMPTY_LINE
    description: Line = EMPTY_LINE
    width_mm: Annotated[float, Field(gt=0, le=400)] | None = None
