"""Session: the unit of delivery, with its plan and its content."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from models.blocks import Block
from models.item import Facilitator, Item, ItemId, ItemReference, Minutes
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class Method(StrEnum):
    """Kinds of method in a session plan; ``method_words`` of a row may say it more exactly."""

    BRIEFING = "briefing"
    CASE_STUDY = "case_study"
    DEBRIEF = "debrief"
    DEMONSTRATION = "demonstration"
    DISCUSSION = "discussion"
    DRILL = "drill"
    GAME = "game"
    GROUP_WORK = "group_work"
    INDIVIDUAL_WORK = "individual_work"
    LECTURE = "lecture"
    PAIR_WORK = "pair_work"
    PLENARY = "plenary"
    QUIZ = "quiz"
    ROLE_PLAY = "role_play"
    SIMULATION = "simulation"
    SUMMARY = "summary"
    OTHER = "other"

    @property
    def is_active(self) -> bool:
        """Whether participants work themselves (rule TIM-06); input and summing up are not."""
        return self not in _PASSIVE


_PASSIVE = frozenset(
    {Method.BRIEFING, Method.DEMONSTRATION, Method.LECTURE, Method.SUMMARY, Method.OTHER}
)


class PlanRow(Item):
    """One step of a session plan; ``target_id`` is the activity or question it carries out."""

    minutes: Minutes = Minutes()
    method: Method = Method.PLENARY
    method_words: Line = EMPTY_LINE
    content: Prose = EMPTY_PROSE
    resources: Line = EMPTY_LINE
    target_id: ItemReference = ""


class LikelyQuestion(Item):
    """A question participants often ask, with the answer."""

    question: Line = EMPTY_LINE
    answer: Prose = EMPTY_PROSE


class Session(Item):
    """Thirty to ninety minutes, one to three objectives, one plan."""

    code: str = ""
    title: Line = EMPTY_LINE
    minutes: Minutes = Minutes()
    objective_ids: tuple[ItemId, ...] = ()
    sensitive: bool = False
    safeguarding_note: Annotated[Prose, Facilitator] = EMPTY_PROSE
    room: Annotated[Line, Facilitator] = EMPTY_LINE
    opening: bool = False
    closing: bool = False
    plan: Annotated[tuple[PlanRow, ...], Facilitator] = ()
    blocks: tuple[Block, ...] = ()
    likely_questions: Annotated[tuple[LikelyQuestion, ...], Facilitator] = ()
    link_to_next: Annotated[Prose, Facilitator] = EMPTY_PROSE
