"""How far a text has come in a language: derived from the passages, never stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from authoring.checks.wording_state import is_translation_stale
from models.course import Course
from models.item import Item
from models.place import SHARED, Place
from models.text import Passage, PassageState, Text
from models.tree import texts, trusted_copy, walk


class TranslationState(StrEnum):
    """How a translation stands, from what needs most work to what needs none."""

    MISSING = "missing"
    NEEDS_CHECKING = "needs_checking"
    DRAFT = "draft"
    TRANSLATED = "translated"
    CHECKED = "checked"


_STATES = {
    PassageState.DRAFT: TranslationState.DRAFT,
    PassageState.TRANSLATED: TranslationState.TRANSLATED,
    PassageState.CHECKED: TranslationState.CHECKED,
}


@dataclass(frozen=True, slots=True)
class Translation:
    """A text to translate: where its translation belongs, what both say, how it stands."""

    place: Place
    source: Passage
    passage: Passage | None
    state: TranslationState


def translation_of(
    item_id: str, field: str, text: Text, owner: str, language: str, source_language: str
) -> Translation | None:
    """The translation of one version of a text; None where there is nothing to translate.

    ``owner`` is ``"shared"`` or an agency; one without a wording of its own reads the shared text.
    """
    own = text.wording.get(owner)
    passages = text.shared if own is None else own.passages
    source = passages.get(source_language)
    if source is None or not source.value.strip() or language == source_language:
        return None
    passage = passages.get(language)
    place = Place(item_id, field, SHARED if own is None else owner, language)
    if passage is None or not passage.value.strip():
        return Translation(place, source, None, TranslationState.MISSING)
    stale = is_translation_stale(passage, source)
    state = TranslationState.NEEDS_CHECKING if stale else _STATES[passage.state]
    return Translation(place, source, passage, state)


def translations_in(items: Iterable[Item], course: Course, language: str) -> Iterator[Translation]:
    """Every text of the items in reading order, the shared version first, then the agencies'."""
    for item in items:
        for field, text in texts(item):
            if not text.shared and not text.wording:
                continue
            for owner in (SHARED, *text.wording):
                found = translation_of(
                    item.id, field, text, owner, language, course.source_language
                )
                if found is not None:
                    yield found


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of a part of the course stand in each state."""

    part: str
    counts: Counter[TranslationState]

    @property
    def total(self) -> int:
        """All texts to translate."""
        return sum(self.counts.values())

    @property
    def missing(self) -> int:
        """Those without a translation."""
        return self.counts[TranslationState.MISSING]

    @property
    def done(self) -> int:
        """Those with a translation that fits."""
        return self.total - self.missing - self.counts[TranslationState.NEEDS_CHECKING]


PARTS = ("front_matter", "tests", "handouts", "annexes", "back_matter", "glossary")
"""The parts of a course beside its modules, by their fields."""


def parts_of(course: Course) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """The parts in which a course is translated: every module by its id, other parts by their
    field, then "" with everything else."""
    for module in course.modules:
        yield module.id, (module,)
    for field in PARTS:
        yield field, getattr(course, field)
    yield "", (trusted_copy(course, dict.fromkeys(("modules", *PARTS), ())),)


def progress_by_part(course: Course, language: str) -> Iterator[Progress]:
    """The progress of every part of a course."""
    for part, items in parts_of(course):
        yield _progress(part, (each for item in items for each in walk(item)), course, language)


def _progress(part: str, items: Iterable[Item], course: Course, language: str) -> Progress:
    found = translations_in(items, course, language)
    return Progress(part, Counter(each.state for each in found))


def next_unfinished(
    course: Course, language: str, after: Place | None, part: str | None = None
) -> Place | None:
    """The next place in reading order whose translation is missing or needs checking.

    It is looked for behind ``after`` (a place without a field: from its item on), then from the
    beginning; only inside a ``part`` (see :func:`parts_of`) where one is given. None when nothing
    is left.
    """
    inside = (course,) if part is None else dict(parts_of(course)).get(part, ())
    first: Place | None = None
    seen = after is None
    for item in (each for root in inside for each in walk(root)):
        if after is not None and item.id == after.item and not after.field:
            seen = True
        for each in translations_in((item,), course, language):
            place = each.place
            if after is not None and _same_text(place, after):
                seen = True
            elif each.state in (TranslationState.MISSING, TranslationState.NEEDS_CHECKING):
                if seen:
                    return place
                first = first or place
    return first


def _same_text(one: Place, other: Place) -> bool:
    return (one.item, one.field, one.owner) == (other.item, other.field, other.owner)
