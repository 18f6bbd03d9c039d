"""ControlMaker: reads from the model what control a field needs; a new field needs no code here."""

from __future__ import annotations

import typing
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any

from pydantic.fields import FieldInfo

from authoring.editing.indexed_course import IndexedCourse
from models.item import Item, Minutes
from ui.desktop.look.choice_words import choice_words, flag_words
from ui.desktop.look.words import field_words, kind_words
from ui.desktop.page.editors.choices import Choices
from ui.desktop.page.editors.controls import Control, Kind

_MOST = 6000


@dataclass(frozen=True, slots=True)
class ControlMaker:
    """Makes controls for one language and agency ("" for all)."""

    indexed: IndexedCourse
    language: str
    agency: str

    def control(self, item: Item, field: str, label: str | None = None) -> Control:
        """The control of a field; ``label`` "" where a head above says it already."""
        words = flag_words(field) or field_words(field)
        value = getattr(item, field)
        base = Control(
            item.id,
            field,
            Kind.WORDS,
            words if label is None else label,
            value,
            f"{words} of {kind_words(type(item)).lower()}",
            enabled=not self._is_excluded(item),
        )
        info = type(item).model_fields[field]
        return self._fitting(base, item, info)

    def setting(self, name: str) -> Control:
        """The control of one of the settings of the course, stored as "settings.name"."""
        course = self.indexed.course
        words = flag_words(name) or field_words(name)
        value = getattr(course.settings, name)
        field, label = f"settings.{name}", words
        base = Control(course.id, field, Kind.WORDS, label, value, f"{words} of the course")
        info = type(course.settings).model_fields[name]
        if isinstance(value, tuple):
            shown = ", ".join(str(each) for each in value)
            return _changed(base, form="tuple", value=shown, hint="with commas between")
        return _plain(base, _plain_types(info.annotation)[0], False, info)

    def _fitting(self, base: Control, item: Item, info: FieldInfo) -> Control:
        kinds = _plain_types(info.annotation)
        optional = NoneType in kinds
        kind = next(each for each in kinds if each is not NoneType)
        if kind is Minutes:
            return self._minutes(base)
        choices = Choices(self.indexed, self.language, self.agency).of(item, base.field)
        if choices is not None:
            many = isinstance(base.value, tuple)
            return _changed(base, kind=Kind.MANY if many else Kind.CHOICE, choices=choices)
        if isinstance(base.value, tuple):
            words = ", ".join(str(each) for each in base.value)
            return _changed(base, form="tuple", value=words, hint="with commas between")
        return _plain(base, kind, optional, info)

    def _minutes(self, base: Control) -> Control:
        minutes: Minutes | None = base.value
        value = minutes.for_agency(self.agency) if minutes else None
        own = bool(minutes and self.agency in minutes.by_agency)
        return _changed(
            base,
            kind=Kind.NUMBER,
            value=value,
            most=_MOST,
            suffix=" min",
            agency=self.agency,
            form="minutes",
            none_words="" if minutes else "not said",
            hint="This edition has its own minutes." if own else "",
        )

    def _is_excluded(self, item: Item) -> bool:
        return bool(self.agency) and self.agency not in self.indexed.shown_for(item.id)


def _plain(base: Control, kind: type, optional: bool, info: FieldInfo) -> Control:
    if issubclass(kind, bool):
        return _changed(base, kind=Kind.TICK)
    if issubclass(kind, StrEnum):
        none = ((None, "Not chosen"),) if optional else ()
        return _changed(base, kind=Kind.CHOICE, choices=(*none, *choice_words(kind)))
    if issubclass(kind, int):
        least, most = _bounds(info)
        suffix = " %" if "percent" in base.field else " min" if "minutes" in base.field else ""
        return _changed(
            base,
            kind=Kind.NUMBER,
            least=least,
            most=most,
            suffix=suffix,
            none_words="not said" if optional else "",
        )
    if issubclass(kind, date):
        value = base.value.isoformat() if base.value else ""
        return _changed(base, form="date", value=value, hint="YYYY-MM-DD")
    if issubclass(kind, Decimal):
        value = "" if base.value is None else f"{base.value:f}"
        return _changed(base, form="number" if optional else "amount", value=value)
    if base.field == "colour":
        return _changed(base, kind=Kind.COLOUR)
    return base if info.metadata else _changed(base, form="live")


def _changed(base: Control, **changes: Any) -> Control:
    return replace(base, **changes)


def _plain_types(annotation: Any) -> list[type]:
    """The classes an annotation allows, through unions, tuples and constraints."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _plain_types(typing.get_args(annotation)[0])
    if origin in (typing.Union, UnionType):
        return [each for part in typing.get_args(annotation) for each in _plain_types(part)]
    if origin is tuple:
        return _plain_types(typing.get_args(annotation)[0])
    return [annotation] if isinstance(annotation, type) else [str]


def _bounds(info: FieldInfo) -> tuple[int, int]:
    """The least and the most a whole number may be, wherever the annotation says it."""
    least, most = 0, _MOST
    for each in (*info.metadata, *_constraints(info.annotation)):
        least = getattr(each, "ge", None) or least
        most = getattr(each, "le", None) or most
    return least, most


def _constraints(annotation: Any) -> list[Any]:
    found: list[Any] = []
    for each in typing.get_args(annotation):
        found += [each, *_constraints(each)]
        found += getattr(each, "metadata", [])
    return found
