"""Books are usable on paper: keys stand apart, cards hide their answers, nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from exporters.compose.book import compose_book
from exporters.compose.composer import Composer
from exporters.compose.form import form
from exporters.document import Document
from exporters.exporter import Order
from models.blocks import Form
from models.blocks.form import FieldOption, FieldType, FormField, FormSection
from models.component import Component
from models.content import Block, Callout, List, Paragraph, Section, Table, plain_text, walk
from models.course import Course
from models.edition import EditionKey, editions, resolve
from models.finding import Finding, Severity
from models.item import new_id
from models.pages import Annex
from models.text import Line
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


def forms(course_form: Form) -> list[Table]:
    course = Course(id=new_id(), annexes=(Annex(id=new_id(), blocks=(course_form,)),))
    edition = resolve(course, EditionKey("", ("en",)))
    composed = form(Composer(edition), course_form)
    return [block for block in composed if isinstance(block, Table)]


def field(label: str, kind: FieldType, *options: str, rows: int = 1) -> FormField:
    return FormField(
        id=new_id(),
        label=Line.of(en=label),
        type=kind,
        options=tuple(FieldOption(id=new_id(), text=Line.of(en=option)) for option in options),
        rows=rows,
    )


def test_a_few_boxes_leave_the_width_to_a_long_label_and_none_to_a_short_one() -> None:
    def share(label: str, *options: str) -> float:
        section = FormSection(id=new_id(), fields=(field(label, FieldType.CHOICE, *options),))
        (table,) = forms(Form(id=new_id(), sections=(section,)))
        return table.widths[0]

    colours = ("Red", "Amber", "Green")
    assert share("Statements with time, place and interpreter", *colours) > 0.5
    assert share("17", "A", "B", "C") < 0.5
    assert share("What the officer decides at the end", "No concern", "Concern, refer") < 0.5


def test_a_sketch_has_the_whole_width() -> None:
    fields = (field("Sketch", FieldType.LINES, rows=10), field("Remark", FieldType.LINES, rows=2))
    (table,) = forms(Form(id=new_id(), sections=(FormSection(id=new_id(), fields=fields),)))
    assert [[one.colspan for one in row.cells] for row in table.rows] == [[2], [1, 1]]


def test_a_table_with_an_empty_column_is_a_form() -> None:
    for document in books("frontline-officers", Component.HANDBOOK):
        tables = [block for block in walk(document.children) if isinstance(block, Table)]
        for one in tables:
            body = [row.cells for row in one.rows[one.header_rows :]]
            if one.caption and len(body) > 1:
                columns = list(zip(*body, strict=False))
                empty = any(not any(map(plain_text, column)) for column in columns)
                assert (one.role == "form") is empty


def test_short_answers_of_many_cards_stand_in_columns_in_their_order() -> None:
    for document in books("frontline-officers", Component.GUIDE):
        for box in boxes(document.children, "answer-key"):
            (first, *rest) = box.blocks
            if isinstance(first, Table):
                assert not rest
                columns = list(zip(*(row.cells for row in first.rows), strict=True))
                read = [plain_text(one) for column in columns for one in column]
                numbers = [int(text.split()[1].rstrip(":")) for text in read if text]
                assert numbers == list(range(1, len(numbers) + 1))
                assert len(numbers) > 3
                assert not any(isinstance(one, Paragraph) and one.role for one in walk((first,))), (
                    "no box in the cells of a box"
                )
                break
        else:
            pytest.fail("no answers stand in columns")


def test_the_certificate_is_a_page_of_its_own_with_room_to_sign() -> None:
    for document in books("frontline-officers", Component.GUIDE):
        (certificate,) = sections(document, "certificate")
        table = certificate.children[-1]
        assert isinstance(table, Table)
        assert table.role == "form"


def test_what_introduces_a_form_or_cards_stays_with_them() -> None:
    (document, *_) = books("frontline-officers", Component.GUIDE)
    leads = {
        plain_text(block.inlines)
        for block in walk(document.children)
        if isinstance(block, Paragraph) and block.role == "lead-in"
    }
    for start in ("Work in pairs with the law text open", "Cut out one set for each group"):
        assert any(text.startswith(start) for text in leads)
