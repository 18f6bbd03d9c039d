"""EditorMaker: the parts of a page that make structured things editable, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from authoring.checks.served import Served, ServedObjectives
from authoring.checks.verbs import BLOOM_VERBS
from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Form, Question
from models.blocks.question import ANSWER_FIELDS
from models.item import Item
from models.objective import Objective
from models.session import PlanRow, Session
from models.tree import shape
from ui.desktop.look.words import field_words
from ui.desktop.outline.outline_rows import row_number, title_words
from ui.desktop.page.editors.beside import Beside
from ui.desktop.page.editors.parts import Advice, Facts, ItemTable, Links, More, Words
from ui.desktop.page.editors.preview import answer_words
from ui.desktop.page.editors.row_memory import RowMemory
from ui.desktop.page.editors.specs import ALWAYS, FACTS, OPTIONAL, TABLES
from ui.desktop.page.editors.table_maker import TableMaker, plain_fields

if TYPE_CHECKING:
    from ui.desktop.page.editors.parts import EditorPart, Piece

_ANSWER_TEXTS = frozenset({"unit", "model_answer", "scale_low", "scale_high"})
_ANSWER_LISTS = ("options", "pairs", "gaps", "accepted")


@dataclass(frozen=True, slots=True)
class EditorMaker:
    """Makes the parts for one language and agency ("" for all)."""

    indexed: IndexedCourse
    language: str
    agency: str
    opened: frozenset[tuple[str, str]]
    beside: Beside
    served: ServedObjectives
    memory: RowMemory

    @property
    def tables(self) -> TableMaker:
        """What makes the tables."""
        return TableMaker(self.indexed, self.language, self.agency, self.memory)

    def above(self, item: Item) -> Iterator[EditorPart]:
        """What stands right below the caption of an item: its facts."""
        fields = FACTS.get(type(item), ())
        if isinstance(item, Question):
            fields = (*fields, *_question_fields(item))
        if fields:
            controls = tuple(self.tables.controls.control(item, each) for each in fields)
            yield Facts(f"{item.id}:facts", item.id, controls)

    def below(self, item: Item) -> Iterator[EditorPart]:
        """What stands behind everything an item says: advice, and what else it can have."""
        if isinstance(item, Question):
            words = answer_words(self.indexed, item, self.language, self.agency)
            yield Words(f"{item.id}:preview", item.id, words)
        yield from self._advice(item)
        entries = tuple(
            (each, field_words(each), each in shape(type(item)).lists)
            for each in OPTIONAL.get(type(item), ())
            if self._can_be_added(item, each)
        )
        if entries:
            yield More(f"{item.id}:more", item.id, entries)

    def plain_fields(self, item: Item) -> tuple[str, ...]:
        """The fields of an item that are neither texts nor items nor what every item has."""
        return FACTS.get(type(item)) or plain_fields(type(item))

    def is_table(self, owner: Item, name: str) -> bool:
        """Whether a list is shown as a table."""
        return (type(owner), name) in TABLES

    def is_shown(self, owner: Item, name: str) -> bool:
        """Whether a list is shown although it is empty, or not although it is not."""
        if isinstance(owner, Question) and name in _ANSWER_LISTS:
            return name in ANSWER_FIELDS[owner.type]
        return bool(getattr(owner, name)) or (type(owner), name) in ALWAYS

    def is_opened(self, item: Item, name: str) -> bool:
        """Whether an empty text is shown because its author asked for it or its type needs it."""
        if isinstance(item, Question) and name in _ANSWER_TEXTS:
            return name in ANSWER_FIELDS[item.type]
        return (item.id, name) in self.opened

    def is_hidden(self, item: Item, name: str) -> bool:
        """Whether a text stays away because the type of its question does not use it."""
        is_answer = isinstance(item, Question) and name in _ANSWER_TEXTS
        return is_answer and not self.is_opened(item, name)

    def needed(self, item: Item) -> frozenset[tuple[str, str]]:
        """The texts that are shown although they are empty, because the item needs them."""
        if not isinstance(item, Question):
            return frozenset()
        used = ANSWER_FIELDS[item.type]
        return frozenset((item.id, name) for name in _ANSWER_TEXTS if name in used)

    def table(self, owner: Item, name: str) -> ItemTable:
        """The table of a list."""
        extras: dict[str, tuple[Piece, ...]] = {}
        for each in getattr(owner, name):
            if isinstance(each, Objective):
                extras[each.id] = tuple(self._objective(each))
            elif isinstance(each, PlanRow):
                found = self.beside.findings(self.indexed.course, owner, self.agency)
                rows = tuple((f.severity.value, f.message) for f in found if f.item == each.id)
                if rows:
                    extras[each.id] = (Advice(f"{each.id}:advice", each.id, rows),)
        return self.tables.table(owner, name, extras)

    def _objective(self, objective: Objective) -> Iterator[Piece]:
        found = self.beside.findings(self.indexed.course, objective, self.agency)
        sentences = [(each.severity.value, each.message) for each in found]
        if objective.bloom and not found:
            verbs = ", ".join(BLOOM_VERBS[objective.bloom])
            sentences.append(("", f"Verbs of this level: {verbs}."))
        if sentences:
            yield Advice(f"{objective.id}:advice", objective.id, tuple(sentences))
        known = self.memory.links(objective.id)
        if known is None:
            served = self.served.of(self.indexed.course, objective.id)
            known = self.memory.keep_links(objective.id, self._served_links(objective, served))
        yield known

    def _served_links(self, objective: Objective, served: Served) -> Links:
        groups = (
            ("Taught in", served.taught),
            ("Practised in", served.practised),
            ("Assessed by", served.assessed),
        )
        shown = tuple(
            (words, tuple(self._link(each) for each in items)) for words, items in groups if items
        )
        lacking = [words.lower().split()[0] for words, items in groups if not items]
        missing = f"Not {' and not '.join(lacking)} yet." if lacking else ""
        return Links(f"{objective.id}:served", objective.id, shown, missing)

    def _link(self, item: Item) -> tuple[str, str, str]:
        title = title_words(self.indexed.course, item, self.language, self.agency)
        number = row_number(self.indexed, item) or title[:24]
        return item.id, number, f"{number} {title}"

    def _advice(self, item: Item) -> Iterator[Advice]:
        found = self.beside.findings(self.indexed.course, item, self.agency)
        own = tuple(
            (each.severity.value, each.message)
            for each in found
            if not (isinstance(item, Session) and (each.item != item.id or each.code == "TIM-01"))
        )
        if own:
            yield Advice(f"{item.id}:advice", item.id, own)

    def _can_be_added(self, item: Item, name: str) -> bool:
        form = shape(type(item))
        if name in form.texts:
            return getattr(item, name).is_empty() and not self.is_opened(item, name)
        held = getattr(item, name)
        return not held or (isinstance(item, Form) and name == "sections")


def _question_fields(question: Question) -> tuple[str, ...]:
    """The plain fields that only some types of question have."""
    used = ANSWER_FIELDS[question.type]
    names = ("number", "tolerance", "scale_from", "scale_to")
    fields = tuple(each for each in names if each in used)
    return (*fields, "shuffle") if "options" in used or "pairs" in used else fields
