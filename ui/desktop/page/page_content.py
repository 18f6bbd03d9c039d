"""What the page in the middle shows for the selected item, as parts in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import FigureBlock, Question, TableBlock
from models.blocks.question import Option
from models.course import Course
from models.house import Media
from models.item import Item, Minutes
from models.lists import GlossaryTerm
from models.module import Module
from models.pages import Annex, Handout, Page
from models.session import PlanRow, Session
from models.test import Test, TestItem
from models.tree import shape
from ui.desktop.look.words import EMPTY_GROUPS, GROUPS, field_words, kind_words
from ui.desktop.outline.outline_rows import GROUP, row_number, title_words
from ui.desktop.page.page_fields import FieldMaker
from ui.desktop.page.page_parts import (
    Caption,
    Cell,
    Empty,
    Entry,
    Field,
    Grid,
    Part,
    Picture,
    Style,
)

_ROOTS = (Course, Module, Session, Page, Handout, Annex, Test)
_ENTRIES = (Module, Session, Page, Handout, Annex, Test)
_UNCAPTIONED = {
    "Accepted",
    "ActivityMaterial",
    "ChecklistPoint",
    "DebriefQuestion",
    "FieldOption",
    "KeyMessage",
    "Material",
    "ModuleNote",
    "Objective",
    "Option",
    "Preparation",
    "Step",
    "TextBlock",
}
_NUMBERED = {"steps", "debrief", "objectives", "key_messages", "self_check"}
_COURSE_LISTS = ("modules",)
_QUESTION_PAGES = ("self_check", "questions")
"""Questions in these lists have pages of their own; those between paragraphs stand there."""


def page_root(indexed: IndexedCourse, key: str) -> str:
    """The page an item stands on: itself, or the nearest session, module, page … it is in."""
    if key.startswith(GROUP) or key not in indexed:
        return key if key.startswith(GROUP) else indexed.course.id
    item = indexed.item(key)
    while not isinstance(item, _ROOTS):
        slot = indexed.slot(item.id)
        if isinstance(item, Question) and slot.field in _QUESTION_PAGES:
            return item.id
        if slot.parent == indexed.course.id and slot.field in GROUPS:
            return GROUP + slot.field
        item = indexed.item(slot.parent)
    return item.id


def page_parts(indexed: IndexedCourse, root: str, language: str, agency: str) -> tuple[Part, ...]:
    """The parts of a page. ``root`` is what :func:`page_root` gives."""
    page = _Page(indexed, language, agency)
    if root.startswith(GROUP):
        return tuple(page.group(root.removeprefix(GROUP)))
    return tuple(page.item(indexed.item(root)))


@dataclass(frozen=True, slots=True)
class _Page:
    """The course and the view that a page is made for."""

    indexed: IndexedCourse
    language: str
    agency: str

    @property
    def fields(self) -> FieldMaker:
        """What makes the text fields of this page."""
        return FieldMaker(self.indexed, self.language, self.agency)

    def group(self, field: str) -> Iterator[Part]:
        """A heading of the outline: its pages as entries, or the terms of the glossary."""
        course = self.indexed.course
        key = GROUP + field
        yield Caption(key, key, GROUPS[field], is_section=True)
        items: tuple[Item, ...] = getattr(course, field)
        if not items:
            text, button = EMPTY_GROUPS[field]
            yield Empty(f"{key}:empty", course.id, field, text, button)
        for item in items:
            if isinstance(item, GlossaryTerm):
                yield from self._nested(item, "")
            else:
                yield self._entry(item)

    def item(self, item: Item) -> Iterator[Part]:
        """A page of its own: what it is, all its texts, and what it holds."""
        if isinstance(item, Question):
            yield from self._nested(item, "")
            return
        yield self._caption(item, self._kind(item))
        yield from self.fields.all_of(item, title=Style.TITLE)
        for field in shape(type(item)).lists:
            if not isinstance(item, Course) or field in _COURSE_LISTS:
                yield from self._list(item, field)
        if isinstance(item, Session) and not item.blocks:
            text = "This session has no content yet. Its plan and times can be written later."
            yield Empty(f"{item.id}:empty", item.id, "blocks", text, "Add a paragraph")
        if isinstance(item, Module) and not item.sessions:
            text = "A module is taught in sessions of thirty to ninety minutes."
            yield Empty(f"{item.id}:empty", item.id, "sessions", text, "Add a session")

    def _list(self, item: Item, field: str) -> Iterator[Part]:
        held: tuple[Item, ...] = getattr(item, field)
        if not held:
            return
        if field != "blocks":
            key = f"{item.id}:{field}:list"
            yield Caption(key, item.id, field_words(field), is_section=isinstance(item, _ROOTS))
        if isinstance(held[0], PlanRow):
            yield self._plan(item.id, held)
            return
        for position, each in enumerate(held, 1):
            if isinstance(each, TestItem):
                question = self.indexed.find(each.question_id, Question)
                yield self._entry(question or each, each.id)
            elif isinstance(each, _ENTRIES) or self._has_own_page(each, field):
                yield self._entry(each)
            else:
                yield from self._nested(each, str(position) if field in _NUMBERED else "")

    def _has_own_page(self, item: Item, field: str) -> bool:
        return isinstance(item, Question) and field in _QUESTION_PAGES

    def _nested(self, item: Item, mark: str) -> Iterator[Part]:
        """An item inside a page: a caption, its texts, a picture or table, and what it holds."""
        if type(item).__name__ not in _UNCAPTIONED or item.shown_for is not None:
            yield self._caption(item, kind_words(type(item)))
        if isinstance(item, Option):
            mark = "✓" if item.correct else "○"
        yield from self.fields.said_by(item, mark)
        if isinstance(item, FigureBlock):
            yield from self._picture(item)
        if isinstance(item, TableBlock):
            yield self._table(item)
            return
        if isinstance(item, Question) and not item.options:
            yield from self._pairs(item)
        for field in shape(type(item)).lists:
            if field != "pairs":
                yield from self._list(item, field)

    def _caption(self, item: Item, words: str) -> Caption:
        parts = [words, row_number(self.indexed, item) or str(getattr(item, "code", ""))]
        text = " ".join(part for part in parts if part)
        time = self._minutes(item)
        text = f"{text} · {time}" if time else text
        return Caption(
            f"{item.id}:caption", item.id, text, self._audience(item), self._is_excluded(item)
        )

    def _entry(self, item: Item, key: str = "") -> Entry:
        title = title_words(self.indexed.course, item, self.language, self.agency)
        number = row_number(self.indexed, item)
        words = title or f"{kind_words(type(item))} without a title"
        return Entry(
            f"{key or item.id}:entry",
            item.id,
            f"{number}  {words}" if number else words,
            self._minutes(item),
            self._audience(item),
            self._is_excluded(item),
        )

    def _plan(self, session: str, rows: tuple[Item, ...]) -> Grid:
        cells = []
        for row in rows:
            if isinstance(row, PlanRow):
                method = row.method.value.replace("_", " ").capitalize()
                own = None if row.method_words.is_empty() else self.fields.one(row, "method_words")
                texts = (self.fields.one(row, "content"), self.fields.one(row, "resources"))
                first = (Cell(None, self._minutes(row) or "–"), Cell(own, "" if own else method))
                cells.append((*first, *(Cell(each) for each in texts)))
        heads = ("Time", "Method", "What happens", "Resources")
        widths = (0.12, 0.18, 0.46, 0.24)
        return Grid(f"{session}:plan", session, tuple(cells), heads, widths)

    def _table(self, table: TableBlock) -> Grid:
        rows = tuple(
            tuple(
                Cell(self.fields.one(cell, "text"), "", cell.columns, cell.rows)
                for cell in row.cells
            )
            for row in table.rows
        )
        excluded = self._is_excluded(table)
        return Grid(
            f"{table.id}:grid",
            table.id,
            rows,
            (),
            table.widths,
            table.header_rows,
            excluded,
        )

    def _pairs(self, question: Question) -> Iterator[Part]:
        if question.pairs:
            rows = tuple(
                (Cell(self.fields.one(pair, "left")), Cell(self.fields.one(pair, "right")))
                for pair in question.pairs
            )
            yield Grid(f"{question.id}:pairs", question.id, rows)

    def _picture(self, figure: FigureBlock) -> Iterator[Part]:
        media = self.indexed.find(figure.media_id, Media)
        description = figure.description.value(self.language)
        yield Picture(f"{figure.id}:picture", figure.id, media.name if media else "", description)

    def _kind(self, item: Item) -> str:
        return "Course" if isinstance(item, Course) else kind_words(type(item))

    def _minutes(self, item: Item) -> str:
        minutes = getattr(item, "minutes", None)
        value = minutes.for_agency(self.agency) if isinstance(minutes, Minutes) else minutes
        return f"{value} min" if value else ""

    def _audience(self, item: Item) -> tuple[str, ...]:
        return () if item.shown_for is None else self.indexed.shown_for(item.id)

    def _is_excluded(self, item: Item) -> bool:
        return bool(self.agency) and self.agency not in self.indexed.shown_for(item.id)


def word_count(parts: tuple[Part, ...]) -> int:
    """How many words a page shows; Burmese counts as it is written, between spaces."""
    fields = [part for part in parts if isinstance(part, Field)]
    grids = [part for part in parts if isinstance(part, Grid)]
    cells = [cell.field for grid in grids for row in grid.rows for cell in row]
    return sum(len(each.value.split()) for each in (*fields, *cells) if each is not None)
