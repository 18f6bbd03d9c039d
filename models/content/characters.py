"""Which characters a text may hold and how its white space is written."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

from models.content.dialect import WHITE_SPACE

_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNEVEN = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]|  ")
_RUN = re.compile(f"[{WHITE_SPACE}]+")


def has_forbidden(text: str) -> bool:
    """Whether the text holds a character no file can hold (XML 1.0, 2.2, without C1 controls)."""
    return _FORBIDDEN.search(text) is not None


def without_forbidden(text: str) -> str:
    """The text without control characters, half surrogates and the two non-characters."""
    return _FORBIDDEN.sub("", text) if _FORBIDDEN.search(text) else text


def composed(text: str) -> str:
    """The text in Unicode normal form C."""
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def collapsed(text: str) -> str:
    """The text with every run of white space written as one space."""
    return _RUN.sub(" ", text) if _UNEVEN.search(text) else text


def tidy_text(text: str) -> str:
    """The normal form of a piece of text that stands alone, such as the text of a term."""
    return collapsed(composed(without_forbidden(text))).strip(" ")
