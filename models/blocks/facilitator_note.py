"""The facilitator note: facts to convey and advice that only the facilitator guide prints."""

from __future__ import annotations

from typing import Annotated, Literal

from models.item import Facilitator, Item
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class FacilitatorNote(Item):
    """A note for the facilitator; content notes of a session are notes of this kind."""

    kind: Literal["facilitator_note"] = "facilitator_note"
    heading: Annotated[Line, Facilitator] = EMPTY_LINE
    body: Annotated[Prose, Facilitator] = EMPTY_PROSE
