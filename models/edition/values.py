"""Values, the fourth pass: what ``{{name}}`` stands for in one edition."""

from __future__ import annotations

from dataclasses import dataclass

from models.course import Course
from models.edition.key import EditionKey
from models.tree import trusted_copy
from models.values import Value


@dataclass(frozen=True, slots=True)
class EditionValues:
    """Every value of the course as this edition prints it, by name and language.

    ``known`` are all names the course defines; a name that is known but has no text in ``texts``
    still has to be filled in.
    """

    known: frozenset[str]
    texts: dict[tuple[str, str], str]

    def text(self, name: str, language: str) -> str:
        """The stored Markdown of a value in one language ("" where it has none)."""
        return self.texts.get((name, language), "")


def choose_values(course: Course, key: EditionKey) -> tuple[Course, EditionValues]:
    """The course with only the entries of values that this edition uses, and their texts."""
    texts: dict[tuple[str, str], str] = {}
    chosen: list[Value] = []
    for value in course.values:
        entry = value.entry_for(key.agency, key.area)
        chosen.append(trusted_copy(value, {"entries": (entry,) if entry else ()}))
        for language in {*key.languages, course.source_language}:
            text = entry.text.value(language) if entry else ""
            if entry and not text and value.type.is_language_neutral:
                text = entry.text.value(course.source_language)
            if text:
                texts[value.name, language] = text
    known = frozenset(value.name for value in course.values)
    return trusted_copy(course, {"values": tuple(chosen)}), EditionValues(known, texts)
