"""Words: a stored text as the lines of words an author sees, without marks and without syntax.

Things (values, references, sources, footnote marks) are one character each, never part of a word.
The words of a glossary term are words. What a footnote says is a line of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from models.content import Break, Footnote, Term, parse, parse_line
from models.content.lines import TextLine, lines_of
from models.content.runs import Leaf, Run, flatten

THING = "\ufffc"
"""Stands for an inserted thing; no text that is searched for may hold it."""
CACHED_TEXTS = 65_536
_STRONG = re.compile(r"(?<!\*)\*\*(?=[^\s*])[^*]*(?<=[^\s*])\*\*(?!\*)")
_SYNTAX = re.compile(
    "[\\\\*~^\\[{\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]"
    r"|\s\s|^[\s\d+>#|`=<-]|\s$"
)

Address = tuple[int, ...]
"""The number of a line; for what a footnote says also the number of its run in that line."""


@dataclass(frozen=True, slots=True)
class WordLine:
    """One line of words. ``terms`` are the stretches that are glossary terms."""

    address: Address
    text: str
    terms: tuple[tuple[int, int], ...] = ()

    def is_divided(self, start: int, end: int) -> bool:
        """Whether a stretch goes over the edge of a glossary term."""
        return any(
            first < end and start < last and not (first <= start and end <= last)
            for first, last in self.terms
        )


def word_lines(stored: str, is_line: bool) -> tuple[WordLine, ...]:
    """The words of a stored text. Most texts have no syntax, or a bold word, and are not parsed."""
    plain = _STRONG.sub(_inner, stored) if "**" in stored else stored
    if plain and not _SYNTAX.search(plain):
        return (WordLine((0,), plain),)
    return _parsed_lines(stored, is_line)


def text_lines(stored: str, is_line: bool) -> tuple[TextLine, ...]:
    """The lines of a stored text with all its marks and things."""
    if is_line:
        return (TextLine(tuple(flatten(parse_line(stored).inlines))),)
    return lines_of(parse(stored).blocks)


def leaf_words(leaf: Leaf) -> str:
    """What a leaf adds to the words of its line."""
    match leaf:
        case str():
            return leaf
        case Term(_, text):
            return text
        case Break():
            return "\n"
        case _:
            return THING


def run_starts(runs: Iterable[Run]) -> list[int]:
    """Where each run begins among the words of its line, and where the last one ends."""
    starts = [0]
    for _, _, leaf in runs:
        starts.append(starts[-1] + len(leaf_words(leaf)))
    return starts


def run_at(starts: list[int], position: int) -> int:
    """The number of the run that a character of the words belongs to."""
    return min(max(bisect_right(starts, position) - 1, 0), max(len(starts) - 2, 0))


def words_of_runs(address: Address, runs: tuple[Run, ...]) -> WordLine:
    """The words of one line of an editor."""
    text = "".join(leaf_words(leaf) for _, _, leaf in runs)
    starts = run_starts(runs)
    terms = tuple(
        (starts[number], starts[number + 1])
        for number, (_, _, leaf) in enumerate(runs)
        if isinstance(leaf, Term)
    )
    return WordLine(address, text, terms)


def footnote_runs(note: Footnote) -> tuple[Run, ...]:
    """What a footnote says."""
    return tuple(flatten(note.children, in_footnote=True))


def _inner(found: re.Match[str]) -> str:
    return found.group()[2:-2]


@lru_cache(maxsize=CACHED_TEXTS)
def _parsed_lines(stored: str, is_line: bool) -> tuple[WordLine, ...]:
    return tuple(_all_lines(text_lines(stored, is_line)))


def _all_lines(lines: Iterable[TextLine]) -> Iterator[WordLine]:
    for number, line in enumerate(lines):
        yield words_of_runs((number,), line.runs)
        for place, (_, _, leaf) in enumerate(line.runs):
            if isinstance(leaf, Footnote):
                yield words_of_runs((number, place), footnote_runs(leaf))
