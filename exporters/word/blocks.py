"""Blocks: which function writes which node, and the boxes that neighbours share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice, takewhile
from typing import Any

from exporters.word.book import Book
from exporters.word.boxes import write_boxed, write_callout
from exporters.word.cards import CARD, is_card, write_cards
from exporters.word.figures import write_figure
from exporters.word.flow import Flow, WriteBlocks
from exporters.word.leads import keep_last_paragraph, leads_to
from exporters.word.lists import write_list
from exporters.word.paragraphs import write_break, write_empty, write_paragraph
from exporters.word.quotes import write_quote
from exporters.word.roles import BOXED_ROLES, LIST_LOOKS, PARAGRAPH_STYLES, RULED_STYLES, ListLook
from exporters.word.sections import write_section
from exporters.word.tables import write_table
from models.content import (
    Block,
    Callout,
    Extension,
    Figure,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Rule,
    Section,
    Table,
)


def write_blocks(book: Book, flow: Flow, blocks: Iterable[Block]) -> None:
    """Write blocks in order; neighbours set apart for the same reason share one box."""
    inner = partial(write_blocks, book)
    before: Block | None = None
    for kind, group in _grouped(tuple(blocks), flow):
        if not flow.in_cell and leads_to(before, group[0]):
            keep_last_paragraph(flow.parent)
        before = group[-1]
        if kind == CARD:
            write_cards(book, flow, group, inner)
        elif kind:
            _write_shared_box(book, flow, kind, group, inner)
        else:
            book.bookmarks.place(group[0].anchor)
            _WRITERS[type(group[0])](book, flow, group[0], inner)


def _grouped(blocks: Sequence[Block], flow: Flow) -> Iterator[tuple[str, Sequence[Block]]]:
    """Blocks alone with "", or those that share a box or a sheet, with its kind; a label first."""
    at = 0
    while at < len(blocks):
        cards = sum(1 for _ in takewhile(is_card, islice(blocks, at, None)))
        if cards > 1:
            yield CARD, blocks[at : at + cards]
            at += cards
            continue
        first = at + 1 if _is_label(blocks[at]) and at + 1 < len(blocks) else at
        kind = _box_kind(blocks[first], flow)
        end = first + 1 if kind else at + 1
        while kind and end < len(blocks) and _box_kind(blocks[end], flow) == kind:
            end += 1
        yield kind, blocks[at:end]
        at = end


def _box_kind(block: Block, flow: Flow) -> str:
    """The box a block must stand in; "" for none, or if it stands in one of that kind already."""
    kind = ""
    if isinstance(block, Paragraph | List) and block.role in BOXED_ROLES:
        kind = block.role
    elif isinstance(block, List):
        kind = LIST_LOOKS.get(block.role, ListLook()).box
    return "" if kind == flow.box else kind


def _is_label(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "label"


def _write_shared_box(
    book: Book, flow: Flow, kind: str, group: Sequence[Block], inner: WriteBlocks
) -> None:
    label = group[0]
    if isinstance(label, Paragraph) and _is_label(label):
        book.bookmarks.place(label.anchor)
        write_boxed(book, flow, kind, label, group[1:], inner)
    else:
        write_boxed(book, flow, kind, None, group, inner)


def _paragraph(book: Book, flow: Flow, block: Paragraph, _: WriteBlocks) -> None:
    write_paragraph(book, flow, _style_of(block, flow), block.inlines, block.language)


def _style_of(block: Paragraph, flow: Flow) -> str:
    style = PARAGRAPH_STYLES.get(block.role, flow.body)
    if block.role == "form-label" and flow.in_cell:
        return "FormField"
    if block.role == "form-line" and flow.in_cell:
        return "FormChoice" if block.inlines else "FormEntry"
    if style in RULED_STYLES and flow.last_style == style:
        return f"{style}Next"
    return style


def _extension(_: Book, flow: Flow, block: Extension, inner: WriteBlocks) -> None:
    inner(flow, block.fallback)


def _figure(book: Book, flow: Flow, block: Figure, _: WriteBlocks) -> None:
    write_figure(book, flow, block)


def _rule(_: Book, flow: Flow, __: Rule, ___: WriteBlocks) -> None:
    write_empty(flow.parent, "Rule")


def _page_break(_: Book, flow: Flow, __: PageBreak, ___: WriteBlocks) -> None:
    if not flow.in_cell:
        write_break(flow.parent)


_WRITERS: dict[type, Callable[[Book, Flow, Any, WriteBlocks], None]] = {
    Paragraph: _paragraph,
    List: write_list,
    Quote: write_quote,
    Section: write_section,
    Table: write_table,
    Figure: _figure,
    Callout: write_callout,
    Rule: _rule,
    PageBreak: _page_break,
    Extension: _extension,
}
