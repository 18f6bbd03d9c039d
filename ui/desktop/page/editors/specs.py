"""Which fields of a class are facts, and which lists are tables with which columns. Only data."""

from __future__ import annotations

from dataclasses import dataclass

from models.blocks import Activity, Callout, CardSet, CaseStudy, Form, LinkBlock, Question, Scenario
from models.blocks.form import FormField, FormSection
from models.blocks.question import Gap
from models.blocks.scenario import Scene
from models.course import Course
from models.delivery import Certificate, Contact
from models.item import Item
from models.lists import GlossaryTerm, ReferenceGroup
from models.module import Module
from models.pages import Annex, Handout, Page
from models.session import Session
from models.test import Test


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the fields that stand in it from the top, its share of the width.

    A field with "labelled" words behind a colon shows them before its control.
    """

    head: str
    fields: tuple[str, ...]
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class TableSpec:
    """How a list is shown. No columns: as the model says (see table_maker). ``add``: the button."""

    add: str
    columns: tuple[Column, ...] = ()
    empty: str = ""


def _text(add: str, head: str, *more: Column) -> TableSpec:
    return TableSpec(add, (Column(head, ("text",), 4), *more))


FACTS: dict[type[Item], tuple[str, ...]] = {
    Activity: ("type", "minutes", "debrief_minutes", "declaration", "pass_points"),
    Annex: ("code", "restricted"),
    Callout: ("style",),
    CaseStudy: ("declaration",),
    Certificate: ("attendance_percent", "pass_mark_percent", "repeats", "tasks_to_pass"),
    GlossaryTerm: ("legal",),
    Handout: ("code", "kind", "copies"),
    LinkBlock: ("target", "address"),
    Module: ("announced_minutes", "restricted", "cooperation", "reference_ids"),
    Page: ("kind", "for_facilitators"),
    Question: ("type", "points", "level", "objective_ids"),
    Scenario: ("declaration", "objective_ids"),
    Session: ("minutes", "objective_ids", "opening", "closing", "sensitive"),
    Test: ("kind", "minutes", "pass_mark_percent"),
}
"""The plain fields shown in a line under the caption of an item."""

TABLES: dict[tuple[type[Item], str], TableSpec] = {
    (Session, "plan"): TableSpec(
        "Add a step",
        (
            Column("Time", ("minutes",), 0.9),
            Column("Method", ("method", "method_words"), 1.9),
            Column("What happens", ("content", "target_id"), 3.6),
            Column("Resources", ("resources",), 1.7),
        ),
        "The plan says what happens when. Its steps add up to the minutes of the session.",
    ),
    (Session, "likely_questions"): TableSpec(
        "Add a question",
        (Column("Question", ("question",), 2), Column("Answer", ("answer",), 3)),
    ),
    (Module, "objectives"): TableSpec(
        "Add an objective",
        (
            Column("Participants can …", ("text",), 3.2),
            Column("Level and outcomes", ("bloom", "outcome_ids", "required_for_all"), 1.7),
        ),
        "Objectives say what a participant can show at the end of the module.",
    ),
    (Module, "key_messages"): _text("Add a message", "Message"),
    (Module, "materials"): _text("Add a material", "Material", Column("Copies", ("copies",), 0.8)),
    (Module, "preparation"): _text("Add a preparation", "To do before the course"),
    (Module, "facilitator_notes"): _text("Add a note", "Note"),
    (Activity, "objectives"): TableSpec(
        "Add an objective",
        (
            Column("Objective", ("objective_id",), 3),
            Column("This activity", ("contribution",), 1),
        ),
    ),
    (Activity, "materials"): _text("Add a material", "Material"),
    (Activity, "steps"): _text("Add a step", "Step"),
    (Activity, "debrief"): _text("Add a debrief question", "Question"),
    (Activity, "checklist"): _text(
        "Add a point", "What is observed", Column("Points", ("points",), 0.8)
    ),
    (Question, "options"): TableSpec(
        "Add an option",
        (
            Column("Right", ("correct",), 0.6),
            Column("Option", ("text",), 3),
            Column("Feedback", ("feedback",), 2.4),
        ),
    ),
    (Question, "pairs"): TableSpec(
        "Add a pair", (Column("This …", ("left",), 2), Column("… belongs to", ("right",), 2))
    ),
    (Question, "gaps"): TableSpec(
        "Add a gap",
        (Column("Accepted answers", ("accepted",), 3), Column("", ("case_matters",), 1.4)),
        "Write three underscores ___ in the question for each gap.",
    ),
    (Question, "accepted"): _text("Add an answer", "Accepted answer"),
    (Gap, "accepted"): TableSpec("Another answer", (Column("", ("text",), 1),)),
    (CaseStudy, "questions"): TableSpec(
        "Add a question",
        (Column("Question", ("text",), 3), Column("Expected answer", ("expected_answer",), 3)),
    ),
    (Scene, "choices"): TableSpec(
        "Add a choice",
        (
            Column("Choice", ("text", "next_scene_id"), 2.4),
            Column("What follows", ("consequence",), 3),
            Column("", ("recommended",), 1.2),
        ),
    ),
    (CardSet, "cards"): TableSpec(
        "Add a card",
        (Column("Card", ("title", "text"), 3), Column("Answer", ("answer",), 2.4)),
    ),
    (FormSection, "fields"): TableSpec(
        "Add a field",
        (
            Column("Field and hint", ("label", "hint"), 2.6),
            Column("Kind", ("type", "rows", "scale_from", "scale_to"), 1.6),
            Column("Boxes or columns", ("options",), 2),
        ),
    ),
    (FormField, "options"): TableSpec("Add", (Column("", ("text",), 1),)),
    (Test, "items"): TableSpec(
        "Add a question",
        (Column("Question", ("question_id",), 5), Column("", (), 0.6)),
        "Questions of the self-checks and of this test are put together here.",
    ),
    (Course, "agencies"): TableSpec(
        "Add an agency",
        (
            Column("Name", ("name", "short_name"), 2.2),
            Column("Ministry and title of its edition", ("ministry", "edition_title"), 2.4),
            Column("Code", ("code",), 1),
            Column("Letter", ("letter",), 0.7),
            Column("Colour", ("colour",), 1.1),
        ),
        "Each agency gets its own edition of the course.",
    ),
    (Course, "areas"): TableSpec(
        "Add an area", (Column("Name", ("name",), 3), Column("Code", ("code",), 1))
    ),
    (Course, "languages"): TableSpec(
        "Add a language",
        (
            Column("Name", ("name",), 2),
            Column("Code", ("code",), 1),
            Column("Published", ("readiness",), 1),
        ),
    ),
    (Course, "acronyms"): TableSpec(
        "Add an acronym",
        (Column("Short form", ("acronym",), 1), Column("Stands for", ("meaning",), 3)),
    ),
    (Course, "outcomes"): TableSpec(
        "Add an outcome",
        (Column("Code", ("code",), 0.8), Column("What the officer can do", ("text",), 4)),
    ),
    (Course, "laws"): TableSpec(
        "Add a law",
        (
            Column("Law", ("title",), 2.6),
            Column("Today", ("status", "replaced_by_id", "replaced_on"), 1.7),
            Column("Checked on and by", ("checked_on", "checked_by"), 1.4),
        ),
    ),
    (ReferenceGroup, "references"): TableSpec(
        "Add a source",
        (Column("Source", ("text",), 3.4), Column("", ("general", "law_id"), 1.5)),
    ),
    (Contact, "entries"): TableSpec(
        "Add an office",
        (
            Column("Area", ("area",), 1.2),
            Column("Office", ("office",), 2),
            Column("Telephone", ("telephone", "second_contact"), 1.6),
            Column("Checked on", ("checked_on",), 1.1),
        ),
    ),
    (Course, "term_rules"): TableSpec(
        "Add a rule",
        (
            Column("Language", ("language",), 1),
            Column("Say", ("preferred",), 1.4),
            Column("Do not say", ("avoided",), 1.8),
            Column("Why", ("explanation",), 2),
        ),
    ),
    (Course, "evaluation"): TableSpec(
        "Add a level",
        (
            Column("Level", ("level",), 0.6),
            Column("Question", ("question",), 2.2),
            Column("With what and when", ("instrument", "timing"), 2),
            Column("Target", ("target",), 1.4),
        ),
    ),
    (Course, "observed_tasks"): TableSpec(
        "Add a task",
        (
            Column("Task", ("title", "pass_criterion"), 2.4),
            Column("Activity and sheet", ("activity_id", "sheet_id"), 2),
            Column("Points", ("points", "pass_points", "group_result"), 1.4),
        ),
    ),
    (Course, "cohorts"): TableSpec(
        "Add a group of officers",
        (
            Column("Name", ("title",), 1.6),
            Column("Agency and area", ("agency", "area"), 1.5),
            Column("Officers", ("officers",), 0.8),
            Column("Groups", ("groups",), 0.8),
            Column("When", ("planned",), 1.4),
        ),
    ),
    (Certificate, "signatories"): TableSpec(
        "Add a signatory", (Column("Who signs", ("role",), 1),)
    ),
}
"""The lists that are shown as a table, by the class that holds them."""

OPTIONAL: dict[type[Item], tuple[str, ...]] = {
    Activity: (
        "objectives", "type_words", "grouping", "purpose", "materials", "scenario",
        "instructions", "steps", "debrief", "expected_answer", "checklist", "pass_criterion",
        "notes",
    ),
    CaseStudy: ("story", "questions", "notes"),
    CardSet: ("introduction", "cards"),
    Callout: ("title",),
    Form: ("introduction", "sections", "footer"),
    FormSection: ("introduction", "fields"),
    LinkBlock: ("description",),
    Module: (
        "key_messages", "materials", "preparation", "facilitator_notes", "sessions", "self_check",
    ),
    Question: ("feedback_right", "feedback_wrong", "notes"),
    Scenario: ("introduction", "scenes", "debrief"),
    Scene: ("choices",),
    Session: ("likely_questions",),
}  # fmt: skip
"""Texts and lists of a class that are offered to be added where they are empty."""

ALWAYS: frozenset[tuple[type[Item], str]] = frozenset(
    {
        (Session, "plan"),
        (Module, "objectives"),
        (Test, "items"),
        (FormSection, "fields"),
        (FormField, "options"),
        (Gap, "accepted"),
    }
)
"""Lists that are shown even where they are empty."""
