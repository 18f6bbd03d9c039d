"""Pasting a page from Word or the web: headings and tables become blocks of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from authoring.editing.edit import Edit
from authoring.editing.edits.insert import new_item
from authoring.editing.edits.texts import set_text
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.step import Step
from authoring.importing.pasted import Pasted, PastedHeading, PastedPassage, PastedTable
from models.blocks import TableBlock, TextBlock
from models.blocks.table import TableCell, TableRow
from models.content import Block, write, write_line
from models.item import Item
from models.text import Line, Prose
from models.tree import list_item_types, shape

_MOST_COLUMNS, _MOST_ROWS, _MOST_HEADERS = 60, 500, 10


@dataclass(frozen=True, slots=True)
class PasteTarget:
    """A text that is pasted into, with what stands before and behind the cursor, as stored.

    ``agency`` is whose text it is, "" for all.
    """

    item: str
    field: str
    language: str
    agency: str = ""
    before: str = ""
    after: str = ""


def paste_pieces(
    indexed: IndexedCourse, target: PasteTarget, pieces: Sequence[Pasted]
) -> Edit | None:
    """Put passages before the first heading or table into the text, the rest as blocks after it.

    What stood behind the cursor ends up behind all that was pasted. For an agency's wording, the
    new blocks are only for that agency. None where no blocks can stand after the text's block, or
    nothing was pasted that needs one: then it is pasted as a passage.
    """
    place = _place(indexed, target.item)
    if place is None or all(isinstance(piece, PastedPassage) for piece in pieces):
        return None
    first, rest = _divided(pieces)
    made = _made(target, rest)
    text = _joined(target.before, write(first))
    steps: list[Step] = []
    if target.after.strip():
        made = _with_rest(made, target)
    edit = set_text(indexed, target.item, target.field, target.language, target.agency, text)
    parent, field, at = place
    nodes = (_shown(indexed, parent, each, target.agency) for each in made)
    steps += (InsertNode(parent, field, at + number, node) for number, node in enumerate(nodes))
    return Edit("Paste", (*steps, *(edit.steps if edit else ())))


def new_blocks(pieces: Sequence[Pasted], language: str) -> tuple[Item, ...]:
    """Pasted pieces as blocks, to stand wherever blocks can."""
    return tuple(_made(PasteTarget("", "", language), list(pieces)))


def _place(indexed: IndexedCourse, item_id: str) -> tuple[str, str, int] | None:
    """Where blocks after the block that an item is in would stand."""
    while item_id in indexed and item_id != indexed.course.id:
        parent, field = indexed.parent(item_id), indexed.slot(item_id).field
        if field in shape(type(parent)).lists:
            kinds = list_item_types(type(parent), field)
            if TextBlock in kinds and TableBlock in kinds:
                return parent.id, field, indexed.position(item_id) + 1
        item_id = parent.id
    return None


def _divided(pieces: Sequence[Pasted]) -> tuple[tuple[Block, ...], list[Pasted]]:
    blocks: list[Block] = []
    rest = list(pieces)
    while rest and isinstance(rest[0], PastedPassage):
        blocks += rest.pop(0).blocks  # type: ignore[union-attr]
    return tuple(blocks), rest


def _made(target: PasteTarget, pieces: list[Pasted]) -> list[Item]:
    made: list[Item] = []
    for piece in pieces:
        last = made[-1] if made else None
        if isinstance(piece, PastedHeading):
            heading = Line.of(**{target.language: write_line(piece.inlines)})
            made.append(new_item(TextBlock, heading=heading))
        elif isinstance(piece, PastedTable):
            made.append(_table(piece, target.language))
        elif isinstance(last, TextBlock):
            body = _joined(last.body.value(target.language), write(piece.blocks))
            made[-1] = last.replace(body=Prose.of(**{target.language: body}))
        else:
            body = write(piece.blocks)
            made.append(new_item(TextBlock, body=Prose.of(**{target.language: body})))
    return made


def _with_rest(made: list[Item], target: PasteTarget) -> list[Item]:
    rest = Prose.of(**{target.language: target.after})
    last = made[-1]
    if isinstance(last, TextBlock):
        body = _joined(last.body.value(target.language), target.after)
        return [*made[:-1], last.replace(body=Prose.of(**{target.language: body}))]
    return [*made, new_item(TextBlock, body=rest)]


def _table(pasted: PastedTable, language: str) -> TableBlock:
    rows = []
    for row in pasted.rows[:_MOST_ROWS]:
        cells = [
            new_item(
                TableCell,
                text=_prose(write(cell.blocks), language),
                columns=min(cell.columns, _MOST_COLUMNS),
                rows=min(cell.rows, _MOST_ROWS),
            )
            for cell in row[:_MOST_COLUMNS]
        ]
        rows.append(new_item(TableRow, cells=tuple(cells)))
    headers = min(pasted.header_rows, _MOST_HEADERS)
    return new_item(TableBlock, rows=tuple(rows), header_rows=headers)


def _prose(value: str, language: str) -> Prose:
    return Prose.of(**{language: value}) if value else Prose()


def _joined(one: str, other: str) -> str:
    return "\n\n".join(part for part in (one.strip("\n"), other.strip("\n")) if part.strip())


def _shown(indexed: IndexedCourse, parent: str, node: Item, agency: str) -> Item:
    if not agency or indexed.shown_for(parent) == (agency,):
        return node
    return node.replace(shown_for=(agency,))
