"""Running the checks: on every edition, each finding once, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from authoring.checks.catalogue import CHECKS
from authoring.checks.check import Check, CourseCheck, EditionCheck, Hit, ItemCheck, TextCheck
from authoring.checks.course_context import CourseContext
from authoring.checks.edition_context import EditionContext
from models.agency import LanguageState
from models.course import Course
from models.edition import Edition, EditionKey, editions, resolve
from models.finding import Finding, Severity
from models.item import Item
from models.place import Place
from models.text import LanguageCode

_WEIGHT = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.CONSIDER: 2}
_TEXT_CHECKS = tuple(each for each in CHECKS if isinstance(each, TextCheck))
_ITEM_CHECKS = tuple(each for each in CHECKS if isinstance(each, ItemCheck))
_EDITION_CHECKS = tuple(each for each in CHECKS if isinstance(each, EditionCheck))
_COURSE_CHECKS = tuple(each for each in CHECKS if isinstance(each, CourseCheck))


def _go_on() -> None:
    """Between two pieces of work, nothing."""


def check(
    course: Course,
    wanted: Iterable[EditionKey | Edition] | None = None,
    *,
    today: date | None = None,
    between: Callable[[], None] = _go_on,
) -> tuple[Finding, ...]:
    """Everything the rules have to say about some editions of a course, each finding once.

    ``wanted`` are keys or editions already resolved; without it, every agency's edition in every
    ready language and in the source language. A finding that is the same in all agencies' editions
    has the agency "". The heaviest come first, then in the order of reading.

    ``today`` is the day on which laws have to be up to date (rule REF-01); without it, the day of
    the course's version, so that the same course always gives the same findings. The course is
    never changed, and nothing is raised for what an author wrote. ``between`` is called between
    small pieces of work, to let others work; what it raises ends the checking.
    """
    whole = CourseContext(course, today or course.version_date)
    keys = _usual_editions(course) if wanted is None else tuple(wanted)
    contexts = []
    for key in keys:
        between()
        contexts.append(EditionContext(whole, _resolved(course, key)))
    found = list(_of_course(whole, contexts, between))
    for context in contexts:
        found += _of_edition(context, between)
    return _in_order(_joined(found, whole), whole)


def check_edition(
    course: Course, edition: Edition, *, today: date | None = None
) -> tuple[Finding, ...]:
    """Everything the rules have to say about one edition (resolved from this course)."""
    return check(course, (edition,), today=today)


def _resolved(course: Course, wanted: EditionKey | Edition) -> Edition:
    return wanted if isinstance(wanted, Edition) else resolve(course, wanted)


def _usual_editions(course: Course) -> tuple[EditionKey, ...]:
    languages = dict.fromkeys((course.source_language, *_ready_languages(course)))
    return tuple(key for code in languages for key in editions(course, (code,)))


def _ready_languages(course: Course) -> tuple[LanguageCode, ...]:
    ready = (each for each in course.languages if each.readiness is LanguageState.READY)
    return tuple(language.code for language in ready)


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding on one edition, and how it is said when all editions have it."""

    finding: Finding
    said_of_all: str


def _of_course(
    whole: CourseContext, contexts: list[EditionContext], between: Callable[[], None]
) -> Iterator[_Found]:
    """What the checks of the whole course find that concerns one of these editions."""
    for each in _COURSE_CHECKS:
        between()
        for found in each.find(whole):
            if any(_concerns(found, context) for context in contexts):
                yield _found(each, found, found.agency, whole.label)


def _concerns(found: Hit, context: EditionContext) -> bool:
    if found.agency:
        return found.agency == context.agency
    return found.item is None or found.item.id in context.edition.index or not found.place


def _of_edition(context: EditionContext, between: Callable[[], None]) -> Iterator[_Found]:
    agency = context.agency
    for finding in context.edition.findings:
        yield _Found(finding, finding.message.replace(f" for {agency} ", " "))
    for item_check in _ITEM_CHECKS:
        between()
        for item in context.items(item_check.kind):
            for found in item_check.find(item, context):
                yield _found(item_check, found, agency, context.label)
    for edition_check in _EDITION_CHECKS:
        between()
        for found in edition_check.find(context):
            yield _found(edition_check, found, agency, context.label)
    for text in context.texts:
        between()
        for text_check in _TEXT_CHECKS:
            for found in text_check.find(text, context):
                yield _found(text_check, found, agency, context.label)


def _found(rule: Check, found: Hit, agency: str, label: Callable[[Item], str]) -> _Found:
    """A hit in the words of its rule."""
    item = found.item
    sentence = found.sentence or rule.sentence
    finding = Finding(
        rule.code,
        found.severity or rule.severity,
        sentence.format_map(found.words),
        item.id if item else "",
        found.place,
        agency,
        label(item) if item else "The course",
    )
    return _Found(finding, _of_all_editions(sentence).format_map(found.words))


def _of_all_editions(sentence: str) -> str:
    """The sentence of a rule where it is true of every edition."""
    for one, every in _EVERY:
        sentence = sentence.replace(one, every)
    return sentence


_EVERY = (
    ("The {edition} edition has not been", "No edition has been"),
    ("The {edition} ", "Every "),
    ("the {edition} ", "every "),
)


_Same = tuple[str, Severity, str, str, Place | None]


def _joined(found: Iterable[_Found], whole: CourseContext) -> list[Finding]:
    """Each finding once; one that all agencies' editions share is a finding on all of them."""
    groups: dict[_Same, dict[str, Finding]] = {}
    for each in found:
        finding = each.finding
        same = (finding.code, finding.severity, each.said_of_all, finding.item, finding.place)
        groups.setdefault(same, {}).setdefault(finding.agency, finding)
    everywhere = set(whole.agencies)
    joined: list[Finding] = []
    for same, by_agency in groups.items():
        if "" in by_agency:
            joined.append(by_agency[""])
        elif len(everywhere) > 1 and everywhere <= set(by_agency):
            first = next(iter(by_agency.values()))
            joined.append(replace(first, message=same[2], agency=""))
        else:
            joined += by_agency.values()
    return joined


def _in_order(found: Iterable[Finding], whole: CourseContext) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[int, int, str, str, str, str]:
        return (
            _WEIGHT[finding.severity],
            whole.positions.get(finding.item, -1),
            finding.code,
            str(finding.place or ""),
            finding.agency,
            finding.message,
        )

    return tuple(sorted(found, key=key))


def rule(code: str) -> Check | None:
    """The check with this code (None for what resolving an edition finds)."""
    return next((each for each in CHECKS if each.code == code), None)
