"""Speed: twice the text takes about twice the time, and a megabyte little more than a second."""

from __future__ import annotations

from time import process_time

import pytest

from exporters.document import Document
from exporters.word import write
from models.content import Block, Cell, List, ListItem, Row, Section, Table
from tests.support.word_files import IMPRINT, MEDIA, line, para

SENTENCE = "The officer asks the person where they are going and who arranged the journey. "
CHARACTERS_PER_SESSION = 30_000


def book(sessions: int) -> Document:
    """A book with ``sessions`` sessions of about 30,000 characters in paragraphs, lists, tables."""
    text = SENTENCE * 4
    entries = tuple(ListItem((para(SENTENCE),)) for _ in range(4))
    row = Row(tuple(Cell((para(SENTENCE),)) for _ in range(4)))
    blocks: tuple[Block, ...] = (
        *(para(text),) * 5,
        List(entries, ordered=True),
        Table((row,) * 2),
    )
    session = Section(line("Session"), blocks * 12, role="session")
    return Document(IMPRINT, (Section(line("Module"), (session,) * sessions, role="module"),))


def seconds(document: Document) -> float:
    """Processor time of writing, the best of three."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        write(document, MEDIA.__getitem__)
        best = min(best, process_time() - start)
    return best


@pytest.mark.long
def test_time_grows_with_the_text_and_no_faster() -> None:
    assert seconds(book(32)) < 6 * seconds(book(8))


@pytest.mark.long
def test_a_megabyte_of_text_takes_less_than_two_seconds() -> None:
    assert seconds(book(1_000_000 // CHARACTERS_PER_SESSION)) < 2
