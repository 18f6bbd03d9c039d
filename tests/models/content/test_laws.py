"""The laws of the content tree: stored Markdown and the tree in normal form are inverse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from models.content import (
    Block,
    Break,
    Footnote,
    Inline,
    Link,
    Mark,
    Plain,
    normalise,
    normalise_line,
    parse,
    parse_line,
    plain_text,
    walk_inlines,
    write,
    write_line,
)
from tests.models.content.trees import composed_trees, lines, passages, stored_texts

BURMESE = st.characters(min_codepoint=0x1000, max_codepoint=0x109F, categories=("L", "M"))
LETTERS = st.text(st.characters(categories=("Lu", "Ll", "Lo")) | BURMESE, min_size=1)


@given(passages)
def test_reading_what_was_written_gives_the_same_tree(tree: tuple[Block, ...]) -> None:
    normal = normalise(tree)
    parsed = parse(write(normal))
    assert parsed.blocks == normal
    assert parsed.problems == ()


@given(lines)
def test_reading_a_written_line_gives_the_same_inlines(line: tuple[Inline, ...]) -> None:
    normal = normalise_line(line)
    parsed = parse_line(write_line(normal))
    assert parsed.inlines == normal
    assert parsed.problems == ()


@given(stored_texts | st.text())
def test_writing_what_was_read_is_a_fixed_point(text: str) -> None:
    blocks = parse(text).blocks
    written = write(blocks)
    assert parse(written).blocks == blocks
    assert parse(written).problems == ()
    assert write(parse(written).blocks) == written


@given(stored_texts | st.text())
def test_writing_a_line_that_was_read_is_a_fixed_point(text: str) -> None:
    inlines = parse_line(text).inlines
    written = write_line(inlines)
    assert write_line(parse_line(written).inlines) == written
    assert parse_line(written).inlines == inlines
    assert parse_line(written).problems == ()


@given(stored_texts | st.text())
def test_what_was_read_is_in_normal_form(text: str) -> None:
    blocks, inlines = parse(text).blocks, parse_line(text).inlines
    assert normalise(blocks) == blocks
    assert normalise_line(inlines) == inlines


@given(composed_trees)
def test_the_normal_form_of_a_normal_form_is_itself(tree: tuple[Block, ...]) -> None:
    normal = normalise(tree)
    assert normalise(normal) == normal


@given(lines)
def test_no_mark_of_a_normal_form_is_empty_or_begins_or_ends_with_white_space(
    line: tuple[Inline, ...],
) -> None:
    normal = normalise_line(line)
    assert _edges_are_free(normal)
    for node in walk_inlines(normal):
        if isinstance(node, Mark | Link | Footnote):
            assert node.children
            assert _edges_are_free(node.children)


def _edges_are_free(inlines: tuple[Inline, ...]) -> bool:
    leaves = [
        node for node in walk_inlines(inlines) if not isinstance(node, Mark | Link | Footnote)
    ]
    return (
        all(
            not isinstance(edge, Break)
            and not (isinstance(edge, Plain) and edge.text[at] in " \t\n")
            for edge, at in ((leaves[0], 0), (leaves[-1], -1))
        )
        if leaves
        else True
    )


@given(lines)
def test_neighbours_of_one_kind_are_joined_in_the_normal_form(line: tuple[Inline, ...]) -> None:
    for siblings in _all_siblings(normalise_line(line)):
        for left, right in pairwise(siblings):
            assert not (isinstance(left, Plain | Mark) and type(left) is type(right))
            if isinstance(left, Link) and isinstance(right, Link):
                assert left.href != right.href


def _all_siblings(inlines: tuple[Inline, ...]) -> Iterator[tuple[Inline, ...]]:
    yield inlines
    for node in walk_inlines(inlines):
        if isinstance(node, Mark | Link | Footnote):
            yield node.children


@given(passages)
def test_stored_text_is_one_clean_text_for_all_forms_of_a_tree(tree: tuple[Block, ...]) -> None:
    written = write(tree)
    assert written == write(normalise(tree))
    assert written == normalize("NFC", written)
    assert written == written.strip("\n")
    assert "\n\n\n" not in written
    assert not any(line.endswith(" ") for line in written.split("\n"))


@given(st.lists(LETTERS, min_size=1, max_size=6))
def test_letters_survive_reading_unchanged(paragraphs: list[str]) -> None:
    parsed = parse("\n\n".join(paragraphs))
    assert plain_text(parsed.blocks) == "\n".join(normalize("NFC", text) for text in paragraphs)
    assert parsed.problems == ()


@given(LETTERS, LETTERS, st.sampled_from(("**", "*")))
def test_a_mark_may_begin_and_end_anywhere_in_a_word(inner: str, after: str, mark: str) -> None:
    text = normalize("NFC", f"{after}{mark}{inner}{mark}{after}")
    inlines = parse_line(text).inlines
    assert len(inlines) == 3
    assert plain_text(inlines) == text.replace("*", "")
