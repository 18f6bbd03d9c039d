"""The preview of a page is what the book prints of it."""

from __future__ import annotations

import pytest

from authoring.previewing.book_page import compose_preview
from models.component import Component
from models.content import Section, plain_text
from models.edition import EditionKey, editions
from tests.samples.conftest import opened


def key(agency: str) -> EditionKey:
    course = opened("frontline-officers").course
    return next(each for each in editions(course, ("en",)) if each.agency == agency)


@pytest.mark.parametrize("component", [Component.GUIDE, Component.HANDBOOK])
def test_a_session_is_found_with_its_plan_only_in_the_guide(component: Component) -> None:
    course = opened("frontline-officers").course
    session = course.modules[3].sessions[1]
    page = compose_preview(course, key("IMM"), component).page([session.id])
    (section,) = page.blocks
    assert isinstance(section, Section)
    assert section.anchor == session.id
    text = plain_text(page.blocks)
    assert ("Flip charts of this session" in text) is (component is Component.GUIDE)
    assert page.colour == "#1F6FB2"


def test_what_the_edition_leaves_out_has_no_page_and_the_next_in_line_is_taken() -> None:
    course = opened("frontline-officers").course
    book = compose_preview(course, key("DSW"), Component.HANDBOOK)
    border = course.modules[4]
    assert book.page([border.id]).blocks == ()
    block = course.modules[3].sessions[1].blocks[0]
    found = book.page([block.id, course.modules[3].sessions[1].id])
    assert found.blocks
