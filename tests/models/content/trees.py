"""Random content trees and random stored texts, nasty on purpose."""

from __future__ import annotations

from hypothesis import strategies as st

from models.content import (
    Block,
    Break,
    Callout,
    Cell,
    Citation,
    CrossReference,
    Emphasis,
    Extension,
    Figure,
    Footnote,
    Inline,
    Link,
    List,
    ListItem,
    Paragraph,
    Plain,
    Quote,
    Row,
    Rule,
    Section,
    Strong,
    Sub,
    Superscript,
    Table,
    Term,
    Value,
)

FRAGMENTS = (
    *"\\*~^[](){}<>!|#-+_=`.:;&\"'$%@/?,",
    *"ab1 9 \t\n\u00a0\u200b\u2003\u3000é\u0301\u0338\u0323\u200d",
    *(
        "  ",
        "1. ",
        "12) ",
        "- ",
        "* ",
        "+ ",
        "> ",
        "# ",
        "## x",
        "---",
        "- - -",
        "***",
        "===",
        "```",
    ),
    *("~~~", "| a | b |", "    ", "{{", "}}", "{{hotline}}", "[[", "]]", "[[ref:abc]]", "^[", "]("),
    *(
        "<b>",
        "</p>",
        "<!--",
        "![",
        "http://x.org",
        "javascript:",
        "\\\n",
        "&amp;",
        "[[term:abcd|x]]",
    ),
    *("လူကုန်ကူးမှု", "မြန်မာ။", "စာ", "က", "ွ", "့", "၁။", "၊", "\u1039"),
    *("\x00", "\x02", "\x85", "\u2028", "\ud800", "\uffff", "\r\n", "\x0b"),
)

words = st.lists(st.sampled_from(FRAGMENTS), min_size=0, max_size=6).map("".join)
texts = words | st.text(max_size=8)
ids = st.from_regex(r"[a-z][a-z0-9]{2,15}", fullmatch=True)
names = st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True)
addresses = st.sampled_from(
    (
        "https://www.iom.int",
        "http://a.org/x_(y)?q=*1*&z=[2]#~a^b",
        "mailto:a@b.org",
        "tel:+95123",
        "https://a.org/)((",
        "https://a.org/မြန်မာ",
        "javascript:alert(1)",
        "//evil.org",
        "",
    )
)

leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Plain, texts),
    st.builds(Plain, texts),
    st.just(Break()),
    st.builds(Value, names),
    st.builds(CrossReference, ids, texts),
    st.builds(Term, ids, texts),
    st.builds(Citation, ids, texts),
)


def _containers(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    inner = st.lists(children, max_size=4).map(tuple)
    return st.one_of(
        st.builds(Strong, inner),
        st.builds(Emphasis, inner),
        st.builds(Sub, inner),
        st.builds(Superscript, inner),
        st.builds(Link, addresses, inner),
        st.builds(Footnote, inner),
    )


inlines = st.recursive(leaves, _containers, max_leaves=5)
lines = st.lists(inlines, max_size=4).map(tuple)
paragraphs: st.SearchStrategy[Block] = st.builds(Paragraph, lines)


def _nested(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inner = st.lists(children, max_size=4).map(tuple)
    items = st.lists(st.builds(ListItem, inner), max_size=3).map(tuple)
    return st.one_of(
        st.builds(List, items, st.booleans(), st.integers(-1, 12) | st.just(10**10)),
        st.builds(Quote, inner),
    )


blocks = st.recursive(paragraphs, _nested, max_leaves=5)
passages = st.lists(blocks, max_size=3).map(tuple)

stored_texts = st.lists(st.sampled_from((*FRAGMENTS, "\n", "\n\n", "\n    ")), max_size=30).map(
    "".join
)


def _composed(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inner = st.lists(children, max_size=3).map(tuple)
    rows = st.lists(
        st.builds(Row, st.lists(st.builds(Cell, inner), max_size=2).map(tuple)), max_size=2
    ).map(tuple)
    return st.one_of(
        st.builds(Section, lines, inner),
        st.builds(Callout, st.just("note"), lines, inner),
        st.builds(Extension, st.just("question"), st.integers(), inner),
        st.builds(Table, rows, caption=lines),
        st.builds(Figure, st.just("a.png"), st.just("A map"), lines),
        st.just(Rule()),
    )


composed_trees = st.lists(st.recursive(blocks, _composed, max_leaves=6), max_size=3).map(tuple)
