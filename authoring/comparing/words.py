"""Cutting a text into words: English at spaces and signs, Burmese into syllables.

Burmese is written without spaces between words; see :mod:`models.content.syllables`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from models.content.syllables import syllable_starts
from models.text import nfc

_LETTERS = r"\u1000-\u109F\uAA60-\uAA7F"
_WORD = rf"[^\W_{_LETTERS}]+"
_PIECE = re.compile(rf"[{_LETTERS}]+|{_WORD}(?:['’]{_WORD})*|\s+|.", re.DOTALL)
_BURMESE = re.compile(rf"[{_LETTERS}]")
_COMBINING = re.compile(r"[\u0300-\u036F\u200C\u200D\uFE00-\uFE0F\u20D0-\u20FF]")
"""Marks and joiners that belong to the character before them."""


def words_of(text: str) -> tuple[str, ...]:
    """The text in NFC cut into words, single signs and runs of space; joined they are the text."""
    found: list[str] = []
    for piece in _PIECE.findall(nfc(text)):
        if _BURMESE.match(piece):
            found += syllables(piece)
        elif found and _COMBINING.fullmatch(piece):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)


def syllables(burmese: str) -> list[str]:
    """A piece of Burmese in NFC cut into its syllables."""
    cuts = [0, *syllable_starts(burmese), len(burmese)]
    return [burmese[start:end] for start, end in pairwise(cuts) if start < end]
