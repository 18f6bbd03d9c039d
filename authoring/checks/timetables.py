"""Checks of timetables (DOMAIN 4.4): full days, breaks, what comes after lunch and at the end."""

from __future__ import annotations

from collections.abc import Iterator

from authoring.checks.check import (
    CONSIDER,
    MUST,
    SHOULD,
    Hit,
    course_check,
    edition_check,
    hit,
    item_check,
)
from authoring.checks.course_context import CourseContext
from authoring.checks.edition_context import EditionContext
from models.delivery import EntryKind, InterpretationMode, Timetable, TimetableDay, TimetableEntry
from models.session import Method, Session

_LONGEST_WITHOUT_BREAK = 120
_LONGEST_SESSION = 90
_LEAST_SPARE_PER_CENT = 3
_LEAST_EXTRA_PER_CENT = 30
_PAUSES = frozenset({EntryKind.BREAK, EntryKind.LUNCH})


def _clock(time: str) -> int:
    hours, minutes = time.split(":")
    return 60 * int(hours) + int(minutes)


def _planned(day: TimetableDay) -> int:
    return _clock(day.end) - _clock(day.start)


def entry_minutes(entry: TimetableEntry, context: EditionContext) -> int:
    """The minutes of a slot; one without minutes of its own takes those of its session."""
    if entry.minutes:
        return entry.minutes
    session = context.item(entry.session_id, Session)
    return context.minutes(session.minutes) if session else 0


def _used(day: TimetableDay, context: EditionContext) -> int:
    return sum(entry_minutes(entry, context) for entry in day.entries)


def _days(context: EditionContext) -> Iterator[tuple[int, TimetableDay]]:
    for timetable in context.course.timetables:
        yield from enumerate(timetable.days, 1)


@edition_check(
    "TIM-03",
    MUST,
    "Day is too full",
    "Day {d} runs {x} min past the planned end.",
)
def day_is_too_full(context: EditionContext) -> Iterator[Hit]:
    """Sessions, breaks, tests and recap of a day take more than its hours."""
    for number, day in _days(context):
        over = _used(day, context) - _planned(day)
        if over > 0:
            yield hit(day, d=number, x=over)


@edition_check(
    "TIM-05",
    SHOULD,
    "Long stretch without a break",
    "There is no break for {x} minutes on day {d}.",
)
def long_stretch_without_break(context: EditionContext) -> Iterator[Hit]:
    """More than 120 minutes without a break in the timetable, or a session of more than 90."""
    limit = context.whole.threshold("TIM-05", _LONGEST_WITHOUT_BREAK)
    for number, day in _days(context):
        for minutes in _stretches(day, context):
            if minutes > limit:
                yield hit(day, d=number, x=minutes)
    for session in context.items(Session):
        minutes = context.minutes(session.minutes)
        if minutes > _LONGEST_SESSION:
            sentence = "Session {n} runs {x} minutes. Plan a break, or make two sessions of it."
            yield hit(session, sentence=sentence, n=context.number(session), x=minutes)


def _stretches(day: TimetableDay, context: EditionContext) -> Iterator[int]:
    """The minutes of each stretch between two breaks."""
    minutes = 0
    for entry in day.entries:
        if entry.kind in _PAUSES:
            yield minutes
            minutes = 0
        else:
            minutes += entry_minutes(entry, context)
    yield minutes


@edition_check(
    "TIM-08",
    CONSIDER,
    "Lecture after lunch",
    "Day {d} starts the afternoon with a lecture. Consider moving an activity there.",
)
def lecture_after_lunch(context: EditionContext) -> Iterator[Hit]:
    """The first step after lunch is a lecture."""
    for number, day in _days(context):
        for before, entry in zip(day.entries, day.entries[1:], strict=False):
            session = context.item(entry.session_id, Session)
            if before.kind is not EntryKind.LUNCH or session is None or not session.plan:
                continue
            if session.plan[0].method is Method.LECTURE:
                yield hit(day, d=number)


@item_check(
    "TIM-09",
    CONSIDER,
    "No spare time",
    "The {edition} timetable has only {x} minutes to spare.",
    Timetable,
)
def no_spare_time(timetable: Timetable, context: EditionContext) -> Iterator[Hit]:
    """Spare slots and the time left before the planned end are less than 3 per cent."""
    planned = sum(_planned(day) for day in timetable.days)
    spare = 0
    for day in timetable.days:
        spare += max(0, _planned(day) - _used(day, context))
        spare += sum(entry.minutes for entry in day.entries if entry.kind is EntryKind.SPARE)
    if spare * 100 < context.whole.threshold("TIM-09", _LEAST_SPARE_PER_CENT) * planned:
        yield hit(timetable, edition=context.name, x=spare)


@edition_check(
    "TIM-10",
    SHOULD,
    "Distressing content at the end of the day",
    "Session {n} deals with distressing content and ends the day. Move it or add a closing "
    "exercise.",
)
def distressing_content_ends_the_day(context: EditionContext) -> Iterator[Hit]:
    """A session marked sensitive is the last of a day, with nothing but breaks after it."""
    for _, day in _days(context):
        entries = [
            entry
            for entry in day.entries
            if entry.kind not in _PAUSES and entry.kind is not EntryKind.SPARE
        ]
        session = context.item(entries[-1].session_id, Session) if entries else None
        if session and session.sensitive and not session.closing:
            yield hit(session, n=context.number(session))


@course_check(
    "TIM-11",
    SHOULD,
    "Interpretation not allowed for",
    "The course will be interpreted. Plan 30–50 % more time or cut content.",
)
def interpretation_not_allowed_for(whole: CourseContext) -> Iterator[Hit]:
    """Consecutive interpretation is chosen and less than 30 per cent more time is planned."""
    course = whole.course
    least = whole.threshold("TIM-11", _LEAST_EXTRA_PER_CENT)
    if (
        course.interpretation is InterpretationMode.CONSECUTIVE
        and course.interpretation_extra_percent < least
    ):
        yield hit()
