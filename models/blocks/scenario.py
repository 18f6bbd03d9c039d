"""The scenario: a story that branches, with a consequence for every choice and a debrief."""

from __future__ import annotations

from typing import Annotated, Literal

from models.blocks.activity import Declaration
from models.item import Item, ItemId, ItemReference, Key
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class Choice(Item):
    """A way to act; it leads to another scene, or ends the story when ``next_scene_id`` is ""."""

    text: Line = EMPTY_LINE
    consequence: Annotated[Prose, Key] = EMPTY_PROSE
    next_scene_id: ItemReference = ""
    recommended: Annotated[bool, Key] = False


class Scene(Item):
    """A moment of the story at which the participant decides."""

    title: Line = EMPTY_LINE
    text: Prose = EMPTY_PROSE
    choices: tuple[Choice, ...] = ()


class Scenario(Item):
    """A branching case; it starts at its first scene."""

    kind: Literal["scenario"] = "scenario"
    code: str = ""
    title: Line = EMPTY_LINE
    declaration: Declaration = Declaration.UNDECLARED
    objective_ids: tuple[ItemId, ...] = ()
    introduction: Prose = EMPTY_PROSE
    scenes: tuple[Scene, ...] = ()
    debrief: Annotated[Prose, Key] = EMPTY_PROSE
