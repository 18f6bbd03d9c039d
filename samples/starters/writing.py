"""Writing starters: items with fresh ids, and texts with prompts that ask to be filled in.

A prompt stands in square brackets and begins with “Insert”, “Add”, “Enter” or “Name”, so that the
checks report it as a placeholder (rule STR-05) until somebody has written the real text.
"""

from __future__ import annotations

import re
from typing import Any

from models.item import new_id
from models.session import Method, PlanRow
from models.text import Line, Prose
from models.tree import ItemT

_BRACKET = re.compile(r"(?<!\[)\[(?!\[)|(?<!\])\](?!\])")
"""One bracket; two together are a reference, such as ``[[ref:…]]``."""


def made(kind: type[ItemT], /, **values: Any) -> ItemT:
    """An item of a class with a fresh id."""
    return kind.model_validate({"id": new_id(), **values})


def line(english: str) -> Line:
    """A line in English; its square brackets are meant as brackets."""
    return Line.of(en=_BRACKET.sub(r"\\\g<0>", english))


def prose(english: str) -> Prose:
    """A text in English; its square brackets are meant as brackets."""
    return Prose.of(en=_BRACKET.sub(r"\\\g<0>", english))


def step(
    minutes: int, method: Method, content: str, resources: str = "", target: str = ""
) -> PlanRow:
    """A step of a session plan; ``target`` is the id of the activity it carries out."""
    return made(
        PlanRow,
        minutes={"default": minutes},
        method=method,
        content=prose(content),
        resources=line(resources),
        target_id=target,
    )
