"""Complaints: what is wrong in a course file, said in plain words and with the item's name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

MOST_LISTED = 5
_EXCERPT = 60
_FROZEN_MAP = "is-instance[FrozenMap]"
_NAMING_FIELDS = ("title", "name", "term", "text", "label", "stem", "story", "body")

_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not known to this program",
    "string_type": "must be text",
    "string_unicode": "has a broken character",
    "string_too_short": "is too short",
    "string_too_long": "is too long",
    "string_pattern_mismatch": "is {input}, which is not in the form expected there",
    "too_short": "has too few entries",
    "too_long": "has too many entries",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
    "enum": "is {input}; it must be one of {expected}",
    "literal_error": "is {input}; it must be {expected}",
    "union_tag_invalid": "is of the kind “{tag}”, which this program does not know",
    "union_tag_not_found": "does not say of what kind it is",
    "none_required": "must be empty",
    "finite_number": "must be an ordinary number",
    "recursion_loop": "is nested too deeply",
}
_WORDS_BY_START = {
    "int": "must be a whole number",
    "float": "must be a number",
    "decimal": "must be a number",
    "bool": "must be true or false",
    "datetime": "must be a date and time such as 2026-05-04T09:30:00",
    "timezone": "must be a date and time such as 2026-05-04T09:30:00",
    "date": "must be a date such as 2026-05-04",
    "time": "must be a time such as 09:30:00",
    "tuple": "must be a list",
    "list": "must be a list",
    "dict": "must be a group of named entries",
    "mapping": "must be a group of named entries",
    "model": "must be a group of named entries",
}


class _Nearest(NamedTuple):
    """The innermost item on the way to a fault, and the rest of the way from it."""

    item: dict[str, Any]
    way: tuple[str | int, ...]
    rest: tuple[str | int, ...]


def complaints(error: ValidationError, raw: object) -> tuple[str, ...]:
    """One sentence per fault, at most :data:`MOST_LISTED`, then how many more there are."""
    details = [each for each in error.errors(include_url=False) if not _is_echo(each)]
    sentences = list(dict.fromkeys(_sentence(each, raw) for each in details))
    listed = sentences[:MOST_LISTED]
    if more := len(sentences) - len(listed):
        listed.append(f"There are {more} more faults.")
    return tuple(listed)


def item_name(item: Mapping[str, Any]) -> str:
    """What the author would call an item of the raw data: its code and title, else its id."""
    code = item.get("code")
    title = next((found for key in _NAMING_FIELDS if (found := _plain(item.get(key)))), "")
    words = [code if isinstance(code, str) else "", f"“{title}”" if title else ""]
    identity = item.get("id")
    name = " ".join(word for word in words if word)
    return _printable(name or (f"id {identity}" if isinstance(identity, str) else ""))


def _is_echo(detail: ErrorDetails) -> bool:
    """A FrozenMap may be given as such or as a dictionary; files never hold the former."""
    return detail["type"] == "is_instance_of" and detail["loc"][-1:] == (_FROZEN_MAP,)


def _sentence(detail: ErrorDetails, raw: object) -> str:
    nearest = _nearest(detail, raw)
    field = " › ".join(_step_words(nearest.rest))
    subject = f"“{field}”" if field else "it"
    place = _place(nearest)
    sentence = f"{place}, {subject} {_words(detail)}." if place else f"{subject} {_words(detail)}."
    return _printable(sentence[0].upper() + sentence[1:])


def _place(nearest: _Nearest) -> str:
    name = item_name(nearest.item)
    if not nearest.way:
        return f"In the course {name}".rstrip()
    *_, field, position = ("", *_step_words(nearest.way))
    where = f"entry {position} of “{field}”" if position.isdigit() else f"“{position}”"
    return f"In {where} ({name})" if name else f"In {where}"


def _step_words(way: tuple[str | int, ...]) -> list[str]:
    return [str(step + 1) if isinstance(step, int) else step for step in way]


def _nearest(detail: ErrorDetails, raw: object) -> _Nearest:
    """Follow a fault's location through the data; steps that are not in it name union members."""
    way: list[str | int] = []
    item: dict[str, Any] = raw if isinstance(raw, dict) else {}
    length = 0
    for step in detail["loc"]:
        if _holds(raw, step):
            raw = raw[step]  # type: ignore[index]
        elif detail["type"] == "missing" and step == detail["loc"][-1]:
            way.append(step)
            break
        else:
            continue
        way.append(step)
        if isinstance(raw, dict) and "id" in raw and detail["type"] != "extra_forbidden":
            item, length = raw, len(way)
    return _Nearest(item, tuple(way[:length]), tuple(way[length:]))


def _holds(raw: object, step: str | int) -> bool:
    if isinstance(raw, list):
        return isinstance(step, int) and step < len(raw)
    return isinstance(raw, dict) and step in raw


def _words(detail: ErrorDetails) -> str:
    kind = detail["type"]
    context = {key: str(value) for key, value in detail.get("ctx", {}).items()}
    context["input"] = f"“{_shortened(str(detail['input']))}”"
    if kind in _WORDS:
        return _WORDS[kind].format_map(_Gaps(context))
    if kind in ("value_error", "assertion_error"):
        return f"is not allowed: {context.get('error', '')}".rstrip(". ")
    start = kind.split("_")[0]
    return _WORDS_BY_START.get(start, "is not as it should be")


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"what is expected ({key})"


def _plain(value: object) -> str:
    """The text in a field: the field itself, or the first passage of a text in languages."""
    for _ in range(4):
        if isinstance(value, str):
            return _shortened(" ".join(value.split()))
        if not isinstance(value, dict):
            return ""
        value = value.get("shared", value.get("value", next(iter(value.values()), None)))
    return ""


def _shortened(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1].rstrip() + "…"


def _printable(text: str) -> str:
    """Without halves of characters, which no screen or log can show."""
    return text.encode("utf-8", "replace").decode("utf-8")
