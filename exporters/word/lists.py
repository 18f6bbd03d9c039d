"""Lists: entries numbered by Word, nested up to its nine levels."""

from __future__ import annotations

from dataclasses import replace

from exporters.word.book import Book
from exporters.word.flow import Flow, WriteBlocks
from exporters.word.geometry import LIST_STEP
from exporters.word.paragraphs import write_paragraph
from exporters.word.roles import LIST_LOOKS, ListLook
from exporters.word.template.numbering import BULLETS, LETTERS, LEVELS, NUMBERS
from exporters.word.template.text_styles import LIST_STYLE_LEVELS
from models.content import List, ListItem, Paragraph


def write_list(book: Book, flow: Flow, block: List, inner: WriteBlocks) -> None:
    """Write a list; an ordered one starts anew at its own number."""
    look = LIST_LOOKS.get(block.role, ListLook())
    level = min(flow.level, LEVELS - 1)
    kind = look.kind or (NUMBERS if block.ordered else BULLETS)
    counts = kind in (NUMBERS, LETTERS)
    instance = book.numbering.restarted(kind, level, block.start) if counts else kind
    style = (
        flow.list_style or look.style or _built_in("ListNumber" if counts else "ListBullet", level)
    )
    inside = replace(
        flow,
        indent=(level + 1) * LIST_STEP,
        body=_built_in("ListContinue", level) if not flow.list_style else flow.body,
        level=flow.level + 1,
    )
    for item in block.items:
        _write_item(book, flow, inside, item, block, style, (instance, level), inner)


def _write_item(
    book: Book,
    flow: Flow,
    inside: Flow,
    item: ListItem,
    block: List,
    style: str,
    number: tuple[int, int],
    inner: WriteBlocks,
) -> None:
    first, rest = item.blocks[:1], item.blocks[1:]
    if first and isinstance(first[0], Paragraph):
        book.bookmarks.place(first[0].anchor)
        write_paragraph(book, flow, style, first[0].inlines, first[0].language, number=number)
        inner(inside, rest)
        return
    write_paragraph(book, flow, style, (), block.language, number=number)
    inner(inside, item.blocks)


def _built_in(name: str, level: int) -> str:
    step = min(level + 1, LIST_STYLE_LEVELS)
    return f"{name}{step}" if step > 1 else name
