"""Course words: what counts as right because the course says so: its list, terms and names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from authoring.finding.words import word_lines
from models.course import Course
from models.text import Line, Text

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class CourseWords:
    """Keeps the words of the last course it was asked for: most edits change none of them."""

    def __init__(self) -> None:
        self._sources: tuple[object, ...] = ()
        self._words: frozenset[str] = frozenset()

    def of(self, course: Course) -> frozenset[str]:
        """The words in small letters."""
        sources = (
            course.settings.word_list,
            course.glossary,
            course.acronyms,
            course.agencies,
            course.areas,
            course.contacts,
            course.values,
            course.laws,
            course.references,
            course.languages,
        )
        if any(a is not b for a, b in zip(sources, self._sources or (None,), strict=False)):
            self._sources = sources
            self._words = frozenset(_words_of(course))
        return self._words


def as_known(word: str) -> str:
    """The form in which words are compared: small letters, one apostrophe, no possessive."""
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")


def _words_of(course: Course) -> Iterator[str]:
    for entry in course.settings.word_list:
        yield as_known(entry)
        yield from _split(entry)
    for text in _naming_texts(course):
        for stored in _stored(text):
            for line in word_lines(stored, isinstance(text, Line)):
                yield from _split(line.text)
    for language in course.languages:
        yield from _split(language.name)


def _naming_texts(course: Course) -> Iterator[Text]:
    """The texts that name something. What a glossary entry explains it with is checked."""
    for term in course.glossary:
        yield term.term
    for acronym in course.acronyms:
        yield from (acronym.acronym, acronym.meaning)
    for agency in course.agencies:
        yield from (agency.name, agency.short_name, agency.ministry)
    for area in course.areas:
        yield area.name
    for contact in course.contacts:
        yield from (entry.office for entry in contact.entries)
    for value in course.values:
        yield from (entry.text for entry in value.entries)
    for law in course.laws:
        yield law.title
    for group in course.references:
        yield from (reference.text for reference in group.references)


def _stored(text: Text) -> Iterator[str]:
    for passage in text.shared.values():
        yield passage.value
    for own in text.wording.values():
        yield from (passage.value for passage in own.passages.values())


def _split(text: str) -> Iterator[str]:
    return (as_known(found.group()) for found in _WORD.finditer(text))
