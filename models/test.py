"""Test: a pre-test, post-test or other test put together from questions."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.blocks import Question
from models.item import Item, ItemId
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class TestKind(StrEnum):
    """When a test is taken."""

    __test__ = False

    PRE = "pre"
    POST = "post"
    OTHER = "other"


class TestItem(Item):
    """A place in a test, filled by a question of a self-check or of the test itself."""

    __test__ = False

    question_id: ItemId


class Test(Item):
    """A test. ``items`` are in the order printed; agencies' own items are shown for them only."""

    __test__ = False

    code: str = ""
    kind: TestKind = TestKind.OTHER
    title: Line = EMPTY_LINE
    introduction: Prose = EMPTY_PROSE
    minutes: Annotated[int, Field(ge=0, le=600)] = 30
    pass_mark_percent: Annotated[int, Field(ge=0, le=100)] | None = None
    items: tuple[TestItem, ...] = ()
    questions: tuple[Question, ...] = ()
