"""Syllables of Burmese: the smallest pieces of a text that may stand alone.

Burmese is written without spaces between words. A syllable begins with a letter that is neither
stacked under another one nor killed (Unicode Standard, chapter 16.3), even where the dot below
stands between the letter and its asat. Texts are in normal form C.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_START = re.compile(r"(?<!\u1039)[\u1000-\u102A\u103F\u1040-\u104F](?!\u1037?[\u103A\u1039])")
_MIDDLE = re.compile(r"[\u1000-\u109F\uAA60-\uAA7F\u0300-\u036F\u200C\u200D]")
"""Characters that may go on with a piece that began before them."""


def syllable_starts(text: str) -> list[int]:
    """Where the syllables of a text begin, as positions of characters."""
    return [found.start() for found in _START.finditer(text)]


def count_syllables(text: str) -> int:
    """How many syllables a Burmese text has."""
    return len(syllable_starts(text))


def nearest_cut(text: str, position: int) -> int:
    """Where a text may be cut near a position: never inside a syllable or before a mark."""
    if not 0 < position < len(text) or not _MIDDLE.match(text[position]):
        return position
    starts = syllable_starts(text)
    if position in starts:
        return position
    before = starts[bisect_right(starts, position) - 1] if bisect_right(starts, position) else 0
    at = bisect_left(starts, position)
    after = starts[at] if at < len(starts) else len(text)
    for end in range(position, after + 1):
        if end == len(text) or not _MIDDLE.match(text[end]):
            after = end
            break
    return before if position - before <= after - position else after
