"""Trees: random content of every node, with texts that try to break out."""

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
    PageBreak,
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

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "</p></div><!--",
    "&lt;b&gt; &amp; &#60;",
    "javascript:alert(1)",
    "]]>",
    "\x00\x0b<b\x07>",
    "လူကုန်ကူးမှု <မြန်မာ။>",
)
ADDRESSES = (
    "https://example.org/?a=1&b=<2>",
    "javascript:alert(1)",
    "JAVASCRIPT:x",
    "data:text/html,x",
    "mailto:a@example.org",
    "tel:+9512345",
    "//evil.example",
    'https://x.example/" onclick="x',
    "file:///etc/passwd",
)

texts = st.one_of(st.sampled_from(ATTACKS), st.text(max_size=20))
ids = st.sampled_from(["abcdefghij", "known00001", "a" * 12])
languages = st.sampled_from(["", "en", "my", "shn"])
roles = st.sampled_from(["", "label", "objectives", 'x" onclick="y', "time"])


def _containers(inner: st.SearchStrategy[tuple[Inline, ...]]) -> st.SearchStrategy[Inline]:
    return st.one_of(
        st.builds(Strong, inner),
        st.builds(Emphasis, inner),
        st.builds(Sub, inner),
        st.builds(Superscript, inner),
        st.builds(Link, st.one_of(st.sampled_from(ADDRESSES), texts), inner),
        st.builds(Footnote, inner),
    )


leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Plain, texts),
    st.builds(Break),
    st.builds(Value, texts),
    st.builds(CrossReference, ids, texts),
    st.builds(Term, ids, texts),
    st.builds(Citation, ids, texts),
)
inlines: st.SearchStrategy[tuple[Inline, ...]] = st.recursive(
    st.lists(leaves, max_size=3).map(tuple),
    lambda inner: st.lists(_containers(inner), max_size=2).map(tuple),
    max_leaves=4,
)


def _blocks(inner: st.SearchStrategy[tuple[Block, ...]]) -> st.SearchStrategy[Block]:
    cells = st.builds(Cell, inner, st.integers(1, 3), st.integers(1, 3), st.booleans())
    rows = st.lists(cells, max_size=2).map(tuple).map(Row)
    items = st.lists(st.builds(ListItem, inner), max_size=2).map(tuple)
    common = {"role": roles, "language": languages}
    return st.one_of(
        st.builds(List, items, st.booleans(), st.integers(0, 9), **common),
        st.builds(Quote, inner, **common),
        st.builds(Section, inlines, inner, texts, **common),
        st.builds(
            Table, st.lists(rows, max_size=3).map(tuple), st.integers(0, 3), inlines, **common
        ),
        st.builds(Callout, texts, inlines, inner, **common),
        st.builds(Extension, texts, st.none(), inner, **common),
    )


_simple: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, inlines, role=roles, language=languages),
    st.builds(Figure, texts, texts, inlines, st.none() | st.floats(1, 400), role=roles),
    st.builds(Rule),
    st.builds(PageBreak),
)
blocks: st.SearchStrategy[tuple[Block, ...]] = st.recursive(
    st.lists(_simple, max_size=2).map(tuple),
    lambda inner: st.lists(_blocks(inner), max_size=2).map(tuple),
    max_leaves=5,
)
