"""Passages: every text of a course one by one, in order, with the agencies that read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from authoring.editing.indexed_course import IndexedCourse
from models.item import Item
from models.module import Module
from models.pages import Annex, Handout, Page
from models.session import Session
from models.test import Test
from models.text import Line, Text
from models.tree import children, shape

_SECTIONS = (Module, Session, Page, Handout, Annex, Test)
_LIST_SECTIONS = frozenset({"glossary"})
GROUP = "group:"
"""What the sections begin with that are a list of the course, such as its glossary."""


@dataclass(frozen=True, slots=True)
class CoursePassage:
    """One text of one owner in one language.

    ``owner`` is "" for the shared text, else the agency whose own wording it is. ``agencies`` are
    those that read it. ``section`` is the id of the module, session or page it stands in, "group:"
    and a field for a list of the course, or the id of the course.
    """

    item: str
    field: str
    owner: str
    language: str
    stored: str
    is_line: bool
    section: str
    agencies: tuple[str, ...]


def passages_of(
    indexed: IndexedCourse,
    inside: str = "",
    language: str = "",
    agency: str = "",
    holds: Callable[[str], bool] = lambda _: True,
) -> Iterator[CoursePassage]:
    """The texts of a course, or of one item of it; "" for a language or agency means all.

    Only those whose stored text ``holds`` something. Nothing for an item that is gone.
    """
    course = indexed.course
    codes = tuple(each.code for each in course.agencies)
    start: Item = course
    section = course.id
    if inside:
        if inside not in indexed:
            return
        start, codes, section = indexed.item(inside), indexed.shown_for(inside), inside
    for item, where, readers in _walk(start, section, codes):
        if agency and agency not in readers:
            continue
        for field in shape(type(item)).texts:
            text: Text = getattr(item, field)
            for owner, code, stored in _said(text):
                if (language and code != language) or not holds(stored):
                    continue
                reached = _readers(text, owner, readers)
                if not agency or agency in reached:
                    is_line = isinstance(text, Line)
                    yield CoursePassage(
                        item.id, field, owner, code, stored, is_line, where, reached
                    )


def _readers(text: Text, owner: str, readers: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some agencies that read a text: the owner, or those without own wording."""
    if owner:
        return (owner,) if owner in readers else ()
    return tuple(code for code in readers if code not in text.wording) if text.wording else readers


def _walk(
    item: Item, section: str, codes: tuple[str, ...]
) -> Iterator[tuple[Item, str, tuple[str, ...]]]:
    if item.shown_for is not None:
        codes = tuple(code for code in codes if code in item.shown_for)
    if isinstance(item, _SECTIONS):
        section = item.id
    yield item, section, codes
    for field, child in children(item):
        where = GROUP + field if field in _LIST_SECTIONS else section
        yield from _walk(child, where, codes)


def _said(text: Text) -> Iterator[tuple[str, str, str]]:
    for code, passage in text.shared.items():
        yield "", code, passage.value
    if text.wording:
        for owner, own in text.wording.items():
            for code, passage in own.passages.items():
                yield owner, code, passage.value
