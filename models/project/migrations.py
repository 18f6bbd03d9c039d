"""Migrations: how a course from an older file becomes one of today, one version at a time.

A change of the file format is one function here, one entry in the table, ``CURRENT_VERSION`` raised
by one, and a sample of the old version kept for good in ``tests/frozen/``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.project.error import ProjectError

Migration = Callable[[dict[str, Any]], dict[str, Any]]

CURRENT_VERSION = 1
MIGRATIONS: dict[int, Migration] = {}
"""From version n to n + 1: takes the value of ``course`` as read from JSON, returns the new one."""


def migrate(
    course: dict[str, Any],
    version: int,
    migrations: Mapping[int, Migration] | None = None,
    current: int = CURRENT_VERSION,
) -> dict[str, Any]:
    """The course as the current version writes it.

    Raises ProjectError for a version this program cannot know, or when an old file is not as its
    version says it is.
    """
    steps = MIGRATIONS if migrations is None else migrations
    if version > current:
        raise ProjectError(
            f"It was made with a newer Coursewright (file version {version}; this program reads "
            f"up to {current}).",
            "Update the program, or ask the sender for a copy in the older form.",
        )
    for number in range(version, current):
        course = _step(steps[number], course, number)
    return course


def _step(migration: Migration, course: dict[str, Any], number: int) -> dict[str, Any]:
    try:
        return migration(course)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ProjectError(
            f"It is in an older form (file version {number}) and something in it is not as that "
            "form has it.",
            "Open a backup of it, or send it to whoever maintains Coursewright for you.",
        ) from error
