"""The timetable of an edition, with clock times derived from the minutes."""

from __future__ import annotations

from exporters.compose.composer import MINUTES_PER_HOUR, Composer, block_cell, cell
from models.content import Block, Cell, Paragraph, Plain
from models.delivery import EntryKind, TimetableDay, TimetableEntry
from models.item import Item
from models.session import Session

WIDTHS = (0.22, 0.78)


def clock(minutes: int) -> str:
    """A time of day from minutes after midnight: 510 is "08:30"."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    return f"{hours:02d}:{rest:02d}"


def minutes_of(time: str) -> int:
    """Minutes after midnight of a time of day: "08:30" is 510."""
    hours, minutes = time.split(":")
    return int(hours) * MINUTES_PER_HOUR + int(minutes)


def timetable(composer: Composer) -> tuple[Block, ...]:
    """The days of the edition, each as a table under its name."""
    result: list[Block] = []
    for plan in composer.edition.course.timetables:
        for position, day in enumerate(plan.days, 1):
            title = composer.edition.line(day, "title")
            head = title or (Plain(composer.word("day", n=position)),)
            place = composer.edition.place(day, "title")
            result.append(Paragraph(head, role="label", place=place))
            result += composer.table("timetable", ("time", "item"), _rows(composer, day), WIDTHS)
    return tuple(result)


def _rows(composer: Composer, day: TimetableDay) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    now = minutes_of(day.start)
    for entry in day.entries:
        minutes = _minutes(composer, entry)
        times = f"{clock(now)}–{clock(now + minutes)}"
        rows.append((cell(times), _entry(composer, entry)))
        now += minutes
    return rows


def _minutes(composer: Composer, entry: TimetableEntry) -> int:
    """The minutes of a slot; one without minutes of its own takes those of its session."""
    session = composer.edition.index.find(entry.session_id, Session) if entry.session_id else None
    if entry.minutes or session is None:
        return entry.minutes
    return session.minutes.for_agency(composer.edition.key.agency)


def _entry(composer: Composer, entry: TimetableEntry) -> Cell:
    if entry.kind is EntryKind.SESSION and entry.session_id:
        session: Item | None = composer.edition.index.item(entry.session_id)
        if session is not None:
            number = composer.edition.number(session)
            return cell(f"{number} {composer.edition.plain(session, 'title')}".strip())
    own = composer.line(entry, "title")
    return block_cell(own) if own else cell(composer.word(entry.kind.value))
