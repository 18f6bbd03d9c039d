"""The kinds of block a session, page, handout or annex is made of: one file and one line each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from models.blocks.activity import Activity
from models.blocks.callout import Callout
from models.blocks.cards import CardSet
from models.blocks.case_study import CaseStudy
from models.blocks.facilitator_note import FacilitatorNote
from models.blocks.figure import FigureBlock
from models.blocks.form import Form
from models.blocks.link import LinkBlock
from models.blocks.question import Question
from models.blocks.scenario import Scenario
from models.blocks.table import TableBlock
from models.blocks.text_block import TextBlock
from models.item import Item

BLOCK_TYPES: tuple[type[Item], ...] = (
    TextBlock,
    FigureBlock,
    TableBlock,
    Callout,
    Activity,
    CaseStudy,
    Scenario,
    Question,
    FacilitatorNote,
    Form,
    CardSet,
    LinkBlock,
)

Block = Annotated[
    TextBlock
    | FigureBlock
    | TableBlock
    | Callout
    | Activity
    | CaseStudy
    | Scenario
    | Question
    | FacilitatorNote
    | Form
    | CardSet
    | LinkBlock,
    Field(discriminator="kind"),
]

__all__ = [
    "BLOCK_TYPES",
    "Activity",
    "Block",
    "Callout",
    "CardSet",
    "CaseStudy",
    "FacilitatorNote",
    "FigureBlock",
    "Form",
    "LinkBlock",
    "Question",
    "Scenario",
    "TableBlock",
    "TextBlock",
]
