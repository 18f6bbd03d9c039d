"""The question: one item of a self-check, a test or a session, of any of nine types."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.item import Facilitator, Item, ItemId, Key
from models.objective import Bloom
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class QuestionType(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    MATCHING = "matching"
    ORDERING = "ordering"
    FILL_IN = "fill_in"
    NUMERIC = "numeric"
    SHORT_ANSWER = "short_answer"
    RATING = "rating"


CHOICE_TYPES = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE})
OPTION_TYPES = CHOICE_TYPES | {QuestionType.ORDERING}


ANSWER_FIELDS: dict[QuestionType, frozenset[str]] = {
    QuestionType.SINGLE: frozenset({"options"}),
    QuestionType.MULTIPLE: frozenset({"options"}),
    QuestionType.TRUE_FALSE: frozenset({"options"}),
    QuestionType.MATCHING: frozenset({"pairs"}),
    QuestionType.ORDERING: frozenset({"options"}),
    QuestionType.FILL_IN: frozenset({"gaps"}),
    QuestionType.NUMERIC: frozenset({"number", "tolerance", "unit"}),
    QuestionType.SHORT_ANSWER: frozenset({"accepted", "model_answer"}),
    QuestionType.RATING: frozenset({"scale_from", "scale_to", "scale_low", "scale_high"}),
}
"""Which of a question's fields its type uses; what stands in others is kept but not printed."""


class Option(Item):
    """An option to choose or, in an ordering question, to place; those are stored in key order."""

    text: Line = EMPTY_LINE
    correct: Annotated[bool, Key] = False
    feedback: Annotated[Line, Key] = EMPTY_LINE


class Pair(Item):
    """Two texts of a matching question that belong together."""

    left: Line = EMPTY_LINE
    right: Line = EMPTY_LINE


class Accepted(Item):
    """One accepted answer of a fill-in or short-answer question."""

    text: Annotated[Line, Key] = EMPTY_LINE


class Gap(Item):
    """A gap of a fill-in question; the stem marks gaps by three or more underscores, in order."""

    accepted: Annotated[tuple[Accepted, ...], Key] = ()
    case_matters: bool = False


class Question(Item):
    """A question. Which of options, pairs, gaps … it uses follows from its type."""

    kind: Literal["question"] = "question"
    code: str = ""
    type: QuestionType = QuestionType.SINGLE
    level: Bloom | None = None
    objective_ids: tuple[ItemId, ...] = ()
    stem: Prose = EMPTY_PROSE
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    gaps: tuple[Gap, ...] = ()
    number: Annotated[Decimal | None, Key] = None
    tolerance: Annotated[Annotated[Decimal, Field(ge=0)], Key] = Decimal(0)
    unit: Line = EMPTY_LINE
    accepted: Annotated[tuple[Accepted, ...], Key] = ()
    model_answer: Annotated[Prose, Key] = EMPTY_PROSE
    scale_from: Annotated[int, Field(ge=0, le=10)] = 1
    scale_to: Annotated[int, Field(ge=1, le=10)] = 5
    scale_low: Line = EMPTY_LINE
    scale_high: Line = EMPTY_LINE
    points: Annotated[int, Field(ge=0, le=100)] = 1
    shuffle: bool = True
    feedback_right: Annotated[Prose, Key] = EMPTY_PROSE
    feedback_wrong: Annotated[Prose, Key] = EMPTY_PROSE
    notes: Annotated[Prose, Facilitator] = EMPTY_PROSE
