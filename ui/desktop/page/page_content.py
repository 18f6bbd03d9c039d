"""What the page in the middle shows for the selected item, as parts in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Callout, FigureBlock, Question, TableBlock
from models.blocks.question import Option
from models.course import Course
from models.house import Media
from models.item import Item, Minutes
from models.lists import GlossaryTerm
from models.module import Module
from models.pages import Annex, Handout, Page
from models.session import Session
from models.test import Test
from models.tree import shape
from ui.desktop.lists.list_pages import ListPages
from ui.desktop.lists.list_words import LISTS, is_list
from ui.desktop.look.words import EMPTY_GROUPS, GROUPS, field_words, kind_words
from ui.desktop.outline.outline_rows import GROUP, row_number, title_words
from ui.desktop.page.editors.editor_maker import EditorMaker
from ui.desktop.page.page_fields import FieldMaker
from ui.desktop.page.page_parts import (
    Caption,
    Cell,
    Empty,
    Entry,
    Field,
    Offers,
    Part,
    Picture,
    Style,
    Table,
    Tone,
)
from ui.desktop.page.page_state import PageState
from ui.desktop.page.setting_apart import CALLOUT_WORDS, GUIDE_WORDS, folded, is_guide, tone_of

_ROOTS = (Course, Module, Session, Page, Handout, Annex, Test)
_ENTRIES = (Module, Session, Page, Handout, Annex, Test)
_UNCAPTIONED = {
    "Accepted",
    "ActivityMaterial",
    "ChecklistPoint",
    "DebriefQuestion",
    "FieldOption",
    "FigureBlock",
    "KeyMessage",
    "Material",
    "ModuleNote",
    "Objective",
    "Option",
    "Preparation",
    "Step",
    "TableBlock",
    "TextBlock",
}
_NUMBERED = {"steps", "debrief", "objectives", "self_check"}
_BULLETED = {"key_messages", "materials", "preparation"}
_LAST = ("link_to_next",)
"""Texts that stand below all that an item holds."""
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
        if slot.parent == indexed.course.id and (slot.field in GROUPS or slot.field in LISTS):
            return GROUP + slot.field
        item = indexed.item(slot.parent)
    return item.id


def page_parts(
    indexed: IndexedCourse, root: str, language: str, agency: str, state: PageState | None = None
) -> tuple[Part, ...]:
    """The parts of a page. ``root`` is what :func:`page_root` gives."""
    page = _Page(indexed, language, agency, state or PageState())
    if is_list(root) and root.startswith(GROUP):
        return tuple(ListPages(page.editors).page(root.removeprefix(GROUP)))
    if root.startswith(GROUP):
        return tuple(page.group(root.removeprefix(GROUP)))
    return tuple(page.item(indexed.item(root)))


@dataclass(frozen=True, slots=True)
class _Page:
    """The course and the view that a page is made for."""

    indexed: IndexedCourse
    language: str
    agency: str
    state: PageState

    @property
    def fields(self) -> FieldMaker:
        """What makes the text fields of this page."""
        return FieldMaker(self.indexed, self.language, self.agency, self.state.opened)

    @property
    def editors(self) -> EditorMaker:
        """What makes structured things editable."""
        state = self.state
        view = (self.indexed, self.language, self.agency)
        return EditorMaker(*view, state.opened, state.beside, state.served, state.rows)

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
                yield from self._block(item, "", Tone.PLAIN)
            else:
                yield self._entry(item)

    def item(self, item: Item) -> Iterator[Part]:
        """A page of its own: what it is, all its texts, and what it holds."""
        if isinstance(item, Question):
            yield from self._nested(item, "", Tone.PLAIN)
            return
        yield self._caption(item, self._kind(item))
        texts = [self._toned(each, item) for each in self.fields.all_of(item, title=Style.TITLE)]
        title = [each for each in texts if each.style is Style.TITLE]
        yield from title
        yield from self.editors.above(item)
        yield from (each for each in texts if each.field not in _LAST and each not in title)
        if unsaid := self.fields.unsaid(item):
            yield Offers(f"{item.id}:offers", item.id, unsaid)
        yield from self.editors.below(item)
        for name in shape(type(item)).lists:
            if not isinstance(item, Course) or name in _COURSE_LISTS:
                yield from self._list(item, name)
        yield from (each for each in texts if each.field in _LAST)
        if isinstance(item, Session) and not item.blocks:
            text = "This session has no content yet. Its plan and times can be written later."
            yield Empty(f"{item.id}:empty", item.id, "blocks", text, "Add a paragraph")
        if isinstance(item, Module) and not item.sessions:
            text = "A module is taught in sessions of thirty to ninety minutes."
            yield Empty(f"{item.id}:empty", item.id, "sessions", text, "Add a session")

    def _list(self, item: Item, field: str, tone: Tone = Tone.PLAIN) -> Iterator[Part]:
        held: tuple[Item, ...] = getattr(item, field)
        if not self.editors.is_shown(item, field):
            return
        if field != "blocks":
            key = f"{item.id}:{field}:list"
            words, inside = field_words(field), tone_of(item, field, tone)
            if inside is Tone.GUIDE and tone is not Tone.GUIDE:
                words = f"{words} · {GUIDE_WORDS}"
            is_section = isinstance(item, _ROOTS)
            yield Caption(key, item.id, words, is_section=is_section, tone=tone)
            tone = tone if is_section else inside
        if self.editors.is_table(item, field):
            yield self.editors.table(item, field)
            return
        for position, each in enumerate(held, 1):
            if isinstance(each, _ENTRIES) or self._has_own_page(each, field):
                yield self._entry(each)
            else:
                mark = str(position) if field in _NUMBERED else ""
                yield from self._block(each, "•" if field in _BULLETED else mark, tone)

    def _block(self, item: Item, mark: str, tone: Tone) -> tuple[Part, ...]:
        """The parts of an item inside a page, from memory where it is the same as before."""
        known = self.state.memory.get(item.id)
        if known is not None and known[0] is item and known[1] == mark:
            return known[2]
        parts = tuple(self._nested(item, mark, tone))
        if item.id in self.state.folded:
            parts = folded(parts)
        self.state.memory[item.id] = (item, mark, parts)
        return parts

    def _has_own_page(self, item: Item, field: str) -> bool:
        return isinstance(item, Question) and field in _QUESTION_PAGES

    def _nested(self, item: Item, mark: str, tone: Tone) -> Iterator[Part]:
        """An item inside a page: a caption, its texts, a picture or table, and what it holds."""
        if isinstance(item, Callout):
            tone = Tone(item.style.value)
        is_note = tone is Tone.PLAIN and is_guide(item)
        tone = Tone.GUIDE if is_note else tone
        if type(item).__name__ not in _UNCAPTIONED or item.shown_for is not None:
            words = CALLOUT_WORDS.get(tone) if isinstance(item, Callout) else ""
            words = words or kind_words(type(item))
            words = f"{words} · {GUIDE_WORDS}" if is_note else words
            yield replace(self._caption(item, words), tone=tone)
        if isinstance(item, FigureBlock):
            yield from self._figure(item)
            return
        if isinstance(item, Option):
            mark = "✓" if item.correct else "○"
        editors = self.editors
        fields = FieldMaker(
            self.indexed, self.language, self.agency, self.state.opened | editors.needed(item)
        )
        said = [self._toned(each, item, tone) for each in fields.said_by(item, mark)]
        said = [each for each in said if not editors.is_hidden(item, each.field)]
        if isinstance(item, TableBlock):
            yield from said
            yield self._table(item)
            return
        title = [each for each in said if each.style is Style.HEADING]
        yield from title
        yield from editors.above(item)
        for name in type(item).model_fields:
            yield from (each for each in said if each.field == name and each not in title)
            if name in shape(type(item)).lists:
                yield from self._list(item, name, tone)
        yield from editors.below(item)

    def _toned(self, shown: Field, item: Item, tone: Tone = Tone.PLAIN) -> Field:
        """The field as it stands in the page: set apart, and labelled where only guides have it."""
        own = tone_of(item, shown.field, tone)
        if own is not Tone.GUIDE or tone is Tone.GUIDE:
            return replace(shown, tone=own) if own is not Tone.PLAIN else shown
        label = shown.label or field_words(shown.field)
        return replace(shown, tone=own, label=f"{label} · {GUIDE_WORDS}")

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

    def _table(self, table: TableBlock) -> Table:
        rows = tuple(
            tuple(
                Cell(self.fields.one(cell, "text"), "", cell.columns, cell.rows)
                for cell in row.cells
            )
            for row in table.rows
        )
        excluded = self._is_excluded(table)
        heads = (table.header_rows, table.header_column)
        return Table(f"{table.id}:table", table.id, rows, table.widths, *heads, excluded)

    def _figure(self, figure: FigureBlock) -> Iterator[Part]:
        media = self.indexed.find(figure.media_id, Media)
        picture = Picture(
            key=f"{figure.id}:picture",
            item=figure.id,
            media=media.name if media else "",
            description=figure.description.value(self.language),
            media_id=media.id if media else "",
            credit=media.credit if media else "",
            width_mm=figure.width_mm,
            excluded=self._is_excluded(figure),
        )
        yield picture
        for name in ("caption", "description"):
            yield from self.fields.versions(figure, name, Style.BODY)

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
