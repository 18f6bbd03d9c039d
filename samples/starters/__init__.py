"""Starters: courses to begin with, built anew each time so that all their ids are their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.course import Course
from samples.starters.empty import empty_course
from samples.starters.module import course_with_module
from samples.starters.one_day import one_day_workshop


@dataclass(frozen=True, slots=True)
class Starter:
    """A course to begin with: its name on the command line, what a menu calls it, what it has."""

    name: str
    title: str
    description: str
    make: Callable[[], Course]


STARTERS: tuple[Starter, ...] = (
    Starter(
        "empty",
        "Empty course",
        "three agencies, English and Burmese, no modules yet",
        empty_course,
    ),
    Starter(
        "module",
        "Module skeleton",
        "one module to fill in: aim, objectives, two sessions with plans, self-check",
        course_with_module,
    ),
    Starter(
        "one-day",
        "One-day workshop",
        "opening, four sessions, closing, timetable, evaluation form, certificate",
        one_day_workshop,
    ),
)
"""What a new course can begin with; the first one is the usual one."""


def starter(name: str) -> Starter:
    """The starter with this name. Raises ValueError, with the names there are, for another."""
    for each in STARTERS:
        if each.name == name:
            return each
    names = ", ".join(each.name for each in STARTERS)
    raise ValueError(f"There is no starter “{name}”. Choose one of {names}.")
