"""Thinning: which backups are kept as they grow old."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

EVERYTHING_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
LEAST_APART = timedelta(minutes=5)


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of the times of backups, those to keep.

    All of the last two days; of the 12 days on which there are backups before that, the last of
    each day; then in the same way of 10 weeks and of 9 months. The newest is always kept.
    """
    ordered = sorted(times, reverse=True)
    keeping = {each for each in ordered if each > now - EVERYTHING_FOR}
    older = [each for each in ordered if each not in keeping]
    keeping |= _last_of_each(older, DAYS, lambda time: time.date())
    keeping |= _last_of_each(older, DAYS // 7 + 1 + WEEKS, lambda time: time.isocalendar()[:2])
    keeping |= _last_of_each(older, MONTHS + 3, lambda time: (time.year, time.month))
    return keeping | set(ordered[:1])


def _last_of_each(
    newest_first: list[datetime], most: int, span: Callable[[datetime], Hashable]
) -> set[datetime]:
    """The newest time of each span (a day, a week …), of at most so many spans."""
    last: dict[Hashable, datetime] = {}
    for time in newest_first:
        last.setdefault(span(time), time)
        if len(last) > most:
            last.popitem()
            break
    return set(last.values())
