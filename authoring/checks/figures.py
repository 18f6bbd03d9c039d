"""Figures: numbers in a text, whichever digits and language they are written in."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from authoring.checks.reading import CACHED_TEXTS

_WESTERN = str.maketrans("၀၁၂၃၄၅၆၇၈၉", "0123456789")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_NAMED = re.compile(r"\{\{[a-z0-9_]+\}\}")
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_WORDS)} | {
    "once": "1",
    "first": "1",
    "twice": "2",
    "second": "2",
    "both": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "half": "2",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "hundred": "100",
    "thousand": "1000",
}
_MONTHS = {
    name: str(number)
    for number, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        1,
    )
}


def western_digits(text: str) -> str:
    """The text with Burmese digits ၀–၉ written as 0–9."""
    return text if text.isascii() else text.translate(_WESTERN)


@lru_cache(maxsize=CACHED_TEXTS)
def figures(text: str) -> Counter[str]:
    """The numbers written in digits, without thousands separators and leading zeros."""
    plain = _THOUSANDS.sub("", _NAMED.sub(" ", western_digits(text)))
    return Counter(
        part.lstrip("0") or "0"
        for number in _NUMBER.findall(plain)
        for part in re.split("[.,]", number)
    )


def figures_in_words(text: str) -> frozenset[str]:
    """The numbers an English text writes as words, and its months."""
    words = re.findall(r"[a-z]+", text.casefold())
    known = _NUMBER_WORDS | _MONTHS
    return frozenset(known[word] for word in words if word in known)
