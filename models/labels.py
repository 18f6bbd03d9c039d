"""Labels: what an item is called in a sentence to the author ("Session 4.2")."""

from __future__ import annotations

from models.course import Course
from models.item import Item
from models.text import Text

_NAMES = {
    "TextBlock": "The paragraph",
    "FigureBlock": "The picture",
    "TableBlock": "The table",
    "FacilitatorNote": "The facilitator note",
    "ModuleNote": "The facilitator note",
    "CaseStudy": "The case study",
    "CardSet": "The card set",
    "LinkBlock": "The link",
    "PlanRow": "The plan row",
    "KeyMessage": "The key message",
    "GlossaryTerm": "The glossary term",
    "TimetableEntry": "The timetable entry",
    "ValueEntry": "The value",
    "Value": "The value",
}
_CODED = {"Module", "Session", "Objective", "Outcome", "Activity", "Question", "Handout", "Annex"}
_EXCERPT = 40


def item_label(course: Course, item: Item) -> str:
    """The item's kind with its code, or with the beginning of what it says."""
    kind = type(item).__name__
    code = getattr(item, "code", "")
    if kind == "Course":
        return "The course"
    if kind in _CODED and code:
        return f"{kind} {code}"
    name = _NAMES.get(kind) or f"The {_spaced(kind)}"
    excerpt = getattr(item, "name", "") or _first_words(course, item)
    if not isinstance(excerpt, str) or not excerpt:
        return name
    return f"{name} “{excerpt}”"


def _spaced(kind: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(kind))


def _first_words(course: Course, item: Item) -> str:
    for name in type(item).model_fields:
        text = getattr(item, name)
        if isinstance(text, Text) and not text.is_empty():
            value = text.value(course.source_language) or _any_value(text)
            flat = " ".join(value.split())
            return flat if len(flat) <= _EXCERPT else flat[: _EXCERPT - 1].rstrip() + "…"
    return ""


def _any_value(text: Text) -> str:
    passages = [*text.shared.values()]
    for own in text.wording.values():
        passages += own.passages.values()
    return next((passage.value for passage in passages if passage.value), "")
