"""EditionContext: one resolved edition and what several checks want to know about it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar, cast

from authoring.checks.course_context import CourseContext, by_kind, inside_sentence
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import Reading, holds_prose, read
from authoring.checks.remembering import Remembering
from models.blocks import Question
from models.course import Course
from models.edition import Edition
from models.item import Item, Minutes
from models.labels import located_label
from models.place import Place

ItemT = TypeVar("ItemT", bound=Item)
_EXCERPT = 90


class EditionContext(Remembering):
    """An edition being checked. ``whole`` is the course it was made from, with internal records."""

    def __init__(self, whole: CourseContext, edition: Edition) -> None:
        super().__init__()
        self.whole = whole
        self.edition = edition
        self.agency = edition.key.agency
        self.name = whole.agency_name(edition.key.agency)

    @property
    def course(self) -> Course:
        """What this edition prints."""
        return self.edition.course

    @cached_property
    def _by_kind(self) -> dict[type[Item], tuple[Item, ...]]:
        return by_kind(self.edition.index)

    def items(self, kind: type[ItemT]) -> tuple[ItemT, ...]:
        """Every item of one class in this edition, in the order of reading."""
        return cast(tuple[ItemT, ...], self._by_kind.get(kind, ()))

    def item(self, item_id: str, kind: type[ItemT]) -> ItemT | None:
        """The item with this id if this edition has it."""
        return self.edition.index.find(item_id, kind)

    @cached_property
    def texts(self) -> tuple[PrintedText, ...]:
        """Every passage this edition prints; values only where they are used."""
        printed: list[PrintedText] = []
        nodes = self.edition.index.nodes
        for (item_id, field), lines in self.edition.passages.items():
            item = nodes[item_id].item
            prose = holds_prose(type(item), field)
            for line in lines:
                reading = read(line.value, prose)
                printed.append(
                    PrintedText(item, field, line.value, line.language, line.owner, prose, reading)
                )
        hidden = self._unused_entries(printed)
        return tuple(text for text in printed if text.item.id not in hidden)

    def _unused_entries(self, printed: Iterable[PrintedText]) -> frozenset[str]:
        used = {name for text in printed for name in text.reading.values}
        return frozenset(
            entry.id
            for value in self.course.values
            if value.name not in used
            for entry in value.entries
        )

    def reading(self, item: Item, field: str, language: str) -> Reading:
        """What a text of the item says in one language (nothing where it has none)."""
        for line in self.edition.passages.get((item.id, field), ()):
            if line.language == language:
                return read(line.value, holds_prose(type(item), field))
        return _NOTHING

    def english(self, item: Item, field: str) -> str:
        """The plain English text of a field ("" where the edition prints none)."""
        return self.reading(item, field, "en").text

    def plain(self, item: Item, field: str) -> str:
        """The plain text of a field in the edition's first language, whole."""
        for line in self.edition.passages.get((item.id, field), ()):
            return read(line.value, holds_prose(type(item), field)).text
        return ""

    def excerpt(self, item: Item, field: str = "text") -> str:
        """The beginning of a text, with values filled in, for a sentence to the author."""
        text = " ".join(self.edition.plain(item, field).split())
        return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1].rstrip() + "…"

    def has(self, item: Item, field: str) -> bool:
        """Whether a text prints anything here."""
        return self.edition.has(item, field)

    def number(self, item: Item) -> str:
        """The item's code, else its printed number, else the beginning of its name."""
        code = str(getattr(item, "code", ""))
        return code or self.edition.number(item) or f"“{self.edition.label(item.id)}”"

    def minutes(self, minutes: Minutes) -> int:
        """A duration as this edition has it."""
        return minutes.for_agency(self.agency)

    def label(self, item: Item) -> str:
        """What the item is called, by what this edition says in it and not by other wording."""
        return located_label(self.edition.index, item.id)

    def label_inside(self, item: Item) -> str:
        """What the item is called inside a sentence."""
        return inside_sentence(self.label(item))

    def place(self, item: Item, field: str, language: str) -> Place | None:
        """The address of a text in one language (None where this edition prints none)."""
        for line in self.edition.passages.get((item.id, field), ()):
            if line.language == language:
                return Place(line.item, field, line.owner, language)
        return None

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every question of this edition: self-checks, tests and sessions."""
        return self.items(Question)


_NOTHING = read("")
