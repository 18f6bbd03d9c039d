"""CourseContext: the whole course and what several checks want to know about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from authoring.checks.remembering import Remembering
from models.course import Course
from models.item import Item
from models.labels import located_label
from models.place import SHARED
from models.text import LanguageCode, Text, Wording
from models.tree import Index, texts

ItemT = TypeVar("ItemT", bound=Item)


class CourseContext(Remembering):
    """A course being checked. ``today`` is when laws have to be up to date (None: unknown)."""

    def __init__(self, course: Course, today: date | None) -> None:
        super().__init__()
        self.course = course
        self.today = today
        self.agencies = tuple(agency.code for agency in course.agencies)

    @cached_property
    def index(self) -> Index:
        """Every item by id, also those that some editions do not show."""
        return Index(self.course)

    @cached_property
    def positions(self) -> dict[str, int]:
        """The place of every item in the order of reading."""
        return {item_id: position for position, item_id in enumerate(self.index.nodes)}

    @cached_property
    def _by_kind(self) -> dict[type[Item], tuple[Item, ...]]:
        return by_kind(self.index)

    def items(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """Every item of one class, in the order of reading."""
        return cast(tuple[ItemT, ...], self._by_kind.get(kind, ()))

    @cached_property
    def all_texts(self) -> tuple[tuple[Item, str, Text], ...]:
        """Every text that says something, with its item and field."""
        return tuple(
            (node.item, field, text)
            for node in self.index.nodes.values()
            for field, text in texts(node.item)
            if text.shared or text.wording
        )

    def wordings(self) -> Iterator[tuple[Item, str, Text, str, Wording]]:
        """Every own wording of an agency that is shown the item."""
        for item, field, text in self.all_texts:
            for agency, own in text.wording.items():
                if agency in self.index.shown_for(item.id, self.agencies):
                    yield item, field, text, agency, own

    def label(self, item: Item) -> str:
        """What the item is called at the beginning of a sentence."""
        return located_label(self.index, item.id)

    def label_inside(self, item: Item) -> str:
        """What the item is called inside a sentence."""
        return inside_sentence(self.label(item))

    def kind(self, item: Item) -> str:
        """What the item is called inside a sentence, without anything it says."""
        return inside_sentence(self.label(item).split(" “")[0])

    def agency_name(self, code: str) -> str:
        """The short name of an agency in the course's own language."""
        agency = self.course.agency(code)
        if agency is None:
            return code or "only"
        language = self.course.source_language
        return agency.short_name.value(language) or agency.name.value(language) or code

    def language_name(self, code: LanguageCode) -> str:
        """The name of a language, such as Burmese."""
        known = {language.code: language.name for language in self.course.languages}
        return known.get(code) or _LANGUAGES.get(code, f"“{code}”")

    def threshold(self, code: str, usual: int) -> int:
        """The limit of a rule: the one this course has set for its code, else the usual one."""
        return self.course.settings.thresholds.get(code, usual)


def inside_sentence(label: str) -> str:
    """A label that begins a sentence as it is written inside one."""
    return label[0].lower() + label[1:] if label.startswith(("The ", "An ")) else label


_LANGUAGES = {"en": "English", "my": "Burmese"}


def by_kind(index: Index) -> dict[type[Item], tuple[Item, ...]]:
    """The items of an index grouped by class, in the order of reading."""
    groups: dict[type[Item], list[Item]] = {}
    for node in index.nodes.values():
        groups.setdefault(type(node.item), []).append(node.item)
    return {kind: tuple(items) for kind, items in groups.items()}


def agency_of(owner: str) -> str:
    """The agency whose text it is ("" for shared text)."""
    return "" if owner == SHARED else owner
