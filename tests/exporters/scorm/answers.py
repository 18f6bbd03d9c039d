"""Answers: for every question of a course one that is right and one that is not."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from exporters.elearning import SelfStudy
from exporters.elearning.question_form import QuestionForm
from exporters.elearning.question_key import QuestionKey
from models.blocks.question import QuestionType

NEVER_RIGHT = "ရေ 7.77"


@dataclass(frozen=True)
class Answer:
    """An answer as the player counts it: 0 is "none", the first option is 1."""

    type: str
    numbers: tuple[int, ...] = ()
    texts: tuple[str, ...] = field(default=())


def answers(study: SelfStudy) -> dict[str, dict[str, Any]]:
    """For every question by id: its page, whether it is marked and counts, both answers."""
    return {
        form.id: {
            "page": page.id,
            "type": form.type.value,
            "marked": form.marked,
            "scored": form.id in study.scored,
            "right": asdict(right(form, study.keys.questions[form.id])),
            "wrong": asdict(wrong(form, study.keys.questions[form.id])),
        }
        for page, form in study.questions()
    }


def right(form: QuestionForm, key: QuestionKey) -> Answer:
    """The right answer, or any where there is no right one."""
    match form.type:
        case QuestionType.SINGLE | QuestionType.TRUE_FALSE:
            return _numbers(form, (key.numbers[0] + 1,))
        case QuestionType.MATCHING:
            return _numbers(form, tuple(number + 1 for number in key.numbers))
        case QuestionType.RATING:
            return _numbers(form, (2,))
        case QuestionType.NUMERIC:
            return _texts(form, (key.number,))
        case QuestionType.FILL_IN | QuestionType.SHORT_ANSWER:
            return _texts(form, tuple(gap[0] for gap in key.accepted) or (NEVER_RIGHT,))
        case _:
            return _numbers(form, key.numbers)


def wrong(form: QuestionForm, key: QuestionKey) -> Answer:
    """An answer that is wrong, or any where none is."""
    match form.type:
        case QuestionType.SINGLE | QuestionType.TRUE_FALSE:
            first = min(set(range(len(form.options))) - set(key.numbers))
            return _numbers(form, (first + 1,))
        case QuestionType.MULTIPLE:
            others = tuple(1 - number for number in key.numbers)
            return _numbers(form, others if any(others) else (1, *(0,) * (len(others) - 1)))
        case QuestionType.ORDERING:
            return _numbers(form, (*key.numbers[1:], key.numbers[0]))
        case QuestionType.MATCHING:
            size = len(form.rights)
            return _numbers(form, tuple((number + 1) % size + 1 for number in key.numbers))
        case QuestionType.NUMERIC:
            far = Decimal(key.number) + Decimal(key.tolerance) + 1
            return _texts(form, (f"{far:f}",))
        case QuestionType.FILL_IN | QuestionType.SHORT_ANSWER:
            return _texts(form, (NEVER_RIGHT,) * max(len(key.accepted), 1))
        case QuestionType.RATING:
            return _numbers(form, (1,))


def _numbers(form: QuestionForm, numbers: tuple[int, ...]) -> Answer:
    return Answer(form.type.value, numbers)


def _texts(form: QuestionForm, texts: tuple[str, ...]) -> Answer:
    return Answer(form.type.value, (), texts)
