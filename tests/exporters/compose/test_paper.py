"""Books are usable on paper: keys stand apart, cards hide their answers, nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from exporters.compose.book import compose_book
from exporters.document import Document
from exporters.exporter import Order
from models.component import Component
from models.content import Block, Callout, List, Paragraph, Section, Table, plain_text, walk
from models.edition import editions, resolve
from models.finding import Finding, Severity
from samples import SAMPLES
from tests.samples.conftest import opened

every_sample = pytest.mark.parametrize("name", SAMPLES)


def no_media(name: str) -> bytes:
    raise AssertionError(f"composing reads no media, but asked for {name}")


def books(
    name: str, component: Component, findings: tuple[Finding, ...] = ()
) -> Iterator[Document]:
    course = opened(name).course
    for key in editions(course, ("en",)):
        edition = resolve(course, key).limited_to(component)
        document, _ = compose_book(Order(edition, component, "x", True, findings, no_media))
        yield document


def sections(document: Document, *roles: str) -> Iterator[Section]:
    for block in walk(document.children):
        if isinstance(block, Section) and block.role in roles:
            yield block


def boxes(blocks: tuple[Block, ...], kind: str) -> list[Callout]:
    return [one for one in walk(blocks) if isinstance(one, Callout) and one.kind == kind]


@every_sample
def test_a_test_is_a_paper_without_a_key_and_then_a_key_to_every_question(name: str) -> None:
    for document in books(name, Component.GUIDE):
        papers = list(sections(document, "test"))
        assert papers
        for paper in papers:
            *asked, key = paper.children
            questions = boxes(tuple(asked), "question")
            assert questions
            assert not boxes(tuple(asked), "answer-key")
            assert isinstance(key, Section)
            assert key.role == "test-key"
            (table,) = (block for block in key.children if isinstance(block, Table))
            numbers = [plain_text(row.cells[0]) for row in table.rows[1:]]
            assert numbers == [str(number) for number in range(1, len(questions) + 1)]
            assert all(plain_text(row.cells[1]) for row in table.rows[1:])


@pytest.mark.parametrize("name", ["frontline-officers", "every-block"])
def test_no_card_shows_its_answer_when_it_is_cut_out(name: str) -> None:
    for document in books(name, Component.GUIDE):
        cards = boxes(document.children, "card")
        assert cards
        for card in cards:
            roles = {getattr(block, "role", "") for block in walk((card,))}
            assert "answer-key" not in roles


@every_sample
@pytest.mark.parametrize("component", [Component.GUIDE, Component.HANDBOOK])
def test_no_handout_or_annex_says_its_title_twice(name: str, component: Component) -> None:
    for document in books(name, component):
        for paper in sections(document, "handout", "annex"):
            labels = [
                plain_text(block.inlines)
                for block in paper.children
                if isinstance(block, Paragraph) and block.role == "label"
            ]
            assert plain_text(paper.title) not in labels


def test_a_point_that_is_open_in_two_places_is_printed_once() -> None:
    same = [
        Finding("AGY-05", Severity.MUST, "Fill it in.", item=f"b{number:011d}")
        for number in range(3)
    ]
    for document in books("every-block", Component.GUIDE, tuple(same)):
        (part,) = sections(document, "open-points")
        (points,) = (block for block in part.children if isinstance(block, List))
        assert [plain_text(item.blocks) for item in points.items] == ["Fill it in."]


@every_sample
def test_the_references_of_a_module_carry_the_numbers_of_the_list_at_the_end(name: str) -> None:
    for document in books(name, Component.HANDBOOK):
        printed = [
            plain_text(block.inlines)
            for block in walk(document.children)
            if isinstance(block, Paragraph) and block.role == "reference"
        ]
        by_number: dict[str, set[str]] = {}
        for text in printed:
            by_number.setdefault(text.split("]")[0], set()).add(text)
        assert all(len(texts) == 1 for texts in by_number.values())
