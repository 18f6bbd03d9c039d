"""Item: anything in a course with an id, which can be shown for some agencies only."""

from __future__ import annotations

import secrets
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.frozen import Frozen, FrozenMap
from models.sensitivity import Sensitivity
from models.text import AgencyCode

ID_PATTERN = r"^[a-z][a-z0-9]{9,15}$"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LETTERS_AND_DIGITS = _LETTERS + "0123456789"
_ID_LENGTH = 12

ItemId = Annotated[str, Field(pattern=ID_PATTERN)]
ItemReference = Annotated[str, Field(pattern=r"^([a-z][a-z0-9]{9,15})?$")]
"""The id of another item, or "" for none."""

Internal = Sensitivity.INTERNAL
Facilitator = Sensitivity.FACILITATOR
Key = Sensitivity.KEY


def new_id() -> str:
    """A random id, never used before: safe as a bookmark, an XML name and a Windows file name."""
    tail = "".join(secrets.choice(_LETTERS_AND_DIGITS) for _ in range(_ID_LENGTH - 1))
    return secrets.choice(_LETTERS) + tail


class State(StrEnum):
    """How far the agreement on an item has come."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    AGREED = "agreed"


class Confidence(StrEnum):
    """How sure the authors are of a fact."""

    CONFIRMED = "confirmed"
    PROFESSIONAL = "professional"
    TO_CONFIRM = "to_confirm"


class Item(Frozen):
    """What every item has. ``shown_for`` absent means all agencies; an empty list is invalid."""

    id: ItemId
    shown_for: Annotated[tuple[AgencyCode, ...], Field(min_length=1)] | None = None
    reason: Annotated[str, Internal] = ""
    state: Annotated[State, Internal] = State.DRAFT
    confidence: Annotated[Confidence, Internal] = Confidence.PROFESSIONAL
    note: Annotated[str, Internal] = ""


class Minutes(Frozen):
    """A duration in minutes, with another one for the agencies that differ."""

    default: Annotated[int, Field(ge=0, le=6000)] = 0
    by_agency: FrozenMap[AgencyCode, Annotated[int, Field(ge=0, le=6000)]] = FrozenMap()

    def for_agency(self, agency: AgencyCode) -> int:
        """The minutes in one agency's edition."""
        return self.by_agency.get(agency, self.default)
