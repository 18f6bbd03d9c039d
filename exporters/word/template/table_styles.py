"""Table styles: the tables of the course and the boxes of callouts, as data and as XML."""

from __future__ import annotations

from dataclasses import dataclass, field

from exporters.word.colours import Palette
from exporters.word.geometry import BOX_PADDING, CELL_PADDING
from exporters.word.template.style import Border, Borders
from exporters.word.xml import Element, child

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableStyle:
    """A table style: lines, shading, and how its header row (or title row) looks."""

    id: str
    name: str
    borders: Borders = field(default_factory=dict)
    shade: str = ""
    header_shade: str = ""
    header_line: Border | None = None
    side_padding: int = CELL_PADDING
    end_padding: int = 40

    def write(self, parent: Element, palette: Palette) -> None:
        """Add the ``w:style``."""
        element = child(parent, "style", type="table", styleId=self.id)
        child(element, "name", val=self.name)
        child(element, "basedOn", val="TableNormal")
        child(element, "uiPriority", val=59)
        table = child(element, "tblPr")
        if self.borders:
            self._write_borders(child(table, "tblBorders"), palette)
        write_padding(table, self.side_padding, self.end_padding)
        if self.shade:
            _write_shade(child(element, "tcPr"), self.shade, palette)
        if self.header_shade or self.header_line:
            self._write_header(child(element, "tblStylePr", type="firstRow"), palette)

    def _write_borders(self, parent: Element, palette: Palette) -> None:
        for edge in _EDGES:
            if edge in self.borders:
                self.borders[edge].write(parent, edge, palette)

    def _write_header(self, parent: Element, palette: Palette) -> None:
        cell = child(parent, "tcPr")
        if self.header_line:
            self.header_line.write(child(cell, "tcBorders"), "bottom", palette)
        if self.header_shade:
            _write_shade(cell, self.header_shade, palette)


def write_padding(parent: Element, side: int, end: int) -> None:
    """Add the inner margins of all cells, in twips."""
    margins = child(parent, "tblCellMar")
    for edge, size in (("top", end), ("left", side), ("bottom", end), ("right", side)):
        child(margins, edge, w=size, type="dxa")


def _write_shade(parent: Element, colour: str, palette: Palette) -> None:
    child(parent, "shd", val="clear", color="auto", fill=getattr(palette, colour))


def _box(name: str, bar: Border, shade: str = "", **more: Border) -> TableStyle:
    return TableStyle(
        id=name.replace(" ", ""),
        name=name,
        borders={"left": bar, **more},
        shade=shade,
        side_padding=BOX_PADDING,
        end_padding=80,
    )


_HAIR = Border(0.5, "hairline")
_DARK_HAIR = Border(0.5, "muted")
_HOUSE = Border(0.75, "house")

TABLE_STYLES = (
    TableStyle(
        id="CourseTable",
        name="Course Table",
        borders={"top": _HOUSE, "bottom": _HOUSE, "insideH": _HAIR},
        header_shade="tint",
        header_line=_HOUSE,
    ),
    TableStyle(
        id="GridTable",
        name="Form Table",
        borders=dict.fromkeys(_EDGES, _DARK_HAIR),
        header_shade="tint",
    ),
    TableStyle(id="QuietTable", name="Quiet Table", borders={"insideH": _HAIR}),
    TableStyle(
        id="KeyMessageBox",
        name="Key Message Box",
        borders={edge: Border(1, "house") for edge in ("top", "left", "bottom", "right")},
        shade="pale",
        side_padding=BOX_PADDING,
        end_padding=100,
    ),
    TableStyle(
        id="ActivityBox",
        name="Activity Box",
        borders={
            "left": Border(3, "house"),
            "top": _HOUSE,
            "bottom": _HOUSE,
        },
        header_shade="tint",
        side_padding=BOX_PADDING,
        end_padding=40,
    ),
    TableStyle(
        id="CardBox",
        name="Card",
        borders={
            edge: Border(1, "muted", kind="dashed") for edge in ("top", "left", "bottom", "right")
        },
        side_padding=BOX_PADDING,
        end_padding=120,
    ),
    TableStyle(
        id="CardSheet",
        name="Card Sheet",
        borders=dict.fromkeys(_EDGES, Border(1, "muted", kind="dashed")),
        side_padding=BOX_PADDING,
        end_padding=110,
    ),
    _box("Note Box", Border(3, "house"), "pale"),
    _box("Example Box", Border(3, "hairline"), "grey"),
    _box("Law Box", Border(3, "ink"), "grey"),
    _box("Warning Box", Border(3, "warning"), "caution"),
    _box("Sensitive Box", Border(3, "warning", kind="dashed"), "caution"),
    _box("Answer Key Box", Border(1.5, "ink", kind="double"), "grey",
         top=_DARK_HAIR, bottom=_DARK_HAIR),
    _box("Facilitator Note Box", Border(3, "house", kind="dashed"), "pale"),
    _box("Case Box", Border(3, "house"), "", top=_HAIR, bottom=_HAIR),
    _box("Question Box", Border(1, "house")),
)  # fmt: skip
"""The table styles of every book."""
