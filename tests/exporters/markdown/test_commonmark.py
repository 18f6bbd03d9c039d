"""What is written reads the same in an independent CommonMark parser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from exporters.markdown.block import BlockWriter
from exporters.markdown.inline import InlineWriter
from models.content import (
    Block,
    Break,
    Cell,
    CrossReference,
    Emphasis,
    Footnote,
    List,
    ListItem,
    Paragraph,
    Plain,
    Row,
    Strong,
    Table,
    normalise,
    parse,
    plain_text,
    walk_inlines,
)
from tests.models.content.trees import passages

READER = MarkdownIt("commonmark").enable("table")
_SPACE = re.compile(r"\s+")


class TextOfHtml(HTMLParser):
    """The text of a page, and how often each element occurs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag in ("p", "br", "li", "td", "th", "blockquote"):
            self.text.append(" ")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def rendered(blocks: tuple[Block, ...]) -> TextOfHtml:
    markdown = BlockWriter(InlineWriter("page.md", {}), {}).blocks(blocks, 1)
    page = TextOfHtml()
    page.feed(READER.render(markdown))
    page.close()
    return page


def squeezed(text: str) -> str:
    return _SPACE.sub("", text)


def has_note(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(inline, Footnote) for inline in walk_inlines(blocks))


@given(passages)
def test_an_independent_reader_reads_every_character(blocks: tuple[Block, ...]) -> None:
    tree = normalise(blocks)
    if not has_note(tree):
        assert squeezed("".join(rendered(tree).text)) == squeezed(plain_text(tree))


@given(passages)
def test_an_independent_reader_sees_the_same_lists_quotes_and_emphasis(
    blocks: tuple[Block, ...],
) -> None:
    tree = normalise(blocks)
    if has_note(tree):
        return
    elements = rendered(tree).elements
    inlines = list(walk_inlines(tree))
    assert elements.count("strong") == sum(isinstance(one, Strong) for one in inlines)
    assert elements.count("em") == sum(isinstance(one, Emphasis) for one in inlines)
    assert elements.count("blockquote") == count(tree, "Quote")
    assert elements.count("ul") + elements.count("ol") == count(tree, "List")


def count(blocks: tuple[Block, ...], kind: str) -> int:
    from models.content import walk

    return sum(type(block).__name__ == kind for block in walk(blocks))


@pytest.mark.parametrize(
    "text",
    [
        "**မြန်မာ။**စာ",
        "စာ**မြန်မာ**စာ",
        "*လူကုန်ကူးမှု*၊ **အခြေခံ**",
        "a**b.**c",
        "snake_case_word and 2 * 3 * 4",
        "1\\. not a list",
        "\\# not a heading",
        "www.example.org and a@b.org",
    ],
)
def test_burmese_and_awkward_text_survive(text: str) -> None:
    tree = parse(text).blocks
    page = rendered(tree)
    assert squeezed("".join(page.text)) == squeezed(plain_text(tree))
    strong = sum(isinstance(one, Strong) for one in walk_inlines(tree))
    assert page.elements.count("strong") == strong
    assert not {"h1", "ol", "ul", "code"} & set(page.elements)


def test_a_break_before_nothing_prints_nothing() -> None:
    tree = (Paragraph((Plain("\\"), Break(), CrossReference("a00", ""))),)
    assert squeezed("".join(rendered(tree).text)) == "\\"


def test_a_table_with_merged_cells_keeps_every_cell_in_its_column() -> None:
    def cell(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
        inside = (Paragraph((Plain(text),)), List((ListItem((Paragraph((Plain("x|y"),)),)),)))
        return Cell(inside, colspan, rowspan)

    table = Table(
        (
            Row((cell("a", rowspan=2), cell("b", colspan=2))),
            Row((cell("c"), cell("d"))),
        ),
        header_rows=1,
    )
    page = rendered((table,))
    assert page.elements.count("th") == 3
    assert page.elements.count("td") == 3
    text = squeezed("".join(page.text))
    assert text == "a•x|yb•x|yc•x|yd•x|y"
