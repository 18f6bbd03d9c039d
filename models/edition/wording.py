"""Wording, the second pass: each text becomes what this agency prints, language by language."""

from __future__ import annotations

from dataclasses import dataclass

from models.course import Course
from models.edition.key import EditionKey
from models.frozen import FrozenMap
from models.item import Item
from models.place import SHARED
from models.text import Passage, Text
from models.tree import rebuild, texts, trusted_copy


@dataclass(frozen=True, slots=True)
class Printed:
    """One passage as printed. ``language`` is the one it is in; ``wanted`` the one asked for.

    They differ where a translation is missing: the passage then stands in the source language.
    ``owner`` is "shared" or the agency whose wording it is. ``item`` is the item the text belongs
    to: another than it is printed for where the right sides of a matching question are shuffled.
    """

    wanted: str
    language: str
    value: str
    owner: str
    item: str

    @property
    def is_untranslated(self) -> bool:
        """Whether the passage stands in for a missing translation."""
        return self.wanted != self.language


def printed(item_id: str, text: Text, key: EditionKey, source_language: str) -> tuple[Printed, ...]:
    """What a text prints, one passage for each language of the edition that has one.

    An agency's own wording without a language is a missing translation, never the shared text.
    """
    own = text.wording.get(key.agency)
    passages = text.shared if own is None else own.passages
    owner = SHARED if own is None else key.agency
    result: list[Printed] = []
    for wanted in key.languages:
        passage = passages.get(wanted)
        language = wanted
        if passage is None or not passage.value:
            language, passage = source_language, passages.get(source_language)
        if passage is not None and passage.value:
            result.append(Printed(wanted, language, passage.value, owner, item_id))
    return tuple(result)


Passages = dict[tuple[str, str], tuple[Printed, ...]]
"""What is printed for (item id, field)."""


def word(course: Course, key: EditionKey) -> tuple[Course, Passages]:
    """The course with every text reduced to what this edition prints, and those passages."""
    passages: Passages = {}

    def reduce(item: Item) -> Item:
        changes: dict[str, Text] = {}
        for field, text in texts(item):
            if not text.shared and not text.wording:
                continue
            lines = printed(item.id, text, key, course.source_language)
            if lines:
                passages[item.id, field] = lines
            changes[field] = _reduced(text, lines)
        return trusted_copy(item, dict(changes))

    worded = rebuild(course, reduce)
    assert worded is not None
    return worded, passages


def _reduced(text: Text, lines: tuple[Printed, ...]) -> Text:
    shared = {line.language: Passage(value=line.value) for line in lines}
    return type(text)(shared=FrozenMap(shared))
