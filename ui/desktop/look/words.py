"""What kinds of item, fields and choices are called on the screen."""

from __future__ import annotations

from models.item import Confidence, Item, State

KINDS = {
    "Activity": "Activity",
    "Annex": "Annex",
    "Callout": "Callout",
    "CardSet": "Card set",
    "CaseStudy": "Case study",
    "CaseQuestion": "Question",
    "DebriefQuestion": "Debrief question",
    "FacilitatorNote": "Facilitator note",
    "FigureBlock": "Picture",
    "FormField": "Field",
    "FormSection": "Part of the form",
    "GlossaryTerm": "Term",
    "KeyMessage": "Key message",
    "LikelyQuestion": "Question participants often ask",
    "LinkBlock": "Link",
    "ModuleNote": "Facilitator note",
    "Page": "Page",
    "PlanRow": "Plan",
    "TableBlock": "Table",
    "TestItem": "Question",
    "TextBlock": "Paragraph",
}

FIELDS = {
    "description": "Description for people who cannot see it",
    "donor_line": "Donor line",
    "entry_condition": "Who may take part",
    "feedback_right": "Feedback when right",
    "feedback_wrong": "Feedback when wrong",
    "items": "Questions of the test",
    "link_to_next": "Link to the next session",
    "method_words": "Method",
    "pass_criterion": "What passing means",
    "scale_high": "High end of the scale",
    "scale_low": "Low end of the scale",
    "sections": "Parts of the form",
    "self_check": "Self-check",
    "stem": "Question",
    "type_words": "Kind of activity",
}

STATES = {State.DRAFT: "Draft", State.IN_REVIEW: "In review", State.AGREED: "Agreed"}
CONFIDENCES = {
    Confidence.CONFIRMED: "Confirmed",
    Confidence.PROFESSIONAL: "Professional knowledge",
    Confidence.TO_CONFIRM: "To be confirmed",
}

GROUPS = {
    "front_matter": "Front matter",
    "modules": "Modules",
    "tests": "Tests",
    "handouts": "Handouts",
    "annexes": "Annexes",
    "back_matter": "Back matter",
    "glossary": "Glossary",
}
"""The headings of the outline, by the field of the course they stand for, in order."""

EMPTY_GROUPS = {
    "front_matter": ("Pages before the modules, such as a foreword, stand here.", "Add a page"),
    "modules": ("A course is made of modules. Each has sessions.", "Add a module"),
    "tests": ("Tests before and after the course stand here.", "Add a test"),
    "handouts": ("Papers handed out in a session stand here.", "Add a handout"),
    "annexes": ("Forms and lists that officers use at work stand here.", "Add an annex"),
    "back_matter": ("Pages behind the annexes stand here.", "Add a page"),
    "glossary": ("Words that need an explanation stand here.", "Add a term"),
}


def kind_words(kind: type[Item]) -> str:
    """The name of a class of item: "Case study"."""
    return KINDS.get(kind.__name__) or _spaced(kind.__name__)


def field_words(field: str) -> str:
    """The name of a field: "Expected answer"."""
    return FIELDS.get(field) or field.replace("_", " ").capitalize()


def _spaced(name: str) -> str:
    words = "".join(f" {c.lower()}" if c.isupper() and i else c for i, c in enumerate(name))
    return words.capitalize()
