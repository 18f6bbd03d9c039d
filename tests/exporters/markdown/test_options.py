"""Options carry the letters by which the key names them."""

from __future__ import annotations

import pytest

from exporters.markdown.block import BlockWriter
from exporters.markdown.inline import InlineWriter
from models.content import Block, Cell, List, ListItem, Paragraph, Plain, Row, Table


def options(role: str) -> List:
    texts = ("လူကုန်ကူးမှု", "Smuggling", "Both")
    entries = tuple(ListItem((Paragraph((Plain(text),)),)) for text in texts)
    return List(entries, ordered=True, role=role)


def written(block: Block) -> str:
    return BlockWriter(InlineWriter("page.md", {}), {}).blocks((block,), 1)


@pytest.mark.parametrize("role", ["options", "order-options"])
def test_options_are_lettered_as_the_key_names_them(role: str) -> None:
    assert written(options(role)) == "- A. လူကုန်ကူးမှု\n- B. Smuggling\n- C. Both"


def test_options_in_a_cell_are_lettered_too() -> None:
    table = Table((Row((Cell((options("options"),)),)),), header_rows=1)
    assert "A. လူကုန်ကူးမှု<br>B. Smuggling<br>C. Both" in written(table)


def test_other_ordered_lists_count_in_numbers() -> None:
    assert written(options("steps")).startswith("1. လူကုန်ကူးမှု\n2. ")
