"""The sample course as Word files: every agency, both books, English and Burmese."""

from __future__ import annotations

from pathlib import Path

import pytest

from exporters.exporter import Export, Order
from exporters.word.exporter import DOCX
from models.component import Component
from models.edition import EditionKey, resolve
from models.project.project import course_from_json
from tests.support.word_soundness import assert_sound

SAMPLE = Path(__file__).parents[3] / "samples" / "frontline-officers"
COURSE = course_from_json((SAMPLE / "course.json").read_bytes())


def _media(name: str) -> bytes:
    return (SAMPLE / "media" / name).read_bytes()


def _export(agency: str, languages: tuple[str, ...], component: Component) -> Export:
    edition = resolve(COURSE, EditionKey(agency, languages)).limited_to(component)
    order = Order(edition, component, "book", True, edition.findings[:20], _media)
    return DOCX.export(order)


@pytest.mark.parametrize("component", [Component.GUIDE, Component.HANDBOOK])
@pytest.mark.parametrize(
    ("agency", "languages"), [("IMM", ("en",)), ("DSW", ("my",)), ("MPF", ("en", "my"))]
)
def test_every_book_is_sound(agency: str, languages: tuple[str, ...], component: Component) -> None:
    export = _export(agency, languages, component)
    assert [file.path for file in export.files] == ["book.docx"]
    assert_sound(export.files[0].data)


def test_the_same_order_gives_the_same_bytes() -> None:
    first, second = (_export("IMM", ("en",), Component.HANDBOOK) for _ in range(2))
    assert first == second
