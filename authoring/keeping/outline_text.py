"""OutlineText: the beginning of a course as plain lines, to recognize an earlier state by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.content import parse, plain_text
from models.course import Course
from models.item import Item
from models.text import Text
from models.tree import children, walk

_LONGEST = 70
_HEADED = {"Page", "Module", "Session", "Handout", "Annex", "Test"}
_COUNTED = {
    "Module": "module",
    "Session": "session",
    "Activity": "activity",
    "Question": "question",
    "Handout": "handout",
}
_INSIDE = {"TextBlock", "Activity", "Callout", "Question", "KeyMessage", "Objective"}


def outline_text(course: Course, most_lines: int = 60) -> tuple[str, ...]:
    """Titles of parts, each with the beginning of what it says, indented by level."""
    lines: list[str] = []
    for line in _lines(course, course, 0):
        lines.append(line)
        if len(lines) == most_lines:
            lines.append("…")
            break
    return tuple(lines)


def count_of_parts(course: Course) -> str:
    """How much there is of what authors count: "10 modules, 39 sessions …"."""
    kinds = Counter(type(item).__name__ for item in walk(course))
    said = [_counted(kinds[kind], word) for kind, word in _COUNTED.items() if kinds[kind]]
    return ", ".join(said) or "nothing in it yet"


def _counted(number: int, word: str) -> str:
    many = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return f"{number:,} {word if number == 1 else many}"


def _lines(course: Course, item: Item, level: int) -> Iterator[str]:
    for _, child in children(item):
        kind = type(child).__name__
        if kind in _HEADED:
            yield "   " * level + _title(course, child)
            yield from _lines(course, child, level + 1)
        elif kind in _INSIDE and (words := _words(course, child)):
            yield "   " * level + words


def _title(course: Course, item: Item) -> str:
    code = str(getattr(item, "code", ""))
    title = getattr(item, "title", None)
    words = _value(course, title) if isinstance(title, Text) else ""
    return " · ".join(each for each in (code, words) if each) or type(item).__name__


def _words(course: Course, item: Item) -> str:
    for name in ("title", "heading", "text", "body", "stem"):
        text = getattr(item, name, None)
        if isinstance(text, Text) and (words := _value(course, text)):
            return words
    return ""


def _value(course: Course, text: Text) -> str:
    value = text.value(course.source_language) or next(
        (each.value for each in text.shared.values() if each.value), ""
    )
    words = " ".join(plain_text(parse(value).blocks).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
