"""The rows of the outline: which items have one, under which other row, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

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
from models.text import Prose, Text, nfc
from models.tree import shape
from ui.desktop.lists.list_words import SETTINGS, heading_words
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
_READ = 400
_MARKED = re.compile(r"[\\\\`*_{}\[\]<>|~^#&!]|^[ \t]*(?:[-+=]|\d+[.)])|\t| {2}\n", re.MULTILINE)
"""What may mean something else than it says in a stored text; without it, words are as shown."""


def top_keys(course: Course) -> list[str]:
    """The rows at the top: the course itself, then a heading for each of its lists."""
    return [course.id, *(GROUP + field for field in GROUPS), GROUP + SETTINGS]


def child_items(indexed: IndexedCourse, key: str) -> list[Item]:
    """The items whose rows stand under a row, in order; none under an item that is gone."""
    if key.startswith(GROUP):
        held = getattr(indexed.course, key.removeprefix(GROUP))
        return list(held) if isinstance(held, tuple) else []
    return items_below(indexed.item(key)) if key in indexed else []


def items_below(item: Item) -> list[Item]:
    """The items inside an item that have rows of their own."""
    fields = _CHILD_FIELDS.get(type(item), ())
    return [child for field in fields for child in getattr(item, field)]


def has_row(indexed: IndexedCourse, item_id: str) -> bool:
    """Whether an item has a row of its own."""
    slot = indexed.slot(item_id)
    if slot.parent == indexed.course.id:
        return slot.field in GROUPS
    return slot.field in _CHILD_FIELDS.get(type(indexed.item(slot.parent)), ())


def all_rows(course: Course) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """Every item that has a row, with the keys of the rows above it, in order."""
    for field in GROUPS:
        for item in getattr(course, field):
            yield from _rows_in(item, (GROUP + field,))


def _rows_in(item: Item, above: tuple[str, ...]) -> Iterator[tuple[Item, tuple[str, ...]]]:
    yield item, above
    for each in items_below(item):
        yield from _rows_in(each, (*above, item.id))


def lists_of_row(indexed: IndexedCourse, key: str) -> tuple[str, tuple[str, ...]]:
    """The item whose lists stand under a row, and the names of these lists in their order."""
    if key.startswith(GROUP):
        return indexed.course.id, (key.removeprefix(GROUP),)
    return key, _CHILD_FIELDS.get(type(indexed.item(key)), ()) if key in indexed else ()


def row_text(indexed: IndexedCourse, key: str, language: str, agency: str) -> str:
    """What a row says: its number and its title, or the beginning of its text."""
    if key.startswith(GROUP):
        return heading_words(key.removeprefix(GROUP))
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


def search_words(indexed: IndexedCourse, item: Item) -> str:
    """What a row is found by: its number, its code and its titles in all languages, folded."""
    field = title_field(type(item)) or next(iter(shape(type(item)).texts), "")
    titles: set[str] = set()
    if field:
        text: Text = getattr(item, field)
        passages = [text.shared, *(own.passages for own in text.wording.values())]
        titles = {_plain(each.value, type(text)) for held in passages for each in held.values()}
    first = (row_number(indexed, item), str(getattr(item, "code", "")))
    return folded(" ".join((*first, *sorted(titles))))


def folded(words: str) -> str:
    """Words as they are compared when something is looked for: NFC, without capitals."""
    return nfc(words).casefold()


def _words(text: Text, language: str, agency: str, source: str) -> str:
    value = text.value(language, agency) or text.value(language) or text.value(source, agency)
    value = value or text.value(source)
    return _plain(value, type(text)) if value else ""


def _plain(value: str, kind: type[Text]) -> str:
    """The beginning of a stored text as one line of plain text."""
    value = value[:_READ] if issubclass(kind, Prose) else value
    return _shown(value, kind) if _MARKED.search(value) else " ".join(value.split())


@lru_cache(maxsize=20_000)
def _shown(value: str, kind: type[Text]) -> str:
    if issubclass(kind, Prose):
        return " ".join(plain_text(parse(value).blocks).split())
    return " ".join(plain_text(parse_line(value).inlines).split())
