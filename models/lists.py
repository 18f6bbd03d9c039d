"""The lists at the end of a book: glossary, acronyms, references and law records."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from models.item import Item, ItemReference
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class GlossaryTerm(Item):
    """A technical term; ``legal`` terms should be marked in the text (rule LNG-02)."""

    term: Line = EMPTY_LINE
    definition: Prose = EMPTY_PROSE
    legal: bool = False


class Acronym(Item):
    """A short form and what it stands for."""

    acronym: Line = EMPTY_LINE
    meaning: Line = EMPTY_LINE


class Reference(Item):
    """A source. A ``general`` one is listed in every book, others where they are cited."""

    text: Prose = EMPTY_PROSE
    general: bool = True
    law_id: ItemReference = ""


class ReferenceGroup(Item):
    """Sources of one sort under a title of their own."""

    title: Line = EMPTY_LINE
    references: tuple[Reference, ...] = ()


class LawStatus(StrEnum):
    """Whether a law applies today."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"
    UNKNOWN = "unknown"


class LawRecord(Item):
    """A law the course rests on, when it was checked and by which office (rules REF-01, REF-02)."""

    title: Line = EMPTY_LINE
    status: LawStatus = LawStatus.UNKNOWN
    replaced_by_id: ItemReference = ""
    replaced_on: date | None = None
    checked_on: date | None = None
    checked_by: str = ""
