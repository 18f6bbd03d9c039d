"""The words the program itself prints into files; a course may replace any of them."""

from __future__ import annotations

from collections.abc import Mapping

from models.frozen import FrozenMap
from models.words.burmese import BURMESE
from models.words.english import ENGLISH

BUILT_IN: Mapping[str, Mapping[str, str]] = {"en": ENGLISH, "my": BURMESE}
FALLBACK = "en"


def printed_words(
    language: str, own: FrozenMap[str, FrozenMap[str, str]] | None = None
) -> dict[str, str]:
    """Every printed word by key: the course's own, else the built-in one, else the English one."""
    words = dict(ENGLISH)
    words.update(BUILT_IN.get(language.split("-")[0], {}))
    if own is not None:
        words.update(own.get(language, {}))
    return words
