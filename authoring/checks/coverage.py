"""Coverage: which sessions teach and which questions and tasks assess an objective."""

from __future__ import annotations

from collections.abc import Iterable

from authoring.checks.course_context import CourseContext
from authoring.checks.edition_context import EditionContext
from models.blocks import Activity, Question, Scenario
from models.blocks.activity import Contribution
from models.delivery import ObservedTask
from models.item import Item
from models.session import Session

Coverage = dict[str, tuple[Item, ...]]
"""For the id of an objective, the items that serve it."""


def taught_anywhere(whole: CourseContext) -> frozenset[str]:
    """The objectives that some session of the course works towards."""
    return frozenset(teaching_anywhere(whole))


def teaching_anywhere(whole: CourseContext) -> Coverage:
    """The sessions that work towards each objective, whichever edition shows them."""
    found: dict[str, list[Item]] = {}
    for session in whole.items(Session):
        for objective_id in session.objective_ids:
            found.setdefault(objective_id, []).append(session)
    return {objective_id: tuple(items) for objective_id, items in found.items()}


def practising_anywhere(whole: CourseContext) -> Coverage:
    """The activities and scenarios in which each objective is practised or assessed."""
    found: dict[str, list[Item]] = {}
    for activity in whole.items(Activity):
        for link in activity.objectives:
            found.setdefault(link.objective_id, []).append(activity)
    for scenario in whole.items(Scenario):
        for objective_id in scenario.objective_ids:
            found.setdefault(objective_id, []).append(scenario)
    return {objective_id: tuple(items) for objective_id, items in found.items()}


def assessing_anywhere(whole: CourseContext) -> Coverage:
    """What assesses each objective in the course, whichever edition shows it."""
    return _assessing(
        whole.items(Question),
        whole.items(Activity),
        whole.items(Scenario),
        whole.items(ObservedTask),
    )


def assessing(context: EditionContext) -> Coverage:
    """What assesses each objective in one edition."""
    return _assessing(
        context.questions,
        context.items(Activity),
        context.items(Scenario),
        context.items(ObservedTask),
    )


def _assessing(
    questions: Iterable[Question],
    activities: Iterable[Activity],
    scenarios: Iterable[Scenario],
    tasks: Iterable[ObservedTask],
) -> Coverage:
    """Questions, activities that assess or are observed tasks, and branching scenarios."""
    found: dict[str, list[Item]] = {}
    observed = {task.activity_id for task in tasks}
    for question in questions:
        for objective_id in question.objective_ids:
            found.setdefault(objective_id, []).append(question)
    for scenario in scenarios:
        for objective_id in scenario.objective_ids:
            found.setdefault(objective_id, []).append(scenario)
    for activity in activities:
        for link in activity.objectives:
            if link.contribution is Contribution.ASSESSES or activity.id in observed:
                found.setdefault(link.objective_id, []).append(activity)
    return {objective_id: tuple(items) for objective_id, items in found.items()}


def serving(context: EditionContext) -> frozenset[str]:
    """The objectives that a session, activity or scenario of one edition serves."""
    sessions = (each for session in context.items(Session) for each in session.objective_ids)
    scenarios = (each for item in context.items(Scenario) for each in item.objective_ids)
    activities = (link.objective_id for item in context.items(Activity) for link in item.objectives)
    return frozenset({*sessions, *scenarios, *activities})
