"""ListPages: the page of each list of the course, made by one mechanism from the model's fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from authoring.editing.indexed_course import IndexedCourse
from models.agency import Agency
from models.course import Course
from models.item import Item
from models.module import Module
from models.tree import list_item_types, shape
from models.values import Value
from ui.desktop.lists.list_words import LISTS, ORDERS, SETTINGS
from ui.desktop.look.words import kind_words
from ui.desktop.outline.outline_rows import GROUP, row_number, title_words
from ui.desktop.page.editors.controls import Control, Kind
from ui.desktop.page.editors.editor_maker import EditorMaker
from ui.desktop.page.editors.parts import Facts, ItemRow, ItemTable, Words
from ui.desktop.page.page_fields import FieldMaker
from ui.desktop.page.page_parts import Caption, Entry, Part, Style

if TYPE_CHECKING:
    from ui.desktop.page.editors.parts import Piece

_ABOUT_COURSE = (
    "slug",
    "version",
    "version_date",
    "source_language",
    "interpretation",
    "interpretation_extra_percent",
)
_SETTINGS = ("numbering", "double_sided", "check_law_every_months", "word_list")
_VALUE_FACTS = ("name", "type", "required", "description")


@dataclass(frozen=True, slots=True)
class ListPages:
    """Makes the pages for one language and agency ("" for all)."""

    editors: EditorMaker

    @property
    def indexed(self) -> IndexedCourse:
        """The course with the places of its items."""
        return self.editors.indexed

    @property
    def course(self) -> Course:
        """The course."""
        return self.indexed.course

    def page(self, name: str) -> Iterator[Part]:
        """The parts of a list's page."""
        key, words = GROUP + name, LISTS[name]
        yield Caption(key, key, words.title, is_section=True)
        yield Words(f"{key}:about", key, words.about)
        match name:
            case _ if name == SETTINGS:
                yield from self._settings()
            case _ if name == ORDERS:
                yield from self._orders()
            case "values":
                yield from self._values()
            case "certificate":
                yield from self._certificate()
            case _:
                yield from self._list(name)

    def _settings(self) -> Iterator[Part]:
        controls = self.editors.tables.controls
        about = tuple(controls.control(self.course, each) for each in _ABOUT_COURSE)
        settings = tuple(controls.setting(each) for each in _SETTINGS)
        yield Facts(f"{GROUP}settings:facts", self.course.id, (*about, *settings))
        for name, words in LISTS.items():
            if name != SETTINGS:
                count = self._count(name)
                yield Entry(f"{GROUP}{name}:entry", GROUP + name, words.title, count)

    def _count(self, name: str) -> str:
        held = getattr(self.course, name, None)
        return str(len(held)) if isinstance(held, tuple) and held else ""

    def _list(self, name: str) -> Iterator[Part]:
        """One table; a list whose items hold lists has a caption and a table for each item."""
        course = self.course
        kind = list_item_types(Course, name)[0]
        inner = shape(kind).lists
        if not inner or self.editors.is_table(course, name):
            yield self.editors.table(course, name)
            return
        for item in getattr(course, name):
            yield from self._holder(item)
        table = self.editors.table(course, name)
        yield replace(table, rows=(), heads=(), widths=(), empty="" if table.rows else table.empty)

    def _holder(self, item: Item) -> Iterator[Part]:
        """An item that holds a list: its texts, its plain fields, its table."""
        yield Caption(f"{item.id}:caption", item.id, kind_words(type(item)))
        yield from self._texts(item)
        plain = self.editors.plain_fields(item)
        controls = tuple(self.editors.tables.controls.control(item, each) for each in plain)
        if controls:
            yield Facts(f"{item.id}:facts", item.id, controls)
        for field in shape(type(item)).lists:
            yield self.editors.table(item, field)

    def _texts(self, item: Item) -> Iterator[Part]:
        editors = self.editors
        maker = FieldMaker(self.indexed, editors.language, editors.agency, editors.opened)
        for field in shape(type(item)).texts:
            yield from maker.versions(item, field, Style.BODY)

    def _certificate(self) -> Iterator[Part]:
        certificate = self.course.certificate
        if certificate is None:
            text = "This course has no certificate."
            yield Words(f"{GROUP}certificate:none", self.course.id, text)
            return
        yield from self._holder(certificate)

    def _values(self) -> Iterator[Part]:
        """All areas first with what each value is, then a table for each area."""
        yield self._value_table("", with_facts=True)
        source = self.course.source_language
        for area in self.course.areas:
            name = area.name.value(source) or area.code
            yield Caption(f"{GROUP}values:{area.code}", GROUP + "values", f"In {name}")
            yield self._value_table(area.code, with_facts=False)

    def _value_table(self, area: str, with_facts: bool) -> ItemTable:
        heads = ("Value", "What it says")
        rows = tuple(self._value_row(value, area, with_facts) for value in self.course.values)
        widths = (1.2, 2.6)
        add = "Add a value" if with_facts else ""
        empty = "" if rows else "A value is written once and printed in many places."
        key = f"{self.course.id}:values:{area}:table"
        return ItemTable(key, self.course.id, "values", heads, widths, rows, add, (), empty)

    def _value_row(self, value: Value, area: str, with_facts: bool) -> ItemRow:
        controls = self.editors.tables.controls
        first: tuple[Piece, ...] = (value.name.replace("_", " "),)
        if with_facts:
            made = [controls.control(value, each, "") for each in _VALUE_FACTS]
            made[2] = controls.control(value, "required")
            first = tuple(made)
        names = {"": "All agencies"} if self.course.agencies else {"": ""}
        names |= {each.code: self._agency(each) for each in self.course.agencies}
        cell = tuple(self._value_cell(value, code, area, names[code]) for code in names)
        return ItemRow(value.id, (first, cell), f"Value {value.name}")

    def _value_cell(self, value: Value, agency: str, area: str, label: str) -> Control:
        source, language = self.course.source_language, self.editors.language
        language = source if value.type.is_language_neutral else language
        own = next((e for e in value.entries if (e.agency, e.area) == (agency, area)), None)
        wins = value.entry_for(agency, area)
        says = own.text.value(language) if own else ""
        instead = wins.text.value(language) if wins and wins is not own else ""
        whose = label.lower() if not agency else label
        place = f" in {area}" if area else ""
        return Control(
            value.id,
            f"value/{agency}/{area}/{language}",
            Kind.WORDS,
            label,
            says,
            f"{value.name.replace('_', ' ')} for {whose}{place}",
            form="value",
            hint=instead,
        )

    def _orders(self) -> Iterator[Part]:
        """The modules in the order of each agency, to be moved by keys or the menu of a row."""
        for agency in self.course.agencies:
            key = f"{GROUP}orders:{agency.code}"
            own = next((o for o in agency.orders if o.parent_id == self.course.id), None)
            words = self._agency(agency) + (" · own order" if own else " · as for all")
            yield Caption(key, agency.id, words)
            rows = tuple(self._order_row(each) for each in self._ordered(agency))
            field = f"orders:{agency.code}"
            yield ItemTable(f"{key}:table", self.course.id, field, ("",), (1.0,), rows, "")

    def _ordered(self, agency: Agency) -> tuple[Module, ...]:
        own = next((o.child_ids for o in agency.orders if o.parent_id == self.course.id), ())
        modules = [
            each
            for each in self.course.modules
            if each.shown_for is None or agency.code in each.shown_for
        ]
        places = {each: number for number, each in enumerate(own)}
        last = len(places)
        return tuple(sorted(modules, key=lambda each: places.get(each.id, last)))

    def _order_row(self, module: Module) -> ItemRow:
        editors = self.editors
        title = title_words(self.course, module, editors.language, editors.agency)
        number = row_number(self.indexed, module)
        return ItemRow(module.id, ((f"{number}  {title}",),), f"Module {number}")

    def _agency(self, agency: Agency) -> str:
        source = self.course.source_language
        return agency.short_name.value(source) or agency.name.value(source) or agency.code
