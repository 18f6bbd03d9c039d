"""Objectives: what a participant can show (of a module) and do at work (outcomes of the course)."""

from __future__ import annotations

from enum import StrEnum

from models.item import Item, ItemId
from models.text import EMPTY_LINE, Line


class Bloom(StrEnum):
    """Levels of Bloom's revised taxonomy (Anderson and Krathwohl, 2001), lowest first."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"

    @property
    def rank(self) -> int:
        """1 for Remember up to 6 for Create."""
        return list(Bloom).index(self) + 1


class Domain(StrEnum):
    """The domain of learning an objective belongs to."""

    COGNITIVE = "cognitive"
    AFFECTIVE = "affective"
    PSYCHOMOTOR = "psychomotor"


class Outcome(Item):
    """What the trained officer can do at work after the course."""

    code: str
    text: Line = EMPTY_LINE


class Objective(Item):
    """What a participant can show at the end of a module."""

    code: str
    text: Line = EMPTY_LINE
    bloom: Bloom | None = None
    domain: Domain = Domain.COGNITIVE
    outcome_ids: tuple[ItemId, ...] = ()
    required_for_all: bool = False
