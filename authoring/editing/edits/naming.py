"""What edits are called in the undo list."""

from __future__ import annotations

from models.course import Course
from models.item import Item
from models.labels import item_label
from models.tree import shape

_TITLES = ("title", "heading", "name", "term", "caption", "text", "label", "acronym", "question")


def named(course: Course, item: Item) -> str:
    """An item inside a sentence: "session M04-S2", "the picture “…”"."""
    label = item_label(course, item)
    return label[0].lower() + label[1:]


def field_words(field: str) -> str:
    """A field as the author reads it: "facilitator notes"."""
    return field.removesuffix("_ids").removesuffix("_id").replace("_", " ")


def title_field(kind: type[Item]) -> str:
    """The text field that names an item in outlines and labels, "" when it has none."""
    texts = shape(kind).texts
    return next((name for name in _TITLES if name in texts), "")
