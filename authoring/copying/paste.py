"""Pasting a clipping: one edit that puts its items into a course, and what to tell the author."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from authoring.copying.clipping import Clipping, ClippingRefused
from authoring.copying.fitting import Losses, fitted, ids_in
from authoring.editing.edit import Edit
from authoring.editing.edits.duplicate import copied, referred_ids
from authoring.editing.edits.insert import place_near
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.step import Step
from models.course import Course
from models.item import Item, new_id
from models.lists import GlossaryTerm
from models.module import Module
from models.objective import Objective
from models.pages import Annex, Handout, Page
from models.session import Session
from models.test import Test
from models.tree import list_item_types, shape

_WHERE: dict[type[Item], str] = {
    Session: "A session stands in a module. Select a module or a session, and paste again.",
    Objective: "An objective stands in a module. Select a module, and paste again.",
}
_ELSEWHERE = "This cannot stand here. Select a session, a page or a part of one, and paste again."
_AT_END: tuple[tuple[type[Item], str], ...] = (
    (Module, "modules"),
    (Test, "tests"),
    (Handout, "handouts"),
    (Annex, "annexes"),
    (Page, "front_matter"),
    (GlossaryTerm, "glossary"),
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """``edit`` inserts the ``items``; ``attachments`` belong into the project first."""

    edit: Edit
    items: tuple[str, ...]
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def paste(indexed: IndexedCourse, clipping: Clipping, near: str, list_name: str = "") -> Pasted:
    """Put what was copied near an item, or at the end of a list of the course.

    Ids are fresh, unless the items were cut out of this course and are nowhere in it now: then what
    refers to them still does. References between the items stay between them. Raises
    ClippingRefused when an item has no place there.
    """
    ids = _new_ids(indexed, clipping)
    pictures, new_media = _media(indexed, clipping)
    items = [copied(each, {**ids, **pictures}) for each in clipping.items]
    losses = Losses()
    known = ids_in(items) | {each.id for each in new_media}
    items = [fitted(each, indexed, known, losses) for each in items]
    course = indexed.course
    steps: list[Step] = []
    now, here = indexed, near
    for item in items:
        parent, name, position = _place(now, item, here, list_name)
        step = InsertNode(parent, name, position, item)
        now, here, list_name = step.apply(now), item.id, ""
        steps.append(step)
    end = len(course.media)
    steps += [
        InsertNode(course.id, "media", end + number, each) for number, each in enumerate(new_media)
    ]
    label = named(now.course, items[0]) if len(items) == 1 else f"{len(items)} items"
    return Pasted(
        Edit(f"Paste {label}", tuple(steps)),
        tuple(each.id for each in items),
        {f"media/{name}": data for name, data in clipping.pictures.items()},
        losses.sentences(clipping.names, clipping.agencies),
    )


def _new_ids(indexed: IndexedCourse, clipping: Clipping) -> dict[str, str]:
    ids = ids_in(clipping.items)
    was_cut = clipping.course == indexed.course.id and not any(each in indexed for each in ids)
    return {} if was_cut else {each: new_id() for each in ids}


def _media(indexed: IndexedCourse, clipping: Clipping) -> tuple[dict[str, str], list[Item]]:
    """The pictures' records: those the course has already, and those it gets."""
    there = {each.name: each.id for each in indexed.course.media}
    wanted = {each for item in clipping.items for each in referred_ids(item)}
    mapped: dict[str, str] = {}
    new: list[Item] = []
    for record in clipping.media:
        if record.name in there:
            mapped[record.id] = there[record.name]
        elif record.id in wanted and record.name in clipping.pictures:
            mapped[record.id] = new_id() if record.id in indexed else record.id
            new.append(record.replace(id=mapped[record.id], shown_for=None))
    return mapped, new


def _place(indexed: IndexedCourse, item: Item, near: str, list_name: str) -> tuple[str, str, int]:
    kind, course = type(item), indexed.course
    if list_name and kind in list_item_types(Course, list_name):
        return course.id, list_name, len(getattr(course, list_name))
    if not list_name:
        place = place_near(indexed, kind, near) or _inside(indexed, kind, near)
        if place is not None:
            return place
    for each, name in _AT_END:
        if kind is each:
            return course.id, name, len(getattr(course, name))
    raise ClippingRefused(_WHERE.get(kind, _ELSEWHERE))


def _inside(indexed: IndexedCourse, kind: type[Item], near: str) -> tuple[str, str, int] | None:
    """The end of a list of the nearest item around: objectives go into the module of a session."""
    for holder in indexed.ancestors(near):
        if holder.id == indexed.course.id:
            return None
        for name in shape(type(holder)).lists:
            if kind in list_item_types(type(holder), name):
                return holder.id, name, len(getattr(holder, name))
    return None
