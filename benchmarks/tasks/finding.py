"""Finding: words in the whole course, and other words in their place."""

from __future__ import annotations

from pathlib import Path

from authoring.editing.open_course import OpenCourse
from authoring.finding.query import Query
from authoring.finding.replace import replacement
from authoring.finding.search import search
from benchmarks.inputs import opened
from benchmarks.measure import Measured, Stopwatch

_WORDS = Query("officer", whole_words=True)


def find_words(folder: Path) -> Measured:
    """A word that stands in half of the texts, until the last place is found."""
    indexed = OpenCourse(opened(folder).course).indexed
    watch = Stopwatch()
    with watch.running():
        hits = [hit for batch in search(indexed, _WORDS) for hit in batch]
    return watch.measured(f"{len(hits)} places")


def replace_words(folder: Path) -> Measured:
    """All those places replaced in one undo step, from the click to the new course."""
    document = OpenCourse(opened(folder).course)
    hits = [hit for batch in search(document.indexed, _WORDS) for hit in batch]
    watch = Stopwatch()
    with watch.running():
        made = replacement(document.indexed, hits, "official")
        assert made.edit is not None
        document.apply(made.edit)
    return watch.measured(f"{made.places} places in {made.texts} texts")
