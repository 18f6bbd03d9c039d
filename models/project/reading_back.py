"""ReadingBack: whether the bytes of a ``course.json`` could be opened again, tried piece by piece.

Saving asks this in a thread while the author types. Validating a whole course is one long step in
compiled code that lets no other thread run (200 ms for 20,000 items); a module at a time is not.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from models.frozen import Frozen
from models.project.codec import from_json, parsed_course
from models.project.migrations import CURRENT_VERSION


def refuse_unreadable(data: bytes, model: type[Frozen]) -> None:
    """Raise ProjectError, as ``from_json`` does, for bytes that it would not read."""
    raw = parsed_course(data, CURRENT_VERSION)
    try:
        for name in _list_fields(model):
            _consume(raw, name, _adapter(model, name))
        model.model_validate(raw)
    except (ValidationError, RecursionError):
        from_json(data, model)  # says what is wrong, with the place counted in the whole
        raise


def _consume(raw: dict[str, Any], name: str, adapter: TypeAdapter[Any]) -> None:
    """Validate the entries of a list one by one and let go of each; the first stays, so that the
    rest of the course can be validated with a list that is not empty."""
    entries = raw.get(name)
    if not isinstance(entries, list):
        return
    while len(entries) > 1:
        adapter.validate_python([entries.pop()])


@cache
def _list_fields(model: type[Frozen]) -> tuple[str, ...]:
    return tuple(
        name
        for name, field in model.model_fields.items()
        if get_origin(field.annotation) is tuple and get_args(field.annotation)[1:] == (...,)
    )


@cache
def _adapter(model: type[Frozen], name: str) -> TypeAdapter[Any]:
    annotation: Any = model.model_fields[name].annotation
    return TypeAdapter(annotation)
