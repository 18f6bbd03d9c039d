"""TableMaker: makes the table of a list from its items, with the columns of its specification."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from authoring.checks.plan_sums import PlanSum, plan_sum, plan_sums
from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Question
from models.blocks.form import OPTION_FIELDS, FieldType, FormField
from models.blocks.question import CHOICE_TYPES, Option
from models.item import Item
from models.session import Session
from models.test import Test, TestItem
from models.tree import list_item_types, shape
from ui.desktop.look.words import field_words, kind_words
from ui.desktop.outline.outline_rows import title_words
from ui.desktop.page.editors.control_maker import ControlMaker
from ui.desktop.page.editors.controls import Control, Kind
from ui.desktop.page.editors.parts import ItemRow, ItemTable, Links
from ui.desktop.page.editors.row_memory import RowMemory
from ui.desktop.page.editors.specs import TABLES, Column, TableSpec
from ui.desktop.page.page_fields import FieldMaker
from ui.desktop.page.page_parts import Style

if TYPE_CHECKING:
    from ui.desktop.page.editors.parts import Piece

_HIDDEN = frozenset({"id", "kind", "shown_for", "reason", "state", "confidence", "note"})
_ONE_CORRECT = CHOICE_TYPES - {"multiple"}


@dataclass(frozen=True, slots=True)
class TableMaker:
    """Makes tables for one language and agency ("" for all)."""

    indexed: IndexedCourse
    language: str
    agency: str
    memory: RowMemory

    @property
    def fields(self) -> FieldMaker:
        """What makes the texts in the cells."""
        return FieldMaker(self.indexed, self.language, self.agency)

    @property
    def controls(self) -> ControlMaker:
        """What makes the controls in the cells."""
        return ControlMaker(self.indexed, self.language, self.agency)

    def table(self, owner: Item, field: str, extras: dict[str, tuple[Piece, ...]]) -> ItemTable:
        """The table of a list. ``extras`` stand below the first text of the items they are for."""
        kind = list_item_types(type(owner), field)[0]
        spec = TABLES.get((type(owner), field)) or TableSpec(f"Add {kind_words(kind).lower()}")
        columns = _columns(owner, field, spec.columns or default_columns(kind))
        items: tuple[Item, ...] = getattr(owner, field)
        lines = tuple(
            self._row(item, columns, number, extras.get(item.id, ()))
            for number, item in enumerate(items, 1)
        )
        return ItemTable(
            f"{owner.id}:{field}:table",
            owner.id,
            field,
            tuple(column.head for column in columns),
            tuple(column.width for column in columns),
            lines,
            spec.add,
            plan_foot(self.indexed, owner, self.agency) if field == "plan" else (),
            "" if items else spec.empty,
            self._picker(owner) if field == "items" else (),
        )

    def _row(
        self, item: Item, columns: tuple[Column, ...], number: int, extras: tuple[Piece, ...]
    ) -> ItemRow:
        known = self.memory.row(item, number, extras)
        if known is not None:
            return known
        return self.memory.keep(item, number, extras, self._line(item, columns, number, extras))

    def _line(
        self, item: Item, columns: tuple[Column, ...], number: int, extras: tuple[Piece, ...]
    ) -> ItemRow:
        cells = []
        for position, column in enumerate(columns):
            pieces: list[Piece] = []
            for place, field in enumerate(column.fields):
                pieces += self._pieces(item, field, bool(column.head) and place == 0, number)
            if isinstance(item, TestItem) and not column.fields:
                link = (item.question_id, "Open", f"Open question {number}")
                pieces.append(Links(f"{item.id}:open", item.id, (("", (link,)),)))
            if position == (0 if columns[0].fields and extras else -1):
                pieces += extras
            cells.append(tuple(pieces))
        audience = () if item.shown_for is None else self.indexed.shown_for(item.id)
        name = f"{kind_words(type(item))} {number}"
        return ItemRow(item.id, tuple(cells), name, audience, self._is_excluded(item))

    def _pieces(self, item: Item, field: str, is_headed: bool, number: int) -> Iterator[Piece]:
        form = shape(type(item))
        if field in form.texts:
            for made in self.fields.versions(item, field, Style.BODY):
                label = made.label if made.owner and not self.agency else ""
                words = made.placeholder if made.source else _invitation(field)
                name = f"{made.name} {number}"
                yield replace(made, label=label, placeholder=words, name=name)
        elif field in form.lists:
            if not isinstance(item, FormField) or item.type in OPTION_FIELDS:
                yield self.table(item, field, {})
        elif not _is_idle(item, field):
            control = self.controls.control(item, field, "" if is_headed else None)
            yield from self._fitting(item, replace(control, name=f"{control.name} {number}"))

    def _fitting(self, item: Item, control: Control) -> Iterator[Piece]:
        """The control as its row needs it; none where there is nothing to choose."""
        if control.field == "target_id" and len(control.choices) < 2:
            return
        if isinstance(item, Option) and control.field == "correct":
            question = self.indexed.find(self.indexed.slot(item.id).parent, Question)
            if question is not None and question.type in _ONE_CORRECT:
                control = replace(control, kind=Kind.MARK, rows=question.id)
        yield control

    def _picker(self, owner: Item) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """The questions a test does not have yet, by where they stand."""
        if not isinstance(owner, Test):
            return ()
        taken = {each.question_id for each in owner.items}
        pools = [("Of this test", owner.questions)]
        for module in self.indexed.course.modules:
            words = title_words(self.indexed.course, module, self.language, self.agency)
            pools.append((f"{module.code}  {words}".strip(), module.self_check))
        groups = []
        for words, questions in pools:
            free = tuple((each.id, self._named(each)) for each in questions if each.id not in taken)
            if free:
                groups.append((words, free))
        return tuple(groups)

    def _named(self, question: Question) -> str:
        words = title_words(self.indexed.course, question, self.language, self.agency)
        return f"{question.code}  {words}".strip()

    def _is_excluded(self, item: Item) -> bool:
        return bool(self.agency) and self.agency not in self.indexed.shown_for(item.id)


def _invitation(field: str) -> str:
    """What stands in an empty text of a cell."""
    return "In own words" if field == "method_words" else field_words(field)


def default_columns(kind: type[Item]) -> tuple[Column, ...]:
    """The columns of a class without a specification: a column a text, then all plain fields."""
    form, plain = shape(kind), plain_fields(kind)
    texts = tuple(Column(field_words(field), (field,), 2) for field in form.texts[:3])
    return (*texts, Column("", plain, 1.6)) if plain else texts


def plain_fields(kind: type[Item]) -> tuple[str, ...]:
    """The fields of a class that are neither texts nor items nor what every item has."""
    form = shape(kind)
    held = {*form.texts, *form.lists, *form.singles}
    return tuple(name for name in kind.model_fields if name not in _HIDDEN and name not in held)


def _columns(owner: Item, field: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns that this owner uses: only questions to choose from have correct options."""
    if isinstance(owner, Question) and field == "options" and owner.type not in CHOICE_TYPES:
        return tuple(column for column in columns if column.fields != ("correct",))
    return columns


def _is_idle(item: Item, field: str) -> bool:
    """Whether a field has nothing to say for this item."""
    if isinstance(item, FormField) and field == "rows":
        return item.type not in (FieldType.LINES, FieldType.TABLE)
    if isinstance(item, FormField) and field in ("scale_from", "scale_to"):
        return item.type is not FieldType.SCALE
    return field in ("replaced_by_id", "replaced_on") and str(item.status) != "replaced"  # type: ignore[attr-defined]


def plan_foot(indexed: IndexedCourse, session: Item, agency: str) -> tuple[tuple[str, bool], ...]:
    """The running sum of a plan in words, per agency where the editions differ."""
    if not isinstance(session, Session) or not session.plan:
        return ()
    codes = (agency,) if agency else indexed.shown_for(session.id)
    sums = (plan_sum(session, agency),) if agency else plan_sums(session, codes)
    whose = len(sums) > 1
    return tuple(_sum_words(indexed, each, whose) for each in sums)


def _sum_words(indexed: IndexedCourse, made: PlanSum, whose: bool) -> tuple[str, bool]:
    names = " and ".join(_short(indexed, code) for code in made.agencies)
    start = f"{names}: " if whose and names else ""
    words = f"{start}{made.steps} of {made.planned} min"
    if made.missing > 0:
        words += f" – the plan is {made.missing} min short"
    elif made.missing < 0:
        words += f" – the plan is {-made.missing} min too long"
    words += f" · active work {made.active_per_cent} %"
    return words, made.missing != 0


def _short(indexed: IndexedCourse, code: str) -> str:
    found = indexed.course.agency(code)
    source = indexed.course.source_language
    return (found.short_name.value(source) or found.name.value(source) or code) if found else code
