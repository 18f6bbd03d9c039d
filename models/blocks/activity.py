"""The activity: what participants do, with materials, steps, debrief and expected answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.item import Facilitator, Item, ItemId, Key, Minutes
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class ActivityType(StrEnum):
    """The kinds of activity; ``type_words`` of an activity may say it more exactly."""

    CASE_STUDY = "case_study"
    DISCUSSION = "discussion"
    DRILL = "drill"
    EXERCISE = "exercise"
    GAME = "game"
    GROUP_WORK = "group_work"
    ROLE_PLAY = "role_play"
    SIMULATION = "simulation"
    OTHER = "other"


class Contribution(StrEnum):
    """What an activity does for an objective."""

    PRACTISES = "practises"
    ASSESSES = "assesses"


class Declaration(StrEnum):
    """Where the people of a case come from (rule ETH-02)."""

    UNDECLARED = "undeclared"
    FICTIONAL = "fictional"
    ANONYMIZED = "anonymized"


class ObjectiveLink(Item):
    """An objective an activity serves, and how."""

    objective_id: ItemId
    contribution: Contribution = Contribution.PRACTISES


class Step(Item):
    """One instruction to the participants."""

    text: Prose = EMPTY_PROSE


class DebriefQuestion(Item):
    """One question of the debrief."""

    text: Line = EMPTY_LINE


class ChecklistPoint(Item):
    """One observable point, worth ``points``."""

    text: Line = EMPTY_LINE
    points: Annotated[int, Field(ge=0, le=100)] = 1


class ActivityMaterial(Item):
    """Something an activity needs."""

    text: Annotated[Line, Facilitator] = EMPTY_LINE


class Activity(Item):
    """An activity. Answer, notes and checklist are never for participants."""

    kind: Literal["activity"] = "activity"
    code: str = ""
    title: Line = EMPTY_LINE
    type: ActivityType = ActivityType.GROUP_WORK
    type_words: Line = EMPTY_LINE
    minutes: Minutes = Minutes()
    grouping: Line = EMPTY_LINE
    objectives: tuple[ObjectiveLink, ...] = ()
    purpose: Annotated[Prose, Facilitator] = EMPTY_PROSE
    materials: Annotated[tuple[ActivityMaterial, ...], Facilitator] = ()
    scenario: Prose = EMPTY_PROSE
    declaration: Declaration = Declaration.UNDECLARED
    instructions: Prose = EMPTY_PROSE
    steps: tuple[Step, ...] = ()
    debrief: tuple[DebriefQuestion, ...] = ()
    debrief_minutes: Annotated[int | None, Facilitator] = None
    expected_answer: Annotated[Prose, Key] = EMPTY_PROSE
    checklist: Annotated[tuple[ChecklistPoint, ...], Facilitator] = ()
    pass_points: Annotated[int | None, Facilitator] = None
    pass_criterion: Annotated[Line, Facilitator] = EMPTY_LINE
    notes: Annotated[Prose, Facilitator] = EMPTY_PROSE
