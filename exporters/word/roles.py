"""Roles: how each role of a block looks on paper. docs/roles.md says it for authors of composers.

A role nobody knows prints as plain text, so a new one never breaks a book.
"""

from __future__ import annotations

from dataclasses import dataclass

from exporters.word.template.numbering import BULLETS, CHECKS, LETTERS, MESSAGES

PARAGRAPH_STYLES = {
    "aim": "Aim",
    "lead-in": "LeadIn",
    "label": "Label",
    "answer-key": "AnswerKey",
    "facilitator-note": "FacilitatorNote",
    "stem": "Stem",
    "time": "Time",
    "instruction": "Instruction",
    "draft-note": "DraftNote",
    "source-language-label": "SourceLanguageLabel",
    "form-label": "FormLabel",
    "form-line": "FormLine",
    "writing-lines": "WritingLine",
    "caption": "FigureCaption",
    "reference": "Reference",
    "form-hint": "FormHint",
}
"""Paragraph role to style."""

RULED_STYLES = frozenset({"FormLine", "WritingLine"})
"""Styles with a line below each paragraph; every second one is the style with "Next"."""


@dataclass(frozen=True, slots=True)
class ListLook:
    """The style of a list's entries; its kind of numbering (None: as the list says); its box."""

    style: str = ""
    kind: int | None = None
    box: str = ""


LIST_LOOKS = {
    "key-messages": ListLook("KeyMessage", MESSAGES, "key-messages"),
    "objectives": ListLook("Objective"),
    "materials": ListLook(),
    "debrief": ListLook(),
    "steps": ListLook(),
    "options": ListLook("Option", LETTERS),
    "order-options": ListLook("Option", LETTERS),
    "checklist": ListLook("ChecklistItem", CHECKS),
    "references": ListLook(),
    "open-points": ListLook(),
    "facilitator-notes": ListLook(kind=BULLETS, box="facilitator-note"),
    "answer-key": ListLook(),
    "facilitator-note": ListLook(),
}
"""List role to look; other lists are bulleted or numbered as they say."""


@dataclass(frozen=True, slots=True)
class BoxLook:
    """The table style of a box; its title's style, on a row of its own or not."""

    style: str
    title_style: str = "BoxTitle"
    title_row: bool = False


BOX_LOOKS = {
    "note": BoxLook("NoteBox"),
    "example": BoxLook("ExampleBox"),
    "law": BoxLook("LawBox"),
    "warning": BoxLook("WarningBox", "WarningTitle"),
    "sensitive": BoxLook("SensitiveBox", "WarningTitle"),
    "answer-key": BoxLook("AnswerKeyBox", "AnswerKeyTitle"),
    "facilitator-note": BoxLook("FacilitatorNoteBox"),
    "activity": BoxLook("ActivityBox", "BoxTitleOnBand", title_row=True),
    "case-study": BoxLook("CaseBox", "BoxTitleOnBand", title_row=True),
    "scenario": BoxLook("CaseBox", "BoxTitleOnBand", title_row=True),
    "question": BoxLook("QuestionBox"),
    "card": BoxLook("CardBox"),
    "key-messages": BoxLook("KeyMessageBox"),
}
"""Kind of callout to look; others look like a note."""

BOXED_ROLES = frozenset({"answer-key", "facilitator-note"})
"""Paragraphs and lists of these roles that follow one another share one box of that kind."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """The table style of a role; the shares of its columns where the table says none.

    A table of no more than ``longest_together`` lines stays on one page.
    """

    style: str = "CourseTable"
    widths: tuple[float, ...] = ()
    longest_together: int = 12


TABLE_LOOKS = {
    "plan": TableLook(widths=(0.1, 0.18, 0.48, 0.24)),
    "overview": TableLook(),
    "timetable": TableLook(longest_together=24),
    "matrix": TableLook(longest_together=20),
    "glossary": TableLook(widths=(0.28, 0.72)),
    "contacts": TableLook("GridTable"),
    "form": TableLook("GridTable", longest_together=11),
    "matching": TableLook("QuietTable"),
    "imprint": TableLook("QuietTable"),
}
"""Table role to look; other tables look like those of the course."""


@dataclass(frozen=True, slots=True)
class SectionLook:
    """Whether a section begins a page, stands in the contents, and has a band that names it."""

    heading: str = "Heading"
    new_page: bool = False
    in_contents: bool = True
    band_word: str = ""


_OWN_PAGE = SectionLook(new_page=True)
SECTION_LOOKS = {
    "module": SectionLook(new_page=True, band_word="module"),
    "session": SectionLook(),
    "part": SectionLook("PartHeading", in_contents=False),
    "self-check": SectionLook(in_contents=False),
    "front-page": _OWN_PAGE,
    "back-page": _OWN_PAGE,
    "annex": _OWN_PAGE,
    "handout": _OWN_PAGE,
    "test": _OWN_PAGE,
    "certificate": _OWN_PAGE,
    "test-key": SectionLook("PartHeading", new_page=True, in_contents=False),
    "open-points": _OWN_PAGE,
}
"""Section role to look; other sections are headings of their depth."""
