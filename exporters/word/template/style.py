"""Style: one style of the book as data, and its XML in the order the schema asks for."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.word.colours import Palette
from exporters.word.geometry import twips
from exporters.word.xml import Element, child, put


@dataclass(frozen=True, slots=True)
class Border:
    """A line at one edge of a paragraph or table: width in points, distance from the text."""

    points: float
    colour: str = "hairline"
    space: int = 0
    kind: str = "single"

    def write(self, parent: Element, edge: str, palette: Palette) -> None:
        """Add the border of ``edge`` ("top", "left", "insideH" …)."""
        child(
            parent,
            edge,
            val=self.kind,
            sz=round(self.points * 8),
            space=self.space,
            color=getattr(palette, self.colour),
        )


Borders = dict[str, Border]
_EDGES = ("top", "left", "bottom", "right", "between")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph or character style. Sizes and spaces are points, colours roles of the palette.

    ``line`` and ``burmese_line`` are the least distances of lines in Latin and in Burmese text;
    0 means as high as the letters need; None is inherited. ``outline`` counts from 0.
    """

    id: str
    name: str
    kind: str = "paragraph"
    based_on: str = ""
    next: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    colour: str = ""
    highlight: str = ""
    superscript: bool = False
    before: float | None = None
    after: float | None = None
    line: float | None = None
    burmese_line: float | None = None
    left: float | None = None
    hanging: float | None = None
    right: float | None = None
    align: str = ""
    borders: Borders | None = None
    shade: str = ""
    tabs: tuple[tuple[str, float, str], ...] = ()
    keep_next: bool = False
    keep_lines: bool = False
    tight: bool = False
    outline: int | None = None
    number: tuple[int, int] | None = None
    gallery: bool = False

    def write(self, parent: Element, palette: Palette, burmese: bool) -> None:
        """Add the ``w:style``; ``burmese``: the book's main language is in Burmese script."""
        element = child(parent, "style", type=self.kind, styleId=self.id)
        if self.id == "Normal":
            put(element, "default", 1)
        child(element, "name", val=self.name)
        if self.based_on:
            child(element, "basedOn", val=self.based_on)
        if self.next:
            child(element, "next", val=self.next)
        child(element, "uiPriority", val=1 if self.gallery else 50)
        if self.gallery:
            child(element, "qFormat")
        if self.kind == "paragraph":
            self._write_paragraph(child(element, "pPr"), palette, burmese)
        self._write_run(child(element, "rPr"), palette)

    def _write_paragraph(self, parent: Element, palette: Palette, burmese: bool) -> None:
        if self.keep_next:
            child(parent, "keepNext")
        if self.keep_lines:
            child(parent, "keepLines")
        if self.number is not None:
            write_number(parent, *self.number)
        if self.borders is not None:
            _write_borders(parent, self.borders, palette)
        if self.shade:
            child(parent, "shd", val="clear", color="auto", fill=getattr(palette, self.shade))
        if self.tabs:
            tabs = child(parent, "tabs")
            for kind, position, leader in self.tabs:
                child(tabs, "tab", val=kind, leader=leader, pos=twips(position))
        self._write_spacing(parent, burmese)
        self._write_indent(parent)
        if self.tight:
            child(parent, "contextualSpacing")
        if self.align:
            child(parent, "jc", val=self.align)
        if self.outline is not None:
            child(parent, "outlineLvl", val=self.outline)

    def _write_spacing(self, parent: Element, burmese: bool) -> None:
        line = self.burmese_line if burmese else self.line
        if self.before is None and self.after is None and line is None:
            return
        spacing = child(parent, "spacing")
        for key, points in (("before", self.before), ("after", self.after)):
            if points is not None:
                put(spacing, key, twips(points))
        if line is not None:
            set_line(spacing, line)

    def _write_indent(self, parent: Element) -> None:
        measures = (("left", self.left), ("right", self.right), ("hanging", self.hanging))
        given = [(key, points) for key, points in measures if points is not None]
        if given:
            indent = child(parent, "ind")
            for key, points in given:
                put(indent, key, twips(points))

    def _write_run(self, parent: Element, palette: Palette) -> None:
        for tag, value in (("b", self.bold), ("i", self.italic)):
            if value is not None:
                for each in (tag, f"{tag}Cs"):
                    child(parent, each, val=int(value))
        if self.colour:
            child(parent, "color", val=getattr(palette, self.colour))
        if self.size is not None:
            child(parent, "sz", val=round(self.size * 2))
            child(parent, "szCs", val=round(self.size * 2))
        if self.underline:
            child(parent, "u", val="single")
        if self.highlight:
            child(parent, "shd", val="clear", color="auto", fill=getattr(palette, self.highlight))
        if self.superscript:
            child(parent, "vertAlign", val="superscript")


def set_line(spacing: Element, points: float) -> None:
    """Set the distance of lines on a ``w:spacing``: at least ``points``; 0 means as needed."""
    put(spacing, "line", twips(points) if points else 240)
    put(spacing, "lineRule", "atLeast" if points else "auto")


def write_number(parent: Element, numbering: int, level: int) -> None:
    """Add the ``w:numPr`` that makes a paragraph an entry of a list."""
    number = child(parent, "numPr")
    child(number, "ilvl", val=level)
    child(number, "numId", val=numbering)


def _write_borders(parent: Element, borders: Borders, palette: Palette) -> None:
    element = child(parent, "pBdr")
    for edge in _EDGES:
        if edge in borders:
            borders[edge].write(element, edge, palette)
