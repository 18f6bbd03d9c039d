"""Languages: which stretches of a text are in another script and need a ``lang`` of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporters.html.markup import Markup, element, escape, join

MYANMAR_SCRIPT = frozenset({"my", "shn", "ksw", "kjp", "mnw", "blk", "pwo", "kyu", "rki"})
"""Languages written in Myanmar script (Unicode blocks Myanmar, Extended-A and -B)."""

_LETTERS = "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"
_RUN = re.compile(f"[{_LETTERS}](?:[{_LETTERS}\u200b-\u200d \u00a0]*[{_LETTERS}\u200b-\u200d])?")

_LATIN = "A-Za-z\u00c0-\u024f"
_LATIN_RUN = re.compile(f"[{_LATIN}][{_LATIN}0-9 '’.,/&-]*[{_LATIN}]")
"""Two letters at least: a single one is a list letter or a sign more often than a word."""


def is_myanmar(language: str) -> bool:
    """Whether a language is written in Myanmar script."""
    return language.split("-")[0] in MYANMAR_SCRIPT


def has_myanmar(text: str) -> bool:
    """Whether a text holds a letter of Myanmar script."""
    return _RUN.search(text) is not None


def with_languages(text: str, language: str, myanmar: str = "my", latin: str = "en") -> Markup:
    """Text inside a passage in ``language``; words in the other script get their own ``lang``.

    ``myanmar`` and ``latin`` are the languages that words in Myanmar and in Latin script are in.
    """
    if is_myanmar(language):
        return join(_parts(text, _LATIN_RUN, latin))
    return join(_parts(text, _RUN, myanmar))


def _parts(text: str, runs: re.Pattern[str], other: str) -> Iterator[Markup]:
    end = 0
    for run in runs.finditer(text):
        yield escape(text[end : run.start()])
        yield element("span", escape(run.group()), lang=other)
        end = run.end()
    yield escape(text[end:])
