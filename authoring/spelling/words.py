"""Words to check: the Latin words of a line, without addresses, codes, capitals and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import name

_TOKEN = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_SKIPPED = re.compile(
    r"\S*(?:://|@|\bwww\.)\S*|\S*\w\.(?:org|com|net|int|gov|edu|mm|uk)\b\S*|[\w.-]*[\\_]\S*"
)
_PART = re.compile(r"[^‑-]+")
_BEFORE_A_HYPHEN = (
    "anti bi co counter cross cyber de eco ex inter intra mid micro mini mono multi neo non para "
    "post pre pro pseudo quasi re self semi socio sub super trans tri ultra un under vice"
)
_PREFIXES = frozenset(_BEFORE_A_HYPHEN.split())
"""What may stand before a hyphen without being a word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands in its line."""

    start: int
    end: int
    text: str


def words_in(line: str) -> Iterator[Word]:
    """The words to look up; a hyphenated one comes as a whole, its parts are :func:`parts`.

    Left out: letters of other scripts, words with digits, in capitals (acronyms have a check of
    their own) or with a capital inside, single letters, addresses.
    """
    skipped = [found.span() for found in _SKIPPED.finditer(line)]
    for found in _TOKEN.finditer(line):
        start, end = found.span()
        if any(first < end and start < last for first, last in skipped):
            continue
        text = found.group()
        if any(map(_is_checked, _PART.findall(text))) and all(map(_is_latin, text)):
            yield Word(start, end, text)


def parts(word: Word) -> tuple[Word, ...]:
    """The parts between hyphens that are to be looked up; the word itself where it has none."""
    return tuple(
        Word(word.start + found.start(), word.start + found.end(), found.group())
        for found in _PART.finditer(word.text)
        if _is_checked(found.group()) and not _is_prefix(word.text, found)
    )


def _is_prefix(word: str, part: re.Match[str]) -> bool:
    return part.end() < len(word) and part.group().casefold() in _PREFIXES


def _is_checked(text: str) -> bool:
    letters = text.replace("'", "").replace("’", "")
    if len(letters) < 2 or any(each.isdigit() for each in letters):
        return False
    return letters[1:] == letters[1:].lower()


def _is_latin(character: str) -> bool:
    if character.isascii() or character in "’‑":
        return True
    return name(character, "").startswith("LATIN")
