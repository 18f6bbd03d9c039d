"""Boundaries: where a word may begin or end, in Latin letters and in Burmese syllables."""

from __future__ import annotations

from unicodedata import category

_MYANMAR = ((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F))
_ASAT, _VIRAMA = "\u103a", "\u1039"
_CLOSERS = frozenset((_ASAT, _VIRAMA))
_DOT_BELOW = "\u1037"


def is_boundary(text: str, position: int) -> bool:
    """Whether a word may begin or end here. ``text`` is in NFC.

    Burmese is written without spaces between words, so there a whole word is a number of whole
    syllables: a letter begins one unless it is killed (U+103A) or stacked (U+1039). A run of
    digits is never divided.
    """
    if position <= 0 or position >= len(text):
        return True
    before, after = text[position - 1], text[position]
    if category(after).startswith("M"):
        return False
    if before.isdigit() and after.isdigit():
        return False
    if is_myanmar(before) and is_myanmar(after):
        return before != _VIRAMA and not _is_killed(text, position)
    return not (_is_word(before) and _is_word(after)) or is_myanmar(before) != is_myanmar(after)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch is made of whole words."""
    return is_boundary(text, start) and is_boundary(text, end)


def is_myanmar(character: str) -> bool:
    """Whether a character is in one of the blocks Myanmar, Extended-A and Extended-B."""
    code = ord(character)
    return any(first <= code <= last for first, last in _MYANMAR)


def _is_killed(text: str, position: int) -> bool:
    """Whether the letter here closes the syllable before it, or carries a stacked one."""
    behind = text[position + 1 : position + 3]
    if behind[:1] == _DOT_BELOW:
        behind = behind[1:]
    return behind[:1] in _CLOSERS if behind else False


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or category(character).startswith("M")
