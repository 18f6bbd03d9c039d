"""Cutting texts into words and syllables."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from authoring.comparing.words import words_of
from models.text import nfc

LETTERS = [
    "က",
    "ခ",
    "င",
    "မ",
    "န",
    "ရ",
    "သ",
    "ု",
    "ူ",
    "ိ",
    "ေ",
    "ာ",
    "်",
    "့",
    "း",
    "္",
    "ျ",
    "ြ",
    "ံ",
    "၁",
    "။",
    "a",
    "b",
    "é",
    "’",
    "-",
    "\n",
]


@given(st.text() | st.lists(st.sampled_from(LETTERS)).map("".join))
def test_the_words_joined_are_the_text(text: str) -> None:
    assert "".join(words_of(text)) == nfc(text)


def test_english_is_cut_at_spaces_and_signs() -> None:
    assert words_of("Don't ask, 24 hours.") == (
        *("Don't", " ", "ask", ",", " ", "24", " ", "hours", "."),
    )


def test_burmese_is_cut_into_syllables() -> None:
    assert words_of("လူကုန်ကူးမှု။") == ("လူ", "ကုန်", "ကူး", "မှု", "။")
    assert words_of("မြန်မာ") == ("မြန်", "မာ")


def test_a_stacked_letter_and_a_dot_before_the_asat_stay_in_their_syllable() -> None:
    assert words_of("ဒုက္ခ") == ("ဒုက္ခ",)
    assert words_of("ခွင့်ပြု") == ("ခွင့်", "ပြု")
    assert words_of("ခွင\u103a\u1037ပြု") == ("ခွင့်", "ပြု")


def test_both_languages_in_one_text() -> None:
    assert words_of("IOM ရုံး 2") == ("IOM", " ", "ရုံး", " ", "2")
    assert words_of("IOMရုံး2") == ("IOM", "ရုံး", "2")


def test_a_mark_without_a_composed_form_stays_with_its_letter() -> None:
    assert words_of("x\u0301 y") == ("x\u0301", " ", "y")
