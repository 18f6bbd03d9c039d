"""SetField: give a field of an item another value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from pydantic import ValidationError

from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.node_json import Json, dump_value, load_value
from authoring.editing.refusal import EditRefused
from models.item import Item
from models.labels import item_label
from models.tree import shape

_IDENTITY = frozenset({"id", "kind"})


@dataclass(frozen=True, slots=True)
class SetField:
    """Replace ``before`` by ``after``. Items are not set but inserted, moved, removed, replaced.

    ``kind`` is the name of the item's class, so that the values can be read back from JSON.
    """

    item: str
    kind: str
    field: str
    before: Any
    after: Any

    @classmethod
    def of(cls, indexed: IndexedCourse, item_id: str, field: str, value: Any) -> Self:
        """The step that sets a field to ``value`` (normalized as the model does)."""
        item = indexed.item(item_id)
        _check_field(item, field)
        after = getattr(_replaced(indexed, item, field, value), field)
        return cls(item_id, type(item).__name__, field, getattr(item, field), after)

    def apply(self, indexed: IndexedCourse) -> IndexedCourse:
        """The course with the field set; refused when it no longer says what it said before."""
        item = indexed.item(self.item)
        _check_field(item, self.field)
        if type(item).__name__ != self.kind or getattr(item, self.field) != self.before:
            label = item_label(indexed.course, item)
            raise EditRefused(f"{label} has changed in the meantime. Look at it and edit it again.")
        changed = _replaced(indexed, item, self.field, self.after)
        if getattr(changed, self.field) != self.after:
            raise EditRefused("The new value is not in the form in which courses are stored.")
        return indexed.with_item(changed)

    def invert(self, indexed: IndexedCourse) -> SetField:
        """The step back; it needs nothing of the course."""
        return SetField(self.item, self.kind, self.field, self.after, self.before)

    def touched(self, indexed: IndexedCourse) -> frozenset[str]:
        """The item."""
        return frozenset({self.item})

    def to_json(self) -> Json:
        """The step as JSON."""
        return {
            "step": "set_field",
            "item": self.item,
            "kind": self.kind,
            "field": self.field,
            "before": dump_value(self.kind, self.field, self.before),
            "after": dump_value(self.kind, self.field, self.after),
        }

    @classmethod
    def from_json(cls, data: Json) -> Self:
        """The step that :meth:`to_json` wrote."""
        kind, field = data["kind"], data["field"]
        before = load_value(kind, field, data["before"])
        return cls(data["item"], kind, field, before, load_value(kind, field, data["after"]))


def _check_field(item: Item, field: str) -> None:
    form = shape(type(item))
    settable = field in type(item).model_fields and field not in _IDENTITY
    if not settable or field in form.lists or field in form.singles:
        raise EditRefused(f"“{field}” of {type(item).__name__} is not a value that can be set.")


def _replaced(indexed: IndexedCourse, item: Item, field: str, value: Any) -> Item:
    try:
        return item.replace(**{field: value})
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        label = item_label(indexed.course, item)
        raise EditRefused(f"{label}: “{field}” does not accept this value. {reason}.") from error
