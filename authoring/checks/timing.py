"""Checks of session times (DOMAIN 4.4): sums, lectures, active work, debriefs, test time."""

from __future__ import annotations

from collections.abc import Iterator

from authoring.checks.alignment import test_questions
from authoring.checks.check import CONSIDER, MUST, SHOULD, Hit, edition_check, hit, item_check
from authoring.checks.edition_context import EditionContext
from models.blocks import Activity
from models.blocks.activity import ActivityType
from models.module import Module
from models.session import Method, PlanRow, Session
from models.test import Test

_LONGEST_LECTURE = 20
_LEAST_ACTIVE_PER_CENT = 50
_SHORTEST_DEBRIEF = 5


def duration(minutes: int) -> str:
    """Minutes as people say them: "45 min", "2 h 45 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


@item_check(
    "TIM-01",
    MUST,
    "Steps do not add up to the session",
    "Session {n} is set to {a} min, but its steps add up to {b} min.",
    Session,
)
def steps_do_not_add_up(session: Session, context: EditionContext) -> Iterator[Hit]:
    """The minutes of the steps differ from the minutes of the session in this edition."""
    if not session.plan:
        return
    planned = context.minutes(session.minutes)
    steps = sum(context.minutes(row.minutes) for row in session.plan)
    if steps != planned:
        yield hit(session, n=context.number(session), a=planned, b=steps)


@item_check(
    "TIM-02",
    MUST,
    "Sessions do not add up to the module",
    "Module {n} is announced as {a}, but its sessions in the {edition} edition add up to {b}.",
    Module,
)
def sessions_do_not_add_up(module: Module, context: EditionContext) -> Iterator[Hit]:
    """The announced time of a module differs from the sum of its sessions in this edition."""
    if module.announced_minutes is None:
        return
    announced = context.minutes(module.announced_minutes)
    total = sum(context.minutes(session.minutes) for session in module.sessions)
    if announced != total:
        yield hit(
            module,
            n=context.number(module),
            a=duration(announced),
            b=duration(total),
            edition=context.name,
        )


@item_check(
    "TIM-04",
    SHOULD,
    "Long lecture",
    "{x} minutes of lecture without activity. Adults lose attention after about {limit}.",
    PlanRow,
)
def long_lecture(row: PlanRow, context: EditionContext) -> Iterator[Hit]:
    """A lecture step takes more than 20 minutes."""
    limit = context.whole.threshold("TIM-04", _LONGEST_LECTURE)
    minutes = context.minutes(row.minutes)
    if row.method is Method.LECTURE and minutes > limit:
        yield hit(row, x=minutes, limit=limit)


@item_check(
    "TIM-06",
    SHOULD,
    "Too little active work",
    "Participants are active for only {x} % of Module {n}.",
    Module,
)
def too_little_active_work(module: Module, context: EditionContext) -> Iterator[Hit]:
    """Methods in which participants work take less than half of the planned time."""
    rows = [row for session in module.sessions for row in session.plan]
    total = sum(context.minutes(row.minutes) for row in rows)
    active = sum(context.minutes(row.minutes) for row in rows if row.method.is_active)
    least = context.whole.threshold("TIM-06", _LEAST_ACTIVE_PER_CENT)
    if total and active * 100 < least * total:
        yield hit(module, n=context.number(module), x=round(100 * active / total))


@edition_check(
    "TIM-07",
    CONSIDER,
    "Short debrief",
    "The debrief of activity {n} is short. Most learning happens there.",
)
def short_debrief(context: EditionContext) -> Iterator[Hit]:
    """A debrief takes less than 5 minutes, or less than a third of a role play.

    Its time is the activity's own, else that of the debrief that follows it in the plan; where
    neither is given, nothing is said.
    """
    planned = context.once(_debriefs_in_plans)
    for activity in context.items(Activity):
        minutes = activity.debrief_minutes
        if minutes is None:
            minutes = planned.get(activity.id)
        if minutes is None:
            continue
        is_role_play = activity.type is ActivityType.ROLE_PLAY
        too_short = is_role_play and 3 * minutes < context.minutes(activity.minutes)
        if minutes < _SHORTEST_DEBRIEF or too_short:
            yield hit(activity, n=context.number(activity))


def _debriefs_in_plans(context: EditionContext) -> dict[str, int]:
    """The minutes of the debrief row right after the row of an activity."""
    found: dict[str, int] = {}
    for session in context.items(Session):
        for row, after in zip(session.plan, session.plan[1:], strict=False):
            if row.target_id and after.method is Method.DEBRIEF:
                found[row.target_id] = context.minutes(after.minutes)
    return found


@item_check(
    "TIM-12",
    CONSIDER,
    "Test time too short",
    "{n} questions in {t} minutes is too fast.",
    Test,
)
def test_time_too_short(test: Test, context: EditionContext) -> Iterator[Hit]:
    """A test gives less than one minute for each of its questions."""
    count = len(test_questions(test, context))
    if test.minutes < count:
        yield hit(test, n=count, t=test.minutes)
