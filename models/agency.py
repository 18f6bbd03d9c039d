"""Agencies, areas and languages: for whom a course is, where, and in what language."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.item import Internal, Item, ItemId
from models.text import EMPTY_LINE, AgencyCode, LanguageCode, Line

CODE_PATTERN = r"^[A-Za-z][A-Za-z0-9]{0,11}$"


class EditionOrder(Item):
    """The order of one parent's children in one agency's edition, with the reason for it."""

    parent_id: ItemId
    child_ids: tuple[ItemId, ...] = ()


class Agency(Item):
    """A service that gets its own edition, shown by letter and colour, never colour alone."""

    code: Annotated[AgencyCode, Field(pattern=CODE_PATTERN)]
    name: Line = EMPTY_LINE
    short_name: Line = EMPTY_LINE
    ministry: Line = EMPTY_LINE
    edition_title: Line = EMPTY_LINE
    letter: Annotated[str, Field(min_length=1, max_length=2)]
    colour: Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
    own_words: Annotated[tuple[str, ...], Internal] = ()
    orders: tuple[EditionOrder, ...] = ()


class Area(Item):
    """A region or state where values and contacts may differ."""

    code: Annotated[str, Field(pattern=CODE_PATTERN)]
    name: Line = EMPTY_LINE


class LanguageState(StrEnum):
    """A ready language is published by default; a draft one only when asked for."""

    DRAFT = "draft"
    READY = "ready"


class Language(Item):
    """A language of the course by its code (BCP 47)."""

    code: Annotated[LanguageCode, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    name: str
    readiness: LanguageState = LanguageState.DRAFT
