"""Text: what an item says, shared by all agencies, with an agency's own wording on top."""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator

from models.frozen import Frozen, FrozenMap


def nfc(value: str) -> str:
    """The canonical form in which all course text is stored and compared (Unicode UAX #15)."""
    return unicodedata.normalize("NFC", value)


NfcText = Annotated[str, AfterValidator(nfc)]
LanguageCode = str
AgencyCode = str


class PassageState(StrEnum):
    """How far the text in one language has come."""

    DRAFT = "draft"
    TRANSLATED = "translated"
    CHECKED = "checked"


class Source(Frozen):
    """The text a translation was made from; the translation is out of date when it differs now."""

    language: LanguageCode
    value: NfcText


class Passage(Frozen):
    """One text in one language, in stored Markdown (see docs/content.md)."""

    value: NfcText
    state: PassageState = PassageState.DRAFT
    source: Source | None = None


class Kept(Frozen):
    """A decision that own wording stays right although the shared text became ``value``."""

    value: NfcText
    by: str
    at: date


class Wording(Frozen):
    """One agency's own text, with the shared text it was written against, language by language."""

    passages: FrozenMap[LanguageCode, Passage] = FrozenMap()
    base: FrozenMap[LanguageCode, NfcText] = FrozenMap()
    reason: str = ""
    by: str = ""
    at: date | None = None
    kept: FrozenMap[LanguageCode, Kept] = FrozenMap()


class Text(Frozen):
    """A text in all its languages; use :class:`Line` or :class:`Prose`."""

    shared: FrozenMap[LanguageCode, Passage] = FrozenMap()
    wording: FrozenMap[AgencyCode, Wording] = FrozenMap()

    @classmethod
    def of(cls, **values: str) -> Self:
        """A shared text, one keyword per language: ``Line.of(en="Title", my="…")``."""
        return cls(shared=FrozenMap({code: Passage(value=text) for code, text in values.items()}))

    def value(self, language: LanguageCode, agency: AgencyCode = "") -> str:
        """The stored Markdown in one language as one agency reads it ("" where there is none)."""
        own = self.wording.get(agency)
        passages = self.shared if own is None else own.passages
        passage = passages.get(language)
        return passage.value if passage else ""

    def is_empty(self) -> bool:
        """Whether no language of no agency says anything."""
        passages = [*self.shared.values()]
        for own in self.wording.values():
            passages += own.passages.values()
        return not any(passage.value for passage in passages)


class Line(Text):
    """A text of one line: titles, options, cells of a plan. It holds inline content only."""


class Prose(Text):
    """A text of paragraphs, lists and quotes."""


EMPTY_LINE = Line()
EMPTY_PROSE = Prose()
