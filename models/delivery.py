"""Delivery: timetables, rollout, contacts, evaluation, certificate and observed tasks."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.item import Facilitator, Item, ItemReference
from models.text import EMPTY_LINE, EMPTY_PROSE, AgencyCode, Line, Prose

ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of day, "08:30"."""

Percent = Annotated[int, Field(ge=0, le=100)]


class EntryKind(StrEnum):
    """What happens in a slot of the timetable."""

    SESSION = "session"
    REGISTRATION = "registration"
    WELCOME = "welcome"
    BREAK = "break"
    LUNCH = "lunch"
    RECAP = "recap"
    TEST = "test"
    EVALUATION = "evaluation"
    RESULTS = "results"
    SPARE = "spare"
    OTHER = "other"


class TimetableEntry(Item):
    """A slot of some minutes; its clock time follows from the entries before it."""

    kind: EntryKind = EntryKind.SESSION
    minutes: Annotated[int, Field(ge=0, le=1440)] = 0
    session_id: ItemReference = ""
    title: Line = EMPTY_LINE


class TimetableDay(Item):
    """A training day from ``start`` to the planned ``end``."""

    title: Line = EMPTY_LINE
    start: ClockTime = "08:30"
    end: ClockTime = "16:45"
    entries: tuple[TimetableEntry, ...] = ()


class Timetable(Item):
    """The days of one edition (``shown_for`` says whose)."""

    days: tuple[TimetableDay, ...] = ()


class InterpretationMode(StrEnum):
    """How the course is interpreted when it is delivered."""

    NONE = "none"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"


class Cohort(Item):
    """A group of officers to be trained: which agency, where, how many, when."""

    title: Line = EMPTY_LINE
    agency: AgencyCode = ""
    area: str = ""
    officers: Annotated[int, Field(ge=0, le=100000)] = 0
    groups: Annotated[int, Field(ge=0, le=1000)] = 1
    planned: Line = EMPTY_LINE


class ContactEntry(Item):
    """The office to call in one area ("" for all areas)."""

    area: str = ""
    office: Line = EMPTY_LINE
    telephone: Line = EMPTY_LINE
    second_contact: Line = EMPTY_LINE
    checked_on: date | None = None


class Contact(Item):
    """A contact that officers need, such as the specialist police unit (rule AGY-07)."""

    title: Line = EMPTY_LINE
    required: bool = True
    entries: tuple[ContactEntry, ...] = ()


class EvaluationLevel(Item):
    """One of Kirkpatrick's four levels: what is measured, with what, when, and the target."""

    level: Annotated[int, Field(ge=1, le=4)]
    question: Line = EMPTY_LINE
    instrument: Line = EMPTY_LINE
    timing: Line = EMPTY_LINE
    target: Line = EMPTY_LINE


class ObservedTask(Item):
    """A task judged by watching; the sheet is a handout of the kind observation sheet."""

    title: Line = EMPTY_LINE
    activity_id: ItemReference = ""
    sheet_id: ItemReference = ""
    points: Annotated[int | None, Facilitator] = None
    pass_points: Annotated[int | None, Facilitator] = None
    pass_criterion: Annotated[Line, Facilitator] = EMPTY_LINE
    group_result: bool = False


class Certificate(Item):
    """What the certificate says and the conditions under which it is given."""

    text: Prose = EMPTY_PROSE
    attendance_percent: Percent = 90
    pass_mark_percent: Percent = 70
    repeats: Annotated[int, Field(ge=0, le=10)] = 1
    tasks_to_pass: Annotated[int, Field(ge=0, le=20)] = 2
    conditions: Prose = EMPTY_PROSE
    signatories: tuple[Signatory, ...] = ()


class Signatory(Item):
    """Who signs the certificate."""

    role: Line = EMPTY_LINE


Certificate.model_rebuild()
