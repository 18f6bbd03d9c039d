"""The callout: a short text set apart, such as a warning or an example."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from models.item import Item
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class CalloutStyle(StrEnum):
    """What a callout is; its look and its printed word follow from it."""

    NOTE = "note"
    EXAMPLE = "example"
    LAW = "law"
    WARNING = "warning"
    SENSITIVE = "sensitive"


class Callout(Item):
    """A text set apart by a bar and a word."""

    kind: Literal["callout"] = "callout"
    style: CalloutStyle = CalloutStyle.NOTE
    title: Line = EMPTY_LINE
    body: Prose = EMPTY_PROSE
