"""Check: one rule of the house as a function, with its code, weight and the sentence shown.

A check is made by one of four decorators, which say what the function looks at: one printed text,
one item, one edition, or the whole course. The decorator only makes a value; the list of checks
is :data:`authoring.checks.catalogue.CHECKS`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from authoring.checks.course_context import CourseContext
from authoring.checks.edition_context import EditionContext
from authoring.checks.printed_text import PrintedText
from models.finding import Severity
from models.item import Item
from models.place import Place

ItemT = TypeVar("ItemT", bound=Item)

MUST, SHOULD, CONSIDER = Severity.MUST, Severity.SHOULD, Severity.CONSIDER


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule is broken.

    ``words`` fill the braces of the rule's sentence. ``sentence`` replaces it where one rule has
    several; ``severity`` where one case of a rule weighs less; ``agency`` where a check of the
    whole course means one agency.
    """

    item: Item | None = None
    words: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None
    sentence: str = ""
    severity: Severity | None = None
    agency: str = ""


def hit(
    item: Item | None = None,
    /,
    *,
    at: Place | None = None,
    sentence: str = "",
    severity: Severity | None = None,
    concerning: str = "",
    **words: object,
) -> Hit:
    """A hit at an item or a place, the words of its sentence given by name."""
    return Hit(item, words, at, sentence, severity, concerning)


@dataclass(frozen=True, slots=True)
class Rule:
    """What every check has: a code that never changes, its weight, its name and its sentence."""

    code: str
    severity: Severity
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class TextCheck(Rule):
    """A check of one printed text, in one language."""

    find: Callable[[PrintedText, EditionContext], Iterable[Hit]]
    scope = "text"


@dataclass(frozen=True, slots=True)
class ItemCheck(Rule, Generic[ItemT]):
    """A check of every item of one kind in an edition."""

    kind: type[ItemT]
    find: Callable[[ItemT, EditionContext], Iterable[Hit]]
    scope = "item"


@dataclass(frozen=True, slots=True)
class EditionCheck(Rule):
    """A check of an edition as a whole."""

    find: Callable[[EditionContext], Iterable[Hit]]
    scope = "edition"


@dataclass(frozen=True, slots=True)
class CourseCheck(Rule):
    """A check of what no single edition shows, such as wording and translations out of date."""

    find: Callable[[CourseContext], Iterable[Hit]]
    scope = "course"


Check: TypeAlias = TextCheck | ItemCheck[Any] | EditionCheck | CourseCheck


def description(check: Check) -> str:
    """What a check looks at, in a sentence: the docstring of its function."""
    return " ".join((inspect.getdoc(check.find) or "").split())


def text_check(
    code: str, severity: Severity, name: str, sentence: str
) -> Callable[[Callable[[PrintedText, EditionContext], Iterable[Hit]]], TextCheck]:
    """Make a check of one printed text."""

    def make(find: Callable[[PrintedText, EditionContext], Iterable[Hit]]) -> TextCheck:
        return TextCheck(code, severity, name, sentence, find)

    return make


def item_check(
    code: str, severity: Severity, name: str, sentence: str, kind: type[ItemT]
) -> Callable[[Callable[[ItemT, EditionContext], Iterable[Hit]]], ItemCheck[ItemT]]:
    """Make a check of every item of one kind."""

    def make(find: Callable[[ItemT, EditionContext], Iterable[Hit]]) -> ItemCheck[ItemT]:
        return ItemCheck(code, severity, name, sentence, kind, find)

    return make


def edition_check(
    code: str, severity: Severity, name: str, sentence: str
) -> Callable[[Callable[[EditionContext], Iterable[Hit]]], EditionCheck]:
    """Make a check of an edition as a whole."""

    def make(find: Callable[[EditionContext], Iterable[Hit]]) -> EditionCheck:
        return EditionCheck(code, severity, name, sentence, find)

    return make


def course_check(
    code: str, severity: Severity, name: str, sentence: str
) -> Callable[[Callable[[CourseContext], Iterable[Hit]]], CourseCheck]:
    """Make a check of the whole course."""

    def make(find: Callable[[CourseContext], Iterable[Hit]]) -> CourseCheck:
        return CourseCheck(code, severity, name, sentence, find)

    return make
