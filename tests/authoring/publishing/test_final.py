"""Finals: what stops one, and what releases a finding."""

from __future__ import annotations

from datetime import date

import pytest

from authoring.checks import check
from authoring.publishing.final import stopping
from authoring.publishing.release import SIGN_OFF_CODE, Releases, release
from models.course import Course
from models.edition import EditionKey
from models.finding import Finding, Severity
from models.frozen import FrozenMap
from models.item import Item
from models.place import Place
from models.review import SignOff, SignOffRole
from models.text import Passage
from models.tree import rebuild
from tests.authoring.publishing.publish_support import must
from tests.support.courses import tiny_course

COURSE = tiny_course()
KEY = EditionKey("IMM", ("en",))
TODAY = date(2026, 5, 4)


def released(
    finding: Finding, by: str = "Daw Khin", why: str = "The office opens in June."
) -> Course:
    return COURSE.replace(accepted_findings=(release(COURSE, finding, by, why, TODAY),))


def signed(*roles: SignOffRole, version: str = COURSE.version, name: str = "U Aung") -> Course:
    sign_offs = tuple(
        SignOff(id=f"signoff{n:05}", role=role, name=name, at=TODAY, version=version)
        for n, role in enumerate(roles)
    )
    return COURSE.replace(sign_offs=sign_offs)


def missing(course: Course) -> list[Finding]:
    return [each for each in stopping(course, check(course, (KEY,))) if each.code == SIGN_OFF_CODE]


def test_only_must_fix_findings_stop_a_final() -> None:
    advice = Finding("TST-02", Severity.SHOULD, "Consider this.")
    assert stopping(COURSE, (must(), advice, must())) == (must(),)


def test_a_named_person_releases_a_finding_for_a_reason() -> None:
    assert stopping(released(must("activity0001")), (must("activity0001"),)) == ()


def test_a_release_is_for_one_rule_and_one_item() -> None:
    course = released(must("activity0001"))
    others = (must("session00001"), Finding("TST-09", Severity.MUST, "Other.", "activity0001"))
    assert stopping(course, others) == others


def test_a_release_for_one_agency_is_not_one_for_another() -> None:
    course = released(must("activity0001", agency="IMM"))
    imm, pol = must("activity0001", agency="IMM"), must("activity0001", agency="POL")
    assert stopping(course, (imm, pol)) == (pol,)
    assert stopping(released(must("activity0001")), (imm, pol)) == ()


@pytest.mark.parametrize(("by", "why"), [("", "Because"), ("Daw Khin", " ")])
def test_nobody_releases_without_a_name_and_a_reason(by: str, why: str) -> None:
    with pytest.raises(ValueError, match="named person"):
        released(must(), by, why)
    course = released(must("activity0001"))
    (accepted,) = course.accepted_findings
    blank = course.replace(accepted_findings=(accepted.replace(by=by, why=why),))
    assert stopping(blank, (must("activity0001"),))


def test_a_released_finding_returns_when_its_passage_changes() -> None:
    place = Place("block0000002", "body", "POL", "en")
    finding = Finding("TST-01", Severity.MUST, "Check this.", "block0000002", place, "POL")
    course = released(finding)
    assert Releases(course).cover(finding)
    assert not Releases(_with_police_wording(course, "At the gate, ask first.")).cover(finding)
    assert Releases(_with_police_wording(course, "At the front desk, ask first.")).cover(finding)


def _with_police_wording(course: Course, value: str) -> Course:
    def change(item: Item) -> Item:
        if item.id != "block0000002":
            return item
        body = item.body  # type: ignore[attr-defined]
        own = body.wording["POL"].replace(passages=FrozenMap({"en": Passage(value=value)}))
        return item.replace(body=body.replace(wording=FrozenMap({"POL": own})))

    changed = rebuild(course, change)
    assert changed is not None
    return changed


def test_every_required_approval_of_this_version_must_be_there() -> None:
    assert len(missing(COURSE)) == len(SignOffRole)
    assert len(missing(signed(SignOffRole.LEGAL))) == len(SignOffRole) - 1
    assert missing(signed(*SignOffRole)) == []
    assert len(missing(signed(*SignOffRole, version="0.0"))) == len(SignOffRole)
    assert len(missing(signed(*SignOffRole, name=" "))) == len(SignOffRole)


def test_a_missing_approval_cannot_be_released() -> None:
    finding = missing(COURSE)[0]
    with pytest.raises(ValueError, match="cannot be released"):
        release(COURSE, finding, "U Aung", "We are late.", TODAY)
    forged = release(COURSE, must(), "U Aung", "We are late.", TODAY).replace(code=SIGN_OFF_CODE)
    course = COURSE.replace(accepted_findings=(forged,))
    assert len(missing(course)) == len(SignOffRole)
