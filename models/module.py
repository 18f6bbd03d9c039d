"""Module: a part of the course with its own objectives, sessions and self-check."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from models.blocks import Question
from models.item import Facilitator, Item, ItemId, Minutes
from models.objective import Objective
from models.session import Session
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class KeyMessage(Item):
    """One sentence to take home."""

    text: Line = EMPTY_LINE


class Material(Item):
    """Something to bring; ``copies`` is how many, 0 where it is not counted."""

    text: Line = EMPTY_LINE
    copies: Annotated[int, Field(ge=0, le=10000)] = 0


class Preparation(Item):
    """Something to do before the course."""

    text: Line = EMPTY_LINE


class ModuleNote(Item):
    """Advice to the facilitator on the whole module."""

    text: Prose = EMPTY_PROSE


class Module(Item):
    """A module. ``cooperation`` marks passages about other agencies as meant (rule AGY-06)."""

    code: str = ""
    title: Line = EMPTY_LINE
    aim: Prose = EMPTY_PROSE
    audience: Line = EMPTY_LINE
    announced_minutes: Minutes | None = None
    objectives: tuple[Objective, ...] = ()
    key_messages: tuple[KeyMessage, ...] = ()
    materials: Annotated[tuple[Material, ...], Facilitator] = ()
    preparation: Annotated[tuple[Preparation, ...], Facilitator] = ()
    facilitator_notes: Annotated[tuple[ModuleNote, ...], Facilitator] = ()
    sessions: tuple[Session, ...] = ()
    self_check: tuple[Question, ...] = ()
    reference_ids: tuple[ItemId, ...] = ()
    cooperation: bool = False
    restricted: bool = False
