"""Footnotes: the part that holds them, with the two separators every reader expects."""

from __future__ import annotations

from exporters.word.package import Relationships
from exporters.word.runs import Format, RunWriter
from exporters.word.xml import Element, child, root


class Notes:
    """The footnotes of a book, numbered from 1 in the order they are added."""

    def __init__(self) -> None:
        self.relationships = Relationships()
        self.tree = root("w:footnotes", "w", "r")
        self._count = 0
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = child(self.tree, "footnote", type=kind, id=number)
            paragraph = child(note, "p")
            child(child(paragraph, "pPr"), "pStyle", val="FootnoteText")
            child(child(paragraph, "r"), kind)

    def add(self, runs: RunWriter) -> tuple[int, Element]:
        """A new footnote: its number, and the paragraph its text goes into."""
        self._count += 1
        paragraph = child(child(self.tree, "footnote", id=self._count), "p")
        child(child(paragraph, "pPr"), "pStyle", val="FootnoteText")
        look = Format("", style="FootnoteReference")
        child(runs.start_run(paragraph, look), "footnoteRef")
        runs.write(paragraph, " ", Format(""))
        return self._count, paragraph
