"""Dictionary: British English, with the endings in -ize that the United Nations use."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from itertools import islice
from unicodedata import combining, normalize

from spylls.hunspell import Dictionary as Hunspell
from spylls.hunspell.readers import read_aff, read_dic

_LINES_PER_PAUSE = 20
_MOST_SUGGESTIONS = 6
_ENDING = re.compile(r"(?i)iz(?=(?:e[drs]?|ers|ings?|ations?|ational|able)$)")
_NEVER_IZE = re.compile(
    r"(?i)(?:^.{0,3}|advert|adv|arr|apprais|chast|circumc|compr|comprom|concis|dem|desp|dev|"
    r"disgu|enterpr|exc|exerc|franch|improv|inc|merchand|prec|prem|prom|rev|superv|surm|"
    r"surpr|telev|treat|prac|noti)iz"
)
"""Words that end in -ise in every spelling (New Hart's Rules, 4.2.4)."""

_FIELD = (
    "distractor distractors hotline hotlines onboarding refoulement rollout rollouts website "
    "websites webinar webinars smartphone smartphones"
)
_ALSO_RIGHT = frozenset(_FIELD.split())
"""Words of training and of this field that the dictionary lacks."""


class Dictionary:
    """Slow to make (a second) and to ask for suggestions (up to one): for a thread, that lets
    others go on meanwhile."""

    def __init__(self, affixes: str, words: str) -> None:
        aff, context = read_aff(_Lines(affixes))
        self._hunspell = Hunspell(aff, read_dic(_Lines(words), aff=aff, context=context))

    def is_right(self, word: str) -> bool:
        """Whether a word, also with hyphens or an apostrophe, is spelled as it should be."""
        return any(
            each.casefold() in _ALSO_RIGHT or self._hunspell.lookup(each)
            for each in _spellings(word)
        )

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        return tuple(islice(self._hunspell.suggest(word), _MOST_SUGGESTIONS))


@cache
def english() -> Dictionary:
    """The dictionary that is shipped."""
    folder = resources.files("authoring.spelling.dictionaries")
    affixes, words = (folder.joinpath(f"en-GB.{end}").read_text("utf-8") for end in ("aff", "dic"))
    return Dictionary(affixes, words)


def _spellings(word: str) -> Iterator[str]:
    """The word as it stands; without possessive; without accents; with -ise for -ize where both
    are right."""
    yield word
    if word.endswith(("'s", "’s")):
        word = word[:-2]
        yield word
    plain = "".join(each for each in normalize("NFD", word) if not combining(each))
    if plain != word:
        yield plain
    if _ENDING.search(word) and not _NEVER_IZE.match(word):
        yield _ENDING.sub("is", word)


class _Lines:
    """Lines of a file as spylls reads them; lets other threads go on every few of them."""

    def __init__(self, text: str) -> None:
        self.line_no = 0
        self._lines = self._numbered(text.splitlines())

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return self._lines

    def __next__(self) -> tuple[int, str]:
        return next(self._lines)

    def reset_encoding(self, encoding: str) -> None:
        """The text is decoded already."""

    def _numbered(self, lines: Iterable[str]) -> Iterator[tuple[int, str]]:
        for number, line in enumerate(lines, 1):
            self.line_no = number
            if number % _LINES_PER_PAUSE == 0:
                time.sleep(0)
            if stripped := line.strip():
                yield number, stripped
