"""The link block: a video or a page on the web, with a word on why to open it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.item import Item
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class LinkTarget(StrEnum):
    """What a link leads to."""

    VIDEO = "video"
    PAGE = "page"
    DOCUMENT = "document"


class LinkBlock(Item):
    """An address outside the course; http, https and mailto only."""

    kind: Literal["link"] = "link"
    target: LinkTarget = LinkTarget.PAGE
    title: Line = EMPTY_LINE
    address: Annotated[str, Field(pattern=r"^((https?://|mailto:)[^\s<>\"\\]+)?$")] = ""
    description: Prose = EMPTY_PROSE
