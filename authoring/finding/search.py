"""Search: the places in a course where words stand, found bit by bit."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from authoring.editing.indexed_course import IndexedCourse
from authoring.finding.boundaries import is_whole
from authoring.finding.hit import Hit
from authoring.finding.passages import CoursePassage, passages_of
from authoring.finding.query import Query, tidy_words
from authoring.finding.words import THING, WordLine, word_lines

_PASSAGES_PER_PAUSE = 16
_BATCH = 200


def search(
    indexed: IndexedCourse, query: Query, is_cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[Hit, ...]]:
    """The hits in the order of the course, a few at a time; none for words of white space only.

    Made for a thread beside the window: it lets others go on every millisecond or so.
    """
    words = tidy_words(query.words)
    if not words.strip() or THING in words:
        return
    found: list[Hit] = []
    passages = passages_of(indexed, query.inside, query.language, query.agency)
    for number, passage in enumerate(passages):
        if number % _PASSAGES_PER_PAUSE == 0:
            if is_cancelled():
                return
            time.sleep(0)
        if _may_hold(query, passage.stored):
            found += hits_in(passage, query)
        if len(found) >= _BATCH:
            yield tuple(found)
            found = []
    if found:
        yield tuple(found)


def hits_in(passage: CoursePassage, query: Query) -> Iterator[Hit]:
    """The places in one text."""
    for line in word_lines(passage.stored, passage.is_line):
        for start, end in spans(line, query):
            divided = line.is_divided(start, end)
            yield Hit(passage, line.address, line.text, start, end, not divided)


def spans(line: WordLine, query: Query) -> Iterator[tuple[int, int]]:
    """Where the words stand in a line; no two overlap."""
    pattern, at = query.pattern, 0
    while found := pattern.search(line.text, at):
        start, end = found.span()
        if end > start and (not query.whole_words or is_whole(line.text, start, end)):
            yield start, end
            at = end
        else:
            at = start + 1


def _may_hold(query: Query, stored: str) -> bool:
    """Syntax between letters (``H~2~O``, a link) hides words from a look at the stored text."""
    return any(each in stored for each in "[{~^") or query.may_be_in(stored)
