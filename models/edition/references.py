"""References, the seventh pass: what every item that can be pointed at is called."""

from __future__ import annotations

from collections.abc import Mapping

from models.content import parse_line, plain_text
from models.course import Course
from models.edition.numbers import Numbers
from models.edition.wording import Passages
from models.item import Item
from models.tree import walk

_NUMBERED = {
    "Module",
    "Session",
    "Activity",
    "Question",
    "Annex",
    "Handout",
    "Objective",
    "CaseStudy",
    "Scenario",
}
_NAMED_BY = ("title", "heading", "caption", "term", "acronym", "text")


def label_items(
    course: Course, numbers: Numbers, passages: Passages, words: Mapping[str, str]
) -> dict[str, str]:
    """The label of every item of an edition: its number with its word, else its title."""
    return {item.id: _label(item, numbers, passages, words) for item in walk(course)}


def _label(item: Item, numbers: Numbers, passages: Passages, words: Mapping[str, str]) -> str:
    kind = type(item).__name__
    number = numbers.get(item.id, "")
    if kind == "Reference":
        return f"[{number}]"
    if kind in _NUMBERED and number:
        return words[kind].format(n=number)
    for field in _NAMED_BY:
        lines = passages.get((item.id, field))
        if lines:
            return plain_text(parse_line(lines[0].value.split("\n")[0]).inlines)
    return words.get(kind, kind).format(n="").strip()
