"""Zawgyi: whether a Burmese text is written in the old font encoding instead of Unicode.

Zawgyi uses the code points of the Myanmar block in another way. Some of what it writes cannot
occur in Unicode Burmese (Unicode Standard, chapter 16.3): a vowel sign E or a medial before its
consonant, an asat (U+1039) without a consonant under it, stacks of consonants of different rows,
and the glyph codes U+1060 to U+1097 in the middle of Burmese syllables.
"""

from __future__ import annotations

import re
from functools import lru_cache

from authoring.checks.reading import CACHED_TEXTS

_ROWS = ("\u1000-\u1004", "\u1005-\u100a", "\u100b-\u100f", "\u1010-\u1014", "\u1015-\u1019")
_STACKED = "|".join(rf"[{row}]\u1039[{row}]" for row in _ROWS)
_IMPOSSIBLE = re.compile(
    # a vowel sign E or a medial at the beginning of a word
    r"(?<![\u1000-\u109f\uaa60-\uaa7f\u200b-\u200d])[\u1031\u103b-\u103e]"
    # a stacking sign with no consonant under it
    r"|\u1039(?![\u1000-\u1021])"
    # consonants of different rows in one stack (doubled letters, and s, r, l, h below, are real)
    rf"|(?!{_STACKED}|([\u1000-\u1021])\u1039\1|[\u1000-\u1021]\u1039[\u101a-\u1021])"
    r"[\u1000-\u1021]\u1039[\u1000-\u1021]"
    # an asat that carries a vowel sign (Zawgyi's medial YA stands on this code), except U+102F,
    # as in ကျွန်ုပ်
    r"|\u103a[\u102b-\u102e\u1030\u1032\u103d]"
    # glyph codes of Zawgyi next to Burmese letters
    r"|(?<=[\u1000-\u103e])[\u1060-\u1097]"
)
_LETTERS = re.compile(r"[\u1000-\u102a\u103f]")
_MOST_TYPING_ERRORS = 0.06


@lru_cache(maxsize=CACHED_TEXTS)
def is_zawgyi(text: str) -> bool:
    """Whether the impossible is too frequent in a text to be a slip of the keyboard."""
    impossible = len(_IMPOSSIBLE.findall(text))
    return impossible > 0 and impossible > _MOST_TYPING_ERRORS * len(_LETTERS.findall(text))
