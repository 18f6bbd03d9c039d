"""A printed timetable: clock times follow from the minutes of slots and of sessions."""

from __future__ import annotations

import pytest

from exporters.compose.composer import Composer
from exporters.compose.timetable import timetable
from models.content import Table, plain_text
from models.delivery import EntryKind, Timetable, TimetableDay, TimetableEntry
from models.edition import editions, resolve
from tests.support.courses import tiny_course


@pytest.mark.parametrize(("agency", "end"), [("IMM", "09:15"), ("POL", "09:20")])
def test_a_slot_without_minutes_of_its_own_takes_those_of_its_session(
    agency: str, end: str
) -> None:
    entries = (
        TimetableEntry(id="entry0000011", session_id="session00001"),
        TimetableEntry(id="entry0000012", kind=EntryKind.BREAK, minutes=15),
    )
    day = TimetableDay(id="day000000001", start="08:30", entries=entries)
    course = tiny_course().replace(timetables=(Timetable(id="timetable001", days=(day,)),))
    key = next(each for each in editions(course, ("en",)) if each.agency == agency)
    blocks = timetable(Composer(resolve(course, key)))
    table = next(each for each in blocks if isinstance(each, Table))
    times = [plain_text(row.cells[0].blocks).strip() for row in table.rows]
    assert times[-2:] == [f"08:30–{end}", f"{end}–{end[:3]}{int(end[3:]) + 15}"]
