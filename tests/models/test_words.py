"""The program's printed words: none missing, none unused, the same places to fill in."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from authoring.checks.zawgyi import is_zawgyi
from models.frozen import FrozenMap
from models.words import BUILT_IN, printed_words
from models.words.english import ENGLISH

_BURMESE = re.compile("[\u1000-\u109f]")
ROOT = Path(__file__).parents[2]
_FILES = ("exporters", "models/edition")


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", sorted(BUILT_IN))
def test_every_language_fills_in_what_english_fills_in(language: str) -> None:
    for key, text in BUILT_IN[language].items():
        assert key in ENGLISH, f"{key} is no printed word"
        assert places(text) == places(ENGLISH[key]), key


def test_no_printed_word_is_missing_in_burmese_and_all_are_in_unicode() -> None:
    assert set(BUILT_IN["my"]) == set(ENGLISH)
    for key, text in BUILT_IN["my"].items():
        assert _BURMESE.search(text) or not re.search("[a-z]{3}", re.sub("{.*?}", "", text)), key
        assert not is_zawgyi(text), key


def test_every_printed_word_is_used() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in _FILES
        for pattern in ("*.py", "*.js", "*.html")
        for path in (ROOT / folder).rglob(pattern)
    )
    sources += "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "models").rglob("*.py")
        if "words" not in path.parts
    )
    quoted = set(re.findall(r"[\"'.$]([A-Za-z_]+)\b", sources))
    beginnings = tuple(re.findall(r"f[\"']([a-z]+_)\{", sources))
    assert not {key for key in ENGLISH if key not in quoted and not key.startswith(beginnings)}


def test_a_course_replaces_words_of_its_own() -> None:
    own = FrozenMap({"en": FrozenMap({"aim": "Purpose"})})
    assert printed_words("en", own)["aim"] == "Purpose"
    assert printed_words("my", own)["aim"] == BUILT_IN["my"]["aim"]


def test_a_language_the_program_does_not_know_prints_english_words() -> None:
    assert printed_words("fr") == ENGLISH
