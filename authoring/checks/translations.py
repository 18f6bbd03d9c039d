"""Checks of translations (DOMAIN 4.7): out of date, other figures, old font encoding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from authoring.checks.check import MUST, SHOULD, Hit, course_check, hit
from authoring.checks.course_context import CourseContext, agency_of
from authoring.checks.figures import figures, figures_in_words
from authoring.checks.reading import CACHED_TEXTS, holds_prose, read
from authoring.checks.wording_state import is_translation_stale
from authoring.checks.zawgyi import is_zawgyi
from models.frozen import FrozenMap
from models.item import Item
from models.place import SHARED, Place
from models.text import Passage

_Version = tuple[Item, str, str, FrozenMap[str, Passage]]


def _versions(whole: CourseContext) -> Iterator[_Version]:
    """Every version of every text: the shared one, then the agencies', in all languages."""
    for item, field, text in whole.all_texts:
        yield item, field, SHARED, text.shared
        for agency, own in text.wording.items():
            if agency in whole.index.shown_for(item.id, whole.agencies):
                yield item, field, agency, own.passages


def _translations(whole: CourseContext) -> Iterator[tuple[Item, Place, Passage, Passage]]:
    """Every translation with its place and the passage of the source language beside it."""
    source = whole.course.source_language
    for item, field, owner, passages in whole.once(_all_versions):
        original = passages.get(source)
        for language, passage in passages.items():
            if language != source and original and passage.value:
                yield item, Place(item.id, field, owner, language), passage, original


def _all_versions(whole: CourseContext) -> tuple[_Version, ...]:
    return tuple(_versions(whole))


@course_check(
    "LNG-09",
    SHOULD,
    "Translation out of date",
    "The {source} text was changed after it was translated.",
)
def translation_out_of_date(whole: CourseContext) -> Iterator[Hit]:
    """The source differs from the text that the translation was made from."""
    for item, field, owner, passages in whole.once(_all_versions):
        for language, passage in passages.items():
            if passage.source is None:
                continue
            if is_translation_stale(passage, passages.get(passage.source.language)):
                yield hit(
                    item,
                    at=Place(item.id, field, owner, language),
                    concerning=agency_of(owner),
                    source=whole.language_name(passage.source.language),
                )


@course_check(
    "LNG-10",
    MUST,
    "Old font encoding",
    "This Burmese text seems to be in the old Zawgyi encoding. Convert it to Unicode.",
)
def old_font_encoding(whole: CourseContext) -> Iterator[Hit]:
    """Burmese text is probably in Zawgyi, not Unicode."""
    for item, field, owner, passages in whole.once(_all_versions):
        for language, passage in passages.items():
            if not passage.value.isascii() and is_zawgyi(passage.value):
                place = Place(item.id, field, owner, language)
                yield hit(item, at=place, concerning=agency_of(owner))


@course_check(
    "LNG-11",
    SHOULD,
    "Numbers and dates differ between languages",
    "The {source} text says {a}, the {language} text {b}.",
)
def figures_differ(whole: CourseContext) -> Iterator[Hit]:
    """Figures of source and translation differ, after ၀–၉ became 0–9.

    A number that one of them writes in words is not compared, so a figure that is only missing
    is not reported: another one has to stand in its place.
    """
    source = whole.language_name(whole.course.source_language)
    for item, place, passage, original in whole.once(_all_translations):
        prose = holds_prose(type(item), place.field)
        said, translated = _differing(original.value, passage.value, prose)
        if said and translated:
            yield hit(
                item,
                at=place,
                concerning=agency_of(place.owner),
                source=source,
                language=whole.language_name(place.language),
                a=", ".join(said),
                b=", ".join(translated),
            )


def _all_translations(whole: CourseContext) -> tuple[tuple[Item, Place, Passage, Passage], ...]:
    return tuple(_translations(whole))


@lru_cache(maxsize=CACHED_TEXTS)
def _differing(
    source: str, translation: str, prose: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures that only the source and that only the translation has."""
    original, translated = read(source, prose).text, read(translation, prose).text
    ours, theirs = figures(original), figures(translated)
    if ours == theirs:
        return (), ()
    in_words = figures_in_words(original)
    missing = tuple(each for each in ours if each not in theirs)
    added = tuple(each for each in theirs if each not in ours and each not in in_words)
    return missing, added
