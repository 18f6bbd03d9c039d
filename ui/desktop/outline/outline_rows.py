"""The rows of the outline: which items have one, under which other row, and what it says."""

from __future__ import annotations

from authoring.editing.edits.naming import title_field
from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Activity, CaseStudy, Question, Scenario
from models.content import parse, parse_line, plain_text
from models.course import Course
from models.item import Item
from models.module import Module
from models.pages import Annex, Handout, Page
from models.session import Session
from models.test import Test
from models.text import Prose, Text
from models.tree import shape
from ui.desktop.look.words import GROUPS, kind_words

GROUP = "group:"
"""What the keys of headings begin with; other keys are item ids."""

_CHILD_FIELDS: dict[type[Item], tuple[str, ...]] = {
    Module: ("sessions", "self_check"),
    Session: ("blocks",),
    Page: ("blocks",),
    Handout: ("blocks",),
    Annex: ("blocks",),
    Test: ("questions",),
}
_CODED = (Annex, Handout, Activity, CaseStudy, Scenario, Question)
_LONGEST = 70


def top_keys(course: Course) -> list[str]:
    """The rows at the top: the course itself, then a heading for each of its lists."""
    return [course.id, *(GROUP + field for field in GROUPS)]


def child_items(indexed: IndexedCourse, key: str) -> list[Item]:
    """The items whose rows stand under a row, in order; none under an item that is gone."""
    if key.startswith(GROUP):
        return list(getattr(indexed.course, key.removeprefix(GROUP)))
    return items_below(indexed.item(key)) if key in indexed else []


def items_below(item: Item) -> list[Item]:
    """The items inside an item that have rows of their own."""
    fields = _CHILD_FIELDS.get(type(item), ())
    return [child for field in fields for child in getattr(item, field)]


def row_text(indexed: IndexedCourse, key: str, language: str, agency: str) -> str:
    """What a row says: its number and its title, or the beginning of its text."""
    if key.startswith(GROUP):
        return GROUPS[key.removeprefix(GROUP)]
    item = indexed.item(key)
    words = title_words(indexed.course, item, language, agency) or kind_words(type(item))
    number = row_number(indexed, item)
    return f"{number}  {words}" if number else words


def row_number(indexed: IndexedCourse, item: Item) -> str:
    """The number of a module or session by its position, the code of what has one."""
    if isinstance(item, Module):
        return str(indexed.position(item.id) + 1)
    if isinstance(item, Session):
        module = indexed.slot(item.id).parent
        return f"{indexed.position(module) + 1}.{indexed.position(item.id) + 1}"
    return item.code if isinstance(item, _CODED) else ""


def title_words(course: Course, item: Item, language: str, agency: str) -> str:
    """The title of an item, or the beginning of what it says, as plain text ("" for none)."""
    first = title_field(type(item))
    fields = [first, *shape(type(item)).texts] if first else shape(type(item)).texts
    for field in fields:
        words = _words(getattr(item, field), language, agency, course.source_language)
        if words:
            return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
    return ""


def _words(text: Text, language: str, agency: str, source: str) -> str:
    value = text.value(language, agency) or text.value(language) or text.value(source, agency)
    value = value or text.value(source)
    if not value:
        return ""
    if isinstance(text, Prose):
        return " ".join(plain_text(parse(value[:400]).blocks).split())
    return " ".join(plain_text(parse_line(value).inlines).split())
