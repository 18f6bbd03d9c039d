"""Checks of what items refer to: other items by id, forms and handouts by name (DOMAIN 4.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from authoring.checks.check import CONSIDER, MUST, Hit, edition_check, hit
from authoring.checks.edition_context import EditionContext
from authoring.checks.figures import western_digits
from authoring.checks.reading import CACHED_TEXTS
from models.blocks import FigureBlock, Scenario
from models.delivery import ObservedTask, TimetableEntry
from models.item import Item
from models.lists import LawRecord, Reference
from models.module import Module
from models.pages import Annex, Handout
from models.session import PlanRow, Session
from models.test import TestItem

_Targets = Callable[[Item], tuple[str, ...]]

_IN_THIS_EDITION: tuple[tuple[type[Item], _Targets], ...] = (
    (PlanRow, lambda item: (getattr(item, "target_id", ""),)),
    (TimetableEntry, lambda item: (getattr(item, "session_id", ""),)),
    (TestItem, lambda item: (getattr(item, "question_id", ""),)),
    (ObservedTask, lambda item: (getattr(item, "activity_id", ""),)),
    (FigureBlock, lambda item: (getattr(item, "media_id", ""),)),
    (Scenario, lambda item: _next_scenes(item)),
)
"""References that mean nothing to a reader of an edition without their target."""

_IN_THE_COURSE: tuple[tuple[type[Item], _Targets], ...] = (
    (Session, lambda item: getattr(item, "objective_ids", ())),
    (Module, lambda item: getattr(item, "reference_ids", ())),
    (Reference, lambda item: (getattr(item, "law_id", ""),)),
    (LawRecord, lambda item: (getattr(item, "replaced_by_id", ""),)),
)
"""References whose target may be left out of an edition, but has to exist."""


def _next_scenes(item: Item) -> tuple[str, ...]:
    if not isinstance(item, Scenario):
        return ()
    return tuple(choice.next_scene_id for scene in item.scenes for choice in scene.choices)


@edition_check(
    "STR-08",
    MUST,
    "Broken cross-reference",
    "{text} refers to {target}, which is not part of the {edition} edition.",
)
def broken_reference(context: EditionContext) -> Iterator[Hit]:
    """A reference points to an item that does not exist or is not in this edition.

    References inside texts are found when the edition is resolved; here are those between items.
    """
    for kind, targets in _IN_THIS_EDITION:
        for item in context.items(kind):
            for target in dict.fromkeys(targets(item)):
                if target and target not in context.edition.index:
                    yield _broken(item, target, context)
    for kind, targets in _IN_THE_COURSE:
        for item in context.items(kind):
            for target in dict.fromkeys(targets(item)):
                if target and target not in context.whole.index:
                    yield _broken(item, target, context)


def _broken(item: Item, target: str, context: EditionContext) -> Hit:
    text = context.label(item)
    found = context.whole.index.item(target)
    if found is None:
        sentence = "{text} refers to an item that does not exist. Choose another one."
        return hit(item, sentence=sentence, text=text)
    where = context.whole.kind(found)
    return hit(item, text=text, target=where, edition=context.name)


_MENTION = re.compile(
    r"\b(?P<kind>Annex|Handout|Annexes|Handouts) (?P<code>\d{0,2}[A-Z]\d?|\d{1,2})\b"
    r"(?! (?:of|to) the [A-Z])"
    r"|(?P<mykind>နောက်ဆက်တွဲ|လက်ကမ်းစာ)\s*\(?(?P<mycode>\d{0,2}[A-Z]\d?|\d{1,2})(?![\dA-Za-z])"
)
_KINDS: dict[str, type[Item]] = {
    "Annex": Annex,
    "နောက်ဆက်တွဲ": Annex,
    "Handout": Handout,
    "လက်ကမ်းစာ": Handout,
}
_Mention = tuple[type[Item], str, str]


@lru_cache(maxsize=CACHED_TEXTS)
def _mentions(text: str) -> tuple[_Mention, ...]:
    """The annexes and handouts a text names: the class, the code, the words."""
    found = []
    for match in _MENTION.finditer(western_digits(text)):
        kind = (match["kind"] or match["mykind"]).removesuffix("es").removesuffix("s")
        found.append((_KINDS[kind], match["code"] or match["mycode"], match.group().rstrip("(")))
    return tuple(dict.fromkeys(found))


@edition_check(
    "STR-09",
    MUST,
    "Materials and annexes do not match",
    "{what} is mentioned in {s} but is not in the package.",
)
def materials_do_not_match(context: EditionContext) -> Iterator[Hit]:
    """A handout or annex is named but missing; or it exists and is never used (Consider)."""
    course = context.whole.course
    codes: dict[type[Item], frozenset[str]] = {
        Annex: _codes(course.annexes),
        Handout: _codes(course.handouts),
    }
    named: set[tuple[type[Item], str]] = set()
    for text in context.texts:
        for stretch in text.reading.stretches:
            for kind, code, words in _mentions(stretch.text):
                named.add((kind, code))
                if not _is_known(code, codes[kind]):
                    where = context.label_inside(text.item)
                    yield hit(text.item, at=text.place(stretch.part), what=words, s=where)
    for task in context.items(ObservedTask):
        if task.sheet_id and task.sheet_id not in context.whole.index:
            what = "The observation sheet"
            yield hit(task, what=what, s=context.label_inside(task))
    yield from _unused(context, named)


def _codes(items: tuple[Annex, ...] | tuple[Handout, ...]) -> frozenset[str]:
    return frozenset(_short(item.code) for item in items)


def _short(code: str) -> str:
    """A code as texts write it: "4A" of "H4A", "A1" of "Annex A1"."""
    return re.sub(r"^(?:Annex|Handout|H(?=\d))[ -]?", "", code.strip())


def _is_known(code: str, codes: frozenset[str]) -> bool:
    """Whether a form has the code, or is one of a family ("Annex A" of A1, A2, A3)."""
    return any(
        each == code or (each.startswith(code) and each[len(code) :].isdigit()) for each in codes
    ) or (code[-1].isdigit() and code[:-1] in codes)


def _unused(context: EditionContext, named: set[tuple[type[Item], str]]) -> Iterator[Hit]:
    pointed_at = {each.target for text in context.texts for each in text.reading.references}
    pointed_at |= {task.sheet_id for task in context.items(ObservedTask)}
    pointed_at |= {row.target_id for row in context.items(PlanRow)}
    items: tuple[Annex | Handout, ...] = (*context.course.annexes, *context.course.handouts)
    for item in items:
        code = _short(item.code)
        is_named = any(
            kind is type(item) and (_is_known(each, frozenset({code}))) for kind, each in named
        )
        if item.id not in pointed_at and not is_named:
            sentence = "{what} is in the package but no session, page or activity uses it."
            what = context.label(item)
            yield hit(item, sentence=sentence, severity=CONSIDER, what=what)
