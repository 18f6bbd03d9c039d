"""What pages show: every text of every sample, on the page of its item."""

from __future__ import annotations

import pytest

from authoring.editing.indexed_course import IndexedCourse
from models.item import Item
from models.lists import GlossaryTerm
from models.module import Module
from models.pages import Annex, Handout, Page
from models.project.project import open_project
from models.storage import Storage
from models.test import Test
from models.tree import texts, walk
from samples import SAMPLES, sample_folder
from ui.desktop.page.editors.parts import ItemTable
from ui.desktop.page.page_content import page_parts, page_root
from ui.desktop.page.page_parts import Field, Grid, Part, Table
from ui.desktop.page.page_words import word_count

PAGES = (Module, Page, Handout, Annex, Test, GlossaryTerm)


def fields(parts: tuple[Part, ...]) -> list[Field]:
    grids = [part for part in parts if isinstance(part, Grid | Table)]
    cells = [cell.field for grid in grids for row in grid.rows for cell in row if cell.field]
    rows = [text for part in parts if isinstance(part, ItemTable) for text in part.texts()]
    return [*(part for part in parts if isinstance(part, Field)), *cells, *rows]


def content(indexed: IndexedCourse) -> list[Item]:
    """The items whose texts an author writes on pages."""
    course = indexed.course
    lists = (
        course.front_matter,
        course.modules,
        course.tests,
        course.handouts,
        course.annexes,
        course.back_matter,
        course.glossary,
    )
    return [item for held in lists for top in held for item in walk(top)]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_of_a_course_is_on_the_page_of_its_item(name: str) -> None:
    indexed = IndexedCourse.of(open_project(sample_folder(name), Storage()).course)
    pages: dict[str, dict[tuple[str, str], str]] = {}
    for item in content(indexed):
        root = page_root(indexed, item.id)
        if root not in pages:
            shown = fields(page_parts(indexed, root, "en", ""))
            pages[root] = {(each.item, each.field): each.value for each in shown if not each.owner}
        for field, text in texts(item):
            if text.value("en"):
                assert pages[root].get((item.id, field)) == text.value("en"), (root, item.id, field)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_parts_of_a_page_have_keys_of_their_own(name: str) -> None:
    indexed = IndexedCourse.of(open_project(sample_folder(name), Storage()).course)
    for agency in ("", *(each.code for each in indexed.course.agencies)):
        for root in {page_root(indexed, item.id) for item in content(indexed)}:
            keys = [part.key for part in page_parts(indexed, root, "en", agency)]
            assert len(keys) == len(set(keys)), root


def test_words_are_counted_in_texts_and_tables() -> None:
    indexed = IndexedCourse.of(open_project(sample_folder("every-block"), Storage()).course)
    roots = {page_root(indexed, item.id) for item in content(indexed)}
    counts = [word_count(page_parts(indexed, root, "en", "")) for root in roots]
    assert sum(counts) > 100
