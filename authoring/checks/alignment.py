"""Checks of alignment (DOMAIN 4.3): every objective taught, practised and assessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from authoring.checks.check import CONSIDER, MUST, SHOULD, Hit, edition_check, hit, item_check
from authoring.checks.coverage import assessing, assessing_anywhere, taught_anywhere
from authoring.checks.edition_context import EditionContext
from models.blocks import Activity, Question
from models.blocks.question import QuestionType
from models.item import Item
from models.objective import Bloom, Objective
from models.session import Session
from models.test import Test, TestKind

_RECALL = frozenset(
    {
        QuestionType.SINGLE,
        QuestionType.MULTIPLE,
        QuestionType.TRUE_FALSE,
        QuestionType.MATCHING,
        QuestionType.ORDERING,
    }
)


@item_check(
    "ALN-01",
    MUST,
    "Objective is not taught",
    "No session works towards “{objective}”.",
    Objective,
)
def objective_is_not_taught(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """No session of the course serves the objective."""
    if objective.id not in context.whole.once(taught_anywhere):
        yield hit(objective, objective=context.excerpt(objective))


@item_check(
    "ALN-02",
    MUST,
    "Objective is not assessed",
    "Nothing checks whether participants reach “{objective}”. Add a question or an observed task.",
    Objective,
)
def objective_is_not_assessed(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """No question or task of the course assesses the objective."""
    if objective.id not in context.whole.once(assessing_anywhere):
        yield hit(objective, objective=context.excerpt(objective))


@item_check(
    "ALN-03",
    SHOULD,
    "Skill checked by recall only",
    "“{objective}” is a skill. A multiple-choice question cannot show it: add a role play, form "
    "or case task.",
    Objective,
)
def skill_checked_by_recall_only(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """An objective at Apply or above has only questions that offer the answer."""
    if objective.bloom is None or objective.bloom.rank < Bloom.APPLY.rank:
        return
    found = context.once(assessing).get(objective.id, ())
    if found and all(isinstance(each, Question) and each.type in _RECALL for each in found):
        yield hit(objective, objective=context.excerpt(objective))


@item_check(
    "ALN-04",
    SHOULD,
    "Session without objective",
    "Session {n} serves no objective. Link it, or ask whether it is needed.",
    Session,
)
def session_without_objective(session: Session, context: EditionContext) -> Iterator[Hit]:
    """A session is linked to no objective (opening and closing excepted)."""
    linked = any(each in context.edition.index for each in session.objective_ids)
    if not linked and not session.opening and not session.closing:
        yield hit(session, n=context.number(session))


@edition_check(
    "ALN-05",
    SHOULD,
    "Question or activity without objective",
    "{item} is not linked to an objective.",
)
def question_or_activity_without_objective(context: EditionContext) -> Iterator[Hit]:
    """A question (of opinion excepted) or an activity is linked to no objective."""
    linked: dict[str, tuple[str, ...]] = {}
    found: list[Item] = []
    for question in context.questions:
        if question.type is not QuestionType.RATING:
            found.append(question)
            linked[question.id] = question.objective_ids
    for activity in context.items(Activity):
        found.append(activity)
        linked[activity.id] = tuple(link.objective_id for link in activity.objectives)
    for item in found:
        if not any(each in context.whole.index for each in linked[item.id]):
            yield hit(item, item=f"{type(item).__name__} {context.number(item)}")


@item_check(
    "ALN-06",
    CONSIDER,
    "Objective outside the course outcomes",
    "“{objective}” does not support any course outcome.",
    Objective,
)
def objective_outside_outcomes(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """An objective is linked to no outcome, in a course that has outcomes."""
    known = {outcome.id for outcome in context.whole.course.outcomes}
    if known and not known.intersection(objective.outcome_ids):
        yield hit(objective, objective=context.excerpt(objective))


@edition_check(
    "ALN-07",
    SHOULD,
    "Pre-test and post-test differ",
    "The pre-test covers {a} objectives and the post-test {b}. Progress cannot be compared.",
)
def tests_differ(context: EditionContext) -> Iterator[Hit]:
    """The two tests do not cover the same objectives."""
    before = _covered(context, TestKind.PRE)
    after = _covered(context, TestKind.POST)
    if before is None or after is None or before == after:
        return
    if len(before) == len(after):
        sentence = "The two tests cover different objectives. Progress cannot be compared."
        yield hit(sentence=sentence)
    else:
        yield hit(a=len(before), b=len(after))


def _covered(context: EditionContext, kind: TestKind) -> frozenset[str] | None:
    """The objectives that the tests of one kind cover (None where there is no such test)."""
    tests = [test for test in context.course.tests if test.kind is kind]
    if not tests:
        return None
    return frozenset(
        objective_id
        for test in tests
        for question in test_questions(test, context)
        for objective_id in question.objective_ids
        if objective_id in context.edition.index
    )


def test_questions(test: Test, context: EditionContext) -> tuple[Question, ...]:
    """The questions of a test that this edition prints, in order."""
    found = (context.item(each.question_id, Question) for each in test.items)
    return tuple(question for question in found if question is not None)


test_questions.__test__ = False  # type: ignore[attr-defined]


@edition_check(
    "ALN-08",
    CONSIDER,
    "Important objective hardly assessed",
    "Module {n} takes {t} % of the time but has {q} % of the test.",
)
def module_hardly_assessed(context: EditionContext) -> Iterator[Hit]:
    """A module's share of the post-test is less than half its share of the time."""
    minutes = {
        module.id: sum(context.minutes(session.minutes) for session in module.sessions)
        for module in context.course.modules
    }
    module_of = {
        objective.id: module.id
        for module in context.course.modules
        for objective in module.objectives
    }
    for test in context.course.tests:
        questions = test_questions(test, context)
        if test.kind is not TestKind.POST or not questions or not any(minutes.values()):
            continue
        counted = Counter(
            module_id
            for question in questions
            for module_id in {module_of.get(each) for each in question.objective_ids}
        )
        for module in context.course.modules:
            time = 100 * minutes[module.id] / sum(minutes.values())
            share = 100 * counted[module.id] / len(questions)
            if module.objectives and share < time / 2:
                yield hit(module, n=context.number(module), t=round(time), q=round(share))
