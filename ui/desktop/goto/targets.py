"""Targets: everything one can go to, by number, code, title or first words. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import (
    Activity,
    CardSet,
    CaseStudy,
    FigureBlock,
    Form,
    Question,
    Scenario,
    TableBlock,
)
from models.item import Item
from models.lists import GlossaryTerm
from models.module import Module
from models.objective import Objective, Outcome
from models.pages import Annex, Handout, Page
from models.session import Session
from models.test import Test
from models.tree import children
from models.values import Value
from ui.desktop.lists.list_words import LISTS, heading_words
from ui.desktop.look.words import GROUPS, kind_words
from ui.desktop.outline.outline_rows import GROUP, folded, row_number, search_words, title_words

MOST_FOUND = 100
_KINDS: tuple[type[Item], ...] = (
    Module,
    Session,
    Activity,
    Question,
    CaseStudy,
    Scenario,
    Page,
    Handout,
    Annex,
    Test,
    GlossaryTerm,
    Objective,
    Outcome,
    Value,
    FigureBlock,
    TableBlock,
    Form,
    CardSet,
)
"""What can be gone to; of two that fit equally well, the kind that stands first here wins."""
_ORDER = {kind: order for order, kind in enumerate(_KINDS)}
_PLACES = (Module, Session, Page, Handout, Annex, Test)
_LAST = len(_KINDS)


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the course. ``names`` are its number and code, ``search`` all it is found by."""

    key: str
    title: str
    detail: str
    names: tuple[str, ...]
    start: str
    search: str
    order: int


def all_targets(indexed: IndexedCourse, language: str, agency: str) -> Iterator[Target]:
    """Every target of a course in the order of reading, the headings of the outline first."""
    for field, words in ((each, heading_words(each)) for each in (*GROUPS, *LISTS)):
        said = folded(words)
        yield Target(GROUP + field, words, "Heading", (), said, said, _LAST)
    course = indexed.course
    view = _View(indexed, language, agency)
    waiting: list[tuple[Item, str]] = [(course, "")]
    while waiting:
        item, place = waiting.pop()
        if type(item) in _ORDER:
            yield view.target(item, place)
        if isinstance(item, _PLACES):
            place = view.title(item)
        waiting += reversed([(child, place) for _, child in children(item)])


def matching(targets: Iterable[Target], words: str) -> list[Target]:
    """The best targets that hold every word: first those of that number or code, then those that
    begin so. Without words, the modules and sessions."""
    wanted = folded(words).split()
    if not wanted:
        found = [each for each in targets if each.order <= _ORDER[Session]]
        return found[:MOST_FOUND]
    whole = " ".join(wanted)
    ranked = [
        (_rank(each, whole), each.order, number, each)
        for number, each in enumerate(targets)
        if all(word in each.search for word in wanted)
    ]
    ranked.sort(key=lambda entry: entry[:3])
    return [entry[3] for entry in ranked[:MOST_FOUND]]


@dataclass(frozen=True, slots=True)
class _View:
    indexed: IndexedCourse
    language: str
    agency: str

    def title(self, item: Item) -> str:
        """Number and words of an item."""
        words = title_words(self.indexed.course, item, self.language, self.agency)
        if isinstance(item, Value):
            words = item.name.replace("_", " ")
        number = row_number(self.indexed, item) or str(getattr(item, "code", ""))
        return "  ".join(each for each in (number, words) if each) or kind_words(type(item))

    def target(self, item: Item, place: str) -> Target:
        """An item as a target; ``place`` is the session, module or page it is in."""
        kind = kind_words(type(item))
        number, code = row_number(self.indexed, item), str(getattr(item, "code", ""))
        names = tuple(dict.fromkeys(folded(each) for each in (number, code) if each))
        words = title_words(self.indexed.course, item, self.language, self.agency)
        search = f"{folded(kind)} {search_words(self.indexed, item)}"
        if isinstance(item, Value):
            words = item.name.replace("_", " ")
            says = " ".join(each.text.value(self.language) for each in item.entries)
            search = folded(f"{kind} {item.name} {words} {item.description} {says}")
        detail = f"{kind} in {place}" if place else kind
        return Target(
            item.id, self.title(item), detail, names, folded(words), search, _ORDER[type(item)]
        )


def _rank(target: Target, words: str) -> int:
    if words in target.names:
        return 0
    if target.start.startswith(words):
        return 1
    if any(name.startswith(words) for name in target.names):
        return 2
    return 3 if f" {words}" in f" {target.search}" else 4
