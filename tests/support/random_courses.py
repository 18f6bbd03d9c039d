"""Random courses in which every text is a canary: a word found nowhere else, to trace leaks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

from models.agency import Agency, Area, EditionOrder, Language, LanguageState
from models.blocks.form import OPTION_FIELDS, FormField
from models.blocks.question import ANSWER_FIELDS, Question
from models.course import Course
from models.delivery import Cohort
from models.frozen import FrozenMap
from models.item import Item, Minutes
from models.lists import Acronym, GlossaryTerm
from models.pages import Annex, Handout, HandoutKind, Page
from models.sensitivity import Sensitivity, field_sensitivities
from models.text import Line, Passage, Text, Wording
from models.tree import children, list_item_types, rebuild, shape, text_class, texts, walk

AGENCIES = ("IMM", "DSW", "MPF")
LANGUAGES = ("en", "my")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BURMESE = "လူကုန်ကူးမှု"
_OWN_WORDING, _LIMITED, _TRANSLATED = 0.25, 0.2, 0.5
_BY_HAND = {"agencies", "areas", "languages", "values", "media", "publish_plans", "references"}
_ALL_ANSWER_FIELDS = frozenset[str]().union(*ANSWER_FIELDS.values())
_REQUIRED_TEXT = {"code", "name", "by", "what", "why", "preferred"}


@dataclass(frozen=True)
class Canary:
    """A word in the course: where it is, whose it is, and who may see it."""

    word: str
    item: str
    field: str
    kind: str
    owner: str
    language: str
    marks: frozenset[Sensitivity]
    shown_for: frozenset[str]
    path: tuple[str, ...]


class CourseMaker:
    """Makes a random course from the classes of the model, whatever fields they have."""

    def __init__(self, seed: int, width: int = 2) -> None:
        self.random = random.Random(seed)
        self.width = width
        self.words = 0

    def course(self) -> Course:
        """A course with three agencies, two ready languages and at least one of every block."""
        made = self.item(Course)
        assert isinstance(made, Course)
        filled = made.replace(
            shown_for=None,
            slug="canary",
            source_language="en",
            logo_media_id="",
            agencies=tuple(self._agency(code) for code in AGENCIES),
            areas=(Area(id=self.id(), code="SHAN", name=Line.of(en="Shan")),),
            languages=tuple(self._language(code) for code in LANGUAGES),
        )
        return self._with_orders(self._with_references(filled))

    def id(self) -> str:
        """A random id of the kind the program makes."""
        tail = "".join(self.random.choice(_LETTERS + "0123456789") for _ in range(11))
        return self.random.choice(_LETTERS) + tail

    def word(self) -> str:
        """A new canary."""
        self.words += 1
        number, letters = self.words, ""
        while number:
            number, rest = divmod(number, 26)
            letters += _LETTERS[rest]
        return f"qz{letters}zq"

    def item(self, model: type[Item]) -> Item:
        """A random item of a class, with children."""
        values: dict[str, Any] = {"id": self.id()}
        form = shape(model)
        for name, field in model.model_fields.items():
            if name in ("id", "kind"):
                continue
            if name == "shown_for":
                values[name] = self._shown_for()
            elif name in form.texts:
                values[name] = self.text(text_class(model, name))
            elif name in form.lists:
                if model is not Course or name not in _BY_HAND:
                    values[name] = self._children(model, name)
            elif name in form.singles:
                kinds = [t for t in get_args(field.annotation) if isinstance(t, type)]
                values[name] = self.item(next(t for t in kinds if issubclass(t, Item)))
            else:
                self._plain(model, name, values)
        return _consistent(model(**values))

    def _children(self, model: type[Item], name: str) -> tuple[Item, ...]:
        kinds = list_item_types(model, name)
        if len(kinds) > 1:  # one of every block, in random order
            chosen = list(kinds)
            self.random.shuffle(chosen)
            if model is not Course and self.random.random() < 0.6:
                chosen = chosen[: self.width]
        else:
            chosen = [kinds[0] for _ in range(self.random.randint(1, self.width))]
        return tuple(self.item(kind) for kind in chosen)

    def _plain(self, model: type[Item], name: str, values: dict[str, Any]) -> None:
        field = model.model_fields[name]
        mark = field_sensitivities(model)[name]
        annotation = field.annotation
        if mark is Sensitivity.INTERNAL and annotation is str:
            values[name] = self.word()
        elif name == "code" and annotation is str:
            values[name] = f"C{self.random.randint(1, 99)}"
        elif isinstance(annotation, type) and issubclass(annotation, Enum):
            values[name] = self.random.choice(list(annotation))
        elif annotation is bool:
            values[name] = self.random.random() < 0.5
        elif annotation is Minutes:
            values[name] = Minutes(default=self.random.randint(5, 90))
        elif field.is_required():
            values[name] = self._required(name, annotation)
        elif "Decimal" in str(annotation) and name == "number":
            values[name] = Decimal(self.random.randint(1, 99))

    def _required(self, name: str, annotation: Any) -> Any:
        if name in _REQUIRED_TEXT:
            return self.word()
        if annotation is date:
            return date(2026, 1, 2)
        if annotation is datetime:
            return datetime(2026, 1, 2, 3, 4)
        if annotation is int:
            return self.random.randint(1, 4)
        return self.id()

    def _shown_for(self) -> tuple[str, ...] | None:
        if self.random.random() > _LIMITED:
            return None
        chosen = self.random.sample(AGENCIES, self.random.randint(1, len(AGENCIES) - 1))
        return tuple(sorted(chosen))

    def text(self, kind: type[Text]) -> Text:
        """A text with a canary in each language and each agency's wording."""
        shared = self._passages()
        wording: dict[str, Wording] = {}
        for agency in AGENCIES:
            if self.random.random() < _OWN_WORDING:
                base = FrozenMap({code: passage.value for code, passage in shared.items()})
                wording[agency] = Wording(
                    passages=FrozenMap(self._passages()), base=base, reason=self.word()
                )
        return kind(shared=FrozenMap(shared), wording=FrozenMap(wording))

    def _passages(self) -> dict[str, Passage]:
        passages = {"en": Passage(value=self.word())}
        if self.random.random() < _TRANSLATED:
            passages["my"] = Passage(value=f"{_BURMESE} {self.word()} {_BURMESE}")
        return passages

    def _agency(self, code: str) -> Agency:
        return Agency(
            id=self.id(),
            code=code,
            name=Line.of(en=self.word()),
            letter=code[0],
            colour="#1F6FB2",
        )

    def _language(self, code: str) -> Language:
        return Language(id=self.id(), code=code, name=code, readiness=LanguageState.READY)

    def _with_references(self, course: Course) -> Course:
        """Question ids in tests, objective ids in sessions and questions: all really there."""
        questions = [item.id for item in walk(course) if type(item).__name__ == "Question"]
        objectives = [item.id for item in walk(course) if type(item).__name__ == "Objective"]

        def point(item: Item) -> Item:
            fields = type(item).model_fields
            if "question_id" in fields:
                return item.replace(question_id=self.random.choice(questions))
            if "objective_id" in fields:
                return item.replace(objective_id=self.random.choice(objectives))
            if "objective_ids" in fields:
                return item.replace(objective_ids=(self.random.choice(objectives),))
            return item

        pointed = rebuild(course, point)
        assert pointed is not None
        return pointed

    def _with_orders(self, course: Course) -> Course:
        agencies = []
        for agency in course.agencies:
            ids = [module.id for module in course.modules]
            self.random.shuffle(ids)
            order = EditionOrder(id=self.id(), parent_id=course.id, child_ids=tuple(ids))
            agencies.append(agency.replace(orders=(order,)))
        return course.replace(agencies=tuple(agencies))


def _consistent(item: Item) -> Item:
    """The item without texts that its type keeps but does not print."""
    if isinstance(item, Question):
        unused = _ALL_ANSWER_FIELDS - ANSWER_FIELDS[item.type]
        return item.replace(**{name: type(item).model_fields[name].default for name in unused})
    if isinstance(item, FormField) and item.type not in OPTION_FIELDS:
        return item.replace(options=())
    return item


def canary_course(seed: int, width: int = 2) -> Course:
    """A random course of canaries; equal seeds give equal courses."""
    return CourseMaker(seed, width).course()


def canaries(course: Course) -> Iterator[Canary]:
    """Every canary of a course with the agencies and marks of where it stands."""
    yield from _canaries(course, frozenset(AGENCIES), frozenset(), ())


def _canaries(
    item: Item, shown: frozenset[str], marks: frozenset[Sensitivity], path: tuple[str, ...]
) -> Iterator[Canary]:
    if item.shown_for is not None:
        shown = shown & frozenset(item.shown_for)
    if isinstance(item, Cohort) and item.agency:
        shown = shown & {item.agency}
    marks = marks | _marks_of(item)
    kind = type(item).__name__
    own = field_sensitivities(type(item))
    for name, text in texts(item):
        for owner, language, value in _values(text):
            words = frozenset(marks | {own[name]})
            for word in _words(value):
                yield Canary(word, item.id, name, kind, owner, language, words, shown, path)
        for agency, wording in text.wording.items():
            internal = frozenset({Sensitivity.INTERNAL})
            for word in _words(wording.reason):
                yield Canary(word, item.id, name, kind, agency, "", internal, shown, path)
    for name in type(item).model_fields:
        value = getattr(item, name)
        if isinstance(value, str) and own[name] is Sensitivity.INTERNAL:
            for word in _words(value):
                yield Canary(word, item.id, name, kind, "", "", marks | {own[name]}, shown, path)
    for name, child in children(item):
        yield from _canaries(child, shown, marks | {own[name]}, (*path, name))


def _marks_of(item: Item) -> frozenset[Sensitivity]:
    """What a whole item is for: some pages and handouts are for facilitators only."""
    facilitator = frozenset({Sensitivity.FACILITATOR})
    if isinstance(item, Page) and item.for_facilitators:
        return facilitator
    if isinstance(item, Handout) and item.kind is HandoutKind.OBSERVATION_SHEET:
        return facilitator
    if isinstance(item, Annex) and item.restricted:
        return facilitator
    return frozenset()


def _values(text: Text) -> Iterator[tuple[str, str, str]]:
    for language, passage in text.shared.items():
        yield "shared", language, passage.value
    for agency, wording in text.wording.items():
        for language, passage in wording.passages.items():
            yield agency, language, passage.value


def _words(value: str) -> list[str]:
    return [word for word in value.split() if word.startswith("qz") and word.endswith("zq")]


def is_in_list(canary: Canary) -> bool:
    """Whether a canary stands in a list that an edition trims to what it uses."""
    return canary.kind in (GlossaryTerm.__name__, Acronym.__name__, "Reference", "ReferenceGroup")
