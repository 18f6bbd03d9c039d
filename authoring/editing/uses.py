"""Where an item is used: references to it, plan rows, tests, timetables, values in texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from models import review
from models.agency import EditionOrder
from models.item import Item
from models.text import Text
from models.tree import shape, walk
from models.values import Value

_NO_USE = (
    EditionOrder,
    review.AcceptedFinding,
    review.AuthorQuestion,
    review.LogEntry,
    review.ReceivedFile,
    review.Suggestion,
)
"""What is recorded about an item is no use of it."""


@dataclass(frozen=True, slots=True)
class Use:
    """The item that uses another, and in which field."""

    item: str
    field: str


def uses_of(target: Item, items: Iterable[Item]) -> Iterator[Use | None]:
    """The uses of an item in other items (a course: ``walk(course)``).

    None where an item does not use it, so that a long search can be made in steps.
    """
    for item in items:
        field = "" if item.id == target.id or isinstance(item, _NO_USE) else _field(item, target)
        yield Use(item.id, field) if field else None


def all_uses(target: Item, course: Item) -> list[Use]:
    """Every use of an item in a course, in reading order."""
    return [use for use in uses_of(target, walk(course)) if use]


def _field(item: Item, target: Item) -> str:
    for name in _references(type(item)):
        value = getattr(item, name)
        if value == target.id or (isinstance(value, tuple) and target.id in value):
            return name
    sought = f"{{{{{target.name}}}}}" if isinstance(target, Value) else f":{target.id}"
    return next(
        (name for name in shape(type(item)).texts if _says(getattr(item, name), sought)), ""
    )


@cache
def _references(kind: type[Item]) -> tuple[str, ...]:
    """The fields that hold ids of other items; by their names, as the model names them."""
    return tuple(name for name in kind.model_fields if name.endswith(("_id", "_ids")))


def _says(text: Text, sought: str) -> bool:
    passages = [*text.shared.values()]
    for own in text.wording.values():
        passages += own.passages.values()
    return any(sought in passage.value for passage in passages)
