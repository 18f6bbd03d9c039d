"""Progress: what the player keeps in an LMS comes back as it was, within the limit."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest

from exporters.elearning.question_form import QuestionForm
from exporters.scorm.memory import longest
from models.blocks.question import QuestionType
from models.content import Plain
from tests.exporters.scorm.node import logic, needs_node

pytestmark = [pytest.mark.long, needs_node]

RIGHT, WRONG, SHOWN = 2, 1, 3


def random_course(chance: random.Random) -> dict[str, Any]:
    """A course as the player knows it, with questions of every size."""
    pages = [{"id": f"p{n}", "required": n % 3 > 0} for n in range(chance.randint(1, 60))]
    questions = []
    for number in range(chance.randint(0, 40)):
        kind = chance.choice(["single", "multiple", "ordering", "short_answer"])
        size = {"single": chance.randint(2, 9), "multiple": 2, "ordering": 6}.get(kind, 0)
        count = {"single": 1, "multiple": chance.randint(2, 40), "ordering": 6}.get(kind, 0)
        points = chance.choice([0, 1, 2])
        questions.append(
            {"id": f"q{number}", "type": kind, "size": size, "count": count, "points": points}
        )
    return {
        "parts": [{"pages": pages}],
        "questions": questions,
        "passMark": chance.choice([None, 50, 100]),
        "layout": "abcd1234",
        "limit": 4096,
        "keepsAnswers": True,
    }


def random_answers(chance: random.Random, course: dict[str, Any]) -> list[dict[str, Any]]:
    answers = []
    for each in course["questions"]:
        if chance.random() < 0.7:
            numbers = [chance.randrange(each["size"]) for _ in range(each["count"])]
            words = "".join(chance.choice("abc လူကုန်ကူးမှု.~") for _ in range(chance.randint(1, 80)))
            answers.append(
                {
                    "id": each["id"],
                    "tries": chance.randint(1, 3),
                    "result": chance.choice([RIGHT, WRONG, SHOWN]),
                    "numbers": numbers,
                    "texts": [words] if each["type"] == "short_answer" else [],
                }
            )
    return answers


def test_progress_that_was_kept_is_taken_up_as_it_was() -> None:
    chance = random.Random(7)
    cases = []
    for _ in range(200):
        course = random_course(chance)
        opened = [page["id"] for page in course["parts"][0]["pages"] if chance.random() < 0.5]
        answers = random_answers(chance, course)
        cases.append({"course": course, "opened": opened, "answers": answers})
    for case, kept in zip(cases, logic(keep=cases)["keep"], strict=True):
        assert len(kept["packed"]) <= 4096
        assert re.fullmatch(r"[A-Za-z0-9_.~-]+", kept["packed"])
        assert kept["isTakenUp"]
        assert kept["isRefused"]
        assert kept["opened"] == case["opened"]
        before = {answer["id"]: answer for answer in case["answers"]}
        after = {answer["id"]: answer for answer in kept["answers"]}
        assert before.keys() == after.keys()
        for item, answer in before.items():
            assert answer["numbers"] == after[item]["numbers"]
            assert (answer["result"], answer["tries"]) == (
                after[item]["result"],
                after[item]["tries"],
            )
            assert after[item]["texts"] in ([], answer["texts"])
        assert kept["score"] == kept["scoreAgain"]


def test_typed_words_are_left_out_whole_and_oldest_first_where_there_is_no_room() -> None:
    course = random_course(random.Random(1)) | {
        "questions": [
            {"id": f"q{n}", "type": "short_answer", "size": 0, "count": 0, "points": 1}
            for n in range(40)
        ]
    }
    answers = [
        {"id": f"q{n}", "tries": 1, "result": RIGHT, "numbers": [], "texts": ["မြန်မာ။ " * 12]}
        for n in range(40)
    ]
    ((kept),) = logic(keep=[{"course": course, "opened": [], "answers": answers}])["keep"]
    assert len(kept["packed"]) <= 4096
    texts = {answer["id"]: answer["texts"] for answer in kept["answers"]}
    complete = [n for n in range(40) if texts[f"q{n}"]]
    assert complete
    assert complete == list(range(40 - len(complete), 40))
    assert all(texts[f"q{n}"] == ["မြန်မာ။ " * 12] for n in complete)


def test_the_exporter_measures_what_the_player_packs() -> None:
    options = tuple((Plain(str(n)),) for n in range(5))
    forms = [
        QuestionForm("m", "", QuestionType.MULTIPLE, "", (), "", options=options),
        QuestionForm("s", "", QuestionType.SINGLE, "", (), "", options=options),
        QuestionForm("o", "", QuestionType.ORDERING, "", (), "", options=options),
        QuestionForm("r", "", QuestionType.RATING, "", (), "", scale=(0, 10)),
        QuestionForm("n", "", QuestionType.NUMERIC, "", (), ""),
    ] * 30
    pages = [{"id": f"p{n}", "required": True} for n in range(97)]
    questions: list[dict[str, Any]] = [
        {
            "id": f"q{n}",
            "type": form.type.value,
            "size": form.field_size,
            "count": form.field_count,
            "points": 1,
        }
        for n, form in enumerate(forms)
    ]
    answers = [
        {
            "id": each["id"],
            "tries": 3,
            "result": SHOWN,
            "numbers": [each["size"] - 1] * each["count"],
            "texts": [],
        }
        for each in questions
    ]
    for keeps in (True, False):
        course = random_course(random.Random(1)) | {
            "parts": [{"pages": pages}],
            "questions": questions,
            "keepsAnswers": keeps,
        }
        opened = [page["id"] for page in pages]
        case = {"course": course, "opened": opened, "answers": answers}
        (kept,) = logic(keep=[case])["keep"]
        assert len(kept["packed"]) == longest(len(pages), forms, keeps_answers=keeps)


def test_the_score_is_never_rounded_up_and_the_status_follows_the_pass_mark() -> None:
    pages = [{"id": "p", "required": True}]
    questions = [
        {"id": f"q{n}", "type": "single", "size": 3, "count": 1, "points": 1} for n in range(3)
    ]
    course = random_course(random.Random(1)) | {"parts": [{"pages": pages}], "questions": questions}

    def outcome(right: int, wrong: int, mark: int | None, opened: tuple[str, ...] = ("p",)) -> Any:
        results = [RIGHT] * right + [WRONG] * wrong
        answers = [
            {"id": f"q{n}", "tries": 1, "result": result, "numbers": [1], "texts": []}
            for n, result in enumerate(results)
        ]
        case = {"course": course | {"passMark": mark}, "opened": opened, "answers": answers}
        (kept,) = logic(keep=[case])["keep"]
        return kept["score"], kept["status"]

    assert outcome(0, 0, 67) == (None, "incomplete")
    assert outcome(2, 0, 67) == (66.66, "incomplete")
    assert outcome(2, 1, 67) == (66.66, "failed")
    assert outcome(2, 1, 66) == (66.66, "passed")
    assert outcome(2, 1, None) == (66.66, "completed")
    assert outcome(3, 0, 67) == (100, "passed")
    assert outcome(3, 0, 67, opened=()) == (100, "incomplete")
