"""Making the text fields of a page: whose text is shown, under what label, in which style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from authoring.editing.edits.naming import title_field
from authoring.editing.edits.wordings import agency_words
from authoring.editing.indexed_course import IndexedCourse
from models.content import parse, parse_line
from models.item import Item
from models.labels import item_label
from models.text import Line, Text
from models.tree import shape
from ui.desktop.look.words import field_words, kind_words
from ui.desktop.page.page_parts import Field, Style
from ui.desktop.rich_text.labels import thing_labels

_REFERENCE = re.compile(
    r"\[\[(?P<kind>ref|term|cite):(?P<target>[a-z][a-z0-9]*)(?:\|(?P<words>[^\[\]]*))?\]\]"
)
_VALUE = re.compile(r"\{\{([a-z][a-z0-9_]*)\}\}")
_MAIN = ("body", "text", "stem", "story", "definition")
_SELF_EXPLAINING = frozenset(
    {"title", "heading", "body", "text", "stem", "term", "definition", "caption"}
)

_PLACEHOLDERS = {"description": "Describe the picture in a sentence", "body": "Write here"}


def needed_fields(kind: type[Item]) -> frozenset[str]:
    """The texts of a class that are shown although they are empty; a heading over a body is not."""
    fields = shape(kind).texts
    heading = title_field(kind) if len(fields) > 1 else ""
    main = next((field for field in _MAIN if field in fields), heading or "".join(fields[:1]))
    return frozenset({main}) if main == "body" else frozenset({heading, main})


@dataclass(frozen=True, slots=True)
class FieldMaker:
    """Makes fields for one language and agency ("" for all)."""

    indexed: IndexedCourse
    language: str
    agency: str
    opened: frozenset[tuple[str, str]] = frozenset()

    def all_of(self, item: Item, title: Style) -> Iterator[Field]:
        """The title of an item in the given style, and its other texts that are shown."""
        heading = title_field(type(item))
        for field in shape(type(item)).texts:
            if field == heading or self._is_shown(item, field):
                yield from self.versions(item, field, title if field == heading else Style.BODY)

    def said_by(self, item: Item, mark: str = "") -> Iterator[Field]:
        """The texts of an item that say something, and those it is mainly for."""
        heading = title_field(type(item)) if len(shape(type(item)).texts) > 1 else ""
        needed = needed_fields(type(item))
        for field in shape(type(item)).texts:
            if field in needed or self._is_shown(item, field):
                style = Style.HEADING if field == heading else Style.BODY
                for made in self.versions(item, field, style):
                    yield replace(made, mark=mark)
                    mark = ""

    def unsaid(self, item: Item) -> tuple[tuple[str, str], ...]:
        """The texts an item could have and that are not shown, each with its words."""
        needed = {title_field(type(item)), *needed_fields(type(item))}
        return tuple(
            (field, field_words(field))
            for field in shape(type(item)).texts
            if field not in needed and not self._is_shown(item, field)
        )

    def _is_shown(self, item: Item, field: str) -> bool:
        text: Text = getattr(item, field)
        return not text.is_empty() or (item.id, field) in self.opened

    def versions(self, item: Item, field: str, style: Style) -> Iterator[Field]:
        """A text as the view shows it; in the view of all, every own wording stands below it."""
        text: Text = getattr(item, field)
        yield self._field(item, field, self.agency, style)
        if not self.agency:
            for agency in self.indexed.course.agencies:
                if agency.code in text.wording:
                    yield self._field(item, field, agency.code, style)

    def one(self, item: Item, field: str) -> Field:
        """A text in a cell, as the view shows it."""
        return replace(self._field(item, field, self.agency, Style.BODY), label="")

    def _field(self, item: Item, field: str, owner: str, style: Style) -> Field:
        text: Text = getattr(item, field)
        is_own = owner in text.wording
        value = text.value(self.language, owner)
        return Field(
            key=f"{item.id}:{field}:{self._beside(owner)}:{self.language}",
            item=item.id,
            field=field,
            owner=owner,
            language=self.language,
            value=value,
            labels=thing_labels(
                self.indexed, value, isinstance(text, Line), self.agency, self.language
            ),
            style=style,
            name=self._name(item, field, owner),
            label=self._label(field, owner),
            placeholder=self._placeholder(item, field, owner),
            source="" if value else shown_text(self.indexed, self._source(item, field, owner)),
            problem=_problem(text, value),
            owner_name=agency_words(self.indexed, owner) if owner else "",
            is_own=is_own,
            is_line=isinstance(text, Line),
            excluded=bool(self.agency) and self.agency not in self.indexed.shown_for(item.id),
        )

    def _beside(self, owner: str) -> str:
        """Whose wording stands beside the text of the view; the text itself keeps its row when
        another edition is looked at."""
        return "" if owner == self.agency else owner

    def _name(self, item: Item, field: str, owner: str) -> str:
        """What a screen reader says of the field."""
        words = f"{field_words(field)} of {kind_words(type(item)).lower()}"
        return f"{words}, {self._wording_words(owner)}" if owner else words

    def _label(self, field: str, owner: str) -> str:
        if owner and not self.agency:
            return self._wording_words(owner)
        return "" if field in _SELF_EXPLAINING else field_words(field)

    def _wording_words(self, owner: str) -> str:
        return f"{agency_words(self.indexed, owner)} wording"

    def _placeholder(self, item: Item, field: str, owner: str) -> str:
        if self._source(item, field, owner):
            return "Translate"
        return _PLACEHOLDERS.get(field) or field_words(field)

    def _source(self, item: Item, field: str, owner: str) -> str:
        """The text in the language the course is written in, when another one is shown."""
        text: Text = getattr(item, field)
        source = self.indexed.course.source_language
        return text.value(source, owner) if self.language != source else ""


def shown_text(indexed: IndexedCourse, value: str) -> str:
    """A stored text with references as what they point to and values by their names."""
    if "[[" not in value and "{{" not in value:
        return value

    def name(found: re.Match[str]) -> str:
        words = found["words"] or ""
        if found["kind"] == "cite":
            return f"[{words}]" if words else "[source]"
        target = indexed.find(found["target"], Item)
        return words or (item_label(indexed.course, target) if target else "a missing item")

    named = _REFERENCE.sub(name, value)
    return _VALUE.sub(lambda found: f"‹{found[1].replace('_', ' ')}›", named)


def _problem(text: Text, value: str) -> str:
    return _first_problem(value, isinstance(text, Line))


@lru_cache(maxsize=16_384)
def _first_problem(value: str, is_line: bool) -> str:
    """Remembered, because a page is made again after every change of its structure."""
    read = parse_line(value) if is_line else parse(value)
    return " ".join(problem.message for problem in read.problems[:1])


def unsaid_fields(item: Item, opened: frozenset[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The texts an item could have and that are not shown, each with its words."""
    needed = needed_fields(type(item))
    return tuple(
        (name, field_words(name))
        for name in shape(type(item)).texts
        if name not in needed and getattr(item, name).is_empty() and (item.id, name) not in opened
    )
