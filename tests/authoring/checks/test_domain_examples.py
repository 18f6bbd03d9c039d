"""The checks on whole courses: the faulty module of the domain guide, and the samples."""

from __future__ import annotations

from datetime import date

import pytest

from authoring.checks import check
from models.course import Course
from models.finding import Finding, Severity
from models.project.project import open_project
from models.storage import Storage
from samples import sample_folder
from tests.authoring.checks.faulty_module import faulty_course
from tests.authoring.checks.sound_course import TODAY

_VISIBLE_UNTIL_COMPLETED = {"STR-05", "AGY-05", "AGY-07", "REF-01", "PUB-05"}


def _sample(name: str) -> Course:
    return open_project(sample_folder(name), Storage()).course


def _found(code: str) -> list[Finding]:
    return [each for each in check(faulty_course(), today=TODAY) if each.code == code]


@pytest.mark.parametrize(
    ("code", "item", "words"),
    [
        ("OBJ-01", "objective002", "“Understand” cannot be observed"),
        ("OBJ-02", "objective002", "“Understand” and “know”"),
        ("TIM-01", "session00001", "60 min, but its steps add up to 75 min"),
        ("QUE-01", "question0001", "Question Q1-1 has no correct answer"),
        ("AGY-06", "block0000011", "“immigration officer”, which belongs to Immigration"),
        ("REF-02", "block0000012", "was replaced on 16 June 2022 by Anti-Trafficking Law"),
        ("LNG-03", "block0000012", "“illegal migrants” should be avoided"),
        ("ETH-01", "case00000002", "may identify a real person"),
    ],
)
def test_every_fault_of_the_faulty_module_is_found(code: str, item: str, words: str) -> None:
    (finding,) = _found(code)
    assert finding.item == item
    assert words in finding.message


def test_nothing_else_of_weight_is_found_in_the_faulty_module() -> None:
    found = check(faulty_course(), today=TODAY)
    musts = {each.code for each in found if each.severity is Severity.MUST}
    assert musts == {"OBJ-01", "TIM-01", "QUE-01", "REF-02", "ETH-01"}


def test_only_what_an_office_has_to_complete_stops_the_sample_course() -> None:
    found = check(_sample("frontline-officers"), today=date(2026, 1, 1))
    musts = {each.code for each in found if each.severity is Severity.MUST}
    assert musts <= _VISIBLE_UNTIL_COMPLETED
    assert "REF-01" in musts


def test_the_old_police_wording_of_the_sample_is_noticed() -> None:
    found = check(_sample("frontline-officers"), today=date(2026, 1, 1))
    stale = [each for each in found if each.code == "AGY-03"]
    assert [each.agency for each in stale] == ["MPF"]
    assert "M04-O2" in stale[0].label


def test_the_sample_of_every_block_has_no_fault_in_its_content() -> None:
    found = check(_sample("every-block"), today=date(2026, 1, 1))
    musts = {each.code for each in found if each.severity is Severity.MUST}
    assert musts <= _VISIBLE_UNTIL_COMPLETED
