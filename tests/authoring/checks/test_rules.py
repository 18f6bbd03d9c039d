"""Every rule finds its fault exactly once, and nothing in a sound course."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from authoring.checks import CHECKS, Check, check, description
from models.finding import Severity
from models.tree import Index
from tests.authoring.checks.faults import ALLOWED, FAULTS, Fault
from tests.authoring.checks.sound_course import TODAY, sound_course

_ROOT = Path(__file__).parents[3]
_CODES = [each.code for each in CHECKS]
_FOUND_BY_RESOLVING = {"AGY-05", "LNG-08", "TXT-01", "TXT-02", "TXT-03"}


def _name(fault: Fault) -> str:
    return f"{fault.code} {fault.name}"


def test_a_sound_course_has_no_findings() -> None:
    assert check(sound_course(), today=TODAY) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=_name)
def test_each_fault_is_found_exactly_once(fault: Fault) -> None:
    course = fault.spoil(sound_course())
    found = [each for each in check(course, today=TODAY) if each.code == fault.code]
    if fault.code == "LNG-08":
        assert found
        return
    assert len(found) == 1, found
    (finding,) = found
    assert finding.message
    assert not re.search(r"(?<!{){[a-z]", finding.message), "a word was not filled in"
    assert finding.label
    if finding.item:
        assert finding.item in Index(course)
    if finding.place:
        assert finding.place.item == finding.item


@pytest.mark.parametrize("allowed", ALLOWED, ids=_name)
def test_what_only_looks_like_a_fault_is_left_alone(allowed: Fault) -> None:
    course = allowed.spoil(sound_course())
    found = [each for each in check(course, today=TODAY) if each.code == allowed.code]
    assert found == []


def test_every_check_has_a_fault_that_it_finds() -> None:
    assert set(_CODES) | {"AGY-05", "LNG-08"} == {fault.code for fault in FAULTS}


def test_codes_are_unique_and_of_one_form() -> None:
    assert len(set(_CODES)) == len(_CODES)
    assert all(re.fullmatch(r"[A-Z]{3}-\d\d", code) for code in _CODES)
    assert not _FOUND_BY_RESOLVING & set(_CODES)


def test_every_rule_is_explained_in_the_documentation() -> None:
    page = (_ROOT / "docs" / "checks.md").read_text("utf-8")
    rows = {
        cells[1].strip(): line
        for line in page.splitlines()
        if len(cells := line.split("|")) > 6 and re.fullmatch(r"[A-Z]{3}-\d\d", cells[1].strip())
    }
    for each in CHECKS:
        assert each.code in rows, f"{each.code} is not in docs/checks.md"
        assert each.name in rows[each.code]
        assert _WEIGHTS[each.severity] in rows[each.code]
    assert rows.keys() >= _FOUND_BY_RESOLVING


_WEIGHTS = {
    Severity.MUST: "Must fix",
    Severity.SHOULD: "Should fix",
    Severity.CONSIDER: "Consider",
}


@pytest.mark.parametrize("each", CHECKS, ids=lambda each: each.code)
def test_every_check_says_what_it_looks_at(each: Check) -> None:
    said = description(each)
    assert said.endswith(".")
    assert "{" not in said
