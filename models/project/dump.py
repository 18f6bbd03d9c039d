"""Dump: a model as readable JSON text, always the same text for the same value.

Fields stand in the order of their declaration. A field that holds its default is left out, except
one named ``kind``, which tells readers what the rest is. The text is what the standard library's
``json.dumps(…, indent=1, ensure_ascii=False)`` writes, made in one pass for speed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from models.frozen import Frozen

ALWAYS_WRITTEN = "kind"
_NO_DEFAULT = object()
_NEWLINES = tuple("\n" + " " * depth for depth in range(256))

Emit = Callable[[str], None]


class _Field(NamedTuple):
    name: str
    label: str
    default: object


def to_text(value: object) -> str:
    """JSON text of a model, or of anything a field of a model may hold.

    Raises TypeError for a value that could not be read back (sets, bytes, objects) and ValueError
    for a number that JSON does not have: faults of the program, never of the author.
    """
    parts: list[str] = []
    _write(value, 0, parts.append)
    return "".join(parts)


def _write(value: Any, depth: int, emit: Emit) -> None:
    kind = type(value)
    if kind is str:
        emit(encode_basestring(value))
    elif isinstance(value, Frozen):
        _write_fields(value, depth, emit)
    elif kind is tuple or kind is list:
        _write_array(value, depth, emit)
    elif isinstance(value, Mapping):
        _write_entries(
            [(_key(key), entry) for key, entry in value.items()],
            depth,
            emit,
        )
    else:
        emit(_scalar(value))


def _write_fields(model: Frozen, depth: int, emit: Emit) -> None:
    values = model.__dict__
    present = []
    for name, label, default in _fields(type(model)):
        value = values[name]
        if value is default or (type(value) is type(default) and value == default):
            continue
        present.append((label, value))
    _write_entries(present, depth, emit)


def _write_entries(entries: list[tuple[str, Any]], depth: int, emit: Emit) -> None:
    if not entries:
        emit("{}")
        return
    newline = _NEWLINES[depth + 1]
    mark = "{"
    for label, value in entries:
        emit(mark + newline + label)
        _write(value, depth + 1, emit)
        mark = ","
    emit(_NEWLINES[depth] + "}")


def _write_array(values: tuple[Any, ...] | list[Any], depth: int, emit: Emit) -> None:
    if not values:
        emit("[]")
        return
    newline = _NEWLINES[depth + 1]
    mark = "["
    for value in values:
        emit(mark + newline)
        _write(value, depth + 1, emit)
        mark = ","
    emit(_NEWLINES[depth] + "]")


def _scalar(value: object) -> str:
    if isinstance(value, Enum):
        return _scalar(value.value)
    if isinstance(value, str):
        return encode_basestring(str(value))
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} cannot be written to a course file")
        return float.__repr__(value)
    if isinstance(value, date | time):
        return f'"{value.isoformat()}"'
    if isinstance(value, Decimal):
        return f'"{value}"'
    raise TypeError(f"a {type(value).__name__} cannot be written to a course file")


def _key(key: object) -> str:
    plain = key.value if isinstance(key, Enum) else key
    if not isinstance(plain, str):
        raise TypeError(f"a {type(key).__name__} cannot be a key in a course file")
    return encode_basestring(plain) + ": "


@cache
def _fields(model: type[Frozen]) -> tuple[_Field, ...]:
    for name, info in model.model_fields.items():
        if info.alias or info.validation_alias or info.serialization_alias:
            raise TypeError(f"{model.__name__}.{name} has an alias; files use the field's own name")
    return tuple(
        _Field(name, encode_basestring(name) + ": ", _default(name, info))
        for name, info in model.model_fields.items()
    )


def _default(name: str, info: FieldInfo) -> object:
    """The value that need not be written; a factory counts only if it always makes the same."""
    if name == ALWAYS_WRITTEN or info.is_required() or info.default_factory_takes_validated_data:
        return _NO_DEFAULT
    first = info.get_default(call_default_factory=True, validated_data={})
    second = info.get_default(call_default_factory=True, validated_data={})
    return first if first == second and first is not PydanticUndefined else _NO_DEFAULT
