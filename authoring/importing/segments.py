"""Segments: plain Markdown divided into headings, code, tables and text.

Each knows its first line in the text, counted from 1. The headings are those of CommonMark 0.31
(4.2 and 4.3), code is fenced code (4.5), tables are pipe tables as GitHub reads them. Indented code
counts as text: in manuals it never is code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*")
_FENCE = re.compile(r" *(`{3,}|~{3,})([^`]*)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_BLOCK_START = re.compile(r" {0,3}(?:>|[-+*][ \t]|[0-9]{1,9}[.)][ \t]|\|)| {4}")
_DELIMITER_ROW = re.compile(r" *\|?(?: *:?-+:? *\|)* *:?-+:? *\|? *")
_CELL_BREAK = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level, 1 to 6, and its text in Markdown."""

    level: int
    text: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Code:
    """The lines between two fences, exactly as written, after the word on the opening fence."""

    lines: tuple[str, ...]
    line: int = 1


@dataclass(frozen=True, slots=True)
class PipeTable:
    """The rows of a table, each with the Markdown of its cells."""

    rows: tuple[tuple[str, ...], ...]
    line: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of paragraphs, lists and quotes, in Markdown."""

    lines: tuple[str, ...]
    line: int = 1


Segment = Heading | Code | PipeTable | Text


def segments(text: str) -> Iterator[Segment]:
    """The segments of a Markdown text, in order. Rules between parts are left out."""
    lines = text.expandtabs(4).split("\n")
    waiting: list[str] = []
    position, first = 0, 1
    while position < len(lines):
        found, length = _segment(lines, position, waiting)
        if length == 0:
            waiting.append(lines[position])
            position += 1
            continue
        if isinstance(found, Heading) and length < 0:  # underlined: its text was taken for text
            waiting.pop()
        yield from _text(waiting, first)
        waiting = []
        if found is not None:
            yield found
        position += abs(length)
        first = position + 1
    yield from _text(waiting, first)


def _text(lines: list[str], first: int) -> Iterator[Text]:
    if any(line.strip() for line in lines):
        yield Text(tuple(lines), first)


def _segment(lines: list[str], position: int, before: list[str]) -> tuple[Segment | None, int]:
    """What begins at a line and how many lines it has: none is text; a heading whose underline
    this is has -1, a rule is nothing."""
    line = lines[position]
    if fence := _FENCE.fullmatch(line):
        return _code(lines, position, fence)
    if heading := _ATX.fullmatch(line):
        return Heading(len(heading.group(1)), heading.group(2) or "", position + 1), 1
    underline = _UNDERLINE.fullmatch(line)
    if underline and _is_heading_text(before):
        level = 1 if underline.group(1)[0] == "=" else 2
        return Heading(level, before[-1].strip(), position), -1
    if _RULE.fullmatch(line):
        return None, 1
    if _is_table(lines, position):
        return _table(lines, position)
    return None, 0


def _is_heading_text(before: list[str]) -> bool:
    """Whether the last line is a paragraph of its own, not the end of a list or a quote."""
    if not before or not before[-1].strip() or _BLOCK_START.match(before[-1]):
        return False
    return len(before) == 1 or not before[-2].strip()


def _code(lines: list[str], position: int, fence: re.Match[str]) -> tuple[Code, int]:
    mark, about = fence.group(1), fence.group(2).strip()
    closing = re.compile(rf" *{re.escape(mark[0])}{{{len(mark)},}} *")
    end = position + 1
    while end < len(lines) and not closing.fullmatch(lines[end]):
        end += 1
    inside = lines[position + 1 : end]
    lines_inside = (about, *inside) if about else tuple(inside)
    return Code(lines_inside, position + 1), end + 1 - position


def _is_table(lines: list[str], position: int) -> bool:
    if "|" not in lines[position] or position + 1 >= len(lines):
        return False
    below = lines[position + 1]
    return (
        "-" in below
        and _DELIMITER_ROW.fullmatch(below) is not None
        and len(_cells(lines[position])) == len(_cells(below))
    )


def _table(lines: list[str], position: int) -> tuple[PipeTable, int]:
    end = position + 2
    while end < len(lines) and "|" in lines[end] and lines[end].strip():
        end += 1
    rows = (lines[position], *lines[position + 2 : end])
    return PipeTable(tuple(_cells(row) for row in rows), position + 1), end - position


def _cells(row: str) -> tuple[str, ...]:
    inside = row.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    return tuple(cell.strip().replace("\\|", "|") for cell in _CELL_BREAK.split(inside))
