"""A document shows lines without loss, whatever they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from PySide6.QtGui import QFont, QTextDocument

from models.content import Block, normalise, parse, write
from models.content.lines import blocks_of, lines_of
from tests.models.content.trees import passages, stored_texts
from ui.desktop.look.theme import LIGHT
from ui.desktop.rich_text.formats import Look
from ui.desktop.rich_text.text_document import lay_out, lines_shown, show_lines

pytestmark = pytest.mark.usefixtures("qapp")


def shown(blocks: tuple[Block, ...]) -> QTextDocument:
    document = QTextDocument()
    show_lines(document, lines_of(blocks), Look(QFont(), LIGHT), str, 150)
    return document


@given(passages)
def test_a_document_says_what_it_was_given(tree: tuple[Block, ...]) -> None:
    normal = normalise(tree)
    document = shown(normal)
    assert blocks_of(lines_shown(document)) == normal


@given(stored_texts)
def test_stored_text_goes_through_a_document(text: str) -> None:
    blocks = parse(text).blocks
    assert write(blocks_of(lines_shown(shown(blocks)))) == write(blocks)


@given(passages)
def test_laying_out_again_changes_nothing(tree: tuple[Block, ...]) -> None:
    document = shown(normalise(tree))
    lines = lines_shown(document)
    lay_out(document, lines, 150)
    assert lines_shown(document) == lines


def test_markers_count_as_printed() -> None:
    document = shown(parse("3. a\n\n    more\n4. b\n    - c\n5. d").blocks)
    markers = []
    block = document.begin()
    while block.isValid():
        found = block.textList()
        markers.append(found.itemText(block) if found else "")
        block = block.next()
    assert markers[0] == "3."
    assert markers[1] == ""
    assert markers[2] == "4."
    assert markers[4] == "5."
