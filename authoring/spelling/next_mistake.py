"""The next misspelled word of a course, from a place on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import chain

from authoring.editing.indexed_course import IndexedCourse
from authoring.finding.hit import Hit
from authoring.finding.passages import CoursePassage, passages_of
from authoring.finding.words import word_lines
from authoring.spelling.speller import Speller, is_checked

_TEXTS_PER_PAUSE = 16


def next_mistake(
    indexed: IndexedCourse,
    speller: Speller,
    language: str,
    start: tuple[CoursePassage, int, int] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Hit | None:
    """The first misspelled word behind a place, going on at the beginning behind the end.

    ``start`` is a text, the number of its line, and the first character from which to look.
    """
    passages = [each for each in passages_of(indexed, language=language) if is_checked(language)]
    place = _position(passages, start[0]) if start else 0
    first = start[1:] if start else (0, 0)
    around = chain(range(place, len(passages)), range(place))
    for number, at in enumerate(around):
        if number % _TEXTS_PER_PAUSE == 0:
            if is_cancelled():
                return None
            time.sleep(0)
        after = first if start and at == place else (0, 0)
        for hit in mistakes_in(passages[at], speller):
            if (hit.address[0], hit.start) >= after:
                return hit
    if start and place < len(passages):
        return next(mistakes_in(passages[place], speller), None)
    return None


def mistakes_in(passage: CoursePassage, speller: Speller) -> Iterator[Hit]:
    """The misspelled words of one text; those of glossary terms are the glossary's."""
    for line in word_lines(passage.stored, passage.is_line):
        for word in speller.mistakes(line.text):
            if not any(first < word.end and word.start < last for first, last in line.terms):
                yield Hit(passage, line.address, line.text, word.start, word.end)


def _position(passages: list[CoursePassage], wanted: CoursePassage) -> int:
    key = (wanted.item, wanted.field, wanted.owner, wanted.language)
    for number, each in enumerate(passages):
        if (each.item, each.field, each.owner, each.language) == key:
            return number
    items = [number for number, each in enumerate(passages) if each.item == wanted.item]
    return items[0] if items else 0
