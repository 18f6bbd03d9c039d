"""Scripts: which stretches of a text are Burmese, and the fonts and languages runs are given."""

from __future__ import annotations

import re
from collections.abc import Iterator

LATIN_FONT = "Calibri"
BURMESE_FONT = "Pyidaungsu"
BURMESE_SUBSTITUTES = ("Myanmar Text", "Padauk")

# Unicode blocks Myanmar, Myanmar Extended-A, -B and -C.
_MYANMAR = "\u1000-\u109f\uaa60-\uaa7f\ua9e0-\ua9ff\U000116d0-\U000116ff"
# Joiners, the zero-width space and the dotted circle are shaped with the letter they stand beside.
_ATTACHED = "\u200b-\u200d\u2060\u25cc"
_HAS_BURMESE = re.compile(f"[{_MYANMAR}]")
# Spaces and punctuation between two Burmese words are set in their font, as part of the stretch.
_WORD = f"[{_ATTACHED}]{{0,3}}[{_MYANMAR}][{_MYANMAR}{_ATTACHED}]*"
_STRETCH = re.compile(f"{_WORD}(?:[ \u00a0.,:;/-]{{1,2}}{_WORD})*")

_WORD_LANGUAGES = {"en": "en-GB", "my": "my-MM", "th": "th-TH", "zh": "zh-CN"}
# Languages of Myanmar written with the Burmese script: Burmese, Shan, Mon, S'gaw, Pwo, Pa'o …
_BURMESE_SCRIPT = frozenset({"my", "shn", "mnw", "ksw", "kjp", "pwo", "blk", "rki", "tvn", "int"})


def has_burmese(text: str) -> bool:
    """Whether any letter of the Burmese script occurs."""
    return not text.isascii() and _HAS_BURMESE.search(text) is not None


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order, cut where the script changes; True marks Burmese script."""
    if not has_burmese(text):
        yield text, False
        return
    done = 0
    for found in _STRETCH.finditer(text):
        if found.start() > done:
            yield text[done : found.start()], False
        yield found.group(), True
        done = found.end()
    if done < len(text):
        yield text[done:], False


def writes_burmese_script(language: str) -> bool:
    """Whether a BCP 47 language is written in the Burmese script."""
    return language.split("-")[0].lower() in _BURMESE_SCRIPT


def word_language(language: str) -> str:
    """The code Word's spelling checker wants: with a region where ours has none."""
    return _WORD_LANGUAGES.get(language.lower(), language)


def latin_language(language: str) -> str:
    """The language of Latin letters in a text of ``language``: English inside Burmese."""
    return "en-GB" if writes_burmese_script(language) else word_language(language)
