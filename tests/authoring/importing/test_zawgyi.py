"""Zawgyi becomes Unicode, and Unicode is not taken for Zawgyi."""

from __future__ import annotations

import pytest

from authoring.checks.zawgyi import is_zawgyi
from authoring.importing.zawgyi import to_unicode


@pytest.mark.parametrize(
    ("zawgyi", "unicode"),
    [
        ("သီဟိုဠ္မွ ဉာဏ္ႀကီးရွင္သည္", "သီဟိုဠ်မှ ဉာဏ်ကြီးရှင်သည်"),
        ("ျမန္မာ", "မြန်မာ"),
        ("မဂၤလာပါ", "မင်္ဂလာပါ"),
        ("လူကုန္ကူးမႈ", "လူကုန်ကူးမှု"),
        ("Module 1: ေရႊ႕ေျပာင္း", "Module 1: ရွှေ့ပြောင်း"),
    ],
)
def test_words_of_the_field_are_converted(zawgyi: str, unicode: str) -> None:
    assert to_unicode(zawgyi) == unicode


def test_what_was_converted_no_longer_looks_like_zawgyi() -> None:
    text = "သီဟိုဠ္မွ ဉာဏ္ႀကီးရွင္သည္ အာယုဝၯနေဆးၫႊန္းစာကို"
    assert is_zawgyi(text)
    assert not is_zawgyi(to_unicode(text))


def test_latin_text_stays() -> None:
    assert to_unicode("CO2 – 24 hours") == "CO2 – 24 hours"
