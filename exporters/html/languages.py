"""Languages: which stretches of a text are in Myanmar script and need a ``lang`` of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporters.html.markup import Markup, element, escape, join

MYANMAR_SCRIPT = frozenset({"my", "shn", "ksw", "kjp", "mnw", "blk", "pwo", "kyu", "rki"})
"""Languages written in Myanmar script (Unicode blocks Myanmar, Extended-A and -B)."""

_LETTERS = "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"
_RUN = re.compile(f"[{_LETTERS}](?:[{_LETTERS}\u200b-\u200d \u00a0]*[{_LETTERS}\u200b-\u200d])?")


def is_myanmar(language: str) -> bool:
    """Whether a language is written in Myanmar script."""
    return language.split("-")[0] in MYANMAR_SCRIPT


def has_myanmar(text: str) -> bool:
    """Whether a text holds a letter of Myanmar script."""
    return _RUN.search(text) is not None


def with_languages(text: str, language: str, other: str = "my") -> Markup:
    """Text inside a passage in ``language``; words in Myanmar script get ``lang=other``."""
    if is_myanmar(language):
        return escape(text)
    return join(_parts(text, other))


def _parts(text: str, other: str) -> Iterator[Markup]:
    end = 0
    for run in _RUN.finditer(text):
        yield escape(text[end : run.start()])
        yield element("span", escape(run.group()), lang=other)
        end = run.end()
    yield escape(text[end:])
