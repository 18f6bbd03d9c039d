"""Tests with their keys, observed tasks, the evaluation plan and the certificate in a book."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from exporters.compose import question
from exporters.compose.composer import Composer, block_cell, cell
from models.blocks import Question
from models.content import Block, Cell, Paragraph, Plain
from models.delivery import ObservedTask
from models.test import Test

_ROOM_TO_SIGN = (Paragraph((), role="form-line"), Paragraph((), role="form-line"))


def tests(composer: Composer, items: Iterable[Test]) -> tuple[Block, ...]:
    """The tests: first the paper as participants get it, then the key on a page of its own."""
    printed_before = {
        question.id for module in composer.edition.course.modules for question in module.self_check
    }
    wanted = {question.id: question for question in _all_questions(composer)}
    result: list[Block] = []
    for test in items:
        questions = [wanted[item.question_id] for item in test.items if item.question_id in wanted]
        facts = [composer.word("test_time", n=test.minutes)]
        if test.pass_mark_percent is not None:
            facts.append(composer.word("pass_mark", percent=test.pass_mark_percent))
        paper = [
            question.asked(composer, one, str(number), anchored=one.id not in printed_before)
            for number, one in enumerate(questions, 1)
        ]
        inside = (
            Paragraph((Plain(" · ".join(facts)),), role="time"),
            *composer.prose(test, "introduction"),
            *paper,
            *composer.part("answer_key", _key(composer, questions, printed_before), "test-key"),
        )
        result.append(composer.item_section(test, inside, role="test"))
    return tuple(result)


def _key(
    composer: Composer, questions: Iterable[Question], printed_before: Collection[str]
) -> tuple[Block, ...]:
    """A row for each question: its answer, and where its feedback stands if not here."""
    rows = []
    for number, one in enumerate(questions, 1):
        before = one.id in printed_before
        answer = question.answer_key(composer, one, with_feedback=not before)
        where = composer.edition.number(one) if before else ""
        if answer:
            rows.append((cell(str(number)), block_cell(answer), cell(where)))
    heads = ("place_short", "answer", "self_check")
    return composer.table("matrix", heads, rows, (0.12, 0.66, 0.22))


def _all_questions(composer: Composer) -> Iterable[Question]:
    course = composer.edition.course
    for module in course.modules:
        yield from module.self_check
    for test in course.tests:
        yield from test.questions


def observed_tasks(composer: Composer, items: Sequence[ObservedTask]) -> tuple[Block, ...]:
    """The tasks judged by watching, with where the mark is set if the edition may say it."""
    rows = []
    for task in items:
        criterion = composer.line(task, "pass_criterion")
        if not criterion and task.pass_points is not None:
            text = composer.word(
                "pass_points", **{"pass": task.pass_points, "points": task.points or "?"}
            )
            criterion = (Paragraph((Plain(text),)),)
        if task.group_result:
            criterion = (*criterion, Paragraph((Plain(composer.word("group_result")),)))
        sheet = composer.edition.label(task.sheet_id) if task.sheet_id else ""
        rows.append(
            (
                block_cell(composer.line(task, "title")),
                cell(composer.edition.label(task.activity_id) if task.activity_id else ""),
                cell(sheet),
                block_cell(criterion),
            )
        )
    heads = ("task", "activity", "handouts", "pass_criterion")
    return composer.table("matrix", heads, rows, (0.28, 0.17, 0.17, 0.38))


def evaluation(composer: Composer) -> tuple[Block, ...]:
    """How the course is judged: observed tasks, the plan by Kirkpatrick's levels, certificate."""
    tasks = observed_tasks(composer, composer.edition.course.observed_tasks)
    inside = (
        *composer.part("observed_tasks", tasks, "page"),
        *composer.part("evaluation_plan", _levels(composer), "page"),
        *certificate(composer, "certificate"),
    )
    return composer.part("evaluation", inside, "back-page")


def _levels(composer: Composer) -> tuple[Block, ...]:
    rows = [
        (
            cell(str(level.level)),
            block_cell(composer.line(level, "question")),
            block_cell(composer.line(level, "instrument")),
            block_cell(composer.line(level, "timing")),
            block_cell(composer.line(level, "target")),
        )
        for level in composer.edition.course.evaluation
    ]
    heads = ("evaluation_level", "evaluation_question", "instrument", "timing", "target")
    return composer.table("matrix", heads, rows, (0.09, 0.24, 0.25, 0.18, 0.24))


def certificate(composer: Composer, role: str) -> tuple[Block, ...]:
    """What the certificate says and under which conditions it is given."""
    one = composer.edition.course.certificate
    if one is None:
        return ()
    conditions = composer.prose(one, "conditions") or (
        Paragraph(
            (
                Plain(
                    composer.word(
                        "certificate_conditions",
                        attendance=one.attendance_percent,
                        tasks=one.tasks_to_pass,
                        **{"pass": one.pass_mark_percent},
                    )
                ),
            )
        ),
    )
    rows = [
        (block_cell(composer.line(each, "role", "form-label")), Cell(_ROOM_TO_SIGN))
        for each in one.signatories
    ]
    signatories = composer.plain_table("form", rows, (0.38, 0.62))
    inside = (
        *composer.prose(one, "text"),
        *conditions,
        *composer.labelled("signatories", signatories),
    )
    return composer.part("certificate", inside, role)
