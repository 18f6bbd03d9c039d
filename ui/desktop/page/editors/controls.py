"""Control: a value of an item that is chosen, ticked or counted, ready to be shown and changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """How a value is changed."""

    CHOICE = "choice"
    """One of a list."""
    MANY = "many"
    """Any number of a list."""
    TICK = "tick"
    MARK = "mark"
    """One of several rows, such as the correct option."""
    NUMBER = "number"
    WORDS = "words"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Control:
    """A field of an item that is not a text of the course.

    ``value`` is what is stored; ``choices`` are values and words of a list. ``least`` and ``most``
    bound a number, ``none_words`` stand for no number. ``agency`` is whose minutes these are.
    ``form`` says to the edit how the value is stored ("date", "tuple" …).
    """

    item: str
    field: str
    kind: Kind
    label: str
    value: Any
    name: str
    choices: tuple[tuple[Any, str], ...] = ()
    least: int = 0
    most: int = 0
    suffix: str = ""
    none_words: str = ""
    agency: str = ""
    form: str = ""
    hint: str = ""
    enabled: bool = True
    rows: str = ""
    """What a mark is one of: the id of the item whose rows are marked."""

    @property
    def key(self) -> str:
        """What stays the same while the value changes."""
        return f"{self.item}:{self.field}:{self.agency}:{self.kind}"
