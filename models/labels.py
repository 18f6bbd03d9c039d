"""Labels: what an item is called in a sentence to the author ("Session 4.2")."""

from __future__ import annotations

from models.content import parse, plain_text
from models.course import Course
from models.item import Item
from models.sensitivity import Sensitivity, field_sensitivities
from models.text import Text
from models.tree import Index

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
    "Media": "The picture",
}
_CODED = {"Module", "Session", "Objective", "Outcome", "Activity", "Question", "Handout", "Annex"}
_EXCERPT = 40


def item_label(course: Course, item: Item) -> str:
    """The item's kind with its code, or with the beginning of what it says."""
    kind = type(item).__name__
    code = _code(item)
    if kind == "Course":
        return "The course"
    if kind in _CODED and code:
        return f"{kind} {code}"
    name = _NAMES.get(kind) or f"The {_spaced(kind)}"
    excerpt = _own_name(item) or _first_words(course, item)
    if not excerpt:
        return name
    return f"{name} “{excerpt}”"


def _own_name(item: Item) -> str:
    """The name an author gave an item; a picture's file name is none, its title is."""
    return str(getattr(item, "title" if type(item).__name__ == "Media" else "name", ""))


def _code(item: Item) -> str:
    return str(getattr(item, "code", ""))


def _spaced(kind: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(kind))


def _first_words(course: Course, item: Item) -> str:
    for name in _public_first(type(item)):
        text = getattr(item, name)
        if isinstance(text, Text) and not text.is_empty():
            value = text.value(course.source_language) or _any_value(text)
            flat = " ".join(plain_text(parse(value).blocks).split())
            return _shortened(flat)
    return ""


def _shortened(text: str) -> str:
    """The beginning of a text, cut between words where it has spaces."""
    if len(text) <= _EXCERPT:
        return text
    start = text[: _EXCERPT - 1]
    words = start.rpartition(" ")[0]
    return (words if len(words) > _EXCERPT // 2 else start).rstrip(" ,;:") + "…"


def _public_first(model: type[Item]) -> list[str]:
    """The fields of a class; a label in a participant's draft must not quote a key."""
    marks = field_sensitivities(model)
    return sorted(model.model_fields, key=lambda name: marks[name] is not Sensitivity.PUBLIC)


def _any_value(text: Text) -> str:
    passages = [*text.shared.values()]
    for own in text.wording.values():
        passages += own.passages.values()
    return next((passage.value for passage in passages if passage.value), "")


def located_label(index: Index, item_id: str) -> str:
    """An item's label with the nearest module, session or page it is in."""
    item = index.item(item_id)
    course = index.root
    if item is None or not isinstance(course, Course):
        return "An item"
    label = item_label(course, item)
    if _code(item) or isinstance(item, Course):
        return label
    for ancestor in index.ancestors(item_id):
        ancestor_kind = type(ancestor).__name__
        if ancestor_kind in _CODED and _code(ancestor):
            return f"{label} in {item_label(course, ancestor)}"
        if ancestor_kind == "Page":
            return f"{label} on {_page_name(course, ancestor)}"
    return label


def unquoted_label(index: Index, item_id: str) -> str:
    """An item's kind, code and module or session, without a word of what it says.

    For findings that are printed where the item itself is not shown.
    """
    item = index.item(item_id)
    course = index.root
    if item is None or not isinstance(course, Course):
        return "an item"
    chain = [item, *index.ancestors(item_id)]
    coded = next((one for one in chain if type(one).__name__ in _CODED and _code(one)), None)
    if coded is item:
        return item_label(course, item)
    name = _NAMES.get(type(item).__name__) or f"The {_spaced(type(item).__name__)}"
    name = name.replace("The ", "a ", 1)
    return f"{name} in {item_label(course, coded)}" if coded else name


def _page_name(course: Course, page: Item) -> str:
    return item_label(course, page).replace("The page", "the page", 1)
