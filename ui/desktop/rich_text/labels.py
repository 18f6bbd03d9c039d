"""What is drawn for the things inserted in a text: names of values, what references point to."""

from __future__ import annotations

from collections.abc import Iterator

from authoring.editing.indexed_course import IndexedCourse
from models.content import (
    Break,
    Citation,
    CrossReference,
    Footnote,
    Term,
    Value,
    parse,
    parse_line,
    plain_text,
)
from models.content.lines import lines_of
from models.content.runs import Leaf, flatten
from models.item import Item
from models.labels import item_label
from ui.desktop.rich_text.formats import stored_leaf

Labels = tuple[tuple[str, str], ...]
_STARTS = ("[[", "{{", "^[")


def thing_labels(
    indexed: IndexedCourse, value: str, is_line: bool, agency: str = "", language: str = ""
) -> Labels:
    """For every thing inserted in a stored text: its stored text, and the words drawn for it.

    In the edition of an ``agency`` a value says what it is there; in the view of all, its name.
    """
    if not any(start in value for start in _STARTS):
        return ()
    notes = 0
    found: list[tuple[str, str]] = []
    for leaf in _leaves(value, is_line):
        notes += isinstance(leaf, Footnote)
        words = thing_label(indexed, leaf, notes)
        if isinstance(leaf, Value) and agency:
            words = value_words(indexed, leaf.name, agency, language) or words
        found.append((stored_leaf(leaf), words))
    return tuple(found)


def thing_label(indexed: IndexedCourse, leaf: Leaf, note: int = 1) -> str:
    """The words drawn for one inserted thing; a footnote is drawn as its number in the text."""
    match leaf:
        case Value(name):
            return name.replace("_", " ")
        case CrossReference(target, text):
            item = indexed.find(target, Item)
            return text or (item_label(indexed.course, item) if item else "a missing item")
        case Term(_, text):
            return text
        case Citation(_, locator):
            return f"[{locator}]" if locator else "[source]"
        case Footnote():
            return str(note)
        case _:
            return ""


def value_words(indexed: IndexedCourse, name: str, agency: str, language: str) -> str:
    """What a value says in an agency's edition, areas left aside; "" where it is not filled in."""
    course = indexed.course
    value = next((each for each in course.values if each.name == name), None)
    entry = value.entry_for(agency, "") if value else None
    if value is None or entry is None:
        return ""
    text = entry.text.value(language)
    if not text and value.type.is_language_neutral:
        text = entry.text.value(course.source_language)
    return plain_text(parse_line(text).inlines)


def _leaves(value: str, is_line: bool) -> Iterator[Leaf]:
    if is_line:
        runs = flatten(parse_line(value).inlines)
    else:
        runs = (run for line in lines_of(parse(value).blocks) for run in line.runs)
    for _, _, leaf in runs:
        if not isinstance(leaf, str | Break):
            yield leaf
