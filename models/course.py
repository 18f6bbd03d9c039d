"""Course: the whole training package, one immutable value."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from models.agency import Agency, Area, Language
from models.delivery import (
    Certificate,
    Cohort,
    Contact,
    EvaluationLevel,
    InterpretationMode,
    ObservedTask,
    Timetable,
)
from models.house import Media, PublishPlan, Settings, TermRule
from models.item import Facilitator, Internal, Item
from models.lists import Acronym, GlossaryTerm, LawRecord, ReferenceGroup
from models.module import Module
from models.objective import Outcome
from models.pages import Annex, Handout, Page
from models.review import (
    AcceptedFinding,
    AuthorQuestion,
    LogEntry,
    NamedVersion,
    ReceivedFile,
    SignOff,
    Suggestion,
)
from models.test import Test
from models.text import EMPTY_LINE, EMPTY_PROSE, LanguageCode, Line, Prose
from models.values import Value


class Course(Item):
    """Everything a package says and everything its authors record about it.

    ``slug`` names published files. Dates printed in files come from ``version_date``, never from
    the clock. Integrity across items (unique ids, known agencies) is :mod:`models.integrity`.
    """

    title: Line = EMPTY_LINE
    subtitle: Line = EMPTY_LINE
    slug: Annotated[str, Field(pattern=r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")] = "course"
    version: str = "0.1"
    version_date: date | None = None
    notice: Line = EMPTY_LINE
    donor_line: Prose = EMPTY_PROSE
    publisher: Line = EMPTY_LINE
    logo_media_id: str = ""
    target_group: Prose = EMPTY_PROSE
    group_size: Line = EMPTY_LINE
    entry_condition: Line = EMPTY_LINE
    languages: tuple[Language, ...] = ()
    source_language: LanguageCode = "en"
    agencies: tuple[Agency, ...] = ()
    areas: tuple[Area, ...] = ()
    values: tuple[Value, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    front_matter: tuple[Page, ...] = ()
    modules: tuple[Module, ...] = ()
    tests: tuple[Test, ...] = ()
    handouts: tuple[Handout, ...] = ()
    annexes: tuple[Annex, ...] = ()
    back_matter: tuple[Page, ...] = ()
    contacts: tuple[Contact, ...] = ()
    timetables: tuple[Timetable, ...] = ()
    interpretation: InterpretationMode = InterpretationMode.NONE
    interpretation_extra_percent: Annotated[int, Field(ge=0, le=100)] = 0
    evaluation: Annotated[tuple[EvaluationLevel, ...], Facilitator] = ()
    certificate: Certificate | None = None
    observed_tasks: tuple[ObservedTask, ...] = ()
    cohorts: Annotated[tuple[Cohort, ...], Facilitator] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    references: tuple[ReferenceGroup, ...] = ()
    laws: tuple[LawRecord, ...] = ()
    media: tuple[Media, ...] = ()
    settings: Settings = Settings()
    term_rules: Annotated[tuple[TermRule, ...], Internal] = ()
    publish_plans: Annotated[tuple[PublishPlan, ...], Internal] = ()
    sign_offs: Annotated[tuple[SignOff, ...], Internal] = ()
    accepted_findings: Annotated[tuple[AcceptedFinding, ...], Internal] = ()
    suggestions: Annotated[tuple[Suggestion, ...], Internal] = ()
    author_questions: Annotated[tuple[AuthorQuestion, ...], Internal] = ()
    decision_log: Annotated[tuple[LogEntry, ...], Internal] = ()
    versions: Annotated[tuple[NamedVersion, ...], Internal] = ()
    received_files: Annotated[tuple[ReceivedFile, ...], Internal] = ()

    def agency(self, code: str) -> Agency | None:
        """The agency with this code, if the course has it."""
        return next((agency for agency in self.agencies if agency.code == code), None)
