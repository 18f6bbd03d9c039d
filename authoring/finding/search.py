"""Search: the places in a course where words stand, found bit by bit."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from authoring.editing.indexed_course import IndexedCourse
from authoring.finding.boundaries import is_whole
from authoring.finding.hit import Hit
from authoring.finding.passages import CoursePassage, passages_of
from authoring.finding.query import Query, may_hold, tidy_words
from authoring.finding.words import THING, WordLine, word_lines

_TEXTS_PER_PAUSE = 64
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
    pieces, match_case = query.pieces, query.match_case
    looked_at = 0

    def holds(stored: str) -> bool:
        nonlocal looked_at
        looked_at += 1
        if looked_at % _TEXTS_PER_PAUSE == 0:
            time.sleep(0)
        return may_hold(stored, pieces, match_case)

    found: list[Hit] = []
    for passage in passages_of(indexed, query.inside, query.language, query.agency, holds):
        if is_cancelled():
            return
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
