"""What issue 3 promises of the sample can be measured: words to read, papers, keys, reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from statistics import mean

import pytest

from exporters.compose.book import compose_book
from exporters.exporter import Order
from models.blocks import Activity, Callout, Question, TextBlock
from models.blocks.question import OPTION_TYPES, QuestionType
from models.component import Component
from models.content import Callout as Box
from models.content import List, Table, plain_text, walk
from models.course import Course
from models.edition import Edition, editions, resolve
from models.item import Item
from models.pages import Annex, Handout
from models.session import PlanRow
from models.tree import texts
from models.tree import walk as walk_items
from tests.samples.conftest import opened
from tests.samples.test_frontline_officers import AGENCIES

MEAN_WORDS, LEAST_WORDS = 400, 250
_PAPER = re.compile(r"\b(?:Handouts?|Annex(?:es)?) (\d{0,2}[A-Z]?\d?)\b")
_WRITTEN_OUT = re.compile(
    r"\b(?:case sheets?|(?:role|scenario|traveller|element|profile|need|relay|action) cards?"
    r"|observation sheets?|(?:work|plan|desk|situation) sheets?|injects?)\b",
    re.IGNORECASE,
)

every_agency = pytest.mark.parametrize("agency", AGENCIES)


@cache
def edition(agency: str) -> Edition:
    """An agency's edition in English."""
    course = opened("frontline-officers").course
    (key,) = [key for key in editions(course, ("en",)) if key.agency == agency]
    return resolve(course, key)


def printed(agency: str, *kinds: type[Item]) -> Iterator[tuple[Item, str]]:
    """The texts of the items of some kinds and of what is in them, as the edition reads them."""
    whole = edition(agency)
    for holder in walk_items(whole.course):
        if isinstance(holder, kinds):
            for item in walk_items(holder):
                for field, _ in texts(item):
                    yield item, whole.plain(item, field) or plain_text(whole.blocks(item, field))


# --- a book to read ------------------------------------------------------------------------


def prose_words(handbook: Edition) -> dict[str, int]:
    """Words of paragraphs, lists and boxes to read in each session, headings left out."""
    return {
        session.code: sum(
            len(plain_text(handbook.blocks(block, "body")).split())
            for block in session.blocks
            if isinstance(block, TextBlock | Callout)
        )
        for module in handbook.course.modules
        for session in module.sessions
    }


@every_agency
def test_every_session_of_the_handbook_can_be_read_as_a_chapter(agency: str) -> None:
    counts = prose_words(edition(agency).limited_to(Component.HANDBOOK))
    assert mean(counts.values()) >= MEAN_WORDS
    assert {code: count for code, count in counts.items() if count < LEAST_WORDS} == {}


# --- papers --------------------------------------------------------------------------------


@every_agency
def test_every_handout_and_annex_that_a_plan_or_activity_names_is_in_the_edition(
    agency: str,
) -> None:
    course = edition(agency).course
    papers: tuple[Annex | Handout, ...] = (*course.annexes, *course.handouts)
    there = {paper.code for paper in papers if paper.blocks}
    named = {
        (code, text)
        for _, text in printed(agency, PlanRow, Activity)
        for code in _PAPER.findall(text)
    }
    assert len({code for code, _ in named}) > 20
    assert {(code, text) for code, text in named if code not in there} == set()


@every_agency
def test_cards_and_sheets_in_a_plan_are_named_with_their_paper(agency: str) -> None:
    """Role cards, case sheets and the like are written out; only blank cards are just cards."""
    whole = edition(agency)
    rows = [item for item in walk_items(whole.course) if isinstance(item, PlanRow)]
    resources = [whole.plain(row, "resources") for row in rows]
    assert [
        text for text in resources if _WRITTEN_OUT.search(text) and not _PAPER.search(text)
    ] == []


@every_agency
def test_no_paper_is_an_empty_frame(agency: str) -> None:
    whole = edition(agency)
    papers: tuple[Annex | Handout, ...] = (*whole.course.handouts, *whole.course.annexes)
    for paper in papers:
        held = " ".join(
            whole.plain(item, field) or plain_text(whole.blocks(item, field))
            for block in paper.blocks
            for item in walk_items(block)
            for field, _ in texts(item)
        )
        assert len(held.split()) >= 20, paper.code


# --- questions -----------------------------------------------------------------------------


@every_agency
def test_every_question_has_feedback_for_right_and_for_wrong(agency: str) -> None:
    whole = edition(agency)
    asked = [item for item in walk_items(whole.course) if isinstance(item, Question)]
    assert len(asked) > 40
    for question in asked:
        for field in ("feedback_right", "feedback_wrong"):
            assert plain_text(whole.blocks(question, field)).strip(), (question.code, field)


@every_agency
def test_the_printed_key_of_every_self_check_names_the_right_answers(agency: str) -> None:
    """Read from the guide as printed, and worked out anew from the texts of the options."""
    guide = edition(agency).limited_to(Component.GUIDE)
    order = Order(guide, Component.GUIDE, "x", False, (), lambda name: pytest.fail(name))
    document, _ = compose_book(order)
    boxes = {box.anchor: box for box in walk(document.children) if isinstance(box, Box)}
    asked = [question for module in guide.course.modules for question in module.self_check]
    for question in asked:
        box = boxes[question.id]
        (key,) = [
            each for each in box.blocks if isinstance(each, Box) and each.kind == "answer-key"
        ]
        assert plain_text(key.title).removeprefix("Answer: ") == right_answer(guide, question, box)


def right_answer(guide: Edition, question: Question, box: Box) -> str:
    """The letters of the right answers, by the texts as they stand on paper."""
    if question.type in OPTION_TYPES:
        (options,) = [each for each in box.blocks if isinstance(each, List)]
        shown = [plain_text(entry.blocks) for entry in options.items]
        assert len(set(shown)) == len(shown) == len(question.options)
        right = [
            chr(ord("A") + shown.index(guide.plain(option, "text")))
            for option in question.options
            if option.correct or question.type is QuestionType.ORDERING
        ]
        if question.type is QuestionType.ORDERING:
            return " – ".join(right)
        return ", ".join(sorted(right))
    (table,) = [each for each in box.blocks if isinstance(each, Table)]
    rights = {plain_text(row.cells[3]): plain_text(row.cells[2]) for row in table.rows}
    lefts = {plain_text(row.cells[1]): plain_text(row.cells[0]) for row in table.rows}
    pairs = [(guide.plain(p, "left"), guide.plain(p, "right")) for p in question.pairs]
    return ", ".join(f"{lefts[left]}{rights[right]}" for left, right in pairs)


# --- editions that differ for a reason -----------------------------------------------------


def test_everything_that_differs_by_agency_has_a_reason(frontline: Course) -> None:
    for item in walk_items(frontline):
        if item.shown_for is not None:
            assert item.reason.strip(), item.id
        for field, text in texts(item):
            for code, own in text.wording.items():
                assert own.reason.strip(), (item.id, field, code)
    for agency in frontline.agencies:
        assert agency.orders
        assert all(order.reason.strip() for order in agency.orders)


def test_the_three_editions_differ_in_wording_content_order_and_values(frontline: Course) -> None:
    items = list(walk_items(frontline))
    own = [agency for item in items for _, text in texts(item) for agency in text.wording]
    assert set(own) == set(AGENCIES)
    assert {item.shown_for for item in items} > {None, ("IMM",), ("DSW",), ("MPF",)}
    orders = {agency: [m.code for m in edition(agency).course.modules] for agency in AGENCIES}
    assert len({tuple(order) for order in orders.values()}) == len(AGENCIES)
    assert all(len(set(each)) > 1 for each in _values_of_agencies(frontline))


def _values_of_agencies(course: Course) -> Iterator[list[str]]:
    """What the agencies' own entries of each value say, where there are any."""
    for value in course.values:
        own = [entry.text.value("en") for entry in value.entries if entry.agency]
        if own:
            yield own
