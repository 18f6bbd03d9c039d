"""What a new row of a list begins with, where its class cannot be empty: codes, letters, links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from authoring.editing.edits.tables import new_table
from authoring.editing.indexed_course import IndexedCourse
from models.agency import Agency, Area, Language
from models.blocks import Activity, TableBlock
from models.blocks.activity import ObjectiveLink
from models.course import Course
from models.delivery import EvaluationLevel
from models.house import TermRule
from models.item import Item
from models.module import Module
from models.objective import Objective, Outcome
from models.session import Session
from models.test import Test, TestItem
from models.values import Value

AGENCY_COLOURS = (
    "#1F6FB2",
    "#B4560F",
    "#6B4FA0",
    "#0F766E",
    "#B0305C",
    "#5F6B1A",
    "#475569",
    "#8A6A00",
)
"""Colours that colour-blind readers tell apart, offered to new agencies in this order."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBER = re.compile(r"^(.*?)(\d+)$")


def starting_values(indexed: IndexedCourse, kind: type[Item], parent: Item) -> dict[str, Any]:
    """The values a new item of a class needs inside ``parent``; none for most classes."""
    if kind in _OF_COURSE:
        return _OF_COURSE[kind](indexed.course)
    return _OF_PARENT[kind](indexed, parent) if kind in _OF_PARENT else {}


def next_code(taken: Iterable[str], first: str) -> str:
    """The code behind the last one that ends in a number: "OC3" behind "OC1", "OC2"."""
    codes = list(taken)
    for code in reversed(codes):
        if found := _NUMBER.match(code):
            head, digits = found[1], found[2]
            return _free(
                f"{head}{number:0{len(digits)}d}" for number in range(int(digits) + 1, 10**6)
            )(codes)
    return first if first not in codes else next_code([*codes, f"{first}1"], first)


def _free(candidates: Iterator[str]) -> Callable[[list[str]], str]:
    return lambda taken: next(each for each in candidates if each not in taken)


def _agency(course: Course) -> dict[str, Any]:
    agencies = course.agencies
    letters = {agency.letter.casefold() for agency in agencies}
    colours = [agency.colour.upper() for agency in agencies]
    letter = next((each for each in _LETTERS if each.casefold() not in letters), "A")
    colour = next((each for each in AGENCY_COLOURS if each not in colours), AGENCY_COLOURS[0])
    code = next_code((agency.code for agency in agencies), "AGENCY1")
    return {"code": code, "letter": letter, "colour": colour}


def _area(course: Course) -> dict[str, Any]:
    return {"code": next_code((area.code for area in course.areas), "AREA1")}


def _language(course: Course) -> dict[str, Any]:
    known = {language.code for language in course.languages}
    offered = (("my", "Burmese"), ("en", "English"), ("fr", "French"), ("th", "Thai"))
    free = [(code, name) for code, name in offered if code not in known]
    code, name = free[0] if free else (next_code(known, "x"), "Another language")
    return {"code": code, "name": name}


def _outcome(course: Course) -> dict[str, Any]:
    return {"code": next_code((each.code for each in course.outcomes), "OC1")}


def _objective(_: IndexedCourse, parent: Item) -> dict[str, Any]:
    if not isinstance(parent, Module):
        return {}
    first = f"{parent.code}-O1" if parent.code else "O1"
    return {"code": next_code((each.code for each in parent.objectives), first)}


def _level(course: Course) -> dict[str, Any]:
    taken = {each.level for each in course.evaluation}
    return {"level": next((level for level in range(1, 5) if level not in taken), 4)}


def _value(course: Course) -> dict[str, Any]:
    return {"name": next_code((each.name for each in course.values), "value1")}


def _term(course: Course) -> dict[str, Any]:
    return {"preferred": "the agreed word", "language": course.source_language}


def _link(indexed: IndexedCourse, parent: Item) -> dict[str, Any]:
    """An objective the activity does not serve yet, of its own session or module first."""
    if not isinstance(parent, Activity):
        return {}
    served = {link.objective_id for link in parent.objectives}
    for each in (*_near(indexed, parent), *_objectives(indexed.course)):
        if each not in served:
            return {"objective_id": each}
    return {}


def _near(indexed: IndexedCourse, item: Item) -> Iterator[str]:
    for above in indexed.ancestors(item.id):
        if isinstance(above, Session):
            yield from above.objective_ids
        if isinstance(above, Module):
            yield from (each.id for each in above.objectives)


def _objectives(course: Course) -> Iterator[str]:
    return (each.id for module in course.modules for each in module.objectives)


def _test_item(indexed: IndexedCourse, parent: Item) -> dict[str, Any]:
    """The first question of a self-check or of the test that the test does not have yet."""
    if not isinstance(parent, Test):
        return {}
    taken = {each.question_id for each in parent.items}
    pools = (parent.questions, *(module.self_check for module in indexed.course.modules))
    free = (each.id for pool in pools for each in pool if each.id not in taken)
    found = next(free, "")
    return {"question_id": found} if found else {}


_OF_COURSE: dict[type[Item], Callable[[Course], dict[str, Any]]] = {
    Agency: _agency,
    Area: _area,
    Language: _language,
    Outcome: _outcome,
    EvaluationLevel: _level,
    Value: _value,
    TermRule: _term,
}
_OF_PARENT: dict[type[Item], Callable[[IndexedCourse, Item], dict[str, Any]]] = {
    Objective: _objective,
    ObjectiveLink: _link,
    TestItem: _test_item,
    TableBlock: lambda _indexed, _parent: {"rows": new_table()},
}
