"""Passages: segments of Markdown as the texts and blocks of a course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from authoring.importing.dialect import stored_inline, stored_lines
from authoring.importing.segments import Code, PipeTable, Segment, Text
from models import content
from models.blocks import Block, TableBlock, TextBlock
from models.blocks.table import TableCell, TableRow
from models.item import new_id
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose

_AS_TEXT = "was kept as plain text"
_SENTENCES = {
    "raw-html": f"HTML {_AS_TEXT}",
    "unsafe-link": f"A link whose address is not allowed {_AS_TEXT}",
    "left-out": "Characters that cannot be printed were left out",
}


@dataclass
class PassageMaker:
    """Makes the texts of a course in one language, and collects what it has to say about them."""

    language: str
    messages: dict[str, str] = field(default_factory=dict)
    """A sentence for everything that was changed, with the words it is about."""

    def line(self, markdown: str) -> Line:
        """A text of one line."""
        parsed = content.parse_line(stored_inline(markdown))
        self._note(parsed.problems)
        written = content.write_line(parsed.inlines)
        return Line.of(**{self.language: written}) if written else EMPTY_LINE

    def prose(self, segments: Iterable[Segment]) -> Prose:
        """A text of paragraphs, lists and quotes; code becomes paragraphs of plain characters."""
        blocks = [block for segment in segments for block in self._blocks(segment)]
        written = content.write(blocks)
        return Prose.of(**{self.language: written}) if written else EMPTY_PROSE

    def blocks(self, segments: Sequence[Segment], heading: str = "") -> tuple[Block, ...]:
        """The blocks of what stands under one heading: text blocks with tables between them."""
        title = self.line(heading)
        made: list[Block] = []
        for is_table, group in groupby(segments, lambda each: isinstance(each, PipeTable)):
            if is_table:
                made += [self._table(each) for each in group if isinstance(each, PipeTable)]
            else:
                body = self.prose(group)
                first = EMPTY_LINE if made else title
                if not (first.is_empty() and body.is_empty()):
                    made.append(TextBlock(id=new_id(), heading=first, body=body))
        if not title.is_empty() and not (made and isinstance(made[0], TextBlock)):
            made.insert(0, TextBlock(id=new_id(), heading=title))
        return tuple(made)

    def _table(self, table: PipeTable) -> TableBlock:
        width = max(map(len, table.rows))
        rows = tuple(
            TableRow(id=new_id(), cells=tuple(self._cells(row, width))) for row in table.rows
        )
        return TableBlock(id=new_id(), rows=rows)

    def _cells(self, row: Sequence[str], width: int) -> Iterator[TableCell]:
        for cell in (*row, *[""] * (width - len(row))):
            yield TableCell(id=new_id(), text=self.prose((Text((cell,)),)))

    def _blocks(self, segment: Segment) -> tuple[content.Block, ...]:
        if isinstance(segment, Code):
            return _code(segment)
        if isinstance(segment, Text):
            parsed = content.parse(stored_lines(segment.lines))
            self._note(parsed.problems)
            return parsed.blocks
        raise TypeError(f"a text cannot hold a {type(segment).__name__}")

    def _note(self, problems: Iterable[content.ContentProblem]) -> None:
        for problem in problems:
            sentence = _SENTENCES.get(problem.code, problem.message.rstrip("."))
            excerpt = f": “{problem.excerpt}”" if problem.excerpt else ""
            self.messages[f"{sentence}{excerpt}."] = problem.excerpt


def _code(code: Code) -> tuple[content.Block, ...]:
    inlines: list[content.Inline] = []
    for line in code.lines:
        inlines += [content.Plain(line), content.Break()]
    return (content.Paragraph(tuple(inlines)),)
