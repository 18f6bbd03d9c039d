"""What the values of a list of choices are called on the screen."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from models.blocks.activity import Contribution, Declaration
from models.blocks.form import FieldType
from models.blocks.question import QuestionType
from models.delivery import InterpretationMode
from models.house import Numbering
from models.lists import LawStatus
from models.test import TestKind
from models.values import ValueType

_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (QuestionType.SINGLE, "One correct answer"),
    (QuestionType.MULTIPLE, "Several correct answers"),
    (QuestionType.TRUE_FALSE, "True or false"),
    (QuestionType.MATCHING, "Matching pairs"),
    (QuestionType.ORDERING, "Putting in order"),
    (QuestionType.FILL_IN, "Filling gaps"),
    (QuestionType.NUMERIC, "A number"),
    (QuestionType.SHORT_ANSWER, "A short answer"),
    (QuestionType.RATING, "A rating"),
    (FieldType.LINE, "One line"),
    (FieldType.LINES, "Several lines"),
    (FieldType.YES_NO, "Yes or no"),
    (FieldType.CHOICE, "Boxes to choose from"),
    (FieldType.TICK, "One box to tick"),
    (Declaration.UNDECLARED, "Not declared"),
    (Declaration.FICTIONAL, "Invented"),
    (Declaration.ANONYMIZED, "Real, anonymized"),
    (Contribution.PRACTISES, "practises"),
    (Contribution.ASSESSES, "assesses"),
    (LawStatus.UNKNOWN, "Not checked"),
    (Numbering.SAME_EVERYWHERE, "The same number in all books"),
    (Numbering.CONTINUOUS, "Each book counts for itself"),
    (InterpretationMode.NONE, "No interpretation"),
    (TestKind.PRE, "Before the course"),
    (TestKind.POST, "After the course"),
    (TestKind.OTHER, "Another test"),
    (ValueType.PHONE, "Telephone"),
)
_BY_KIND = {(type(each), each.value): words for each, words in _WORDS}
"""Choices of different classes can have the same value."""
_FLAGS = {
    "bloom": "Bloom level",
    "case_matters": "Capitals matter",
    "checked_by": "Checked by",
    "code": "Code",
    "cooperation": "About cooperation of agencies",
    "correct": "Right",
    "description": "What it is",
    "check_law_every_months": "Check laws every … months",
    "domain": "Domain",
    "double_sided": "Printed on both sides",
    "numbering": "Numbers of modules",
    "source_language": "Written in",
    "word_list": "Words the spell check knows",
    "for_facilitators": "For facilitators only",
    "general": "In every book",
    "group_result": "Result of the group",
    "interpretation_extra_percent": "Extra time for interpretation",
    "legal": "Legal term",
    "level": "Level",
    "objective_ids": "Objectives",
    "outcome_ids": "Outcomes",
    "own_words": "Words only this agency uses",
    "preferred": "Say",
    "avoided": "Do not say",
    "readiness": "Published",
    "recommended": "Best way",
    "reference_ids": "Sources",
    "required": "Needed",
    "required_for_all": "Required for all agencies",
    "restricted": "Restricted",
    "rows": "Lines",
    "scale_from": "Scale from",
    "scale_to": "to",
    "sensitive": "Distressing",
    "opening": "Opening",
    "closing": "Closing",
    "shuffle": "Mix the options",
    "target_id": "Carries out",
    "slug": "Name of published files",
    "version_date": "Date of the version",
    "next_scene_id": "Leads to",
    "replaced_by_id": "Replaced by",
    "sheet_id": "Observation sheet",
    "activity_id": "Activity",
    "announced_minutes": "Announced time",
    "pass_mark_percent": "Pass mark",
    "attendance_percent": "Attendance",
}


def flag_words(field: str) -> str:
    """The name of a field that is chosen or ticked, "" where it is called like the others."""
    return _FLAGS.get(field, "")


@cache
def choice_words(kind: type[StrEnum]) -> tuple[tuple[StrEnum, str], ...]:
    """The values of a class of choices with their words, in its order."""
    return tuple((each, words_of(each)) for each in kind)


def words_of(choice: StrEnum) -> str:
    """One value in words: "Group work"."""
    return _BY_KIND.get((type(choice), choice.value)) or choice.value.replace("_", " ").capitalize()
