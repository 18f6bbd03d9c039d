"""Fitting: what was copied is made to fit a course: only its agencies, references it can follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from authoring.editing.edits.duplicate import text_references, values_named
from authoring.editing.indexed_course import IndexedCourse
from models.frozen import FrozenMap
from models.item import Item, Minutes
from models.text import Text
from models.tree import rebuild, shape, texts, trusted_copy, walk


@dataclass(slots=True)
class Losses:
    """What could not come along, counted while items are fitted."""

    wordings: Counter[str] = field(default_factory=Counter)
    widened: int = 0
    references: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    values: set[str] = field(default_factory=set)

    def sentences(self, names: Mapping[str, str], agencies: Mapping[str, str]) -> tuple[str, ...]:
        """One sentence for each kind of loss."""
        said: list[str] = []
        for code, count in self.wordings.items():
            whose = agencies.get(code, code)
            what = "text" if count == 1 else "texts"
            said.append(
                f"{whose} wording of {count} {what} was left out: this course has no such agency."
            )
        if self.widened:
            parts = "part was" if self.widened == 1 else "parts were"
            said.append(
                f"{self.widened} {parts} only for agencies that this course does not have. "
                "They are now for all: check them."
            )
        if self.references:
            said.append(
                f"What referred to {_listed(self.references, names)} does not any more: "
                "this course does not have it."
            )
        if self.links:
            said.append(
                f"Texts still refer to {_listed(self.links, names)}, which this course does not "
                "have. The checks show where."
            )
        if self.values:
            listed = ", ".join(f"“{each}”" for each in sorted(self.values))
            said.append(f"This course does not have the values {listed}. Make them, or the text.")
        return tuple(said)


def fitted(item: Item, indexed: IndexedCourse, known: frozenset[str], losses: Losses) -> Item:
    """An item that fits a course; ``known`` are the ids that come with it.

    What is only for agencies the course does not have becomes for all, because it would be lost
    otherwise; the author is told.
    """
    agencies = {each.code for each in indexed.course.agencies}

    def fit(each: Item) -> Item | None:
        changes: dict[str, Any] = {}
        _fit_agencies(each, agencies, changes, losses)
        if not _fit_references(each, indexed, known, changes, losses):
            return None
        _note_texts(each, indexed, known, losses)
        return trusted_copy(each, changes)

    made = rebuild(item, fit)
    return item if made is None else made


def _fit_agencies(item: Item, agencies: set[str], changes: dict[str, Any], losses: Losses) -> None:
    if item.shown_for is not None and not set(item.shown_for) <= agencies:
        kept = tuple(code for code in item.shown_for if code in agencies)
        changes["shown_for"] = kept or None
        losses.widened += 0 if kept else 1
    for name, text in texts(item):
        lost = [code for code in text.wording if code not in agencies]
        if lost:
            losses.wordings.update(lost)
            changes[name] = _without(text, lost)
    for name in type(item).model_fields:
        value = getattr(item, name)
        if isinstance(value, Minutes) and not set(value.by_agency) <= agencies:
            own = {code: each for code, each in value.by_agency.items() if code in agencies}
            changes[name] = value.replace(by_agency=FrozenMap(own))


def _without(text: Text, codes: Iterable[str]) -> Text:
    wording = text.wording
    for code in codes:
        wording = wording.without(code)
    return text.replace(wording=wording)


def _fit_references(
    item: Item,
    indexed: IndexedCourse,
    known: frozenset[str],
    changes: dict[str, Any],
    losses: Losses,
) -> bool:
    """Leave out references to what is not there; False when the item is nothing without one."""
    form = shape(type(item))
    for name in type(item).model_fields:
        value = getattr(item, name)
        if name == "id" or name in form.lists or not name.endswith(("_id", "_ids")):
            continue
        if isinstance(value, tuple):
            lost = [each for each in value if each not in known and each not in indexed]
            if lost:
                losses.references.update(lost)
                changes[name] = tuple(each for each in value if each not in lost)
        elif value and value not in known and value not in indexed:
            losses.references[value] += 1
            if not _may_be_empty(item, name):
                return False
            changes[name] = ""
    return True


def _may_be_empty(item: Item, name: str) -> bool:
    try:
        item.replace(**{name: ""})
    except ValidationError:
        return False
    return True


def _note_texts(item: Item, indexed: IndexedCourse, known: frozenset[str], losses: Losses) -> None:
    there = {each.name for each in indexed.course.values}
    for _, text in texts(item):
        losses.values |= values_named(text) - there
        missing = (each for each in text_references(text) if each not in known)
        losses.links.update(each for each in missing if each not in indexed)


def ids_in(items: Iterable[Item]) -> frozenset[str]:
    """The ids of items and of everything in them."""
    return frozenset(each.id for item in items for each in walk(item))


def _listed(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """Up to three by name: "Module M02, Handout H3 and 4 more"."""
    said = sorted({names.get(each, "a part that is unknown") for each in ids})
    inside = [each[0].lower() + each[1:] if each.startswith("The ") else each for each in said]
    more = f" and {len(inside) - 3} more" if len(inside) > 3 else ""
    return ", ".join(inside[:3]) + more
