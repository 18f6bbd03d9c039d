"""Editing timetables: placing sessions and fixed entries in days, as one edit each."""

from __future__ import annotations

from authoring.editing.edit import Edit
from authoring.editing.edits.insert import new_item
from authoring.editing.edits.naming import named
from authoring.editing.edits.structure import delete, move_to
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from models.delivery import EntryKind, Timetable, TimetableDay, TimetableEntry
from models.session import Session

_USUAL_MINUTES = {
    EntryKind.REGISTRATION: 30,
    EntryKind.WELCOME: 30,
    EntryKind.BREAK: 15,
    EntryKind.LUNCH: 60,
    EntryKind.RECAP: 15,
    EntryKind.TEST: 30,
    EntryKind.EVALUATION: 15,
    EntryKind.RESULTS: 15,
    EntryKind.SPARE: 15,
    EntryKind.OTHER: 15,
}


def place_session(
    indexed: IndexedCourse, session_id: str, day_id: str, position: int
) -> Edit | None:
    """Put a session into a day; its minutes stay those of the session, in every edition."""
    session, day = indexed.find(session_id, Session), indexed.find(day_id, TimetableDay)
    if session is None or day is None or not 0 <= position <= len(day.entries):
        return None
    entry = new_item(TimetableEntry, session_id=session_id)
    step = InsertNode(day_id, "entries", position, entry)
    return Edit(f"Place {named(indexed.course, session)}", (step,))


def place_fixed(indexed: IndexedCourse, kind: EntryKind, day_id: str, position: int) -> Edit | None:
    """Put a break, a recap or another fixed entry of the usual length into a day."""
    day = indexed.find(day_id, TimetableDay)
    if day is None or kind not in _USUAL_MINUTES or not 0 <= position <= len(day.entries):
        return None
    entry = new_item(TimetableEntry, kind=kind, minutes=_USUAL_MINUTES[kind])
    label = f"Insert {kind.value.replace('_', ' ')} in the timetable"
    return Edit(label, (InsertNode(day_id, "entries", position, entry),))


def move_entry(indexed: IndexedCourse, entry_id: str, day_id: str, position: int) -> Edit | None:
    """Move an entry within its day or into another; ``position`` counts without it."""
    entry = indexed.find(entry_id, TimetableEntry)
    if entry is None or indexed.find(day_id, TimetableDay) is None:
        return None
    moved = move_to(indexed, entry_id, day_id, "entries", position)
    return _renamed(indexed, entry, moved, "Move")


def take_out(indexed: IndexedCourse, entry_id: str) -> Edit | None:
    """Take an entry out of the timetable; its session itself stays in the course."""
    entry = indexed.find(entry_id, TimetableEntry)
    return _renamed(indexed, entry, delete(indexed, entry_id), "Take out") if entry else None


def add_day(indexed: IndexedCourse, timetable_id: str) -> Edit | None:
    """Add an empty day with the hours of the day before it."""
    timetable = indexed.find(timetable_id, Timetable)
    if timetable is None:
        return None
    last = timetable.days[-1] if timetable.days else None
    hours = {"start": last.start, "end": last.end} if last else {}
    day = new_item(TimetableDay, **hours)
    return Edit("Add a day", (InsertNode(timetable_id, "days", len(timetable.days), day),))


def _renamed(
    indexed: IndexedCourse, entry: TimetableEntry, edit: Edit | None, verb: str
) -> Edit | None:
    """The edit under the name of what the entry stands for."""
    if edit is None:
        return None
    session = indexed.find(entry.session_id, Session) if entry.session_id else None
    what = named(indexed.course, session) if session else entry.kind.value.replace("_", " ")
    return Edit(f"{verb} {what}", edit.steps)
