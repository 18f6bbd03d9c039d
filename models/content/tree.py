"""Walking and rebuilding content trees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from models.content.nodes import (
    Block,
    Break,
    Callout,
    Cell,
    Citation,
    CrossReference,
    Emphasis,
    Extension,
    Figure,
    Footnote,
    Inline,
    Link,
    List,
    ListItem,
    Paragraph,
    Plain,
    Quote,
    Row,
    Section,
    Strong,
    Sub,
    Superscript,
    Table,
    Term,
    Value,
)
from models.place import Place

Inlines: TypeAlias = tuple[Inline, ...]
Blocks: TypeAlias = tuple[Block, ...]
Node: TypeAlias = Inline | Block | ListItem | Row | Cell


def plain_text(node: Node | Iterable[Node]) -> str:
    """The words a reader would read, without any mark.

    A line break and the end of a block are ``\\n``, cells are parted by ``\\t``, a value is
    ``{{name}}``, a footnote stands in brackets where its mark stands; a cross-reference without
    text of its own and a citation without locator are empty.
    """
    match node:
        case Plain(text) | CrossReference(_, text) | Term(_, text) | Citation(_, text):
            return text
        case Strong() | Emphasis() | Sub() | Superscript() | Link():
            return "".join(map(plain_text, node.children))
        case Break():
            return "\n"
        case Value(name):
            return f"{{{{{name}}}}}"
        case Footnote(children):
            return f" ({plain_text(children)})"
        case Row(cells):
            return "\t".join(map(plain_text, cells))
        case ListItem(blocks) | Cell(blocks):
            return plain_text(blocks)
        case _ if isinstance(node, Block):
            return _block_text(node)
    parts = list(node)
    joint = "\n" if any(isinstance(part, Block | ListItem | Row | Cell) for part in parts) else ""
    return (
        joint.join(filter(None, map(plain_text, parts)))
        if joint
        else "".join(map(plain_text, parts))
    )


def _block_text(block: Block) -> str:
    match block:
        case Paragraph(inlines=inlines):
            return plain_text(inlines)
        case List(items=items):
            return plain_text(items)
        case Quote(blocks=blocks) | Extension(fallback=blocks):
            return plain_text(blocks)
        case Section(title=title, children=blocks) | Callout(title=title, blocks=blocks):
            return _lines(plain_text(title), plain_text(blocks))
        case Table(rows=rows, caption=caption):
            return _lines(plain_text(caption), plain_text(rows))
        case Figure(alt=alt, caption=caption):
            return _lines(alt, plain_text(caption))
        case _:
            return ""


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def child_blocks(block: Block) -> Iterator[Block]:
    """The blocks directly inside a block, in the order of reading."""
    match block:
        case List(items=items):
            for item in items:
                yield from item.blocks
        case Quote(blocks=blocks) | Callout(blocks=blocks) | Extension(fallback=blocks):
            yield from blocks
        case Section(children=blocks):
            yield from blocks
        case Table(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield from cell.blocks


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block of a tree in the order of reading, a parent before its children."""
    for block in blocks:
        yield block
        yield from walk(child_blocks(block))


def own_inlines(block: Block) -> Inlines:
    """The inlines a block holds itself: its text, title or caption."""
    match block:
        case Paragraph(inlines=inlines):
            return inlines
        case Section(title=inlines) | Callout(title=inlines):
            return inlines
        case Table(caption=inlines) | Figure(caption=inlines):
            return inlines
        case _:
            return ()


def walk_inlines(nodes: Iterable[Node]) -> Iterator[Inline]:
    """Every inline of some inlines or blocks in the order of reading, a parent first."""
    for node in nodes:
        match node:
            case Strong() | Emphasis() | Sub() | Superscript() | Link() | Footnote():
                yield node
                yield from walk_inlines(node.children)
            case Plain() | Break() | Value() | CrossReference() | Term() | Citation():
                yield node
            case ListItem(blocks) | Cell(blocks):
                yield from walk_inlines(blocks)
            case Row(cells):
                yield from walk_inlines(cells)
            case _:
                yield from walk_inlines(own_inlines(node))
                yield from walk_inlines(child_blocks(node))


def rebuild(
    block: Block, inlines: Callable[[Inlines], Inlines], blocks: Callable[[Blocks], Blocks]
) -> Block:
    """The same block with its own inlines and the blocks directly inside it replaced."""
    match block:
        case Paragraph():
            return replace(block, inlines=inlines(block.inlines))
        case List():
            return replace(
                block, items=tuple(ListItem(blocks(item.blocks)) for item in block.items)
            )
        case Quote():
            return replace(block, blocks=blocks(block.blocks))
        case Section():
            return replace(block, title=inlines(block.title), children=blocks(block.children))
        case Callout():
            return replace(block, title=inlines(block.title), blocks=blocks(block.blocks))
        case Extension():
            return replace(block, fallback=blocks(block.fallback))
        case Figure():
            return replace(block, caption=inlines(block.caption))
        case Table():
            rows = tuple(
                Row(tuple(replace(cell, blocks=blocks(cell.blocks)) for cell in row.cells))
                for row in block.rows
            )
            return replace(block, rows=rows, caption=inlines(block.caption))
        case _:
            return block


def map_inlines(blocks: Blocks, function: Callable[[Inline], Inline | Inlines]) -> Blocks:
    """The tree with ``function`` applied to every inline, children first.

    The function answers with one inline or with a tuple of them (``()`` removes the inline).
    The result is not brought to normal form.
    """
    # Not functions that call themselves: each would be a cycle that keeps the edition in memory.
    inlines = partial(map_inline_tuple, function=function)
    inner = partial(map_inlines, function=function)
    return tuple(rebuild(block, inlines, inner) for block in blocks)


def map_inline_tuple(inlines: Inlines, function: Callable[[Inline], Inline | Inlines]) -> Inlines:
    """Like :func:`map_inlines`, for the inlines of one line."""
    result: list[Inline] = []
    for node in inlines:
        if isinstance(node, Strong | Emphasis | Sub | Superscript | Link | Footnote):
            node = replace(node, children=map_inline_tuple(node.children, function))
        answer = function(node)
        if isinstance(answer, tuple):
            result.extend(answer)
        else:
            result.append(answer)
    return tuple(result)


def with_place(blocks: Blocks, place: Place, language: str = "") -> Blocks:
    """The blocks of one parsed passage, each with its address and language.

    A block's part is its index path (see :class:`models.place.Place`): ``(2,)`` is the third
    block, ``(2, 0, 1)`` the second block of the first entry of the list that is the third block,
    ``(2, 1)`` the second block of the quote that is the third block.
    """
    return tuple(
        _placed(block, place.inside(index), language) for index, block in enumerate(blocks)
    )


def _placed(block: Block, place: Place, language: str) -> Block:
    match block:
        case Paragraph(inlines=inlines, role=role, anchor=anchor):
            return Paragraph(inlines, role=role, anchor=anchor, place=place, language=language)
        case List(items=items):
            placed = tuple(
                ListItem(with_place(item.blocks, place.inside(index), language))
                for index, item in enumerate(items)
            )
            return replace(block, items=placed, place=place, language=language)
        case Quote(blocks=blocks):
            inner = with_place(blocks, place, language)
            return replace(block, blocks=inner, place=place, language=language)
        case _:
            return replace(block, place=place, language=language)
