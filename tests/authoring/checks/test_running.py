"""Running the checks: on editions only, each finding once, in one order, without a clock."""

from __future__ import annotations

from datetime import date

import pytest

from authoring.checks import check, check_edition, rule
from models.course import Course
from models.edition import EditionKey, editions, resolve
from models.finding import Finding, Severity
from models.frozen import FrozenMap
from models.text import Line, Passage, Prose, Wording
from models.tree import Index
from tests.authoring.checks.faults import FAULTS, both, hidden_from_police, saying, setting
from tests.authoring.checks.faulty_module import faulty_course
from tests.authoring.checks.sound_course import TODAY, sound_course, with_change
from tests.support.courses import tiny_course
from tests.support.random_courses import Canary, canaries, canary_course

_WEIGHT = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.CONSIDER: 2}


def _of(code: str, found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if each.code == code]


def test_a_finding_of_all_editions_is_said_once_of_all() -> None:
    course = with_change(sound_course(), "centry000001", telephone=Line())
    (finding,) = _of("AGY-07", check(course, today=TODAY))
    assert finding.agency == ""
    assert finding.message == "Every contact table has no Specialist police."


def test_a_finding_of_one_edition_names_its_agency() -> None:
    spoil = both(
        setting("centry000001", telephone=Line()), setting("contact00001", shown_for=("MPF",))
    )
    course = spoil(sound_course())
    (finding,) = _of("AGY-07", check(course, today=TODAY))
    assert finding.agency == "MPF"
    assert finding.message == "The Police contact table has no Specialist police."


def test_what_an_agency_is_not_shown_is_not_checked_for_it() -> None:
    course = both(saying("Signed by [Name]."), hidden_from_police("block0000001"))(sound_course())
    (finding,) = _of("STR-05", check(course, today=TODAY))
    assert finding.agency == "IMM"
    police = EditionKey("MPF", ("en",))
    assert _of("STR-05", check(course, (police,), today=TODAY)) == []


def test_shared_text_under_own_wording_is_not_checked_for_that_agency() -> None:
    own = Wording(passages=FrozenMap({"en": Passage(value="Ask first.")}))
    body = Prose.of(en="Signed by [Name].").replace(wording=FrozenMap({"MPF": own}))
    course = with_change(sound_course(), "block0000001", body=body)
    (finding,) = _of("STR-05", check(course, today=TODAY))
    assert finding.agency == "IMM"
    assert finding.place is not None
    assert finding.place.owner == "shared"


def test_a_placeholder_in_a_value_is_found_where_the_value_is_used() -> None:
    course = tiny_course()
    entry = course.values[0].entries[0]
    course = with_change(course, entry.id, text=Line.of(en="[number – verify before printing]"))
    assert _of("STR-05", check(course, today=TODAY)) == []
    body = Prose.of(en="Call {{hotline}} first.")
    used = with_change(course, "block0000005", body=body)
    (finding,) = _of("STR-05", check(used, today=TODAY))
    assert finding.item == entry.id


def test_an_edition_in_two_languages_is_read_in_both() -> None:
    course = saying("Signed by [Name].", my="[အမည်] လက်မှတ်။")(sound_course())
    found = check(course, (EditionKey("IMM", ("en", "my")),), today=TODAY)
    languages = {each.place.language for each in _of("STR-05", found) if each.place}
    assert languages == {"en", "my"}


def test_findings_point_at_the_paragraph() -> None:
    course = saying("First.\n\n- One\n- Signed by [Name]")(sound_course())
    (finding,) = _of("STR-05", check(course, today=TODAY))
    assert finding.place is not None
    assert finding.place.part == (1, 1, 0)


def test_the_heaviest_come_first_then_the_order_of_reading() -> None:
    course = faulty_course()
    found = check(course, today=TODAY)
    places = {item: position for position, item in enumerate(Index(course).nodes)}
    keys = [(_WEIGHT[each.severity], places.get(each.item, -1)) for each in found]
    assert len(found) > 5
    assert keys == sorted(keys)


def test_the_same_course_gives_the_same_findings() -> None:
    course = faulty_course()
    assert check(course, today=TODAY) == check(course, today=TODAY)
    assert len(set(check(course, today=TODAY))) == len(check(course, today=TODAY))


def test_checking_one_resolved_edition_is_the_same_as_checking_its_key() -> None:
    course = faulty_course()
    key = EditionKey("MPF", ("en",))
    by_key = check(course, (key,), today=TODAY)
    assert check_edition(course, resolve(course, key), today=TODAY) == by_key


def test_without_today_the_day_of_the_version_counts() -> None:
    course = with_change(sound_course(), "law000000002", checked_on=date(2025, 7, 31))
    assert [each.code for each in check(course)] == ["REF-01"]
    younger = with_change(course, course.id, version_date=date(2026, 7, 1))
    assert check(younger) == ()
    unknown = with_change(course, course.id, version_date=None)
    assert check(unknown) == ()
    assert [each.code for each in check(unknown, today=TODAY)] == ["REF-01"]


def test_a_course_may_set_limits_of_its_own() -> None:
    spoiled = setting("planrow00004", minutes={"default": 15})
    course = both(spoiled, setting("planrow00005", minutes={"default": 45}))(sound_course())
    assert _of("TIM-04", check(course, today=TODAY))
    settings = course.settings.replace(thresholds={"TIM-04": 50})
    assert not _of("TIM-04", check(course.replace(settings=settings), today=TODAY))


def test_a_draft_language_is_checked_when_it_is_asked_for() -> None:
    course = sound_course()
    assert _of("LNG-08", check(course, today=TODAY)) == []
    assert _of("LNG-08", check(course, editions(course, ("my",)), today=TODAY))


def test_a_course_without_agencies_is_checked_as_one_edition() -> None:
    course = sound_course().replace(agencies=())
    assert check(course, today=TODAY) == ()
    (finding,) = _of("STR-05", check(saying("TBC")(course), today=TODAY))
    assert finding.agency == ""


@pytest.mark.parametrize("course", [Course(id="course000001"), tiny_course()])
def test_an_unfinished_course_is_checked_without_an_exception(course: Course) -> None:
    assert _of("REF-06", check(course, today=TODAY))


@pytest.mark.parametrize("seed", range(12))
def test_random_courses_are_checked_without_an_exception(seed: int) -> None:
    course = canary_course(seed)
    before = course.model_dump_json()
    found = check(course, today=TODAY)
    assert all(each.message and each.label for each in found)
    assert course.model_dump_json() == before


def test_every_rule_can_be_looked_up_by_its_code() -> None:
    for fault in FAULTS:
        found = rule(fault.code)
        assert fault.code in ("AGY-05", "LNG-08") or (found and found.code == fault.code)
    assert rule("XYZ-99") is None


@pytest.mark.parametrize("seed", range(6))
def test_a_finding_on_one_edition_quotes_no_other_agencys_text(seed: int) -> None:
    course = canary_course(seed)
    index = Index(course)
    for key in editions(course, ("en",)):
        found = check(course, (key,), today=TODAY)
        said = "\n".join(
            f"{each.label} {each.message}" for each in found if each.agency == key.agency
        )
        for canary in canaries(course):
            assert not (_is_foreign(canary, index, key) and canary.word in said), canary


def _is_foreign(canary: Canary, index: Index, key: EditionKey) -> bool:
    """Whether a word is another agency's, or of shared text under this agency's own wording."""
    if key.agency not in canary.shown_for:
        return True
    if canary.owner != "shared":
        return canary.owner not in ("", key.agency)
    item = index.item(canary.item)
    return item is not None and key.agency in getattr(item, canary.field).wording
