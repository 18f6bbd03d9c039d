"""Real programs read what is written: Microsoft's validator, ooxml-integrity, LibreOffice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from exporters.document import Document
from exporters.word import write
from tests.support.libreoffice import MISSING as NO_LIBREOFFICE
from tests.support.libreoffice import libreoffice, pdf_fonts, pdf_text, to_pdf
from tests.support.word_files import BURMESE_IMPRINT, MEDIA
from tests.support.word_sample import SAMPLE
from tests.support.word_validators import (
    MISSING,
    integrity_errors,
    openxml_errors,
    openxml_validator,
)

BOOKS = {
    "sample": SAMPLE,
    "burmese": replace(SAMPLE, imprint=replace(BURMESE_IMPRINT, double_sided=True)),
    "empty": Document(BURMESE_IMPRINT, ()),
}


@pytest.fixture(params=BOOKS)
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A book on disk."""
    path = tmp_path / f"{request.param}.docx"
    path.write_bytes(write(BOOKS[request.param], MEDIA.__getitem__).data)
    return path


def test_integrity_has_nothing_to_say(book: Path) -> None:
    assert integrity_errors(book) == []


@pytest.mark.skipif(openxml_validator() is None, reason=MISSING)
def test_microsoft_has_nothing_to_say(book: Path) -> None:
    assert openxml_errors(book) == []


@pytest.mark.long
@pytest.mark.skipif(libreoffice() is None, reason=NO_LIBREOFFICE)
def test_libreoffice_prints_the_whole_book(tmp_path: Path) -> None:
    path = tmp_path / "sample.docx"
    path.write_bytes(write(SAMPLE, MEDIA.__getitem__).data)
    pdf = to_pdf(path, tmp_path)
    text = " ".join(pdf_text(pdf).split())
    for words in (
        "Responding to Trafficking in Persons",
        "2.1 The three elements of trafficking",
        "Palermo Protocol, Article 3.",
        "Table 1. Who does what",
        "A drawing Word cannot show",
        "Which element is not needed for a child?",
        "Handout 2A Observation sheet",
        "A new idea",
    ):
        assert words in text
    pages = pdf_text(pdf).split("\f")[:-1]
    assert f"Page 2 of {len(pages)}" in " ".join(pages[1].split())
    fonts = pdf_fonts(pdf)
    assert "Type 3" not in fonts
