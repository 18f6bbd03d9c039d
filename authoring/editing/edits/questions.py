"""Editing questions: another type that keeps what it can, and which options are correct."""

from __future__ import annotations

from collections.abc import Iterator

from authoring.editing.edit import Edit
from authoring.editing.edits.insert import new_item
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.set_field import SetField
from authoring.editing.step import Step
from models.blocks import Question
from models.blocks.question import Accepted, Gap, Option, Pair, QuestionType
from models.item import Item
from models.text import Line, Passage
from models.words import printed_words

ONE_ANSWER = frozenset({QuestionType.SINGLE, QuestionType.TRUE_FALSE})
"""The types in which one option is correct."""


def change_question_type(indexed: IndexedCourse, item_id: str, kind: QuestionType) -> Edit | None:
    """Let a question be answered in another way; None when it is answered so already.

    Nothing is deleted: what the new type does not use is kept and not printed. A type with one
    answer keeps the first correct mark. Accepted answers go over between gaps and short answers,
    correct options become accepted answers, and a list the type needs gets its first rows.
    """
    question = indexed.find(item_id, Question)
    if question is None or question.type is kind:
        return None
    steps: list[Step] = [SetField.of(indexed, item_id, "type", kind)]
    if kind in ONE_ANSWER:
        marked = [option for option in question.options if option.correct]
        steps += [SetField.of(indexed, each.id, "correct", False) for each in marked[1:]]
    for field, node in _first_rows(indexed, question, kind):
        position = sum(1 for step in steps if isinstance(step, InsertNode))
        steps.append(InsertNode(item_id, field, position, node))
    return Edit(f"Change the type of {named(indexed.course, question)}", tuple(steps))


def mark_correct(indexed: IndexedCourse, item_id: str, correct: bool) -> Edit | None:
    """Mark an option as correct or not; in a type with one answer the others lose their mark."""
    option = indexed.find(item_id, Option)
    if option is None:
        return None
    question = indexed.find(indexed.slot(item_id).parent, Question)
    if question is None:
        return None
    wanted = {item_id: correct}
    if correct and question.type in ONE_ANSWER:
        wanted |= {each.id: False for each in question.options if each.id != item_id}
    steps = tuple(
        SetField.of(indexed, each.id, "correct", wanted[each.id])
        for each in question.options
        if each.id in wanted and each.correct is not wanted[each.id]
    )
    return Edit(f"Mark the answer of {named(indexed.course, question)}", steps) if steps else None


def _first_rows(
    indexed: IndexedCourse, question: Question, kind: QuestionType
) -> Iterator[tuple[str, Item]]:
    match kind:
        case QuestionType.TRUE_FALSE if not question.options:
            for key, correct in (("true", True), ("false", False)):
                text = _in_all_languages(indexed, key)
                yield "options", new_item(Option, text=text, correct=correct)
        case QuestionType.SINGLE | QuestionType.MULTIPLE | QuestionType.ORDERING if (
            not question.options
        ):
            yield from (("options", new_item(Option)) for _ in range(3))
        case QuestionType.MATCHING if not question.pairs:
            yield from (("pairs", new_item(Pair)) for _ in range(2))
        case QuestionType.FILL_IN if not question.gaps:
            answers = tuple(_accepted(question)) or (new_item(Accepted),)
            yield "gaps", new_item(Gap, accepted=answers)
        case QuestionType.SHORT_ANSWER if not question.accepted:
            answers = tuple(_accepted(question)) or (new_item(Accepted),)
            yield from (("accepted", each) for each in answers)


def _accepted(question: Question) -> Iterator[Accepted]:
    """What the question has accepted so far, whatever its type was, as new answers."""
    given = [gap.accepted for gap in question.gaps[:1]] or [question.accepted]
    texts = [each.text for each in given[0]] or [
        option.text for option in question.options if option.correct
    ]
    return (new_item(Accepted, text=text) for text in texts)


def _in_all_languages(indexed: IndexedCourse, key: str) -> Line:
    course = indexed.course
    codes = dict.fromkeys((course.source_language, *(each.code for each in course.languages)))
    own = course.settings.printed_words
    shared = {code: Passage(value=printed_words(code, own)[key]) for code in codes}
    return Line.model_validate({"shared": shared})
