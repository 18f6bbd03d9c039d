"""Composer: the small vocabulary in which all parts of a book are composed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from models.content import (
    Block,
    Cell,
    Inline,
    List,
    ListItem,
    Paragraph,
    Plain,
    Row,
    Section,
    Strong,
    Table,
)
from models.edition import Edition
from models.finding import Finding
from models.item import Item, Minutes

MINUTES_PER_HOUR = 60


@dataclass
class Composer:
    """An edition being composed: its texts as blocks, its words, the figures counted so far."""

    edition: Edition
    messages: list[Finding] = field(default_factory=list)
    figures: int = 0
    tables: int = 0

    # --- texts -----------------------------------------------------------------------------

    def prose(self, item: Item, field_name: str, role: str = "") -> tuple[Block, ...]:
        """A text of paragraphs; ``role`` is given to its own paragraphs and lists."""
        return with_role(self.edition.blocks(item, field_name), role)

    def line(self, item: Item, field_name: str, role: str = "") -> tuple[Block, ...]:
        """A line as a paragraph of its own, or nothing."""
        paragraph = self.edition.paragraph(item, field_name, role)
        return (paragraph,) if paragraph else ()

    def labelled(self, word: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Blocks under a small label, or nothing where there are none."""
        return (self.label(word), *blocks) if blocks else ()

    def label(self, word: str) -> Paragraph:
        """One of the program's words as a small label."""
        return Paragraph((Plain(self.word(word)),), role="label")

    def run_in(self, word: str, item: Item, field_name: str, role: str = "") -> tuple[Block, ...]:
        """A line that begins with a label: "Grouping: groups of three"."""
        inlines = self.edition.line(item, field_name)
        if not inlines:
            return ()
        place = self.edition.place(item, field_name)
        lead = Strong((Plain(self.word(word) + ":"),))
        return (Paragraph((lead, Plain(" "), *inlines), role=role, place=place),)

    def lead_in(self, word: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Blocks whose first paragraph begins with one of the program's words: "If right: …"."""
        return self.led_by(self.word(word), blocks)

    def led_by(self, label: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Blocks whose first paragraph begins with a label: "Card 3: …"."""
        if not blocks:
            return ()
        lead = Strong((Plain(label + ":"),))
        first = blocks[0]
        if not isinstance(first, Paragraph):
            return (Paragraph((lead,)), *blocks)
        return (replace(first, inlines=(lead, Plain(" "), *first.inlines)), *blocks[1:])

    def fact(self, word: str, text: str) -> Paragraph:
        """A fact of the program's own: "Time: 45 min"."""
        return Paragraph((Strong((Plain(self.word(word) + ":"),)), Plain(" " + text)), role="time")

    def word(self, key: str, **values: object) -> str:
        """One of the printed words in the book's main language."""
        return self.edition.word(key, **values)

    # --- parts -----------------------------------------------------------------------------

    def section(
        self,
        title: Sequence[Inline],
        children: Iterable[Block],
        *,
        role: str = "",
        number: str = "",
        anchor: str = "",
    ) -> tuple[Block, ...]:
        """A section, or nothing where it would be empty."""
        content = tuple(children)
        if not content:
            return ()
        return (Section(tuple(title), content, number=number, anchor=anchor, role=role),)

    def item_section(
        self, item: Item, children: Iterable[Block], *, role: str, number: str = ""
    ) -> Section:
        """The section of an item with a title, which references can jump to."""
        return Section(
            self.edition.line(item, "title"),
            tuple(children),
            number=number,
            anchor=item.id,
            role=role,
            place=self.edition.place(item, "title"),
        )

    def part(self, word: str, children: Iterable[Block], role: str = "part") -> tuple[Block, ...]:
        """A section under one of the program's words, or nothing where it would be empty."""
        return self.section((Plain(self.word(word)),), children, role=role)

    def items(
        self, items: Sequence[Item], field_name: str, role: str, *, ordered: bool = False
    ) -> tuple[Block, ...]:
        """A list of the texts of some items, or nothing where none says anything."""
        entries = []
        for item in items:
            blocks = self.prose(item, field_name) if self._is_prose(item, field_name) else ()
            blocks = blocks or self.line(item, field_name)
            if blocks:
                entries.append(ListItem(blocks))
        return (List(tuple(entries), ordered=ordered, role=role),) if entries else ()

    def _is_prose(self, item: Item, field_name: str) -> bool:
        return type(getattr(item, field_name)).__name__ == "Prose"

    def table(
        self,
        role: str,
        heads: Sequence[str],
        rows: Iterable[Sequence[Cell]],
        widths: tuple[float, ...],
    ) -> tuple[Block, ...]:
        """A table of the program's own with one header row, or nothing where it has no rows."""
        body = tuple(Row(tuple(cells)) for cells in rows)
        if not body:
            return ()
        head = Row(tuple(cell(self.word(key), header=True) for key in heads))
        description = " · ".join(self.word(key) for key in heads)
        return (
            Table((head, *body), header_rows=1, widths=widths, role=role, description=description),
        )

    def plain_table(
        self, role: str, rows: Iterable[Sequence[Cell]], widths: tuple[float, ...]
    ) -> tuple[Block, ...]:
        """A table of the program's own without a header row."""
        body = tuple(Row(tuple(cells)) for cells in rows)
        return (Table(body, widths=widths, role=role),) if body else ()

    # --- numbers ---------------------------------------------------------------------------

    def minutes(self, minutes: Minutes) -> int:
        """A duration in this edition."""
        return minutes.for_agency(self.edition.key.agency)

    def duration(self, minutes: int) -> str:
        """A duration in words: "45 min", "2 h", "1 h 15 min"."""
        hours, rest = divmod(minutes, MINUTES_PER_HOUR)
        if not hours:
            return self.word("minutes", n=rest)
        if not rest:
            return self.word("hours", n=hours)
        return self.word("hours_minutes", h=hours, m=rest)

    def next_figure(self) -> str:
        """The number of the next figure of the book."""
        self.figures += 1
        return str(self.figures)

    def next_table(self) -> str:
        """The number of the next table with a caption."""
        self.tables += 1
        return str(self.tables)


def cell(text: str, *, header: bool = False) -> Cell:
    """A cell with a plain text."""
    return Cell((Paragraph((Plain(text),) if text else ()),), header=header)


def block_cell(blocks: Sequence[Block]) -> Cell:
    """A cell with blocks; an empty one still holds a paragraph, as Word wants it."""
    return Cell(tuple(blocks) or (Paragraph(()),))


def without_role(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks as plain paragraphs and lists, for a place that is set apart as a whole."""
    return tuple(
        replace(block, role="") if isinstance(block, Paragraph | List) else block
        for block in blocks
    )


def with_role(blocks: Iterable[Block], role: str) -> tuple[Block, ...]:
    """The blocks with a role on those paragraphs and lists that have none."""
    if not role:
        return tuple(blocks)
    return tuple(
        replace(block, role=role)
        if isinstance(block, Paragraph | List) and not block.role
        else block
        for block in blocks
    )
