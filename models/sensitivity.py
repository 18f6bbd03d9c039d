"""Which fields are for whom: the marks that the table of components (models/component.py) reads."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from models.frozen import Frozen


class Sensitivity(StrEnum):
    """Who may hold a field. A field without a mark is ``PUBLIC``.

    ``FACILITATOR``: plans, notes, materials, preparation. ``KEY``: correct marks, accepted and
    model answers, feedback. ``INTERNAL``: notes between authors, states, reasons, review records;
    no output ever holds them.
    """

    PUBLIC = "public"
    FACILITATOR = "facilitator"
    KEY = "key"
    INTERNAL = "internal"


@cache
def field_sensitivities(model: type[Frozen]) -> dict[str, Sensitivity]:
    """The mark of every field of a model class."""
    marks = {}
    for name, field in model.model_fields.items():
        found = [mark for mark in field.metadata if isinstance(mark, Sensitivity)]
        marks[name] = found[0] if found else Sensitivity.PUBLIC
    return marks
