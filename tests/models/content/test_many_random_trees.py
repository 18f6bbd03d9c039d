"""The laws again, over many more and larger trees than Hypothesis has time to draw."""

from __future__ import annotations

from random import Random

import pytest

from models.content import (
    Block,
    Break,
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Inline,
    Link,
    List,
    ListItem,
    Paragraph,
    Plain,
    Quote,
    Strong,
    Sub,
    Superscript,
    Term,
    Value,
    normalise,
    normalise_line,
    parse,
    parse_line,
    write,
    write_line,
)
from tests.models.content.trees import FRAGMENTS

BETWEEN = ("\n", "\n\n", "\n    ", "\n- ", "\n> ", "\n2. ", "a")


class _Dice:
    """Draws trees and texts from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def words(self) -> str:
        return "".join(self.random.choices(FRAGMENTS, k=self.random.randint(0, 5)))

    def stored(self) -> str:
        return "".join(self.random.choices(FRAGMENTS + BETWEEN, k=self.random.randint(0, 40)))

    def line(self, depth: int = 0) -> tuple[Inline, ...]:
        return tuple(self.inline(depth) for _ in range(self.random.randint(0, 5)))

    def inline(self, depth: int) -> Inline:
        if depth > 3 or self.random.random() < 0.4:
            return Plain(self.words())
        children = self.line(depth + 1)
        return self.random.choice(
            (
                *(Strong(children), Emphasis(children), Sub(children), Superscript(children)),
                *(Link("http://a.b/(c)*", children), Link("https://x.y/[z]", children)),
                *(Footnote(children), Link("javascript:x", children), Break()),
                *(Value("hotline_1"), CrossReference("abc1", self.words())),
                *(Term("abc", self.words()), Citation("abc", self.words())),
            )
        )

    def blocks(self, depth: int) -> tuple[Block, ...]:
        return tuple(self.block(depth) for _ in range(self.random.randint(0, 4)))

    def block(self, depth: int) -> Block:
        if depth > 11 or self.random.random() < 0.5:
            return Paragraph(self.line())
        if self.random.random() < 0.4:
            return Quote(self.blocks(depth + 1))
        items = tuple(ListItem(self.blocks(depth + 1)) for _ in range(self.random.randint(0, 3)))
        return List(items, ordered=self.random.random() < 0.5, start=self.random.choice((0, 1, 7)))


def _check(seed: int) -> None:
    dice = _Dice(seed)
    tree = normalise(dice.blocks(dice.random.choice((8, 10, 11))))
    parsed = parse(write(tree))
    assert (parsed.blocks, parsed.problems) == (tree, ()), seed
    assert normalise(tree) == tree, seed
    line = normalise_line(dice.line())
    parsed_line = parse_line(write_line(line))
    assert (parsed_line.inlines, parsed_line.problems) == (line, ()), seed
    stored = dice.stored()
    again = parse(write(parse(stored).blocks))
    assert (again.blocks, again.problems) == (parse(stored).blocks, ()), seed
    written = write_line(parse_line(stored).inlines)
    assert parse_line(written).inlines == parse_line(stored).inlines, seed
    assert parse_line(written).problems == (), seed


def test_the_laws_hold_for_some_hundred_random_trees() -> None:
    for seed in range(300):
        _check(seed)


@pytest.mark.long
def test_the_laws_hold_for_ten_thousand_random_trees() -> None:
    for seed in range(300, 10_300):
        _check(seed)


def test_the_deepest_allowed_lists_and_quotes_are_read_back() -> None:
    block: Block = Paragraph((Plain("မြန်မာ။"),))
    for level in range(20):
        block = Quote((block,)) if level % 3 else List((ListItem((block,)),), ordered=level % 2 > 0)
    tree = normalise((block,))
    assert parse(write(tree)).blocks == tree
    assert parse(write(tree)).problems == ()
