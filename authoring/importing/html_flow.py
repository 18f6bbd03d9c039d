"""HtmlFlow: the words read so far of a page or a cell, gathered to lines and pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from authoring.importing.pasted import Pasted, PastedHeading, PastedPassage
from models.content.lines import BULLETS, Container, TextLine, blocks_of, inlines_of
from models.content.runs import STRONG, Run

_DEEPEST = 8


@dataclass(slots=True)
class HtmlFlow:
    """Words gathered in a cell or in the page: finished pieces, lines, and the line being read."""

    pieces: list[Pasted] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    heading: int = 0
    word_list: Container | None = None
    word_level: int = 0
    lists: list[Container] = field(default_factory=list)
    begins_entry: int | None = None

    def end_line(self) -> None:
        """Finish the line being read, if it says anything."""
        runs, self.runs = self.runs, []
        if not any(not isinstance(leaf, str) or leaf.strip() for _, _, leaf in runs):
            return
        if self.heading:
            self.end_passage()
            inlines = inlines_of((TextLine(tuple(_without_strong(runs))),))
            if inlines:
                self.pieces.append(PastedHeading(self.heading, inlines))
            return
        self.lines.append(self._line(tuple(runs)))
        self.begins_entry = None

    def end_passage(self) -> None:
        """What was read so far is a passage of its own."""
        blocks = blocks_of(self.lines)
        self.lines = []
        if blocks:
            self.pieces.append(PastedPassage(blocks))

    def _line(self, runs: tuple[Run, ...]) -> TextLine:
        if self.word_list is not None:
            outer = tuple(BULLETS for _ in range(self.word_level - 1))
            depth = min(len(outer), self._word_depth())
            containers = (*outer[:depth], self.word_list)
            return TextLine(runs, self._as_before(containers), len(containers) - 1)
        containers = tuple(self.lists[:_DEEPEST])
        begins = len(containers) if self.begins_entry is None else self.begins_entry
        return TextLine(runs, containers, min(begins, len(containers)))

    def _word_depth(self) -> int:
        """Word may begin at any level; an entry can be one deeper than the line before."""
        return len(self.lines[-1].containers) if self.lines else 0

    def _as_before(self, containers: tuple[Container, ...]) -> tuple[Container, ...]:
        """The outer lists are those of the line before, whatever their kind."""
        before = self.lines[-1].containers if self.lines else ()
        known = before[: len(containers) - 1]
        return (*known, *containers[len(known) :])


def _without_strong(runs: list[Run]) -> Iterator[Run]:
    """A heading is strong by itself."""
    return ((marks & ~STRONG, href, leaf) for marks, href, leaf in runs)
