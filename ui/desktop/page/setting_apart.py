"""Setting apart: which parts of a page only guides have, and what is left of a folded block."""

from __future__ import annotations

from dataclasses import replace

from models.item import Item
from models.sensitivity import Sensitivity, field_sensitivities
from models.tree import shape
from ui.desktop.page.page_parts import Field, Part, Style, Tone

_GUIDE = (Sensitivity.FACILITATOR, Sensitivity.KEY)
GUIDE_WORDS = "guide only"
CALLOUT_WORDS = {
    Tone.NOTE: "Note",
    Tone.EXAMPLE: "Example",
    Tone.LAW: "The law",
    Tone.WARNING: "Warning",
    Tone.SENSITIVE: "Sensitive content",
}
"""What is printed over a callout (models/words/english.py says it in books)."""


def is_guide(item: Item) -> bool:
    """Whether all that an item says is for the facilitator guide only."""
    marks = field_sensitivities(type(item))
    texts = shape(type(item)).texts
    return bool(texts) and all(marks[name] in _GUIDE for name in texts)


def tone_of(item: Item, name: str, around: Tone) -> Tone:
    """How a field stands: what only guides have is set apart, the rest as what is around it."""
    return Tone.GUIDE if field_sensitivities(type(item))[name] in _GUIDE else around


def folded(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts up to the heading; all of them where there is none."""
    for number, part in enumerate(parts):
        if isinstance(part, Field) and part.style is Style.HEADING and part.value:
            return (*parts[:number], replace(part, folded=True))
    return parts
