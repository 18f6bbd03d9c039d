"""Codec: a course as the bytes of ``course.json`` and back, without loss.

``from_json(to_json(course), Course) == course``, and the same course always gives the same bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from models.frozen import Frozen
from models.project.complaints import complaints
from models.project.dump import to_text
from models.project.error import ProjectError
from models.project.migrations import CURRENT_VERSION, Migration, migrate

FORMAT = "coursewright-course"
DEEPEST_NESTING = 100
MOST_VALUES = 3_000_000
_ENVELOPE = ("format", "format_version", "course")
_BACKUP = "Open a backup of it, or ask the sender for the file again."

ModelT = TypeVar("ModelT", bound=Frozen)


def to_json(model: Frozen) -> bytes:
    """The bytes of ``course.json`` for a course: UTF-8, readable, the same for the same course.

    Half a character (a lone surrogate, as pasting may leave it) is written as its JSON escape, so
    that it never keeps an author from saving.
    """
    envelope = {"format": FORMAT, "format_version": CURRENT_VERSION, "course": model}
    return (to_text(envelope) + "\n").encode("utf-8", "backslashreplace")


def from_json(
    data: bytes,
    model: type[ModelT],
    migrations: Mapping[int, Migration] | None = None,
    current: int = CURRENT_VERSION,
) -> ModelT:
    """The course in the bytes of a ``course.json`` of this or any older version.

    Raises ProjectError, and nothing else, for whatever else the bytes may be.
    """
    raw = parsed_course(data, current, migrations)
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        problems = complaints(error, raw)
        raise ProjectError("Its content is not in order.", _BACKUP, problems) from error
    except RecursionError as error:
        raise _too_deep() from error


def parsed_course(
    data: bytes, current: int, migrations: Mapping[int, Migration] | None = None
) -> dict[str, Any]:
    """The course as plain values in the form of today. Raises ProjectError."""
    course, version = _opened_envelope(_parsed(data), current)
    return migrate(course, version, migrations, current)


def _parsed(data: bytes) -> object:
    if not data.strip():
        raise ProjectError("The course in it is empty.", _BACKUP)
    # Before parsing: millions of tiny values cost a hundred times their size in memory.
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MOST_VALUES:
        raise ProjectError("It holds far more entries than any course has.", _BACKUP)
    try:
        raw = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_without_repeats,
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
    except UnicodeDecodeError as error:
        raise ProjectError("Its text is not in the form UTF-8.", _BACKUP) from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ProjectError(f"It breaks off or is garbled at {place}.", _BACKUP) from error
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:
        raise ProjectError("It holds a number that is too large to be one.", _BACKUP) from error
    _refuse_depth(raw)
    return raw


def _opened_envelope(raw: object, current: int) -> tuple[dict[str, Any], int]:
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ProjectError("It does not hold a Coursewright course.", "Choose another file.")
    version = raw.get("format_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ProjectError("It does not say in which version of the form it is.", _BACKUP)
    if version > current:
        return {}, version  # a newer form may look different in every respect but this one
    unknown = sorted(set(raw) - set(_ENVELOPE))
    if unknown:
        raise ProjectError(f"It has an entry “{unknown[0][:60]}” that has no place there.", _BACKUP)
    course = raw.get("course")
    if not isinstance(course, dict):
        raise ProjectError("There is no course in it.", _BACKUP)
    return course, version


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) != len(pairs):
        repeated = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise ProjectError(f"It has the entry “{repeated[:60]}” twice in one place.", _BACKUP)
    return entries


def _refuse_constant(name: str) -> float:
    raise ProjectError(f"It holds “{name}” where a number should be.", _BACKUP)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("number out of range")
    return number


def _refuse_depth(raw: object) -> None:
    level = [raw]
    for _ in range(DEEPEST_NESTING):
        inner: list[object] = []
        for value in level:
            if isinstance(value, dict):
                inner += [each for each in value.values() if isinstance(each, dict | list)]
            elif isinstance(value, list):
                inner += [each for each in value if isinstance(each, dict | list)]
        if not inner:
            return
        level = inner
    raise _too_deep()


def _too_deep() -> ProjectError:
    return ProjectError("Its content is nested more deeply than any course is.", _BACKUP)
