"""Figures and tables carry the numbers by which the text names them."""

from __future__ import annotations

import pytest

from exporters.markdown.block import BlockWriter
from exporters.markdown.inline import InlineWriter
from models.content import Cell, Figure, Paragraph, Plain, Row, Table
from models.words import printed_words


def written(block: Figure | Table, language: str = "en") -> str:
    return BlockWriter(InlineWriter("page.md", {}), {}, printed_words(language)).blocks((block,), 1)


def table(caption: str, number: str) -> Table:
    row = Row((Cell((Paragraph((Plain("Act"),)),)),))
    return Table((row,), header_rows=1, caption=(Plain(caption),), number=number)


def test_a_table_has_its_number_before_its_caption() -> None:
    assert written(table("Two crimes", "3")).startswith("**Table 3.** Two crimes\n\n| Act |")


def test_a_figure_has_its_number_below() -> None:
    figure = Figure("flow.png", "A flow", (Plain("The pathway"),), number="10")
    assert written(figure).endswith("\n\n**Figure 10.** The pathway")


def test_the_word_is_that_of_the_book() -> None:
    assert written(table("လူကုန်ကူးမှု", "3"), "my").startswith("**ဇယား 3.** လူကုန်ကူးမှု")


@pytest.mark.parametrize("caption", ["", "Two crimes"])
def test_a_table_without_a_number_has_only_its_caption(caption: str) -> None:
    assert "Table" not in written(table(caption, ""))
