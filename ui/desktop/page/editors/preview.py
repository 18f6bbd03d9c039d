"""How the answer of a question is printed in the facilitator's key, as one line of words."""

from __future__ import annotations

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Question
from models.blocks.question import CHOICE_TYPES, QuestionType
from models.item import Item
from models.text import Text
from ui.desktop.page.page_fields import shown_text

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONGEST = 40


def answer_words(indexed: IndexedCourse, question: Question, language: str, agency: str) -> str:
    """The key of a question in one line: "Answer: b) The act"."""
    said = _Said(indexed, language, agency)
    answers = said.answers(question)
    points = f"{question.points} {'point' if question.points == 1 else 'points'}"
    if question.type is QuestionType.RATING:
        scale = f"{question.scale_from} to {question.scale_to}"
        return f"Printed with a scale from {scale}; it has no right answer."
    return f"Answer key: {answers or 'no answer yet'} · {points}"


class _Said:
    """Reads texts for one language and agency."""

    def __init__(self, indexed: IndexedCourse, language: str, agency: str) -> None:
        self._indexed = indexed
        self._language = language
        self._agency = agency

    def answers(self, question: Question) -> str:
        if question.type in CHOICE_TYPES:
            pairs = zip(_LETTERS, question.options, strict=False)
            right = [
                f"{letter}) {self._of(each, 'text')}" for letter, each in pairs if each.correct
            ]
            return ", ".join(right)
        match question.type:
            case QuestionType.ORDERING:
                return " → ".join(self._of(each, "text") or "…" for each in question.options)
            case QuestionType.MATCHING:
                pairs_of = ((self._of(p, "left"), self._of(p, "right")) for p in question.pairs)
                return "; ".join(f"{left or '…'} – {right or '…'}" for left, right in pairs_of)
            case QuestionType.FILL_IN:
                gaps = (
                    " or ".join(self._of(each, "text") for each in gap.accepted)
                    for gap in question.gaps
                )
                return "; ".join(gaps)
            case QuestionType.NUMERIC if question.number is not None:
                off = f" ± {question.tolerance:f}" if question.tolerance else ""
                return f"{question.number:f}{off} {self._of(question, 'unit')}".strip()
            case QuestionType.SHORT_ANSWER:
                given = [self._of(each, "text") for each in question.accepted]
                return " or ".join(each for each in given if each) or self._of(
                    question, "model_answer"
                )
        return ""

    def _of(self, item: Item, field: str) -> str:
        text: Text = getattr(item, field)
        source = self._indexed.course.source_language
        value = text.value(self._language, self._agency) or text.value(self._language)
        value = " ".join(shown_text(self._indexed, value or text.value(source)).split())
        return value if len(value) <= _LONGEST else value[: _LONGEST - 1].rstrip() + "…"
