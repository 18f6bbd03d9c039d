"""Memory: how much of an LMS's suspend data a course needs (as player/progress.js packs it)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from exporters.elearning import SelfStudy
from exporters.elearning.question_form import QuestionForm
from models.finding import Finding, Severity

LIMIT = 4096
"""Characters of cmi.suspend_data in SCORM 1.2 (CMIString4096)."""

_BITS_IN_A_LETTER = 6
_LAYOUT_CHARACTERS = 8
_HEAD = 1 + _LAYOUT_CHARACTERS + 1
_RESULT_BITS, _TRIES_BITS = 2, 2


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept: ``characters`` at most; ``keeps_answers`` and not only results.

    ``fits`` is False for a course so long that not even the results can be kept.
    """

    characters: int
    keeps_answers: bool
    fits: bool


def width_of(size: int) -> int:
    """How many bits hold a number from 0 to ``size`` - 1."""
    return max(size - 1, 0).bit_length()


def longest(pages: int, questions: Sequence[QuestionForm], *, keeps_answers: bool) -> int:
    """The characters needed when every page was opened and every question answered."""
    bits = pages
    for question in questions:
        bits += _RESULT_BITS + _TRIES_BITS
        if keeps_answers:
            bits += question.field_count * width_of(question.field_size)
    return _HEAD + -(-bits // _BITS_IN_A_LETTER)


def measure(study: SelfStudy) -> Memory:
    """What the LMS can keep of a course, in the longest case."""
    pages = len(tuple(study.pages()))
    questions = [form for _, form in study.questions()]
    characters = longest(pages, questions, keeps_answers=True)
    if characters <= LIMIT:
        return Memory(characters, keeps_answers=True, fits=True)
    characters = longest(pages, questions, keeps_answers=False)
    return Memory(characters, keeps_answers=False, fits=characters <= LIMIT)


def layout(study: SelfStudy) -> str:
    """Letters that change when pages or questions come, go or move, but not with their words."""
    parts = [page.id for page in study.pages()]
    parts += [
        f"{form.id}/{form.type}/{form.field_count}/{form.field_size}"
        for _, form in study.questions()
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_LAYOUT_CHARACTERS]


def memory_findings(memory: Memory) -> tuple[Finding, ...]:
    """What the author has to know about it."""
    if not memory.fits:
        return (
            Finding(
                "LMS-02",
                Severity.MUST,
                f"The course is too long for one SCORM 1.2 package: keeping the progress takes "
                f"{memory.characters} characters and an LMS keeps {LIMIT}. Learners would start "
                "again after every break. Split the course.",
            ),
        )
    if not memory.keeps_answers:
        return (
            Finding(
                "LMS-03",
                Severity.CONSIDER,
                "The course has so many questions that an LMS can keep which were answered right, "
                "but not the answers themselves. Split the course if learners should see them "
                "again.",
            ),
        )
    return ()
