"""The small sample has one of every kind, in English and in Burmese."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest

from models.blocks import BLOCK_TYPES, Question, TableBlock
from models.blocks.callout import CalloutStyle
from models.blocks.form import FieldType
from models.blocks.link import LinkTarget
from models.blocks.question import QuestionType
from models.content import (
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Link,
    List,
    Quote,
    Strong,
    Sub,
    Superscript,
    Term,
    Value,
    parse,
    walk_inlines,
)
from models.content import walk as walk_blocks
from models.course import Course
from models.house import Media
from models.tree import texts, walk

BURMESE = re.compile("[\u1000-\u109f]")
WITHOUT_LETTERS = re.compile(r"(?:\[\[[^\]]*\]\]|[^A-Za-z]|ID)*")


def test_every_kind_of_block_occurs(every_block: Course) -> None:
    assert set(BLOCK_TYPES) <= {type(item) for item in walk(every_block)}


@pytest.mark.parametrize(
    ("field", "kinds"),
    [("type", QuestionType), ("type", FieldType), ("style", CalloutStyle), ("target", LinkTarget)],
)
def test_every_type_of_question_field_callout_occurs(
    every_block: Course, field: str, kinds: type[StrEnum]
) -> None:
    found = {
        value
        for item in walk(every_block)
        if isinstance(value := getattr(item, field, None), kinds)
    }
    missing = set(kinds) - found
    assert missing <= {LinkTarget.DOCUMENT}


def test_every_text_is_there_in_both_languages(every_block: Course) -> None:
    for item in walk(every_block):
        for field, text in texts(item):
            if text.is_empty():
                continue
            english, burmese = text.value("en"), text.value("my")
            assert english, (item.id, field)
            if not WITHOUT_LETTERS.fullmatch(english):
                assert BURMESE.search(burmese), (item.id, field)
            for own in text.wording.values():
                assert set(own.passages) == set(own.base) == {"en", "my"}


@pytest.mark.parametrize("language", ["en", "my"])
def test_every_inline_and_nested_lists_occur(every_block: Course, language: str) -> None:
    inlines: set[type] = set()
    blocks: set[type] = set()
    depths = 0
    for item in walk(every_block):
        for _, text in texts(item):
            parsed = parse(text.value(language)).blocks
            inlines |= {type(inline) for inline in walk_inlines(parsed)}
            blocks |= {type(block) for block in walk_blocks(parsed)}
            depths = max(depths, text.value(language).count("        1. "))
    assert {Strong, Emphasis, Sub, Superscript, Link, Value, CrossReference, Footnote} <= inlines
    assert {Term, Citation} <= inlines
    assert {List, Quote} <= blocks
    assert depths


def test_wordings_exclusions_additions_and_an_own_order_occur(every_block: Course) -> None:
    items = list(walk(every_block))
    assert any(text.wording for item in items for _, text in texts(item))
    assert any(item.shown_for == ("NORTH",) for item in items)
    assert any(agency.orders for agency in every_block.agencies)
    assert any(entry.area for value in every_block.values for entry in value.entries)


def test_the_table_has_merged_cells_and_two_header_rows(every_block: Course) -> None:
    (table,) = [item for item in walk(every_block) if isinstance(item, TableBlock)]
    cells = [cell for row in table.rows for cell in row.cells]
    assert table.header_rows == 2
    assert any(cell.columns > 1 for cell in cells)
    assert any(cell.rows > 1 for cell in cells)


def test_the_pre_test_has_an_item_of_its_own_for_one_agency(every_block: Course) -> None:
    (test,) = every_block.tests
    assert [type(question) for question in test.questions] == [Question]
    assert [item.shown_for for item in test.items if item.shown_for] == [("NORTH",)]


def test_the_picture_is_recorded(every_block: Course) -> None:
    assert [type(picture) for picture in every_block.media] == [Media]
