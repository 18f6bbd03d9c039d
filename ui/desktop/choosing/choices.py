"""What can be inserted in a text, as lists to choose from. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Activity, CaseStudy, FigureBlock, TableBlock
from models.content import Citation, CrossReference, Term, Value, parse, plain_text
from models.content.runs import Leaf
from models.course import Course
from models.item import Item
from models.labels import item_label
from models.module import Module
from models.pages import Annex, Handout, Page
from models.session import Session
from models.tree import walk
from models.values import ValueEntry
from ui.desktop.outline.outline_rows import title_words

_REFERABLE = (Module, Session, Activity, CaseStudy, FigureBlock, TableBlock, Handout, Annex, Page)
_DETAIL = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list: its words, a second line, and what is inserted for it.

    ``insert`` is given the selected words, "" without a selection.
    """

    key: str
    title: str
    detail: str
    insert: Callable[[str], Leaf]


def value_choices(indexed: IndexedCourse, agency: str, language: str) -> list[Choice]:
    """The values of the course, each with what it says for the agency looked at."""
    found = []
    for value in indexed.course.values:
        entry = value.entry_for(agency, "")
        says = _said(entry, indexed.course.source_language, language) if entry else ""
        detail = says or value.description or "no value yet"
        title = value.name.replace("_", " ")
        found.append(Choice(value.id, title, detail, _always(Value(value.name))))
    return found


def reference_choices(indexed: IndexedCourse, language: str, agency: str) -> list[Choice]:
    """Everything a text can refer to, in the order of the course."""
    course = indexed.course
    found = []
    for item in walk(course):
        if isinstance(item, _REFERABLE):
            title, detail = item_label(course, item), _detail(course, item, language, agency)
            found.append(Choice(item.id, title, detail, _reference(item.id)))
    return found


def term_choices(indexed: IndexedCourse, language: str) -> list[Choice]:
    """The terms of the glossary, in alphabetical order."""
    found = []
    for term in indexed.course.glossary:
        source = indexed.course.source_language
        word = term.term.value(language) or term.term.value(source)
        meaning = term.definition.value(language) or term.definition.value(source)
        if word:
            found.append(Choice(term.id, word, _start(meaning), _term(term.id, word)))
    return sorted(found, key=lambda each: each.title.casefold())


def source_choices(indexed: IndexedCourse, language: str) -> list[Choice]:
    """The sources that a text can cite."""
    course = indexed.course
    found = []
    for group in course.references:
        for reference in group.references:
            text = reference.text.value(language) or reference.text.value(course.source_language)
            words = " ".join(plain_text(parse(text).blocks).split())
            name = group.title.value(course.source_language)
            found.append(Choice(reference.id, words, name, _citation(reference.id)))
    return found


def matching(choices: Iterable[Choice], words: str) -> list[Choice]:
    """The choices that hold every word that was typed; those that begin with it first."""
    wanted = words.casefold().split()
    found = [
        each
        for each in choices
        if all(word in f"{each.title} {each.detail}".casefold() for word in wanted)
    ]
    start = words.strip().casefold()
    return sorted(found, key=lambda each: not each.title.casefold().startswith(start))


def _said(entry: ValueEntry, source: str, language: str) -> str:
    return entry.text.value(language) or entry.text.value(source)


def _detail(course: Course, item: Item, language: str, agency: str) -> str:
    words = title_words(course, item, language, agency)
    return "" if words and words in item_label(course, item) else words


def _start(text: str) -> str:
    flat = " ".join(plain_text(parse(text).blocks).split())
    return flat if len(flat) <= _DETAIL else flat[:_DETAIL].rstrip() + "…"


def _always(leaf: Leaf) -> Callable[[str], Leaf]:
    return lambda _: leaf


def _reference(target: str) -> Callable[[str], Leaf]:
    return lambda words: CrossReference(target, words)


def _term(target: str, word: str) -> Callable[[str], Leaf]:
    return lambda words: Term(target, words or word)


def _citation(target: str) -> Callable[[str], Leaf]:
    return lambda words: Citation(target, words)
