"""Query: what is looked for, how exactly, and in which texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from models.text import nfc

_SAME = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_SPACE = "[ \u00a0\u202f]"
_APART = re.compile(r"[\s\u00a0\u202f'‘’\"“”*\\]+")


@dataclass(frozen=True, slots=True)
class Query:
    """``language``, ``agency`` and ``inside`` narrow the search; "" is everywhere.

    ``agency``: only what this agency reads, its own wordings and the shared texts it has none of.
    ``inside``: the id of the item in which to look.
    """

    words: str
    match_case: bool = False
    whole_words: bool = False
    language: str = ""
    agency: str = ""
    inside: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What fits the words: straight and curly quotation marks are the same, and so are
        ordinary and no-break spaces."""
        return _pattern(tidy_words(self.words), self.match_case)

    @property
    def pieces(self) -> tuple[str, ...]:
        """What :func:`may_hold` looks for in a stored text."""
        words = tidy_words(self.words)
        found = _APART.split(words if self.match_case else words.casefold())
        return tuple(sorted(filter(None, found), key=len, reverse=True))


def may_hold(stored: str, pieces: tuple[str, ...], match_case: bool) -> bool:
    """Whether a stored text can hold the words; quick, and true too often rather than once too
    seldom: syntax between letters (``H~2~O``, a link) hides words, so such a text may hold any."""
    if "[" in stored or "{" in stored or "~" in stored or "^" in stored:
        return True
    text = stored if match_case else stored.casefold()
    if "*" in text or "\\" in text:
        text = text.replace("*", "").replace("\\", "")
    return all(piece in text for piece in pieces)


def tidy_words(words: str) -> str:
    """Typed words in the form in which texts are compared: NFC, one line."""
    return nfc(" ".join(words.splitlines()).replace("\t", " "))


@lru_cache(maxsize=64)
def _pattern(words: str, match_case: bool) -> re.Pattern[str]:
    parts = (_SPACE if re.match(_SPACE, c) else _SAME.get(c) or re.escape(c) for c in words)
    return re.compile("".join(parts), 0 if match_case else re.IGNORECASE)
