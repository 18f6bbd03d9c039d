"""Walking, mapping, placing and normalising content trees."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from hypothesis import given

from models.content import (
    Block,
    Break,
    Callout,
    Cell,
    Citation,
    CrossReference,
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
    Section,
    Strong,
    Table,
    Term,
    Value,
    is_safe_address,
    map_inlines,
    normalise,
    normalise_line,
    parse,
    plain_text,
    walk,
    walk_inlines,
    with_place,
    write,
    write_line,
)
from models.place import Place
from tests.models.content.trees import composed_trees

PLACE = Place("abcd123456", "text")


def text(words: str) -> Paragraph:
    return Paragraph((Plain(words),))


def test_plain_text_reads_like_the_page() -> None:
    tree: tuple[Block, ...] = (
        Section(
            (Plain("Title"),),
            (
                Paragraph(
                    (
                        *(Strong((Plain("မြန်မာ။"),)), Break(), Value("hotline")),
                        *(Footnote((Plain("note"),)), Term("abc", "term")),
                        *(CrossReference("abc"), Citation("abc", "p. 3")),
                    )
                ),
                Table((Row((Cell((text("a"),)), Cell((text("b"),)))),), caption=(Plain("Cap"),)),
                Figure("a.png", "A map", (Plain("Caption"),)),
                Callout("note", (Plain("Box"),), (text("c"),)),
                Extension("question", None, (text("d"),)),
            ),
        ),
    )
    assert plain_text(tree) == (
        "Title\nမြန်မာ။\n{{hotline}} (note)termp. 3\nCap\na\tb\nA map\nCaption\nBox\nc\nd"
    )
    assert plain_text(tree[0]) == plain_text(tree)


@given(composed_trees)
def test_mapping_every_inline_to_itself_changes_nothing(tree: tuple[Block, ...]) -> None:
    assert map_inlines(tree, lambda node: node) == tree


@given(composed_trees)
def test_mapping_reaches_every_inline(tree: tuple[Block, ...]) -> None:
    inlines = list(walk_inlines(tree))
    seen: list[Inline] = []

    def note(node: Inline) -> Inline:
        seen.append(node)
        return node

    map_inlines(tree, note)
    assert sorted(map(repr, seen)) == sorted(map(repr, inlines))
    assert not list(walk_inlines(map_inlines(tree, lambda _: ())))


def test_mapping_fills_in_a_value_wherever_it_stands() -> None:
    tree = parse("- a **{{hotline}}**\n\n    > ^[{{hotline}}]").blocks

    def fill(node: Inline) -> Inline:
        return Plain("1500") if node == Value("hotline") else node

    assert write(map_inlines(tree, fill)) == "- a **1500**\n\n    > ^[1500]"


def test_mapping_frees_what_it_was_given_as_soon_as_it_is_done() -> None:
    """What fills in values knows a whole edition; a cycle would keep that in memory."""

    class Keep:
        def __call__(self, node: Inline) -> Inline:
            return node

    function = Keep()
    known = weakref.ref(function)
    gc.disable()
    try:
        map_inlines(parse("- a **b**\n\n> ^[မြန်မာ။]").blocks, function)
        del function
        assert known() is None
    finally:
        gc.enable()


def test_each_block_of_a_passage_gets_its_own_address() -> None:
    blocks = parse("a\n\nb\n\n- c\n\n    d\n- e\n\n> f\n>\n> g").blocks
    placed = with_place(blocks, PLACE, "my")
    parts = {
        plain_text(block): block.place.part
        for block in walk(placed)
        if isinstance(block, Paragraph) and block.place
    }
    assert parts == {
        "a": (0,),
        "b": (1,),
        "c": (2, 0, 0),
        "d": (2, 0, 1),
        "e": (2, 1, 0),
        "f": (3, 0),
        "g": (3, 1),
    }
    places = [block.place for block in walk(placed)]
    assert len(set(places)) == len(places)
    assert {block.language for block in walk(placed)} == {"my"}
    assert placed[2].place == PLACE.inside(2)


def test_lists_of_different_places_are_not_joined() -> None:
    first = with_place(parse("- a").blocks, PLACE)
    second = with_place(parse("- b").blocks, replace(PLACE, item="other123456"))
    assert len(normalise(first + second)) == 2
    assert len(normalise(parse("- a").blocks + parse("- b").blocks)) == 1


@pytest.mark.parametrize(
    ("inlines", "normal"),
    [
        ((Plain("a"), Plain(""), Plain("b")), (Plain("ab"),)),
        ((Plain("e"), Plain("\u0301")), (Plain("é"),)),
        ((Plain("  a \n b "),), (Plain("a b"),)),
        ((Plain("a\u00a0\u200bb"),), (Plain("a\u00a0\u200bb"),)),
        ((Strong((Plain(" a "),)), Plain("b")), (Strong((Plain("a"),)), Plain(" b"))),
        ((Strong((Strong((Plain("a"),)),)),), (Strong((Plain("a"),)),)),
        ((Strong((Plain("a"),)), Strong((Plain("b"),))), (Strong((Plain("ab"),)),)),
        ((Strong((Break(), Plain("a"), Break())),), (Strong((Plain("a"),)),)),
        ((Strong(()), Link("http://a.b", (Plain(" "),))), ()),
        ((Link("javascript:x", (Plain("a"),)),), (Plain("a"),)),
        (
            (Link("http://a.b", (Link("http://c.d", (Plain("a"),)),)),),
            (Link("http://a.b", (Plain("a"),)),),
        ),
        ((Footnote((Footnote((Plain("a"),)),)),), (Footnote((Plain("a"),)),)),
        (
            (Link("http://a.b", (Plain("a"), Footnote((Plain("n"),)))),),
            (Link("http://a.b", (Plain("a"),)), Footnote((Plain("n"),))),
        ),
        (
            (Link("http://a.b", (Strong((Plain("a"),)),)),),
            (Strong((Link("http://a.b", (Plain("a"),)),)),),
        ),
    ],
)
def test_the_normal_form_of_a_line(inlines: tuple[Inline, ...], normal: tuple[Inline, ...]) -> None:
    assert normalise_line(inlines) == normal


def test_the_normal_form_has_no_empty_block() -> None:
    empty = Paragraph((Plain(" "),))
    tree = (empty, List((ListItem((empty,)), ListItem(()))), Quote((Quote(()),)), text("a"))
    assert normalise(tree) == (text("a"),)


@pytest.mark.parametrize(
    "href", ["http://a.b", "HTTPS://a.b/c?d#e", "mailto:a@b.c", "tel:+95 1".replace(" ", "")]
)
def test_safe_addresses(href: str) -> None:
    assert is_safe_address(href)


@pytest.mark.parametrize(
    "href",
    [
        *(
            "",
            "javascript:x",
            "data:x",
            "file:///x",
            "vbscript:x",
            "ftp://a.b",
            "//a.b",
            "/a",
            "#a",
        ),
        *("http:/a", "http:a", "http://", "http:///a", "http://a b", "http://a\\b", "http://a\n"),
        *(" http://a", "http://a\u202eb", "java\tscript:x", "mailto:", "tel:", 'http://a"b'),
    ],
)
def test_unsafe_addresses(href: str) -> None:
    assert not is_safe_address(href)


def test_the_writer_refuses_what_a_stored_text_cannot_hold() -> None:
    with pytest.raises(ValueError, match="Section"):
        write((Section((Plain("a"),), ()),))
    with pytest.raises(ValueError, match="no valid id"):
        write_line((CrossReference("No id"),))
    with pytest.raises(ValueError, match="no valid id"):
        write_line((Value("Hot line"),))
