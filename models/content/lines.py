"""Lines: a passage as a flat list of lines, each knowing what it stands in.

``blocks(lines(tree)) == tree`` for every tree in normal form; the way back normalises.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from models.content.nodes import Block, Inline, List, ListItem, Paragraph, Quote
from models.content.normal_form import normalise
from models.content.runs import Run, build, flatten, tidy


@dataclass(frozen=True, slots=True)
class Container:
    """What a line stands in: a quote, or an entry of a list whose first number is ``start``."""

    kind: str
    start: int = 1

    @property
    def is_list(self) -> bool:
        """Whether this is a list, bulleted or numbered."""
        return self.kind != QUOTE.kind


BULLETS = Container("bullets")
NUMBERS = Container("numbers")
QUOTE = Container("quote")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of the editor: a paragraph in its containers, the outermost first.

    ``begins``: from this container inwards a new list entry begins with this line;
    ``len(containers)`` when it goes on with the entry (or stands in none).
    """

    runs: tuple[Run, ...] = ()
    containers: tuple[Container, ...] = ()
    begins: int = 0

    @property
    def begins_entry(self) -> bool:
        """Whether a marker stands before the line."""
        inner = self.containers[self.begins :]
        return any(each.is_list for each in inner)


def lines_of(blocks: Iterable[Block]) -> tuple[TextLine, ...]:
    """The lines of a passage; an empty passage has one empty line."""
    return tuple(_lines(blocks, (), 0)) or (TextLine(),)


def _lines(
    blocks: Iterable[Block], containers: tuple[Container, ...], begins: int
) -> Iterator[TextLine]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield TextLine(tuple(flatten(block.inlines)), containers, min(begins, len(containers)))
        elif isinstance(block, Quote):
            yield from _lines(block.blocks, (*containers, QUOTE), begins)
        elif isinstance(block, List):
            yield from _list_lines(block, containers, begins)
        begins = _NOTHING


def _list_lines(block: List, containers: tuple[Container, ...], begins: int) -> Iterator[TextLine]:
    container = Container("numbers", block.start) if block.ordered else BULLETS
    for entry in block.items:
        yield from _lines(entry.blocks, (*containers, container), min(begins, len(containers)))
        begins = _NOTHING


_NOTHING = 1_000
"""More than any depth: no entry begins."""


def blocks_of(lines: Iterable[TextLine]) -> tuple[Block, ...]:
    """The passage that the lines say, in normal form; empty lines are left out."""
    said = [TextLine(tuple(tidy(each.runs)), each.containers, each.begins) for each in lines]
    return normalise(_blocks(_carried([each for each in said if each.runs or each.containers]), 0))


def inlines_of(lines: Iterable[TextLine]) -> tuple[Inline, ...]:
    """The text of one line; further lines are joined with spaces."""
    runs: list[Run] = []
    for line in lines:
        runs += [(0, "", " "), *line.runs] if runs else line.runs
    return build(tidy(runs))


def _carried(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines that say something; an entry that began with an empty one begins with the next."""
    kept: list[TextLine] = []
    begins = _NOTHING
    for line in lines:
        begins = min(begins, line.begins)
        if line.runs:
            kept.append(TextLine(line.runs, line.containers, min(begins, len(line.containers))))
            begins = _NOTHING
    return kept


def _blocks(lines: Sequence[TextLine], depth: int) -> tuple[Block, ...]:
    found: list[Block] = []
    for kind, group in groupby(lines, lambda each: _kind_at(each, depth)):
        inner = list(group)
        if not kind:
            found += [Paragraph(build(list(each.runs))) for each in inner]
        elif kind == QUOTE.kind:
            found.append(Quote(_blocks(inner, depth + 1)))
        else:
            found.append(_list(inner, depth))
    return tuple(found)


def _kind_at(line: TextLine, depth: int) -> str:
    return line.containers[depth].kind if len(line.containers) > depth else ""


def _list(lines: Sequence[TextLine], depth: int) -> List:
    container = lines[0].containers[depth]
    entries: list[list[TextLine]] = []
    for line in lines:
        if not entries or line.begins <= depth:
            entries.append([])
        entries[-1].append(line)
    items = tuple(ListItem(_blocks(each, depth + 1)) for each in entries)
    return List(items, ordered=container.kind == NUMBERS.kind, start=container.start)
