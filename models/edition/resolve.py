"""Resolving an edition: one fixed pass from the course to what one agency prints.

Order of the passes: filter, wording, order, values, numbers, answer order, references, lists.
"""

from __future__ import annotations

from models.course import Course
from models.edition.answers import draw_answers
from models.edition.edition import Edition
from models.edition.key import EditionKey
from models.edition.lists import trim_lists
from models.edition.numbers import number, number_references
from models.edition.order import arrange
from models.edition.problems import text_problems
from models.edition.references import label_items
from models.edition.selection import select
from models.edition.values import choose_values
from models.edition.wording import word
from models.tree import Index, walk
from models.words import printed_words


def resolve(course: Course, key: EditionKey) -> Edition:
    """What one agency gets, in the languages and for the area of the key.

    Every problem is a finding of the result; nothing is raised for the author's content. The key
    must name an agency, languages and an area of the course (see :func:`editions`).
    """
    agency = course.agency(key.agency)
    selected = select(course, key.agency)
    worded, passages = word(selected, key)
    ordered = arrange(worded, agency.orders if agency else ())
    valued, values = choose_values(ordered, key)
    numbers = number(valued, course)
    answer_order = draw_answers(valued)
    trimmed = trim_lists(valued, passages)
    numbers |= number_references(trimmed)
    ids = {item.id for item in walk(trimmed)}
    passages = {place: lines for place, lines in passages.items() if place[0] in ids}
    words = printed_words(key.language, course.settings.printed_words)
    labels = label_items(trimmed, numbers, passages, words)
    findings = text_problems(trimmed, Index(course), key, passages, values, labels)
    return Edition(
        key, trimmed, passages, values, numbers, labels, answer_order, words, tuple(findings)
    )


def editions(course: Course, languages: tuple[str, ...], area: str = "") -> tuple[EditionKey, ...]:
    """The key of every agency's edition; one for all where the course has no agencies."""
    codes = tuple(agency.code for agency in course.agencies) or ("",)
    return tuple(EditionKey(code, languages, area) for code in codes)
