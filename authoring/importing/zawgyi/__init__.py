"""Zawgyi to Unicode: offered for text that was typed with the old font, never done silently.

The rules are those of Rabbit (npm ``rabbit-node``, MIT, see LICENSE.txt): regular expressions
that are applied one after the other. No converter is right in every word; authors read the
result before they take it. Whether a text is Zawgyi: :mod:`authoring.checks.zawgyi`.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from unicodedata import normalize

_GROUP = re.compile(r"\$(\d)")


def to_unicode(text: str) -> str:
    """A Zawgyi text in Unicode, normal form C; letters of other scripts stay."""
    for pattern, replacement in _rules():
        text = pattern.sub(replacement, text)
    return normalize("NFC", text)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    data = json.loads(resources.files(__name__).joinpath("rules.json").read_text("utf-8"))
    return tuple(
        (re.compile(_plain(old)), _GROUP.sub(r"\\g<\1>", _plain(new))) for old, new in data
    )


def _plain(rule: str) -> str:
    """A rule with its escaped letters as letters."""
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), rule)
