"""A passage as lines and back is the same passage; what keys do to lines stays a passage."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from models.content import Block, Inline, normalise, normalise_line, parse, write
from models.content.lines import (
    BULLETS,
    NUMBERS,
    QUOTE,
    TextLine,
    blocks_of,
    inlines_of,
    lines_of,
)
from models.content.runs import flatten
from tests.models.content.trees import lines as random_lines
from tests.models.content.trees import passages
from ui.desktop.rich_text import line_edits


def stored(lines: tuple[TextLine, ...]) -> str:
    return write(blocks_of(lines))


def read(text: str) -> tuple[TextLine, ...]:
    return lines_of(parse(text).blocks)


@given(passages)
def test_the_lines_of_a_passage_say_the_same_passage(tree: tuple[Block, ...]) -> None:
    normal = normalise(tree)
    assert blocks_of(lines_of(normal)) == normal


@given(random_lines)
def test_a_line_of_text_survives(inlines: tuple[Inline, ...]) -> None:
    normal = normalise_line(inlines)
    assert inlines_of((TextLine(tuple(flatten(normal))),)) == normal


@given(passages, st.data())
def test_keys_never_change_the_words_or_the_number_of_lines(
    tree: tuple[Block, ...], data: st.DataObject
) -> None:
    lines = lines_of(normalise(tree))
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first, len(lines) - 1))
    for changed in (
        line_edits.toggle_list(lines, first, last, BULLETS),
        line_edits.toggle_list(lines, first, last, NUMBERS),
        line_edits.toggle_quote(lines, first, last),
        line_edits.deeper(lines, first, last),
        line_edits.shallower(lines, first, last),
        line_edits.joined_backwards(lines, first),
    ):
        if changed is not None:
            assert [each.runs for each in changed] == [each.runs for each in lines]
            assert all(0 <= each.begins <= len(each.containers) for each in changed)
            assert parse(stored(changed)).blocks == blocks_of(changed)


@given(passages)
def test_a_quote_is_taken_back_by_the_same_key(tree: tuple[Block, ...]) -> None:
    lines = lines_of(normalise(tree))
    assume(not any(QUOTE in each.containers for each in lines))
    quoted = line_edits.toggle_quote(lines, 0, len(lines) - 1)
    assert line_edits.toggle_quote(quoted, 0, len(quoted) - 1) == lines


def test_paragraphs_become_bullets_and_paragraphs_again() -> None:
    lines = read("က\n\nခ")
    bullets = line_edits.toggle_list(lines, 0, 1, BULLETS)
    assert stored(bullets) == "- က\n- ခ"
    assert line_edits.toggle_list(bullets, 0, 1, BULLETS) == lines
    assert stored(line_edits.toggle_list(bullets, 0, 1, NUMBERS)) == "1. က\n2. ခ"


def test_an_entry_goes_deeper_and_back_with_what_belongs_to_it() -> None:
    lines = read("- a\n- b\n    - c\n- d")
    deep = line_edits.deeper(lines, 1, 1)
    assert deep is not None
    assert stored(deep) == "- a\n    - b\n        - c\n- d"
    assert line_edits.shallower(deep, 1, 1) == lines
    assert line_edits.deeper(lines, 0, 0) is None


def test_enter_goes_on_with_a_list_and_leaves_it_when_the_entry_is_empty() -> None:
    lines = read("- a\n- b")
    new = line_edits.continuing(lines[1])
    assert stored((*lines, TextLine(((0, "", "c"),), new.containers, new.begins))) == (
        "- a\n- b\n- c"
    )
    left = line_edits.shallower((*lines, new), 2, 2)
    assert left is not None
    assert left[2].containers == ()


def test_backspace_at_an_entry_makes_it_a_paragraph_of_the_entry_before() -> None:
    lines = read("- a\n- b")
    joined = line_edits.joined_backwards(lines, 1)
    assert joined is not None
    assert stored(joined) == "- a\n\n    b"
    first = line_edits.joined_backwards(lines, 0)
    assert first is not None
    assert stored(first) == "a\n\n- b"


def test_empty_lines_are_not_kept_and_do_not_break_an_entry() -> None:
    assert stored((*read("a"), TextLine(), *read("b"))) == "a\n\nb"
    empty = TextLine((), (BULLETS,), 0)
    rest = TextLine(((0, "", "x"),), (BULLETS,), 1)
    assert stored((*read("- a"), empty, rest)) == "- a\n- x"
