"""The one-day workshop: opening, four sessions, closing, timetable, evaluation, certificate."""

from __future__ import annotations

from collections.abc import Sequence

from models.blocks import Activity, Form, TextBlock
from models.blocks.activity import (
    Contribution,
    DebriefQuestion,
    ObjectiveLink,
    Step,
)
from models.blocks.form import FieldType, FormField, FormSection
from models.course import Course
from models.delivery import (
    Certificate,
    EntryKind,
    EvaluationLevel,
    Signatory,
    Timetable,
    TimetableDay,
    TimetableEntry,
)
from models.module import KeyMessage, Module
from models.objective import Bloom, Objective
from models.pages import Annex, Page, PageKind
from models.session import Method, Session
from samples.starters.empty import empty_course
from samples.starters.writing import line, made, prose, step

_TASKS = (
    ("Explain [insert what], using [insert a handout]", Bloom.UNDERSTAND),
    ("Distinguish [insert two things that are confused] in [insert a case]", Bloom.ANALYSE),
    ("Use [insert a form or a procedure] in [insert a situation at work]", Bloom.APPLY),
    ("Plan [insert what officers do first after the workshop]", Bloom.CREATE),
)
_SESSION_MINUTES = 75
_FRAME_MINUTES = 30
_SCALES = (
    "The workshop was relevant to my work",
    "The workshop was useful for my work",
    "The exercises helped me to learn",
    "The facilitators were well prepared",
    "The room and the times suited me",
)


def one_day_workshop() -> Course:
    """The empty course with a workshop from 08:30 to 16:45, with 15 minutes to spare."""
    objectives = tuple(
        made(Objective, code=f"M01-O{number}", text=line(text), bloom=level)
        for number, (text, level) in enumerate(_TASKS, start=1)
    )
    form = _evaluation_form()
    sessions = (_opening(), *map(_session, range(2, 6), objectives), _closing(form))
    module = made(
        Module,
        code="M01",
        title=line("[Insert the title of the workshop]"),
        aim=prose("To enable officers to [insert what they do better at work afterwards]."),
        objectives=objectives,
        key_messages=tuple(
            made(KeyMessage, text=line(f"[Insert one sentence to take home, number {number} of 4]"))
            for number in range(1, 5)
        ),
        sessions=sessions,
    )
    return empty_course().replace(
        title=line("One-day workshop: [insert the subject]"),
        front_matter=_front_matter(),
        modules=(module,),
        annexes=(form,),
        timetables=(_timetable(sessions),),
        evaluation=(_evaluation(),),
        certificate=_certificate(),
    )


def _front_matter() -> tuple[Page, ...]:
    """The two pages that every package needs (rule STR-04)."""
    return (
        made(
            Page,
            kind=PageKind.DISCLAIMER,
            title=line("Disclaimer"),
            blocks=(made(TextBlock, body=prose("[Insert the disclaimer of the publisher]")),),
        ),
        made(
            Page,
            kind=PageKind.HOW_TO_USE,
            title=line("How to use this manual"),
            blocks=(
                made(
                    TextBlock,
                    body=prose(
                        "This workshop takes one day. Each session begins with what officers need "
                        "to know; then participants work themselves.\n\n"
                        "[Add what a facilitator or a reader should know first]"
                    ),
                ),
            ),
        ),
    )


def _opening() -> Session:
    return made(
        Session,
        code="1.1",
        title=line("Opening"),
        minutes={"default": _FRAME_MINUTES},
        opening=True,
        plan=(
            step(10, Method.PLENARY, "Welcome; round of names, services and duty stations."),
            step(10, Method.DISCUSSION, "Agree on ground rules and collect expectations."),
            step(10, Method.BRIEFING, "Go through aim, programme and safeguarding."),
        ),
        blocks=(_reading("Aim and programme", "[Insert what participants take home]"),),
    )


def _closing(form: Annex) -> Session:
    return made(
        Session,
        code="1.6",
        title=line("Closing"),
        minutes={"default": _FRAME_MINUTES},
        closing=True,
        plan=(
            step(15, Method.INDIVIDUAL_WORK, "Everybody writes down two actions with a date."),
            step(10, Method.PLENARY, "Some read out one action; go back to the expectations."),
            step(5, Method.SUMMARY, "Collect the forms; certificates.", f"[[ref:{form.id}]]"),
        ),
        blocks=(_reading("After the workshop", "[Insert whom to ask, and when you follow up]"),),
    )


def _session(number: int, objective: Objective) -> Session:
    """A session in four steps; more than half of it is the participants' own work."""
    activity = made(
        Activity,
        code=f"A1.{number}",
        title=line("[Insert the title of the activity]"),
        minutes={"default": 45},
        grouping=line("Groups of four or five"),
        objectives=(
            made(ObjectiveLink, objective_id=objective.id, contribution=Contribution.ASSESSES),
        ),
        purpose=prose("[Insert what participants practise here]"),
        instructions=prose("[Insert the task in one or two sentences]"),
        steps=(
            made(Step, text=prose("Read [insert the material] (10 minutes).")),
            made(Step, text=prose("Agree on [insert the product], and write it down.")),
        ),
        debrief=(
            made(DebriefQuestion, text=line("What did you decide, and why?")),
            made(DebriefQuestion, text=line("What will you do at work after this?")),
        ),
        debrief_minutes=15,
        expected_answer=prose("[Insert what a good result contains]"),
    )
    return made(
        Session,
        code=f"1.{number}",
        title=line("[Insert the title of the session]"),
        minutes={"default": _SESSION_MINUTES},
        objective_ids=(objective.id,),
        plan=(
            step(5, Method.PLENARY, "Ask [insert an opening question from daily work]."),
            step(20, Method.LECTURE, "Explain [insert three points at most].", "Flip chart"),
            step(45, Method.GROUP_WORK, "Carry out the activity.", "", activity.id),
            step(5, Method.SUMMARY, "Repeat the key message."),
        ),
        blocks=(
            _reading(
                "What officers need to know",
                "[Insert what an officer needs to read: what to look for, what to say]",
            ),
            activity,
        ),
    )


def _reading(heading: str, text: str) -> TextBlock:
    return made(TextBlock, heading=line(heading), body=prose(text))


def _timetable(sessions: Sequence[Session]) -> Timetable:
    """The day: two sessions before lunch, two after it, a break in the middle of each half."""
    opening, first, second, third, fourth, closing = (
        made(TimetableEntry, session_id=session.id, minutes=session.minutes.default)
        for session in sessions
    )
    day = made(
        TimetableDay,
        title=line("Day 1"),
        start="08:30",
        end="16:45",
        entries=(
            made(TimetableEntry, kind=EntryKind.REGISTRATION, minutes=15),
            opening,
            first,
            made(TimetableEntry, kind=EntryKind.BREAK, minutes=15),
            second,
            made(TimetableEntry, kind=EntryKind.LUNCH, minutes=60),
            third,
            made(TimetableEntry, kind=EntryKind.SPARE, minutes=15),
            made(TimetableEntry, kind=EntryKind.BREAK, minutes=15),
            fourth,
            made(TimetableEntry, kind=EntryKind.EVALUATION, minutes=15),
            closing,
        ),
    )
    return made(Timetable, days=(day,))


def _evaluation_form() -> Annex:
    """A form of one page, without names."""
    scales = tuple(
        made(FormField, label=line(question), type=FieldType.SCALE) for question in _SCALES
    )
    open_questions = tuple(
        made(FormField, label=line(question), type=FieldType.LINES, rows=3)
        for question in ("What helped you most?", "What should be changed?")
    )
    form = made(
        Form,
        title=line("Evaluation form"),
        introduction=prose("Do not write your name. 1 means “not at all”, 5 means “fully”."),
        sections=(
            made(FormSection, title=line("Please mark one number in each line"), fields=scales),
            made(FormSection, title=line("In your own words"), fields=open_questions),
        ),
    )
    return made(Annex, code="A", title=line("Evaluation form"), blocks=(form,))


def _evaluation() -> EvaluationLevel:
    return made(
        EvaluationLevel,
        level=1,
        question=line("Did participants find the workshop relevant and useful?"),
        instrument=line("Evaluation form"),
        timing=line("At the end of the day"),
        target=line("Average 4.0 or more for relevance and usefulness"),
    )


def _certificate() -> Certificate:
    """For attendance alone: a workshop of one day has no test."""
    return made(
        Certificate,
        text=prose(
            "This certifies that ________ of the ________ took part in the workshop "
            "[insert the title] at ________ on ________."
        ),
        attendance_percent=100,
        pass_mark_percent=0,
        repeats=0,
        tasks_to_pass=0,
        conditions=prose("Attendance of the whole day."),
        signatories=(
            made(Signatory, role=line("[Insert who signs for the service]")),
            made(Signatory, role=line("Lead facilitator")),
        ),
    )
