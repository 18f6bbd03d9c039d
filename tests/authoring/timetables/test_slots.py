"""Clock times follow from the start of a day and the minutes of its entries."""

from __future__ import annotations

from authoring.timetables.slots import agency_of, clock, day_slots, minutes_of, unplaced
from models.course import Course
from models.delivery import EntryKind, Timetable, TimetableDay, TimetableEntry
from models.session import Session
from tests.support.courses import tiny_course


def course_with(*entries: TimetableEntry, shown_for: tuple[str, ...] | None = None) -> Course:
    day = TimetableDay(id="day000000001", start="08:30", end="10:00", entries=entries)
    table = Timetable(id="timetable001", shown_for=shown_for, days=(day,))
    return tiny_course().replace(timetables=(table,))


def session_entry(number: int, session: str, minutes: int = 0) -> TimetableEntry:
    return TimetableEntry(id=f"entry000000{number}", session_id=session, minutes=minutes)


def test_a_session_takes_its_own_minutes_in_the_edition() -> None:
    course = course_with(session_entry(1, "session00001"))
    table = course.timetables[0]
    assert [day_slots(course, table, code)[0].end for code in ("IMM", "POL")] == [555, 560]


def test_minutes_of_a_slot_win_and_the_next_one_begins_at_its_end() -> None:
    pause = TimetableEntry(id="entry0000009", kind=EntryKind.BREAK, minutes=15)
    course = course_with(session_entry(1, "session00001", 30), pause)
    slots = day_slots(course, course.timetables[0], "")[0].slots
    assert [(clock(slot.start), clock(slot.end)) for slot in slots] == [
        ("08:30", "09:00"),
        ("09:00", "09:15"),
    ]


def test_a_day_says_how_far_it_runs_past_its_end() -> None:
    long = session_entry(1, "session00001", 100)
    course = course_with(long)
    assert day_slots(course, course.timetables[0], "")[0].over == 10


def test_a_session_the_edition_does_not_have_is_missing_and_takes_no_time() -> None:
    course = course_with(session_entry(1, "session00003"), session_entry(2, "nosession001"))
    module = course.modules[1]
    hidden: Session = module.sessions[0].replace(shown_for=("IMM",))
    course = course.replace(modules=(course.modules[0], module.replace(sessions=(hidden,))))
    slots = day_slots(course, course.timetables[0], "POL")[0].slots
    assert [(slot.is_missing, slot.minutes) for slot in slots] == [(True, 0), (True, 0)]


def test_unplaced_are_the_sessions_of_the_edition_without_a_slot() -> None:
    course = course_with(session_entry(1, "session00001"))
    table = course.timetables[0]
    assert [each.id for each in unplaced(course, table, "IMM")] == ["session00002", "session00003"]
    assert [each.id for each in unplaced(course, table, "POL")] == ["session00002"]


def test_a_timetable_of_one_agency_has_its_minutes_whatever_is_looked_at() -> None:
    one = course_with(shown_for=("POL",)).timetables[0]
    every = course_with().timetables[0]
    assert (agency_of(one, "IMM"), agency_of(every, "IMM"), agency_of(every, "")) == (
        "POL",
        "IMM",
        "",
    )


def test_times_of_day_go_to_minutes_and_back() -> None:
    assert all(clock(minutes_of(time)) == time for time in ("00:00", "08:30", "23:59"))
