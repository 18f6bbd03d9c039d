"""Query: what is looked for, how exactly, and in which texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from models.text import nfc

_SAME = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}
_SPACE = "[ \u00a0\u202f]"
_EVEN = str.maketrans("’‘“”\u00a0\u202f", "''\"\"  ")


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

    def may_be_in(self, stored: str) -> bool:
        """Whether stored text can hold the words; quick, and true too often rather than once too
        seldom. What stands between other things is not told from them here."""
        return all(map(_even(stored, self.match_case).__contains__, self._pieces()))

    def _pieces(self) -> tuple[str, ...]:
        return _pieces(tidy_words(self.words), self.match_case)


def tidy_words(words: str) -> str:
    """Typed words in the form in which texts are compared: NFC, one line."""
    return nfc(" ".join(words.splitlines()).replace("\t", " "))


def _even(text: str, match_case: bool) -> str:
    text = text.translate(_EVEN).replace("*", "").replace("\\", "")
    return text if match_case else text.casefold()


@lru_cache(maxsize=64)
def _pieces(words: str, match_case: bool) -> tuple[str, ...]:
    return tuple(_even(words, match_case).split())


@lru_cache(maxsize=64)
def _pattern(words: str, match_case: bool) -> re.Pattern[str]:
    parts = (_SPACE if re.match(_SPACE, c) else _SAME.get(c) or re.escape(c) for c in words)
    return re.compile("".join(parts), 0 if match_case else re.IGNORECASE)
