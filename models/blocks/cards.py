"""The card set: cards to cut out and hand to participants."""

from __future__ import annotations

from typing import Annotated, Literal

from models.item import Facilitator, Item, Key
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class Card(Item):
    """One card; ``answer`` is for the facilitator who checks the work."""

    title: Line = EMPTY_LINE
    text: Prose = EMPTY_PROSE
    answer: Annotated[Prose, Key] = EMPTY_PROSE


class CardSet(Item):
    """A set of cards with a word on how to use them."""

    kind: Literal["cards"] = "cards"
    title: Line = EMPTY_LINE
    introduction: Annotated[Prose, Facilitator] = EMPTY_PROSE
    cards: tuple[Card, ...] = ()
