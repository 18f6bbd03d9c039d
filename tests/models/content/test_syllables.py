"""Burmese is cut between syllables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.content.syllables import count_syllables, nearest_cut, syllable_starts


def pieces(text: str) -> list[str]:
    starts = syllable_starts(text)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("လူကုန်ကူးမှု", ["လူ", "ကုန်", "ကူး", "မှု"]),
        ("သင်တန်း", ["သင်", "တန်း"]),
        ("ဝန်ကြီးဌာန", ["ဝန်", "ကြီး", "ဌာ", "န"]),
        ("သတ္တိ", ["သတ္တိ"]),
        ("ခွင့်", ["ခွင့်"]),
    ],
)
def test_a_word_has_its_syllables(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected
    assert count_syllables(text) == len(expected)


def test_a_cut_inside_a_syllable_goes_to_its_edge() -> None:
    word = "သင်တန်း"
    cuts = {nearest_cut(word, position) for position in range(len(word) + 1)}
    assert cuts == {0, 3, len(word)}
    assert nearest_cut("abc", 1) == 1
    assert nearest_cut("သင် abc", 3) == 3


@given(st.text(st.characters(min_codepoint=0x1000, max_codepoint=0x109F) | st.sampled_from("ab ")))
def test_a_cut_is_always_in_the_text_and_stays_where_it_is(text: str) -> None:
    for position in range(len(text) + 1):
        cut = nearest_cut(text, position)
        assert 0 <= cut <= len(text)
        assert nearest_cut(text, cut) == cut
