"""The case study: an invented or anonymized story with questions and expected answers."""

from __future__ import annotations

from typing import Annotated, Literal

from models.blocks.activity import Declaration
from models.item import Facilitator, Item, Key
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class CaseQuestion(Item):
    """A question on a case, with the answer the facilitator looks for."""

    text: Prose = EMPTY_PROSE
    expected_answer: Annotated[Prose, Key] = EMPTY_PROSE


class CaseStudy(Item):
    """A story to work on. Rule ETH-02 asks for its declaration."""

    kind: Literal["case_study"] = "case_study"
    code: str = ""
    title: Line = EMPTY_LINE
    declaration: Declaration = Declaration.UNDECLARED
    story: Prose = EMPTY_PROSE
    questions: tuple[CaseQuestion, ...] = ()
    notes: Annotated[Prose, Facilitator] = EMPTY_PROSE
