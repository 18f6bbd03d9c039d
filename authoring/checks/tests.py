"""Checks of tests and self-checks as a whole (DOMAIN 4.5): key, number, pass rule, tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from authoring.checks.alignment import test_questions
from authoring.checks.check import CONSIDER, SHOULD, Hit, edition_check, hit, item_check
from authoring.checks.edition_context import EditionContext
from models.blocks import Activity, Question
from models.blocks.question import QuestionType
from models.delivery import ObservedTask
from models.module import Module
from models.test import Test, TestKind

_MOST_IN_ONE_POSITION = 40
_MOST_TRUE_FALSE = 20
_ENOUGH_TO_JUDGE = 5


@item_check(
    "QUE-08",
    CONSIDER,
    "Pattern in the key",
    "In {x} % of the questions the answer is {letter}.",
    Test,
)
def pattern_in_the_key(test: Test, context: EditionContext) -> Iterator[Hit]:
    """One position holds more than 40 per cent of the correct answers of a test."""
    positions = [
        position
        for question in test_questions(test, context)
        if question.type is QuestionType.SINGLE
        for position, option in enumerate(question.options)
        if option.correct
    ]
    if len(positions) < _ENOUGH_TO_JUDGE:
        return
    position, count = Counter(positions).most_common(1)[0]
    if count * 100 > context.whole.threshold("QUE-08", _MOST_IN_ONE_POSITION) * len(positions):
        yield hit(test, x=round(100 * count / len(positions)), letter=chr(ord("A") + position))


@item_check(
    "QUE-09",
    SHOULD,
    "Too few questions",
    "The {edition} edition of Module {n} has only {x} questions.",
    Module,
)
def too_few_questions(module: Module, context: EditionContext) -> Iterator[Hit]:
    """A module shows fewer than five questions (three where it has one objective)."""
    least = 3 if len(module.objectives) == 1 else context.whole.threshold("QUE-09", 5)
    count = len(module.self_check)
    if count < least:
        sentence = "" if count > 1 else _FEW_QUESTIONS[count]
        number = context.number(module)
        yield hit(module, sentence=sentence, edition=context.name, n=number, x=count)


_FEW_QUESTIONS = (
    "The {edition} edition of Module {n} has no questions.",
    "The {edition} edition of Module {n} has only one question.",
)


@edition_check("QUE-10", SHOULD, "No pass rule", "{item} has no pass mark.")
def no_pass_rule(context: EditionContext) -> Iterator[Hit]:
    """A test other than the pre-test has no pass mark, or an observed task no pass criterion."""
    for test in context.course.tests:
        if test.pass_mark_percent is None and test.kind is not TestKind.PRE:
            yield hit(test, item=context.label(test))
    for task in context.items(ObservedTask):
        activity = context.item(task.activity_id, Activity)
        if not _has_pass_rule(task, activity, context):
            sentence = "{item} has no pass criterion. Say what is enough to pass."
            yield hit(task, sentence=sentence, item=context.label(task))


def _has_pass_rule(task: ObservedTask, activity: Activity | None, context: EditionContext) -> bool:
    if task.pass_points is not None or context.has(task, "pass_criterion"):
        return True
    if activity is None:
        return False
    return activity.pass_points is not None or context.has(activity, "pass_criterion")


@item_check(
    "QUE-11",
    SHOULD,
    "Observed task without checklist",
    "Task {n} will be judged, but there is no observation sheet.",
    ObservedTask,
)
def observed_task_without_checklist(task: ObservedTask, context: EditionContext) -> Iterator[Hit]:
    """An observed task has no observation sheet, and its activity no checklist."""
    activity = context.item(task.activity_id, Activity)
    if not task.sheet_id and not (activity and activity.checklist):
        yield hit(task, n=f"“{context.excerpt(task, 'title')}”")


@edition_check(
    "QUE-12",
    CONSIDER,
    "Many true/false items",
    "{x} % of the questions are true/false. Half can be guessed.",
)
def many_true_false_items(context: EditionContext) -> Iterator[Hit]:
    """More than 20 per cent of the questions of a test or self-check are true or false."""
    groups: list[tuple[Test | Module, Sequence[Question]]] = [
        (test, test_questions(test, context)) for test in context.course.tests
    ]
    groups += [(module, module.self_check) for module in context.course.modules]
    for item, questions in groups:
        count = sum(each.type is QuestionType.TRUE_FALSE for each in questions)
        most = context.whole.threshold("QUE-12", _MOST_TRUE_FALSE)
        if len(questions) >= _ENOUGH_TO_JUDGE and count * 100 > most * len(questions):
            yield hit(item, x=round(100 * count / len(questions)))
