"""Speller: what is known of words so far, and finding out the rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from authoring.spelling.course_words import as_known
from authoring.spelling.dictionary import Dictionary
from authoring.spelling.words import Word, parts, words_in

LANGUAGES = ("en", "my")
"""Languages whose texts are checked: English, and Burmese for the English words in it."""


def is_checked(language: str) -> bool:
    """Whether texts in a language are checked."""
    return language.split("-")[0] in LANGUAGES


class Speller:
    """``dictionary`` is made when it is needed first. Looking words up belongs in one thread;
    what is known may be asked in any."""

    def __init__(self, dictionary: Callable[[], Dictionary]) -> None:
        self._dictionary = dictionary
        self._verdicts: dict[str, bool] = {}
        self._ignored: set[str] = set()
        self.known: frozenset[str] = frozenset()
        """The words of the course, in the form of :func:`as_known`."""

    def ignore(self, word: str) -> None:
        """Take a word for right until the program ends."""
        self._ignored.add(as_known(word))

    def wrong_in(self, line: str) -> tuple[list[Word], list[str]]:
        """The misspelled words of a line as far as is known, and the words not looked up yet."""
        wrong: list[Word] = []
        unknown: list[str] = []
        for word in words_in(line):
            verdict = self._verdict(word.text)
            if verdict is None:
                unknown.append(word.text)
            elif not verdict:
                for part in parts(word):
                    own = self._verdict(part.text)
                    if own is None:
                        unknown.append(part.text)
                    elif not own:
                        wrong.append(part)
        return wrong, unknown

    def look_up(self, words: Iterable[str]) -> None:
        """Find out whether words are right, letting other threads go on after each."""
        for word in words:
            for each in (word, *(part.text for part in parts(Word(0, len(word), word)))):
                if each not in self._verdicts:
                    self._verdicts[each] = self._dictionary().is_right(each.replace("‑", "-"))
                    time.sleep(0)

    def mistakes(self, line: str) -> Iterator[Word]:
        """The misspelled words of a line, looked up where they have to be."""
        while True:
            wrong, unknown = self.wrong_in(line)
            if not unknown:
                yield from wrong
                return
            self.look_up(unknown)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant. Takes up to a second."""
        return self._dictionary().suggestions(word)

    def _verdict(self, word: str) -> bool | None:
        form = as_known(word)
        if form in self.known or form in self._ignored:
            return True
        return self._verdicts.get(word)
