"""Random composed documents in which every piece of text begins with a canary of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from exporters.document import Document
from exporters.word.roles import (
    BOX_LOOKS,
    LIST_LOOKS,
    PARAGRAPH_STYLES,
    SECTION_LOOKS,
    TABLE_LOOKS,
)
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
from tests.support.word_files import BURMESE_IMPRINT, IMPRINT

FRAGMENTS = (
    "", " ", "  two spaces  ", "လူကုန်ကူးမှု", "မြန်မာ။ ", "(ကလေး)", "a\u200bက\u200db", "◌ါ",
    "]]>", "</w:t>", "&amp;<>\"'", "\x00\x01\x0b", "\ud800", "\ufffe\uffff", "\u202eright",
    "שלום مرحبا", "👩‍👩‍👧 🏳️‍🌈", "tab\tline\nend\r\n", "x" * 300, "e\u0301", "\u1025\u102e",
    "\u1039" * 9, "{{value}}", "%s %d", "\u00a0", "\u2028", "\ufeff",
)  # fmt: skip
LANGUAGES = ("", "", "en", "my", "shn", "th", "zh-Hant", "not a code!", "x" * 40)
ANCHORS = ("", "", "one1234567", "two1234567", "a b/ç", "ကခ", "long" * 30, "ONE1234567")
WIDTHS = ((), (1.0, 2.0), (0.0, -1.0), (float("inf"), 1.0), (0.2, 0.3, 0.5))
ADDRESSES = ("https://a.b/c", "javascript:x", "")
DEEPEST = 5


@dataclass
class Dice:
    """Draws a document from a seed; ``text`` and ``notes`` are the canaries in reading order.

    Pieces are drawn in the order in which a reader meets them, so the canaries count upwards.
    """

    seed: int
    count: int = 0
    text: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def document(self) -> Document:
        """A whole document."""
        imprint = self.random.choice((IMPRINT, BURMESE_IMPRINT))
        return Document(imprint, self.blocks(0))

    def words(self, target: list[str]) -> str:
        """A canary with something awkward after it."""
        self.count += 1
        canary = f"q{self.count}q"
        target.append(canary)
        return canary + self.random.choice(FRAGMENTS)

    def line(self, target: list[str], depth: int = 0) -> tuple[Inline, ...]:
        """Some inlines."""
        return tuple(self.inline(target, depth) for _ in range(self.random.randint(0, 3)))

    def inline(self, target: list[str], depth: int) -> Inline:
        """One inline."""
        if depth > 3 or self.random.random() < 0.5:
            return Plain(self.words(target))
        return self.random.choice(self._inlines())(target, depth + 1)

    def blocks(self, depth: int) -> tuple[Block, ...]:
        """Some blocks."""
        most = 5 if depth == 0 else 3
        return tuple(self.block(depth) for _ in range(self.random.randint(0, most)))

    def block(self, depth: int) -> Block:
        """One block."""
        if depth > DEEPEST or self.random.random() < 0.3:
            return self._paragraph(depth)
        return self.random.choice(self._blocks())(depth + 1)

    def _inlines(self) -> tuple[Callable[[list[str], int], Inline], ...]:
        pick = self.random.choice
        return (
            lambda t, d: Strong(self.line(t, d)),
            lambda t, d: Emphasis(self.line(t, d)),
            lambda t, d: Sub(self.line(t, d)),
            lambda t, d: Superscript(self.line(t, d)),
            lambda t, d: Link("https://a.b/?x=1&y=<2>", self.line(t, d)),
            lambda t, _: Link(pick(ADDRESSES), (Plain(self.words(t)),)),
            lambda t, d: Footnote(self.line(self.notes if t is self.text else t, d)),
            lambda t, _: CrossReference(pick(ANCHORS), self.words(t)),
            lambda t, _: Term(pick(ANCHORS), self.words(t)),
            lambda t, _: Citation(pick(ANCHORS), self.words(t)),
            lambda t, _: Value(self.words(t)),
            lambda *_: Break(),
        )

    def _blocks(self) -> tuple[Callable[[int], Block], ...]:
        return (
            self._list,
            self._section,
            self._table,
            self._figure,
            self._callout,
            lambda depth: Quote(self.blocks(depth), anchor=self._anchor()),
            lambda depth: Extension("film", object(), self.blocks(depth), anchor=self._anchor()),
            lambda _: Rule(anchor=self._anchor()),
            lambda _: PageBreak(anchor=self._anchor()),
        )

    def _role(self, roles: Iterable[str]) -> str:
        return self.random.choice((*roles, "", "unheard-of"))

    def _anchor(self) -> str:
        return self.random.choice(ANCHORS)

    def _language(self) -> str:
        return self.random.choice(LANGUAGES)

    def _paragraph(self, _: int) -> Block:
        return Paragraph(
            self.line(self.text),
            role=self._role(PARAGRAPH_STYLES),
            language=self._language(),
            anchor=self._anchor(),
        )

    def _list(self, depth: int) -> Block:
        items = tuple(ListItem(self.blocks(depth)) for _ in range(self.random.randint(0, 3)))
        return List(
            items,
            ordered=self.random.random() < 0.5,
            start=self.random.choice((1, 0, 7, -3, 10**9)),
            role=self._role(LIST_LOOKS),
            anchor=self._anchor(),
        )

    def _section(self, depth: int) -> Block:
        number = self.words(self.text) if self.random.random() < 0.5 else ""
        title = self.line(self.text)
        return Section(
            title,
            self.blocks(depth),
            number=number,
            role=self._role(SECTION_LOOKS),
            language=self._language(),
            anchor=self._anchor(),
        )

    def _table(self, depth: int) -> Block:
        number = self.random.choice(("", "3", "4.2"))
        caption = self.line(self.text)
        return Table(
            tuple(self._row(depth) for _ in range(self.random.randint(0, 4))),
            header_rows=self.random.randint(0, 5),
            caption=caption,
            widths=self.random.choice(WIDTHS),
            number=number,
            role=self._role(TABLE_LOOKS),
            anchor=self._anchor(),
        )

    def _row(self, depth: int) -> Row:
        spans = (1, 1, 1, 2, 3, 0, -1)
        return Row(
            tuple(
                Cell(
                    self.blocks(depth),
                    colspan=self.random.choice(spans),
                    rowspan=self.random.choice((*spans, 50)),
                    header=self.random.random() < 0.2,
                )
                for _ in range(self.random.randint(0, 3))
            )
        )

    def _figure(self, _: int) -> Block:
        name = self.random.choice(("flow.png", "tall.png", "odd.svg", "missing.png"))
        shown = name in ("flow.png", "tall.png")
        alt = "shown \x00" if shown else self.words(self.text)
        return Figure(
            name,
            alt,
            self.line(self.text),
            self.random.choice((None, 10.0, 9_999.0, 0.0, -4.0, float("nan"))),
            number=self.random.choice(("", "7")),
            anchor=self._anchor(),
        )

    def _callout(self, depth: int) -> Block:
        title = self.line(self.text)
        return Callout(self._role(BOX_LOOKS), title, self.blocks(depth), anchor=self._anchor())
