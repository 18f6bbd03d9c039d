"""Slots: the entries of a timetable with their clock times, and the sessions without a place."""

from __future__ import annotations

from dataclasses import dataclass

from models.course import Course
from models.delivery import EntryKind, Timetable, TimetableDay, TimetableEntry
from models.session import Session
from models.text import AgencyCode

_HOUR = 60


@dataclass(frozen=True, slots=True)
class Slot:
    """An entry of a day: from ``start``, in minutes after midnight, for ``minutes``.

    ``session`` is None for fixed entries, and where the session is gone (``is_missing``) or not
    in this edition.
    """

    entry: TimetableEntry
    start: int
    minutes: int
    session: Session | None = None
    is_missing: bool = False

    @property
    def end(self) -> int:
        """When it ends, in minutes after midnight."""
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class DaySlots:
    """A day with its slots. ``over`` is how far it runs past its end; below zero time is left."""

    day: TimetableDay
    slots: tuple[Slot, ...]
    end: int
    over: int


def agency_of(timetable: Timetable, looked_at: AgencyCode) -> AgencyCode:
    """Whose minutes a timetable is made of: its only agency, else the one that is looked at."""
    own = timetable.shown_for or ()
    if len(own) == 1:
        return own[0]
    return looked_at if not own or looked_at in own else own[0]


def day_slots(course: Course, timetable: Timetable, agency: AgencyCode) -> tuple[DaySlots, ...]:
    """The days of a timetable in one agency's edition ("" where there are no agencies)."""
    sessions = sessions_of(course)
    return tuple(_day(day, sessions, agency) for day in timetable.days)


def sessions_of(course: Course) -> dict[str, Session]:
    """Every session of the course by its id, in order."""
    return {session.id: session for module in course.modules for session in module.sessions}


def unplaced(course: Course, timetable: Timetable, agency: AgencyCode) -> tuple[Session, ...]:
    """The sessions of an edition that the timetable does not have yet."""
    placed = {entry.session_id for day in timetable.days for entry in day.entries}
    return tuple(
        session
        for module in course.modules
        if _is_shown(module.shown_for, agency)
        for session in module.sessions
        if _is_shown(session.shown_for, agency) and session.id not in placed
    )


def clock(minutes: int) -> str:
    """A time of day from minutes after midnight: 510 is "08:30"."""
    hours, rest = divmod(minutes, _HOUR)
    return f"{hours:02d}:{rest:02d}"


def minutes_of(time: str) -> int:
    """Minutes after midnight of a time of day: "08:30" is 510."""
    hours, minutes = time.split(":")
    return int(hours) * _HOUR + int(minutes)


def _day(day: TimetableDay, sessions: dict[str, Session], agency: AgencyCode) -> DaySlots:
    now = minutes_of(day.start)
    slots = []
    for entry in day.entries:
        slot = _slot(entry, now, sessions.get(entry.session_id), agency)
        slots.append(slot)
        now = slot.end
    return DaySlots(day, tuple(slots), now, now - minutes_of(day.end))


def _slot(entry: TimetableEntry, now: int, session: Session | None, agency: AgencyCode) -> Slot:
    """A slot without minutes of its own takes those of its session."""
    if session is not None and not _is_shown(session.shown_for, agency):
        session = None
    minutes = entry.minutes or (session.minutes.for_agency(agency) if session else 0)
    is_missing = entry.kind is EntryKind.SESSION and session is None
    return Slot(entry, now, minutes, session, is_missing)


def _is_shown(shown_for: tuple[AgencyCode, ...] | None, agency: AgencyCode) -> bool:
    return not agency or shown_for is None or agency in shown_for
