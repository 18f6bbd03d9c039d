"""Pasted HTML: what a course knows is taken, everything else is words or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.importing.html import read_html
from authoring.importing.pasted import Pasted, PastedHeading, PastedPassage, PastedTable
from models.content import (
    Link,
    is_safe_address,
    normalise,
    parse,
    walk,
    walk_inlines,
    write,
    write_line,
)


def said(html: str) -> list[str]:
    return [words(piece) for piece in read_html(html)]


def words(piece: Pasted) -> str:
    match piece:
        case PastedHeading(level, inlines):
            return f"h{level} {write_line(inlines)}"
        case PastedPassage(blocks):
            return write(blocks)
        case PastedTable(rows, header_rows):
            lines = [" | ".join(write(cell.blocks) for cell in row) for row in rows]
            return f"table {header_rows}: " + " / ".join(lines)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>လူကုန်<b>ကူးမှု</b></p>", ["လူကုန်**ကူးမှု**"]),
        ("one<br>two", ["one\\\ntwo"]),
        ("<h2>Title <b>bold</b></h2><p>text</p>", ["h2 Title bold", "text"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a\n    - b\n- c"]),
        ("<ol start=3><li><p>a</p><p>more</p></li><li>b</li></ol>", ["3. a\n\n    more\n4. b"]),
        ("<blockquote><p>q</p></blockquote><p>p</p>", ["> q\n\np"]),
        ('<a href="https://www.iom.int">IOM</a>', ["[IOM](https://www.iom.int)"]),
        ('<a href="javascript:alert(1)">x</a><script>bad()</script>', ["x"]),
        ('<span style="font-weight:700">a</span> <i>b</i>', ["**a** *b*"]),
        ('<b style="font-weight:normal"><p>Docs</p></b>', ["Docs"]),
        ("<p>m<sup>2</sup> CO<sub>2</sub></p>", ["m^2^ CO~2~"]),
        ('<p style="display:none">hidden</p><p>seen</p>', ["seen"]),
        ("<p>a\n   b</p><!-- note --><p></p><p>&nbsp;</p>", ["a b", "\xa0"][:1]),
        (
            "<table><tr><th>A<th>B<tr><td>1<td>2</table>after",
            ["table 1: A | B / 1 | 2", "after"],
        ),
    ],
)
def test_what_a_web_page_says(html: str, expected: list[str]) -> None:
    assert said(html)[: len(expected)] == expected


WORD = """<html><body><!--StartFragment-->
<p class=MsoHeading1>Screening<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>·<span>   </span></span><![endif]>Ask first
<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'>
<span style='mso-list:Ignore'>o  </span>Listen</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'>
<span style='mso-list:Ignore'>1.  </span>Write</p>
<p class=MsoNormal><b>End</b></p>
<!--EndFragment--></body></html>"""


def test_lists_and_headings_of_word_are_lists_and_headings() -> None:
    assert said(WORD) == ["h1 Screening", "- Ask first\n    - Listen\n\n1. Write\n\n**End**"]


def test_merged_cells_keep_their_spans() -> None:
    (table,) = read_html("<table><tr><td colspan=2 rowspan=3>a</td><td>b</td></tr></table>")
    assert isinstance(table, PastedTable)
    assert (table.rows[0][0].columns, table.rows[0][0].rows) == (2, 3)


TAGS = (
    *("p", "b", "i", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2", "a", "span"),
    *("div", "blockquote", "br", "script", "style", "sub", "sup", "o:p"),
)
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        [
            '<a href="javascript:x">',
            '<a href="https://a.org">',
            "<p style='mso-list:l0 level9 lfo1'>",
            "<span style='mso-list:Ignore'>",
            "<td colspan=99999 rowspan=0>",
            "<![if x]>",
            "<!--",
            "&amp;",
            "မြန်မာ",
            "\x00",
            "\ud800",
        ]
    ),
    st.text(max_size=5),
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_is_pasted_gives_passages_in_normal_form(html: str) -> None:
    for piece in read_html(html):
        if isinstance(piece, PastedTable):
            passages = [cell.blocks for row in piece.rows for cell in row]
        elif isinstance(piece, PastedPassage):
            passages = [piece.blocks]
        else:
            continue
        for blocks in passages:
            normal = normalise(blocks)
            assert parse(write(normal)).blocks == normal
            for block in walk(normal):
                for inline in walk_inlines(getattr(block, "inlines", ())):
                    assert not isinstance(inline, Link) or is_safe_address(inline.href)
