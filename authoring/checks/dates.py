"""Dates: how messages say a day, and how old a day is in months."""

from __future__ import annotations

from datetime import date

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def say(day: date) -> str:
    """A day in English words, "16 June 2022", whatever the machine's language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def is_older_than(day: date, months: int, today: date) -> bool:
    """Whether more than so many whole months have passed; the same day of the month is not more."""
    passed = 12 * (today.year - day.year) + today.month - day.month
    return passed > months or (passed == months and today.day > day.day)
