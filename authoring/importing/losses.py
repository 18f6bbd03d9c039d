"""Losses: what a Markdown file has that a course cannot take over, each said once with its line.

No word is lost on import, but some things become mere words: pictures, links to places a course may
not lead to, code and footnotes. A text in the old Burmese encoding Zawgyi would be taken over with
wrong letters. An author has to know where to look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from authoring.checks.zawgyi import is_zawgyi
from authoring.importing.segments import Code, Heading, PipeTable, Segment
from models.content import is_safe_address, parse_line, plain_text

_FOUND = re.compile(
    r"\\[!-/:-@\[-`{-~]"
    r"|(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\](?:\((?P<picture>[^()\n]*)\)|\[[^\]\n]*\])"
    r"|\]\(\s*<?(?P<target>(?:[^()<>\s]|\([^()\s]*\))*)"
    r"|(?P<footnote>\[\^[^\]\s]+\])"
)
_PICTURE = "A picture was left out, its words were kept; insert it in the course"
_SENTENCES = {
    "alt": _PICTURE,
    "picture": _PICTURE,
    "target": "A link whose address is not allowed was kept as plain text",
    "code": "Code was kept as plain text",
    "footnote": "A footnote was kept as plain text",
}
_ZAWGYI = (
    "This text looks as if it was written in Zawgyi, not in Unicode. Convert the file to Unicode, "
    "then import it again"
)
_LONGEST_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file with its number and the heading it stands under."""

    number: int
    heading: str
    text: str


_NOWHERE = _Line(0, "", "")


class Losses:
    """What cannot be taken over from the segments of a file.

    ``skipped`` is how many lines stand before the first segment: the front matter.
    """

    def __init__(self, found: Sequence[Segment], skipped: int = 0) -> None:
        self._found, self._skipped = found, skipped

    def sentences(self, noted: Mapping[str, str]) -> tuple[str, ...]:
        """Every loss once, in the order of the file, with the line and the heading it is under.

        ``noted`` are sentences from reading the texts, with the words each is about.
        """
        lines = tuple(self._lines())
        losses = [*self._code_blocks(), *self._zawgyi(lines)]
        for line in lines:
            losses += ((line, sentence) for sentence in _in_line(line.text))
        losses += _located(lines, noted)
        losses.sort(key=lambda loss: loss[0].number)
        once: dict[str, _Line] = {}
        for line, sentence in losses:
            once.setdefault(sentence, line)
        return tuple(f"{_where(line)}{sentence}" for sentence, line in once.items())

    def _headed(self) -> Iterator[tuple[str, Segment]]:
        heading = ""
        for segment in self._found:
            if isinstance(segment, Heading):
                heading = plain_text(parse_line(segment.text).inlines)
            yield heading, segment

    def _lines(self) -> Iterator[_Line]:
        """Every line of text that is not in a block of code."""
        for heading, segment in self._headed():
            for distance, text in enumerate(_texts(segment)):
                yield _Line(segment.line + distance + self._skipped, heading, text)

    def _code_blocks(self) -> Iterator[tuple[_Line, str]]:
        for heading, segment in self._headed():
            if isinstance(segment, Code):
                line = _Line(segment.line + self._skipped, heading, "")
                yield line, f"{_SENTENCES['code']}{_quoted(' '.join(segment.lines))}."

    def _zawgyi(self, lines: Sequence[_Line]) -> Iterator[tuple[_Line, str]]:
        """The first line in Zawgyi; where one is, the whole file is to be converted."""
        found = [line for line in lines if is_zawgyi(line.text)]
        if found:
            more = f" ({len(found)} lines)" if len(found) > 1 else ""
            yield found[0], f"{_ZAWGYI}{more}."


def _texts(segment: Segment) -> tuple[str, ...]:
    """The lines of a segment as they stand in the file; the row below a table's head is empty."""
    if isinstance(segment, Heading):
        return (segment.text,)
    if isinstance(segment, PipeTable):
        first, *others = (" | ".join(row) for row in segment.rows)
        return (first, "", *others)
    return () if isinstance(segment, Code) else segment.lines


def _in_line(text: str) -> Iterator[str]:
    for match in _FOUND.finditer(text):
        kind = match.lastgroup
        if kind is None:  # an escaped character
            continue
        words = match[kind]
        if kind == "target" and is_safe_address(words):
            continue
        yield f"{_SENTENCES[kind]}{_quoted(match['alt'] or words)}."


def _located(lines: Sequence[_Line], noted: Mapping[str, str]) -> Iterator[tuple[_Line, str]]:
    """Each sentence with the line that holds its words; line 0 where none does.

    Texts are read in the order of the file, so the search goes on where the last one ended: to
    begin anew each time would cost the square of a long file.
    """
    ends = tuple(accumulate(len(line.text) + 1 for line in lines))
    whole = "\n".join(line.text for line in lines)
    last = 0
    for sentence, excerpt in noted.items():
        words = excerpt.removesuffix("…")
        found = whole.find(words, last)
        found = whole.find(words) if found < 0 else found
        if not words or found < 0:
            yield _NOWHERE, sentence
            continue
        last = found
        yield lines[bisect_right(ends, found)], sentence


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    if len(flat) > _LONGEST_EXCERPT:
        flat = flat[: _LONGEST_EXCERPT - 1] + "…"
    return f": “{flat}”" if flat else ""


def _where(line: _Line) -> str:
    if not line.number:
        return ""
    under = f", under “{line.heading}”" if line.heading else ""
    return f"Line {line.number}{under}: "
