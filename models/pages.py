"""Pages round the modules: front and back matter, handouts and annexes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.blocks import Block
from models.item import Facilitator, Item
from models.text import EMPTY_LINE, Line


class PageKind(StrEnum):
    """What a page of front or back matter is, in the order used in practice (DOMAIN 2.5)."""

    DISCLAIMER = "disclaimer"
    FOREWORD = "foreword"
    ACKNOWLEDGEMENTS = "acknowledgements"
    ABOUT = "about"
    HOW_TO_USE = "how_to_use"
    GUIDANCE = "guidance"
    SAFEGUARDING = "safeguarding"
    OPENING = "opening"
    TRAINING_OF_TRAINERS = "training_of_trainers"
    OTHER = "other"


class Page(Item):
    """A page of front or back matter; a page for facilitators is in the guide only."""

    kind: PageKind = PageKind.OTHER
    title: Line = EMPTY_LINE
    for_facilitators: bool = False
    blocks: tuple[Block, ...] = ()


class HandoutKind(StrEnum):
    """What is handed out in a session."""

    HANDOUT = "handout"
    CARDS = "cards"
    CASE_SHEET = "case_sheet"
    OBSERVATION_SHEET = "observation_sheet"


class Handout(Item):
    """A paper handed out; an observation sheet is for the facilitator and the observers."""

    code: str = ""
    kind: HandoutKind = HandoutKind.HANDOUT
    title: Line = EMPTY_LINE
    copies: Annotated[Annotated[int, Field(ge=0, le=10000)], Facilitator] = 0
    blocks: tuple[Block, ...] = ()


class Annex(Item):
    """A form or page that officers use at work, numbered by letters."""

    code: str = ""
    title: Line = EMPTY_LINE
    restricted: bool = False
    blocks: tuple[Block, ...] = ()
