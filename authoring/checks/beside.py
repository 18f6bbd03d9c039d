"""Checks of one item while it is being written: the same rules, on a course cut down to it.

An editor shows what the rules say of a question or a plan right beside it. Running them on the
whole course takes too long for every letter that is typed; what these rules look at is inside the
item and in the lists of the course.
"""

from __future__ import annotations

import re
from dataclasses import replace

from authoring.checks.run import check
from models.blocks import Question
from models.course import Course
from models.delivery import Timetable
from models.edition import editions
from models.finding import Finding
from models.item import Item
from models.module import Module
from models.objective import Objective
from models.session import Session
from models.text import AgencyCode
from models.tree import trusted_copy, walk

RULES: dict[type[Item], frozenset[str]] = {
    Question: frozenset({"QUE-01", "QUE-02", "QUE-03", "QUE-04", "QUE-05", "QUE-06", "QUE-07"}),
    Objective: frozenset({"OBJ-01", "OBJ-02", "OBJ-03", "OBJ-04", "OBJ-05", "OBJ-06"}),
    Session: frozenset({"TIM-01", "TIM-04", "TIM-05"}),
    Timetable: frozenset({"TIM-03", "TIM-05", "TIM-08", "TIM-09", "TIM-10"}),
}
"""The rules that can be judged from the item alone."""
_NUMBERED = re.compile(r"^(Question|Session) (?:“[^”]*”|\S+)")
_EMPTY: tuple[Item, ...] = ()
_LEFT_OUT = (
    "front_matter", "tests", "handouts", "annexes", "back_matter", "contacts", "glossary",
    "acronyms", "references", "laws", "outcomes", "observed_tasks", "cohorts", "evaluation",
    "media", "suggestions", "author_questions", "decision_log", "versions", "received_files",
    "accepted_findings", "sign_offs", "publish_plans", "term_rules",
)  # fmt: skip


def check_beside(course: Course, item: Item, agency: AgencyCode = "") -> tuple[Finding, ...]:
    """What the rules say of a question, an objective, a session's plan or a timetable.

    ``agency`` "" judges the editions of all agencies. Nothing for other classes of item.
    """
    rules = RULES.get(type(item))
    if rules is None:
        return ()
    small = _cut_down(course, item)
    keys = editions(small, (course.source_language,))
    wanted = [key for key in keys if not agency or key.agency == agency]
    inside = {each.id for each in walk(item)}
    found = [each for each in check(small, wanted) if each.code in rules]
    if isinstance(item, Timetable):
        return tuple(found)
    return tuple(_said_of_this(each) for each in found if each.item in inside)


def _said_of_this(finding: Finding) -> Finding:
    """The finding without the number of its item, which is another one in a course cut down."""
    message = _NUMBERED.sub(lambda found: f"This {found[1].lower()}", finding.message)
    return replace(finding, message=message)


def _cut_down(course: Course, item: Item) -> Course:
    """The course with nothing in it but what the rules need to judge the item."""
    changes: dict[str, object] = dict.fromkeys(_LEFT_OUT, _EMPTY)
    changes |= {"certificate": None, "timetables": (), "modules": _modules(course, item)}
    if isinstance(item, Timetable):
        changes["timetables"] = (item,)
    return trusted_copy(course, changes)


def _modules(course: Course, item: Item) -> tuple[Module, ...]:
    if isinstance(item, Timetable):
        return tuple(_with_sessions(module) for module in course.modules)
    module = Module(id="beside000000")
    match item:
        case Question():
            return (trusted_copy(module, {"self_check": (item,)}),)
        case Objective():
            return (trusted_copy(module, {"objectives": (item,)}),)
        case Session():
            return (trusted_copy(module, {"sessions": (_without_content(item),)}),)
    return ()


def _with_sessions(module: Module) -> Module:
    """The module with its sessions only, so that sessions keep their numbers."""
    sessions = tuple(_without_content(each) for each in module.sessions)
    changes: dict[str, object] = {"sessions": sessions}
    for field in ("objectives", "key_messages", "materials", "preparation", "self_check"):
        changes[field] = ()
    changes["facilitator_notes"] = ()
    return trusted_copy(module, changes)


def _without_content(session: Session) -> Session:
    return trusted_copy(session, {"blocks": (), "likely_questions": ()})
