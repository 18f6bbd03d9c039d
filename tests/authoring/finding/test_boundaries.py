"""Whole words in English and whole syllables in Burmese."""

from __future__ import annotations

import unicodedata

import pytest

from authoring.finding.boundaries import is_boundary, is_whole


def pieces(text: str) -> list[str]:
    cuts = [n for n in range(1, len(text)) if is_boundary(text, n)]
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two words", ["two", " ", "words"]),
        ("officer’s", ["officer", "’", "s"]),
        ("e_mail-2", ["e_mail", "-", "2"]),
        ("naïve e\u0323x", ["naïve", " ", "ẹx"]),
        ("လူကုန်ကူးမှု", ["လူ", "ကုန်", "ကူး", "မှု"]),
        ("အင်္ဂလိပ်", ["အင်္ဂ", "လိပ်"]),
        ("ဥက္ကဋ္ဌ", ["ဥက္ကဋ္ဌ"]),
        ("၁၂ ရက်", ["၁၂", " ", "ရက်"]),
        ("IOMမှ", ["IOM", "မှ"]),
        ("တွေ့ရှိ။", ["တွေ့", "ရှိ", "။"]),
    ],
)
def test_text_is_divided_only_where_words_or_syllables_end(text: str, expected: list[str]) -> None:
    normal = unicodedata.normalize("NFC", text)
    assert pieces(normal) == [unicodedata.normalize("NFC", each) for each in expected]


def test_a_syllable_is_no_whole_word_inside_a_longer_one() -> None:
    assert is_whole("လူကုန်ကူးမှု", 0, 2)
    assert not is_whole("ကုန်", 0, 1)
    assert not is_whole("officers", 0, 7)
    assert is_whole("an officer.", 3, 10)
