"""Block nodes as CommonMark with pipe tables; callouts degrade to quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from exporters.markdown.inline import InlineWriter, escape
from models.content import (
    Block,
    Callout,
    Cell,
    Extension,
    Figure,
    List,
    PageBreak,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Section,
    Strong,
    Table,
)

DEEPEST_HEADING = 6
LETTERED_ROLES = frozenset({"options", "order-options"})
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LARGEST_NUMBER = 999_999_999
"""CommonMark 0.31.2, 5.2: a list number has at most nine digits."""


@dataclass
class BlockWriter:
    """Writes blocks below a heading level; ``media`` gives the path of a picture's file.

    ``words`` are the printed words by key: how figures and tables are numbered.
    """

    inline: InlineWriter
    media: dict[str, str]
    words: Mapping[str, str] = field(default_factory=dict)

    def blocks(self, blocks: Iterable[Block], level: int) -> str:
        """Blocks with an empty line between them."""
        parts: list[str] = []
        previous: Block | None = None
        for block in blocks:
            text = self.block(block, level)
            if not text:
                continue
            if isinstance(previous, List) and isinstance(block, List):
                parts.append("<!-- -->")  # else CommonMark joins the two lists
            parts.append(_anchor(block) + text)
            previous = block
        return "\n\n".join(parts)

    def block(self, block: Block, level: int) -> str:
        """One block, without an empty line after it."""
        match block:
            case Paragraph(inlines=inlines):
                text = self.inline.line(inlines)
                if block.role == "label" and text:
                    return self.inline.line((Strong(inlines),))
                return text
            case List():
                return self._list(block, level)
            case Quote(blocks=inside):
                return _quoted(self.blocks(inside, level))
            case Section():
                return self._section(block, level)
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Callout():
                return self._callout(block, level)
            case Extension(fallback=inside):
                return self.blocks(inside, level)
            case Rule():
                return "* * *"
            case PageBreak():
                return ""

    def heading(self, section: Section, level: int) -> str:
        """A heading; below the sixth level a line in bold."""
        title = self.inline.line(section.title, one_line=True)
        text = f"{escape(section.number)} {title}".strip()
        if level > DEEPEST_HEADING:
            return self.inline.line((Strong(section.title),), one_line=True)
        return f"{'#' * level} {text}"

    def _section(self, section: Section, level: int) -> str:
        parts = [self.heading(section, level), self.blocks(section.children, level + 1)]
        return "\n\n".join(part for part in parts if part)

    def _list(self, block: List, level: int) -> str:
        lines = []
        for position, item in enumerate(block.items):
            number = min(block.start + position, _LARGEST_NUMBER)
            lettered = block.role in LETTERED_ROLES
            marker = f"{number}. " if block.ordered and not lettered else "- "
            text = letter(position) * lettered + self.blocks(item.blocks, level)
            lines.append(marker + text.replace("\n", "\n" + " " * len(marker)))
        loose = any(len(item.blocks) > 1 for item in block.items)
        return _clean("\n\n".join(lines) if loose else "\n".join(lines))

    def _callout(self, block: Callout, level: int) -> str:
        title = self.inline.line((Strong(block.title),), one_line=True) if block.title else ""
        inside = self.blocks(block.blocks, level)
        return _quoted("\n\n".join(part for part in (title, inside) if part))

    def _figure(self, block: Figure) -> str:
        path = self.media.get(block.media, block.media)
        caption = self._caption(block)
        picture = f"![{escape(block.alt)}]({path})"
        return f"{picture}\n\n{caption}" if caption else picture

    def _caption(self, block: Figure | Table) -> str:
        """The number by which the text names a figure or table, and its caption."""
        caption = self.inline.line(block.caption, one_line=True)
        pattern = self.words.get(type(block).__name__, "")
        if not block.number or not pattern:
            return caption
        label = self.inline.line((Strong((Plain(pattern.format(n=block.number) + "."),)),))
        return f"{label} {caption}".strip()

    def _table(self, table: Table) -> str:
        grid = _grid(table)
        if not grid:
            return ""
        rows = [[self._cell(cell) if cell else "" for cell in row] for row in grid]
        if not table.header_rows:
            rows.insert(0, [""] * len(rows[0]))
        lines = [_row(rows[0]), _row(["---"] * len(rows[0])), *(_row(row) for row in rows[1:])]
        caption = self._caption(table)
        return "\n".join(lines) if not caption else "\n\n".join([caption, "\n".join(lines)])

    def _cell(self, cell: Cell) -> str:
        """The blocks of a cell on one line."""
        return "<br>".join(part for part in self._lines(cell.blocks) if part)

    def _lines(self, blocks: Sequence[Block]) -> Iterable[str]:
        for block in blocks:
            match block:
                case Paragraph(inlines=inlines):
                    yield _anchor(block) + self.inline.line(inlines, one_line=True)
                case List():
                    for position, item in enumerate(block.items):
                        marker = _marker_in_cell(block, position)
                        lines = [line for line in self._lines(item.blocks) if line]
                        yield marker + "<br>".join(lines)
                case Quote(blocks=inside) | Extension(fallback=inside):
                    yield from self._lines(inside)
                case Callout(title=title, blocks=inside):
                    yield self.inline.line((Strong(title),), one_line=True) if title else ""
                    yield from self._lines(inside)
                case Section(title=title, children=inside):
                    yield self.inline.line((Strong(title),), one_line=True) if title else ""
                    yield from self._lines(inside)
                case Table():
                    for row in _grid(block):
                        yield " · ".join(self._cell(cell) for cell in row if cell)
                case Figure():
                    yield self._figure(block).replace("\n\n", "<br>")


def letter(position: int) -> str:
    """How an answer is named in the key; CommonMark has no lists that count in letters."""
    return f"{LETTERS[position % len(LETTERS)]}. "


def _marker_in_cell(block: List, position: int) -> str:
    if block.role in LETTERED_ROLES:
        return letter(position)
    return f"{block.start + position}\\. " if block.ordered else "• "


def _grid(table: Table) -> list[list[Cell | None]]:
    """The cells in rows of equal length; a place covered by a span is None."""
    grid: list[list[Cell | None]] = []
    covered: set[tuple[int, int]] = set()
    for top, row in enumerate(table.rows):
        line: list[Cell | None] = []
        for cell in row.cells:
            while (top, len(line)) in covered:
                line.append(None)
            left = len(line)
            covered |= {
                (top + down, left + right)
                for down in range(1, cell.rowspan)
                for right in range(cell.colspan)
            }
            line += [cell, *[None] * (cell.colspan - 1)]
        while (top, len(line)) in covered:
            line.append(None)
        grid.append(line)
    width = max((len(line) for line in grid), default=0)
    return [line + [None] * (width - len(line)) for line in grid] if width else []


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _clean(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _anchor(block: Block) -> str:
    if not block.anchor:
        return ""
    mark = f'<a id="{block.anchor}"></a>'
    return f"{mark}\n\n" if not isinstance(block, Paragraph) else mark
