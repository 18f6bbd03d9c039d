"""Hit: one place where the words stand, with what is needed to show it and to replace it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from authoring.finding.passages import CoursePassage
from authoring.finding.words import THING, Address

BEFORE, AFTER = 60, 120
"""About how many characters of the sentence are shown before and behind the words."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[^\W\da-z]|[“‘(\"])|[။\n]\s*")


@dataclass(frozen=True, slots=True)
class Hit:
    """``start`` and ``end`` count in ``text``, the words of the line at ``address``.

    ``replaceable``: not across the edge of a glossary term, which would change what it explains.
    """

    passage: CoursePassage
    address: Address
    text: str
    start: int
    end: int
    replaceable: bool = True

    @property
    def key(self) -> tuple[str, str, str, str, Address, int]:
        """What makes it the same place after another search."""
        own = self.passage
        return own.item, own.field, own.owner, own.language, self.address, self.start

    @property
    def words(self) -> str:
        """The words as they stand there."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The beginning of its sentence, cut at a word where it is long."""
        first = 0
        for found in _SENTENCE_END.finditer(self.text, 0, self.start):
            first = found.end()
        if self.start - first <= BEFORE:
            return _shown(self.text[first : self.start])
        cut = self.text[self.start - BEFORE : self.start]
        return "…" + _shown(cut.partition(" ")[2] or cut)

    @property
    def after(self) -> str:
        """The end of its sentence."""
        found = _SENTENCE_END.search(self.text, self.end)
        last = len(self.text.rstrip()) if found is None else _end_of(found)
        if last - self.end <= AFTER:
            return _shown(self.text[self.end : max(last, self.end)])
        cut = self.text[self.end : self.end + AFTER]
        return _shown(cut.rpartition(" ")[0] or cut) + "…"


def _end_of(found: re.Match[str]) -> int:
    return found.start() + len(found.group().rstrip())


def _shown(text: str) -> str:
    return text.replace(THING, "▫").replace("\n", " ")
