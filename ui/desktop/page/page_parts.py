"""The parts a page of the editor is made of: plain values, which widgets show and tests read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ui.desktop.page.editors.parts import Advice, Facts, ItemTable, Links, More, Words


class Style(StrEnum):
    """How the text of a field is set."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"


class Tone(StrEnum):
    """How a part is set apart from what everybody reads: by a bar and, for the guide, a ground."""

    PLAIN = ""
    GUIDE = "guide"
    NOTE = "note"
    EXAMPLE = "example"
    LAW = "law"
    WARNING = "warning"
    SENSITIVE = "sensitive"


@dataclass(frozen=True, slots=True)
class Caption:
    """A quiet line above something: what it is, its number, its minutes, whom it is for."""

    key: str
    item: str
    text: str
    agencies: tuple[str, ...] = ()
    excluded: bool = False
    is_section: bool = False
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Field:
    """One text of an item as one owner reads it, ready to be edited.

    ``owner`` is whose text an edit changes: "" for the shared text, else an agency. ``is_own``:
    the agency has a wording of its own (else it reads the shared text, and it is asked for whom).
    ``owner_name`` is what the agency is called.
    ``labels`` are the words drawn for each thing inserted in the value, by its stored text.
    ``source`` is the text to translate, where this language has none yet.
    ``mark`` stands before the text ("1", "✓"). ``problem`` is what is wrong with the text.
    ``folded``: a heading whose block is folded away below it.
    """

    key: str
    item: str
    field: str
    owner: str
    language: str
    value: str
    style: Style
    name: str
    label: str = ""
    mark: str = ""
    placeholder: str = ""
    source: str = ""
    problem: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    owner_name: str = ""
    is_own: bool = False
    is_line: bool = True
    excluded: bool = False
    tone: Tone = Tone.PLAIN
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that leads to a page of its own, such as a session in its module."""

    key: str
    item: str
    text: str
    detail: str = ""
    agencies: tuple[str, ...] = ()
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the course, by its name in the project file.

    ``media_id`` is its record, "" where none was chosen.
    """

    key: str
    item: str
    media: str
    description: str
    media_id: str = ""
    credit: str = ""
    width_mm: float | None = None
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid: a field to edit, or fixed words; how many columns and rows it spans."""

    field: Field | None
    words: str = ""
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table or a session plan. ``heads`` stand above the columns; ``widths`` are shares."""

    key: str
    item: str
    rows: tuple[tuple[Cell, ...], ...]
    heads: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    header_rows: int = 0
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table block, whose rows and columns can be changed. ``widths`` are shares of 1."""

    key: str
    item: str
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()
    header_rows: int = 0
    header_column: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Offers:
    """The texts an item could have and has not: field and words for each, to be added."""

    key: str
    item: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing is here yet: one sentence and one button that inserts the first."""

    key: str
    near: str
    group: str
    text: str
    button: str


Part = (
    Caption
    | Field
    | Entry
    | Picture
    | Grid
    | Table
    | Offers
    | Empty
    | Facts
    | ItemTable
    | Links
    | Advice
    | Words
    | More
)
