"""The player's logic, run without a page: marking answers and reporting them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.exporters.scorm.node import logic, needs_node

pytestmark = [pytest.mark.long, needs_node]

Question = dict[str, Any]


def question(type_: str, **values: Any) -> Question:
    return {"id": "q", "type": type_, "marked": True, "options": 4, "count": 1, "low": 1} | values


def key(**values: Any) -> dict[str, Any]:
    base = {"numbers": [], "accepted": [], "caseMatters": [], "number": "", "tolerance": "0"}
    return base | values


def given(*numbers: int, texts: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"numbers": list(numbers), "texts": list(texts)}


def marked(cases: list[tuple[Question, dict[str, Any], dict[str, Any]]]) -> list[bool]:
    asked = [{"question": q, "key": k, "given": g} for q, k, g in cases]
    answers: list[bool] = logic(mark=asked)["mark"]
    return answers


def test_any_right_option_of_a_single_choice_will_do() -> None:
    one = question("single")
    both = key(numbers=[1, 3])
    assert marked([(one, both, given(n)) for n in (1, 2, 3, 4)]) == [False, True, False, True]


def test_several_answers_count_only_if_all_parts_are_right() -> None:
    several = key(numbers=[1, 0, 1])
    cases = [given(1, 0, 1), given(1, 0, 0), given(1, 1, 1), given(0, 1, 0)]
    many = question("multiple", count=3)
    assert marked([(many, several, case) for case in cases]) == [True, False, False, False]
    order, match = question("ordering", count=3), question("matching", count=3)
    placed = key(numbers=[2, 0, 1])
    assert marked([(order, placed, given(2, 0, 1)), (order, placed, given(2, 1, 0))]) == [
        True,
        False,
    ]
    assert marked([(match, placed, given(3, 1, 2)), (match, placed, given(3, 1, 1))]) == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("accepted", "typed", "is_right"),
    [
        ("Debt bondage", "debt  bondage.", True),
        ("Debt bondage", "debtbondage", False),
        ("don't", "don’t", True),
        ("café", "cafe\u0301", True),
        ("လူကုန်ကူးမှု", " လူကုန်\u200bကူးမှု။", True),
        ("လူကုန်ကူးမှု", "လူကုန်ကူး", False),
        ("၁၈ နှစ်", "18 နှစ်", True),
        ("", "", True),
    ],
)
def test_typed_words_are_compared_without_what_does_not_matter(
    accepted: str, typed: str, *, is_right: bool
) -> None:
    short = question("short_answer", count=0)
    one = key(accepted=[["other", accepted]], caseMatters=[False])
    assert marked([(short, one, given(texts=(typed,)))]) == [is_right]


def test_case_matters_where_the_author_says_so_and_every_gap_must_be_right() -> None:
    gaps = question("fill_in", count=0)
    both = key(accepted=[["IOM"], ["help"]], caseMatters=[True, False])
    typed = [("IOM", "HELP"), ("iom", "help"), ("IOM", "no")]
    cases = [(gaps, both, given(texts=each)) for each in typed]
    assert marked(cases) == [True, False, False]


@pytest.mark.parametrize(
    ("number", "tolerance", "typed", "is_right"),
    [
        ("18", "0", "18", True),
        ("18", "0", "၁၈", True),
        ("18", "0", "18.0", True),
        ("18", "0", "19", False),
        ("3.5", "0", "3,5", True),
        ("35", "0", "3,5", False),
        ("1500", "0", "1,500", True),
        ("1500", "0", "1.500", True),
        ("1500", "10", "1 509", True),
        ("0.3", "0.1", "0.4", True),
        ("0.3", "0.1", "0.41", False),
        ("-2", "0", "−2", True),
        ("18", "0", "eighteen", False),
        ("18", "0", "18; drop", False),
    ],
)
def test_numbers_are_read_as_people_write_them(
    number: str, tolerance: str, typed: str, *, is_right: bool
) -> None:
    one = question("numeric", count=0)
    wanted = key(number=number, tolerance=tolerance)
    assert marked([(one, wanted, given(texts=(typed,)))]) == [is_right]


PATTERNS = {
    "choice": r"[0-9a-z](,[0-9a-z])*",
    "true-false": r"[tf01]",
    "matching": r"[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*",
    "sequencing": r"[0-9a-z](,[0-9a-z])*",
    "numeric": r"-?\d+(\.\d+)?",
    "likert": r"[0-9a-z]",
    "fill-in": r"(?s).{1,255}",
}
"""The formats of SCORM 1.2 for learner responses (facts: interactions)."""


@pytest.mark.parametrize(
    ("one", "answer", "wanted", "type_", "response"),
    [
        (question("single"), given(2), key(numbers=[0, 1]), "choice", "b"),
        (
            question("multiple", count=4),
            given(1, 0, 0, 1),
            key(numbers=[1, 0, 0, 1]),
            "choice",
            "a,d",
        ),
        (question("true_false", truth=1), given(2), key(numbers=[1]), "true-false", "t"),
        (question("true_false", truth=0), given(2), key(numbers=[0]), "true-false", "f"),
        (question("matching", count=2), given(2, 1), key(numbers=[1, 0]), "matching", "1.b,2.a"),
        (
            question("ordering", count=3),
            given(2, 0, 1),
            key(numbers=[2, 0, 1]),
            "sequencing",
            "c,a,b",
        ),
        (question("numeric"), given(texts=("၃,၅",)), key(number="3.5"), "numeric", "3.5"),
        (question("rating", low=0, marked=False), given(11), key(), "likert", "a"),
        (
            question("fill_in"),
            given(texts=("က" * 200, "b" * 200)),
            key(accepted=[["x"], ["y"]]),
            "fill-in",
            "က" * 200 + "; " + "b" * 53,
        ),
    ],
)
def test_answers_are_reported_in_the_formats_of_scorm(
    one: Question, answer: dict[str, Any], wanted: dict[str, Any], type_: str, response: str
) -> None:
    (made,) = logic(report=[{"question": one, "key": wanted, "given": answer}])["report"]
    assert made["type"] == type_
    assert made["response"] == response
    for text in (made["response"], *made["patterns"]):
        assert re.fullmatch(PATTERNS[type_], text)


def test_more_answers_than_scorm_has_letters_for_are_not_reported_wrongly() -> None:
    (made,) = logic(
        report=[
            {
                "question": question("multiple", count=40, options=40),
                "key": key(numbers=[1] * 40),
                "given": given(*[1] * 40),
            }
        ]
    )["report"]
    assert made == {"type": "choice", "response": "", "patterns": []}


def test_times_are_written_as_scorm_wants_them() -> None:
    spans = logic(timespan=[0, 61_234, 36_000_000, 10**13, -5])["timespan"]
    assert spans[:3] == ["0000:00:00.00", "0000:01:01.23", "0010:00:00.00"]
    assert all(re.fullmatch(r"\d{4}:[0-5]\d:[0-5]\d\.\d{2}", span) for span in spans)
