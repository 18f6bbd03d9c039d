"""The parts of a page that editors add: facts, tables, links, advice, and what can be added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from ui.desktop.page.editors.controls import Control

if TYPE_CHECKING:
    from ui.desktop.page.page_parts import Field


@dataclass(frozen=True, slots=True)
class Facts:
    """What is chosen or counted about one item: controls with their labels above, in a line."""

    key: str
    item: str
    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """Words before some items that open when they are clicked: "Taught in  4.1  4.2"."""

    key: str
    item: str
    groups: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    """Per group its words, and for each item the id, what is shown and what it is called."""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What the rules say of an item, in words, with the weight of each sentence."""

    key: str
    item: str
    sentences: tuple[tuple[str, str], ...] = ()
    """The severity and the sentence."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row of a table: an item, and per column what stands in it from the top."""

    item: str
    cells: tuple[tuple[Piece, ...], ...]
    name: str
    agencies: tuple[str, ...] = ()
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class ItemTable:
    """The items of one list as a table. ``add`` is what the button for a new row says, "" for none.

    ``foot`` are sentences below it and whether each is about something wrong.
    """

    key: str
    item: str
    field: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[ItemRow, ...]
    add: str
    foot: tuple[tuple[str, bool], ...] = ()
    empty: str = ""
    picker: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Where a new row is chosen from a menu: groups of ids and words."""

    def holds(self, item: str) -> bool:
        """Whether an item is one of the rows, here or in a table inside a cell."""
        return any(
            row.item == item
            or any(
                isinstance(piece, ItemTable) and piece.holds(item)
                for cell in row.cells
                for piece in cell
            )
            for row in self.rows
        )

    def texts(self) -> tuple[Field, ...]:
        """The texts in all cells, those of tables inside cells too, in reading order."""
        found: list[Field] = []
        for piece in (piece for row in self.rows for cell in row.cells for piece in cell):
            if isinstance(piece, ItemTable):
                found += piece.texts()
            elif hasattr(piece, "is_line"):
                found.append(cast("Field", piece))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class More:
    """What an item can have and does not have yet, as quiet buttons: "+ Steps"."""

    key: str
    item: str
    entries: tuple[tuple[str, str, bool], ...]
    """The field, its words, and whether it is a list (else a text)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Quiet words that explain or sum up; ``problem`` makes them stand out."""

    key: str
    item: str
    text: str
    problem: bool = False


EditorPart = Facts | Links | Advice | ItemTable | More | Words
if TYPE_CHECKING:
    from typing import TypeAlias

    Piece: TypeAlias = Control | Field | ItemTable | Links | Advice | Words | str
