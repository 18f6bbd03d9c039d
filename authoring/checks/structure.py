"""Checks of structure (DOMAIN 4.1): aims, plans, pages, placeholders, key messages, references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from authoring.checks.check import (
    CONSIDER,
    MUST,
    SHOULD,
    Hit,
    edition_check,
    hit,
    item_check,
    text_check,
)
from authoring.checks.edition_context import EditionContext
from authoring.checks.phrases import PLACEHOLDERS
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS
from models.blocks import Activity
from models.module import Module
from models.pages import Page, PageKind
from models.session import Session

_REQUIRED_PAGES = {PageKind.DISCLAIMER: "disclaimer", PageKind.HOW_TO_USE: "how to use"}


@item_check(
    "STR-01",
    SHOULD,
    "Module without an aim",
    "Module {n} has no aim. Add one sentence that begins “To enable officers to …”.",
    Module,
)
def module_without_aim(module: Module, context: EditionContext) -> Iterator[Hit]:
    """The aim of a module is empty."""
    if not context.has(module, "aim"):
        yield hit(module, n=context.number(module))


_ONE_OBJECTIVE = (
    "Module {n} has only one objective. Three to five is usual: is it a module of its own?"
)


@edition_check(
    "STR-02",
    CONSIDER,
    "Unusual number of objectives",
    "Module {n} has {count} objectives. Three to five is usual: with more, participants lose "
    "sight of them.",
)
def unusual_number_of_objectives(context: EditionContext) -> Iterator[Hit]:
    """Fewer than two or more than six objectives in a module, more than three in a session."""
    for module in context.items(Module):
        count = len(module.objectives)
        if not 2 <= count <= context.whole.threshold("STR-02", 6):
            sentence = "" if count != 1 else _ONE_OBJECTIVE
            yield hit(module, sentence=sentence, n=context.number(module), count=count or "no")
    for session in context.items(Session):
        count = sum(each in context.edition.index for each in session.objective_ids)
        if count > 3:
            sentence = (
                "Session {n} works towards {count} objectives. One to three is usual: with more, "
                "none gets enough time."
            )
            yield hit(session, sentence=sentence, n=context.number(session), count=count)


@item_check(
    "STR-03",
    MUST,
    "Session without a plan",
    "Session {n} has no session plan. A facilitator cannot deliver it.",
    Session,
)
def session_without_plan(session: Session, context: EditionContext) -> Iterator[Hit]:
    """A session has no step in its plan."""
    if not session.plan:
        yield hit(session, n=context.number(session))


@edition_check(
    "STR-04",
    MUST,
    "Required page missing",
    "The package has no “{page}” page. It is required before publication.",
)
def required_page_missing(context: EditionContext) -> Iterator[Hit]:
    """Disclaimer, how to use, acronyms, glossary or references are missing or empty."""
    written = {page.kind for page in context.items(Page) if page.blocks}
    for kind, name in _REQUIRED_PAGES.items():
        if kind not in written:
            yield hit(page=name)
    course = context.whole.course
    lists: dict[str, Iterable[object]] = {
        "acronyms": course.acronyms,
        "glossary": course.glossary,
        "references": [each for group in course.references for each in group.references],
    }
    for name, entries in lists.items():
        if not entries:
            yield hit(page=name)


@lru_cache(maxsize=CACHED_TEXTS)
def _placeholders(text: str) -> tuple[str, ...]:
    return PLACEHOLDERS.all(text)


@text_check(
    "STR-05",
    MUST,
    "Placeholder left in the text",
    "There is still a placeholder in {place}: “{text}”.",
)
def placeholder_left(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A text holds TBC, TBD, XXX, [insert …], [name], [date], lorem ipsum or the like."""
    for stretch in text.reading.stretches:
        for found in _placeholders(stretch.text):
            where = context.label_inside(text.item)
            yield hit(text.item, at=text.place(stretch.part), place=where, text=found)


@item_check(
    "STR-06",
    SHOULD,
    "Key messages missing or too many",
    "Module {n} has {count} key messages. Four to six can be remembered.",
    Module,
)
def key_messages_missing_or_too_many(module: Module, context: EditionContext) -> Iterator[Hit]:
    """A module has no key message in this edition, or more than seven."""
    count = len(module.key_messages)
    if not 1 <= count <= context.whole.threshold("STR-06", 7):
        yield hit(module, n=context.number(module), count=count or "no")


@item_check(
    "STR-07",
    SHOULD,
    "Activity without debrief or expected answer",
    "Activity {n} has no {part}. Another facilitator will not know what to aim for.",
    Activity,
)
def activity_without_debrief_or_answer(
    activity: Activity, context: EditionContext
) -> Iterator[Hit]:
    """An activity lacks debrief questions, or an expected answer (or checklist)."""
    missing = []
    if not any(context.has(question, "text") for question in activity.debrief):
        missing.append("debrief questions")
    if not activity.checklist and not context.has(activity, "expected_answer"):
        missing.append("expected answer")
    if missing:
        yield hit(activity, n=context.number(activity), part=" and no ".join(missing))
