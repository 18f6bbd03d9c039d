"""Going to anything: what is found by number, code, title and first words in both languages."""

from __future__ import annotations

import pytest

from authoring.editing.indexed_course import IndexedCourse
from models.project.project import open_project
from models.storage import Storage
from samples import sample_folder
from tests.support.courses import tiny_course
from ui.desktop.goto.targets import MOST_FOUND, Target, all_targets, matching


@pytest.fixture(scope="module")
def targets() -> list[Target]:
    course = open_project(sample_folder("frontline-officers"), Storage()).course
    return list(all_targets(IndexedCourse.of(course), "en", ""))


def titles(found: list[Target]) -> list[str]:
    return [each.title for each in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("4.2", "4.2  Screening in my workplace"),
        ("module 4", "4  Recognizing possible victims and smuggled migrants"),
        ("glossary", "Glossary"),
    ],
)
def test_numbers_kinds_and_headings_are_found_first(
    targets: list[Target], typed: str, first: str
) -> None:
    assert first in titles(matching(targets, typed))[:3]


def test_a_code_comes_before_everything_that_only_mentions_it(targets: list[Target]) -> None:
    codes = {name for each in targets for name in each.names if each.detail.startswith("Question")}
    assert len(codes) > 20
    for code in codes:
        assert code in matching(targets, code.upper())[0].names


def test_titles_are_found_in_every_language_whichever_is_shown() -> None:
    indexed = IndexedCourse.of(tiny_course())
    english = list(all_targets(indexed, "en", ""))
    burmese = list(all_targets(indexed, "my", ""))
    assert matching(english, "လူကုန်ကူးမှုဆို")[0].key == "module000001"
    assert matching(burmese, "WHAT trafficking")[0].key == "module000001"
    assert matching(burmese, "what trafficking")[0].title.endswith("လူကုန်ကူးမှုဆိုသည်မှာ")


def test_values_objectives_terms_and_questions_are_there(targets: list[Target]) -> None:
    kinds = {each.detail.split(" in ")[0] for each in targets}
    wanted = {"Module", "Session", "Activity", "Question", "Handout", "Annex", "Term", "Objective"}
    assert wanted | {"Value", "Page", "Test", "Heading"} <= kinds


def test_a_value_is_found_by_what_it_says_and_by_its_name() -> None:
    targets = list(all_targets(IndexedCourse.of(tiny_course()), "en", ""))
    assert matching(targets, "hotline")[0].key == "value0000001"
    assert "value0000001" in [each.key for each in matching(targets, "filled in by")]


def test_nothing_typed_shows_modules_and_sessions(targets: list[Target]) -> None:
    found = matching(targets, "  ")
    assert 0 < len(found) <= MOST_FOUND
    assert {each.detail.split(" in ")[0] for each in found} == {"Module", "Session"}


def test_words_that_are_nowhere_find_nothing(targets: list[Target]) -> None:
    assert matching(targets, "zebra crossing") == []
