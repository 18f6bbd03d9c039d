"""Running the checks: on every edition, each finding once, in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from authoring.checks.catalogue import CHECKS, AnyCheck
from authoring.checks.check import CourseCheck, EditionCheck, Hit, ItemCheck, TextCheck
from authoring.checks.course_context import CourseContext
from authoring.checks.edition_context import EditionContext
from models.agency import LanguageState
from models.course import Course
from models.edition import Edition, EditionKey, editions, resolve
from models.finding import Finding, Severity
from models.text import LanguageCode

_WEIGHT = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.CONSIDER: 2}
_TEXT_CHECKS = tuple(each for each in CHECKS if isinstance(each, TextCheck))
_ITEM_CHECKS = tuple(each for each in CHECKS if isinstance(each, ItemCheck))
_EDITION_CHECKS = tuple(each for each in CHECKS if isinstance(each, EditionCheck))
_COURSE_CHECKS = tuple(each for each in CHECKS if isinstance(each, CourseCheck))


def check(
    course: Course,
    wanted: Iterable[EditionKey | Edition] | None = None,
    *,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """Everything the rules have to say about some editions of a course, each finding once.

    ``wanted`` are keys or editions already resolved; without it, every agency's edition in every
    ready language and in the source language. A finding that is the same in all agencies' editions
    has the agency "". The heaviest come first, then in the order of reading.

    ``today`` is the day on which laws have to be up to date (rule REF-01); without it, the day of
    the course's version, so that the same course always gives the same findings. The course is
    never changed, and nothing is raised for what an author wrote.
    """
    whole = CourseContext(course, today or course.version_date)
    keys = _usual_editions(course) if wanted is None else tuple(wanted)
    contexts = [EditionContext(whole, _resolved(course, key)) for key in keys]
    found = list(_of_course(whole, contexts))
    for context in contexts:
        found += _of_edition(context)
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


def _of_course(whole: CourseContext, contexts: list[EditionContext]) -> Iterator[Finding]:
    """What the checks of the whole course find that concerns one of these editions."""
    for each in _COURSE_CHECKS:
        for found in each.find(whole):
            if any(_concerns(found, context) for context in contexts):
                yield _finding(each, found, found.agency, whole)


def _concerns(found: Hit, context: EditionContext) -> bool:
    if found.agency:
        return found.agency == context.agency
    return found.item is None or found.item.id in context.edition.index or not found.place


def _of_edition(context: EditionContext) -> Iterator[Finding]:
    yield from context.edition.findings
    for item_check in _ITEM_CHECKS:
        for item in context.items(item_check.kind):
            for found in item_check.find(item, context):
                yield _finding(item_check, found, context.agency, context.whole)
    for edition_check in _EDITION_CHECKS:
        for found in edition_check.find(context):
            yield _finding(edition_check, found, context.agency, context.whole)
    for text in context.texts:
        for text_check in _TEXT_CHECKS:
            for found in text_check.find(text, context):
                yield _finding(text_check, found, context.agency, context.whole)


def _finding(rule: AnyCheck, found: Hit, agency: str, whole: CourseContext) -> Finding:
    """A hit in the words of its rule."""
    item = found.item
    return Finding(
        rule.code,
        found.severity or rule.severity,
        (found.sentence or rule.sentence).format(**found.words),
        item.id if item else "",
        found.place,
        agency,
        whole.label(item) if item and item.id in whole.index else "The course",
    )


_Same = tuple[str, Severity, str, str, object]


def _joined(found: Iterable[Finding], whole: CourseContext) -> list[Finding]:
    """Each finding once; one that all agencies' editions share is a finding on all of them."""
    groups: dict[_Same, dict[str, Finding]] = {}
    for each in found:
        same = (each.code, each.severity, each.message, each.item, each.place)
        groups.setdefault(same, {}).setdefault(each.agency, each)
    everywhere = set(whole.agencies)
    joined: list[Finding] = []
    for by_agency in groups.values():
        if "" in by_agency or (everywhere and everywhere <= set(by_agency)):
            joined.append(_for_all(next(iter(by_agency.values()))))
        else:
            joined += by_agency.values()
    return joined


def _for_all(finding: Finding) -> Finding:
    return Finding(
        finding.code,
        finding.severity,
        finding.message,
        finding.item,
        finding.place,
        "",
        finding.label,
    )


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


def rule(code: str) -> AnyCheck | None:
    """The check with this code (None for what resolving an edition finds)."""
    return next((each for each in CHECKS if each.code == code), None)
