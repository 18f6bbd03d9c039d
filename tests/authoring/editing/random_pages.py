"""What a random user does to the tables and pictures of a page, and pastes into it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.importing.pasted import Pasted, PastedCell, PastedHeading, PastedPassage, PastedTable
from models.blocks import FigureBlock, TableBlock
from models.blocks.table import TableCell
from models.content import parse, parse_line
from models.house import Media
from models.item import Item
from models.tree import shape

_WORDS = ("Ask.", "လူကုန်ကူးမှု", "", "**Bold** text")
_LANGUAGES = ("en", "my")
_AGENCIES = ("", "IMM", "POL")


def _table(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if not isinstance(item, TableBlock):
        return None
    deed = chance.choice([edits.insert_row, edits.insert_column, edits.delete_row])
    if len(item.rows) > 5:
        deed = chance.choice([edits.delete_row, edits.delete_column])
    return deed(indexed, item.id, chance.randrange(4))


def _order_table(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    deed = chance.choice([edits.move_row, edits.move_column])
    return deed(indexed, item.id, chance.randrange(4), chance.choice([-1, 1]))


def _style_table(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if chance.random() < 0.5:
        return edits.set_headers(indexed, item.id, chance.randrange(4), chance.random() < 0.5)
    return edits.set_widths(indexed, item.id, [chance.random() for _ in range(chance.randrange(4))])


def _cells(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if not isinstance(item, TableCell):
        return None
    table = indexed.parent(indexed.parent(item.id).id)
    if chance.random() < 0.3:
        rows = [[chance.choice(_WORDS)] * chance.randrange(1, 3)] * chance.randrange(1, 3)
        return edits.fill_cells(indexed, item.id, rows, chance.choice(_LANGUAGES))
    if chance.random() < 0.5:
        return edits.split_cell(indexed, table.id, item.id)
    return edits.merge_beside(indexed, table.id, item.id, chance.random() < 0.5)


def _picture(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    name = f"{chance.randrange(3):064x}.png"
    if isinstance(item, Media):
        return edits.replace_picture(indexed, item.id, name)
    if isinstance(item, FigureBlock):
        return edits.choose_picture(indexed, item.id, name)
    return edits.insert_picture(indexed, item.id, name) if chance.random() < 0.2 else None


def _paste(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    fields = shape(type(item)).texts
    if not fields or chance.random() < 0.5:
        return None
    agency, language = chance.choice(_AGENCIES), chance.choice(_LANGUAGES)
    before, after = chance.choice(_WORDS), chance.choice(_WORDS)
    target = edits.PasteTarget(item.id, chance.choice(fields), language, agency, before, after)
    passage = PastedPassage(parse("One.\n\n- two").blocks)
    heading = PastedHeading(1, parse_line("မြန်မာ").inlines)
    cell = PastedCell(passage.blocks, chance.randrange(1, 3), chance.randrange(1, 3))
    table = PastedTable(((cell, cell), (cell,)), chance.randrange(3))
    every: list[Pasted] = [passage, heading, table]
    pieces = chance.choices(every, k=chance.randrange(1, 4))
    return edits.paste_pieces(indexed, target, pieces)


PAGE_DEEDS: tuple[Callable[[IndexedCourse, Item, Random], Edit | None], ...] = (
    _table,
    _table,
    _order_table,
    _style_table,
    _cells,
    _picture,
    _paste,
)
