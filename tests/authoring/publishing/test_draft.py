"""Drafts: which open points they list, and that no open point tells what it must not."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.checks import check
from authoring.publishing.concerns import concerns, once
from authoring.publishing.draft import begins_a_word, open_points
from models.component import Component
from models.course import Course
from models.edition import Edition, EditionKey, resolve
from models.finding import Finding, Severity
from models.place import Place
from tests.authoring.publishing.publish_support import must, says
from tests.support.courses import tiny_course
from tests.support.leaks import may_appear
from tests.support.random_courses import AGENCIES, canaries, canary_course

COURSE = tiny_course()
KEY = EditionKey("IMM", ("en",))
EDITION = resolve(COURSE, KEY)
GUIDE, HANDBOOK, ELEARNING = Component.GUIDE, Component.HANDBOOK, Component.ELEARNING
_CANARY = re.compile(r"qz[a-z]+zq")


def listed(finding: Finding, component: Component, course: Course = COURSE) -> bool:
    edition = resolve(course, KEY)
    return finding in open_points(course, edition, edition.limited_to(component), (finding,))


def at(item: str, field: str, message: str = "Mend this.") -> Finding:
    place = Place(item, field, language="en")
    return Finding("TST-01", Severity.MUST, message, item, place)


def test_a_finding_on_a_printed_place_is_in_every_component_that_prints_it() -> None:
    finding = at("block0000002", "body")
    assert [listed(finding, each) for each in (GUIDE, HANDBOOK, ELEARNING)] == [True] * 3


def test_a_finding_on_a_plan_or_an_expected_answer_is_for_the_guide_alone() -> None:
    for finding in (at("planrow00001", "content"), at("activity0001", "expected_answer")):
        assert listed(finding, GUIDE)
        assert not listed(finding, HANDBOOK)
        assert not listed(finding, ELEARNING)


def test_a_finding_on_a_whole_item_or_the_course_is_for_the_guide_alone() -> None:
    for finding in (must("activity0001"), must()):
        assert listed(finding, GUIDE)
        assert not listed(finding, HANDBOOK)


def test_a_finding_on_what_the_edition_does_not_show_is_not_listed() -> None:
    police = resolve(COURSE, EditionKey("POL", ("en",)))
    finding = at("block0000003", "body")
    assert open_points(COURSE, police, police.limited_to(GUIDE), (finding,)) == ()
    assert listed(finding, GUIDE)


def test_advice_is_no_open_point() -> None:
    advice = Finding("TST-02", Severity.SHOULD, "Consider this.", "activity0001")
    assert not listed(advice, GUIDE)


def test_the_same_sentence_on_the_same_item_is_listed_once() -> None:
    same = (at("block0000002", "body"), at("block0000002", "heading"))
    assert len(open_points(COURSE, EDITION, EDITION.limited_to(GUIDE), same)) == 1
    assert once((*same, must())) == (same[0], must())


def message(finding: Finding, component: Component, course: Course = COURSE) -> str:
    """How a finding on a printed place reads in a component."""
    edition = resolve(course, KEY)
    (point,) = open_points(course, edition, edition.limited_to(component), (finding,))
    return point.message


def test_a_sentence_that_quotes_a_key_is_blanked_outside_the_guide() -> None:
    told = at("question0001", "stem", "The answer “Three cards show traff…” is too long.")
    assert "Three cards" in message(told, GUIDE)
    assert message(told, HANDBOOK) == "The answer “…” is too long."
    assert message(told, ELEARNING) == "The answer “…” is too long."


def test_a_sentence_that_quotes_what_is_printed_is_left_alone() -> None:
    harmless = at("question0001", "stem", "“Which is an element of traff…”: “hotline” is empty.")
    assert message(harmless, HANDBOOK) == harmless.message


def test_a_note_between_authors_is_quoted_in_no_book() -> None:
    noted = COURSE.replace(note="ask the minister first")
    finding = at("block0000002", "body", "The note says “ask the minister first”.")
    assert message(finding, GUIDE, noted) == "The note says “…”."
    assert message(finding, GUIDE) == finding.message


def test_another_agencys_wording_is_quoted_in_no_book() -> None:
    finding = at("block0000002", "body", "Compare “At the front desk, ask first.”.")
    assert message(finding, GUIDE) == "Compare “…”."


def test_the_findings_of_another_agency_do_not_concern_an_edition() -> None:
    mine, other = must(agency="IMM"), must(agency="POL")
    found = concerns(COURSE, EDITION, says(mine, other, must()))
    assert mine in found
    assert must() in found
    assert other not in found


@pytest.mark.parametrize("seed", range(3))
def test_no_open_point_tells_what_its_component_must_not_hold(seed: int, is_long: bool) -> None:
    for one in range(seed * 10, seed * 10 + (4 if is_long else 1)):
        course = canary_course(one)
        known = {canary.word: canary for canary in canaries(course)}
        for agency in AGENCIES if is_long else AGENCIES[seed : seed + 1]:
            edition = resolve(course, EditionKey(agency, ("my",)))
            findings = (*concerns(course, edition, check), *_tell_tales(course, edition))
            for component in Component:
                limited = edition.limited_to(component)
                for point in open_points(course, edition, limited, findings):
                    for word in _CANARY.findall(point.message + point.label):
                        assert may_appear(known[word], edition.key, component), point


def _tell_tales(course: Course, edition: Edition) -> list[Finding]:
    """Findings on a printed place that quote a fifth of the canaries of the course."""
    passages = edition.limited_to(HANDBOOK).passages
    item, field = next(place for place in passages if place[1] == "title")
    return [
        Finding("TST-01", Severity.MUST, f"Look at “{canary.word}”.", item, Place(item, field))
        for canary in islice(canaries(course), 0, None, 5)
    ]


def test_the_law_is_tried_on_findings_that_would_tell() -> None:
    """The canary law says something only if tell-tales are listed where they are harmless."""
    course = canary_course(1)
    edition = resolve(course, EditionKey("IMM", ("en",)))
    tales = _tell_tales(course, edition)
    told = [len(_told(course, edition, component, tales)) for component in (HANDBOOK, GUIDE)]
    assert 0 < told[0] < told[1] < len(tales)


def _told(course: Course, edition: Edition, component: Component, tales: list[Finding]) -> set[str]:
    points = open_points(course, edition, edition.limited_to(component), tales)
    return {word for point in points for word in _CANARY.findall(point.message + point.label)}


@given(st.text("ab_ က။“ ", max_size=4), st.text("ab_ က။\n", max_size=30))
def test_words_are_found_from_the_beginning_of_a_word_on(words: str, text: str) -> None:
    expected = re.search(rf"(?<!\w){re.escape(words)}", text) is not None
    assert begins_a_word(words, text) == expected


def test_many_missing_translations_are_one_sentence_and_few_are_listed() -> None:
    edition = resolve(canary_course(1), EditionKey("IMM", ("my",)))
    limited = edition.limited_to(HANDBOOK)
    points = open_points(canary_course(1), edition, limited, edition.findings)
    untranslated = [each for each in points if each.code == "LNG-08"]
    assert len(untranslated) == 1
    assert re.match(r"\d+ texts are not translated yet", untranslated[0].message)
    few = [each for each in edition.findings if each.code == "LNG-08"][:5]
    printed = [each for each in few if each.item in limited.index]
    assert len(open_points(canary_course(1), edition, limited, few)) <= len(printed)
