"""A sentence on where a case is from only where there is one; the rollout of the own agency."""

from __future__ import annotations

import pytest

from exporters.compose.book import compose_book
from exporters.document import Document
from exporters.exporter import Order
from models.blocks import Activity
from models.blocks.activity import Declaration
from models.component import Component
from models.content import Table, plain_text, walk
from models.course import Course
from models.delivery import Cohort
from models.edition import EditionKey, editions, resolve
from models.item import Item
from models.text import Line, Prose
from models.tree import rebuild
from tests.support.courses import tiny_course

FICTIONAL = "This case is fictional."


def composed(course: Course, key: EditionKey, component: Component = Component.GUIDE) -> Document:
    edition = resolve(course, key).limited_to(component)
    order = Order(edition, component, "x", False, (), lambda name: pytest.fail(name))
    return compose_book(order)[0]


def with_scenario(scenario: str) -> Course:
    """The small course with its activity declared fictional."""

    def change(item: Item) -> Item:
        if not isinstance(item, Activity):
            return item
        told = Prose.of(en=scenario) if scenario else Prose()
        return item.replace(declaration=Declaration.FICTIONAL, scenario=told)

    changed = rebuild(tiny_course(), change)
    assert changed is not None
    return changed


@pytest.mark.parametrize("component", [Component.GUIDE, Component.HANDBOOK])
@pytest.mark.parametrize("scenario", ["", "A woman of 22 stands at the gate."])
def test_an_activity_says_that_its_case_is_fictional_only_where_it_tells_one(
    component: Component, scenario: str
) -> None:
    document = composed(with_scenario(scenario), EditionKey("IMM", ("en",)), component)
    assert (FICTIONAL in plain_text(document.children)) == bool(scenario)


def groups(*cohorts: tuple[str, str, int]) -> tuple[Cohort, ...]:
    return tuple(
        Cohort(id=f"cohort{number:06}", agency=agency, title=Line.of(en=title), officers=officers)
        for number, (agency, title, officers) in enumerate(cohorts)
    )


def rollout(document: Document) -> list[list[str]]:
    """The rows of the rollout table below its head, as text."""
    tables = [block for block in walk(document.children) if isinstance(block, Table)]
    (table,) = [each for each in tables if "Officers" in map(plain_text, each.rows[0].cells)]
    return [[plain_text(cell) for cell in row.cells] for row in table.rows[1:]]


PLANNED = groups(
    ("IMM", "Gate", 30), ("POL", "Station", 45), ("IMM", "Airport", 12), ("", "Joint course", 20)
)


def test_an_edition_plans_its_own_groups_and_those_of_nobody_in_particular() -> None:
    course = tiny_course().replace(cohorts=PLANNED)
    titles = {
        key.agency: [row[0] for row in rollout(composed(course, key))]
        for key in editions(course, ("en",))
    }
    assert titles == {
        "IMM": ["Gate", "Airport", "Joint course", "Total"],
        "DSW": ["Joint course"],
        "POL": ["Station", "Joint course", "Total"],
    }


def test_the_total_is_that_of_the_edition() -> None:
    course = tiny_course().replace(cohorts=PLANNED)
    assert rollout(composed(course, EditionKey("IMM", ("en",))))[-1][2:4] == ["62", "3"]


def test_a_course_without_agencies_plans_all_groups() -> None:
    course = Course(id="course000001", cohorts=groups(("", "North", 3), ("", "South", 4)))
    rows = rollout(composed(course, EditionKey("", ("en",))))
    assert [row[0] for row in rows] == ["North", "South", "Total"]
    assert rows[-1][2] == "7"
