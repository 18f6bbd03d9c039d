"""Checks of single questions (DOMAIN 4.5): keys, options, feedback, wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from authoring.checks.check import (
    CONSIDER,
    MUST,
    SHOULD,
    Hit,
    hit,
    item_check,
    text_check,
)
from authoring.checks.edition_context import EditionContext
from authoring.checks.phrases import ALL_OR_NONE, NEGATION
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS, sentences
from models.blocks import Question
from models.blocks.question import CHOICE_TYPES, OPTION_TYPES, Option, QuestionType

_ONE_ANSWER = frozenset({QuestionType.SINGLE, QuestionType.TRUE_FALSE})
_WITHOUT_FEEDBACK = frozenset({QuestionType.RATING, QuestionType.SHORT_ANSWER})
_TELLING_LENGTH = 12


@item_check(
    "QUE-01",
    MUST,
    "No correct answer",
    "Question {n} has no correct answer marked.",
    Question,
)
def no_correct_answer(question: Question, context: EditionContext) -> Iterator[Hit]:
    """No option is marked correct; or a number, a gap or a short answer has no answer."""
    if not _has_answer(question, context):
        yield hit(question, n=context.number(question))


def _has_answer(question: Question, context: EditionContext) -> bool:
    match question.type:
        case QuestionType.NUMERIC:
            return question.number is not None
        case QuestionType.FILL_IN:
            return bool(question.gaps) and all(
                any(context.has(each, "text") for each in gap.accepted) for gap in question.gaps
            )
        case QuestionType.SHORT_ANSWER:
            accepted = any(context.has(each, "text") for each in question.accepted)
            return accepted or context.has(question, "model_answer")
        case _ if question.type in CHOICE_TYPES:
            return any(option.correct for option in question.options)
    return True


@item_check(
    "QUE-02",
    MUST,
    "Several correct answers in a single-choice question",
    "Question {n} allows one answer but {x} are marked as correct.",
    Question,
)
def several_correct_answers(question: Question, context: EditionContext) -> Iterator[Hit]:
    """More than one option is marked in a question that takes one answer."""
    count = sum(option.correct for option in question.options)
    if question.type in _ONE_ANSWER and count > 1:
        yield hit(question, n=context.number(question), x=count)


@item_check(
    "QUE-03",
    SHOULD,
    "Feedback missing",
    "Question {n} does not explain why the answer is right or wrong.",
    Question,
)
def feedback_missing(question: Question, context: EditionContext) -> Iterator[Hit]:
    """The feedback for right or for wrong answers is empty, and options have none of their own."""
    if question.type in _WITHOUT_FEEDBACK:
        return
    whole = all(context.has(question, each) for each in ("feedback_right", "feedback_wrong"))
    by_option = bool(question.options) and all(
        context.has(option, "feedback") for option in question.options
    )
    if not whole and not by_option:
        yield hit(question, n=context.number(question))


@item_check(
    "QUE-04",
    MUST,
    "Too few or repeated options",
    "Question {n} has {problem}.",
    Question,
)
def too_few_or_repeated_options(question: Question, context: EditionContext) -> Iterator[Hit]:
    """Fewer than three options (two for true or false, two pairs), or two that say the same."""
    for problem in _option_problems(question, context):
        yield hit(question, n=context.number(question), problem=problem)


def _option_problems(question: Question, context: EditionContext) -> Iterator[str]:
    if question.type is QuestionType.MATCHING and len(question.pairs) < 2:
        yield _counted(len(question.pairs), "pair")
    if question.type not in OPTION_TYPES:
        return
    least = 2 if question.type is QuestionType.TRUE_FALSE else 3
    if len(question.options) < least:
        yield _counted(len(question.options), "option")
    texts = [context.plain(option, "text").strip() for option in question.options]
    counted = Counter(text.casefold().rstrip(" .။") for text in texts if text)
    repeated = [text for text, count in counted.items() if count > 1]
    if repeated:
        said = next(text for text in texts if text.casefold().rstrip(" .။") == repeated[0])
        yield f"{counted[repeated[0]]} options that say “{said}”"


def _counted(count: int, what: str) -> str:
    return (
        f"only one {what}"
        if count == 1
        else f"only {count or 'no'} {what}s".replace("only no", "no")
    )


@text_check(
    "QUE-05",
    SHOULD,
    "“All / none of the above”",
    "“{text}” gives the answer away. Replace it with a real option.",
)
def all_or_none_of_the_above(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """An option says all, none or both of the above."""
    del context
    if isinstance(text.item, Option) and text.field == "text":
        words = text.reading.text.strip()
        if ALL_OR_NONE.search(words):
            yield hit(text.item, at=text.place(), text=words)


@text_check(
    "QUE-06",
    CONSIDER,
    "Negative question",
    "The question is negative. If you keep it, make NOT stand out.",
)
def negative_question(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """The question itself says not, never or except, neither in capitals nor emphasized."""
    del context
    if not isinstance(text.item, Question) or text.field != "stem" or text.language != "en":
        return
    for stretch in text.reading.stretches:
        if any(each.casefold() not in stretch.stressed for each in _negations(stretch.text)):
            yield hit(text.item, at=text.place(stretch.part))


@lru_cache(maxsize=CACHED_TEXTS)
def _negations(text: str) -> tuple[str, ...]:
    """The negative words of the sentences that ask; of the last one where none does."""
    said = sentences(text)
    asking = [each for each in said if re.search(r"\?[”\"’)]*$", each)] or said[-1:]
    return tuple(found.group() for each in asking for found in NEGATION.finditer(each))


@item_check(
    "QUE-07",
    CONSIDER,
    "Correct answer stands out by length",
    "The correct answer is much longer than the others. Participants will guess it.",
    Question,
)
def correct_answer_stands_out(question: Question, context: EditionContext) -> Iterator[Hit]:
    """The correct option is the longest, by half the others' average and a dozen letters."""
    right = [option for option in question.options if option.correct]
    if question.type is not QuestionType.SINGLE or len(right) != 1 or len(question.options) < 3:
        return
    others = [len(context.plain(each, "text")) for each in question.options if not each.correct]
    length = len(context.plain(right[0], "text"))
    average = sum(others) / len(others)
    stands_out = length > max(others) and length > 1.5 * average
    if stands_out and length - average >= _TELLING_LENGTH:
        yield hit(question)
