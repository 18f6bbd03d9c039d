"""The normal form: of all trees that say the same, the one that is kept.

Text
    Unicode normal form C. Control characters, half surrogates and non-characters are left out.
    A run of white space is one space; a no-break or zero-width space is an ordinary character.
Inlines
    No empty inline. Neighbouring ``Plain`` are joined, and so are neighbouring marks and links
    of one kind. A mark inside the same mark is dissolved. Of two marks that overlap, the one
    around more of the text is outside; if they are equally long the order is Strong, Emphasis,
    Sub, Superscript, so that one formatted text has one tree. Strong and Emphasis stand around
    a link when they cover all of it, else inside it; Sub and Superscript always stand inside,
    and hold only text and values.
    White space and breaks do not stand at either edge of a mark, a link, a footnote or a
    paragraph; beside a break there is no white space. White space between two differently
    marked pieces carries the marks that it and both pieces share.
    A link inside a link, and a footnote inside a footnote, is dissolved into its content; a
    footnote divides the link it stands in. A link with an unsafe address is dissolved.
Blocks
    No empty paragraph, list entry, list or quote. Neighbouring lists of one kind are joined (the
    first number of the first counts), and so are neighbouring quotes, unless their role, place,
    language or anchor differ. A bulleted list starts at 1, a numbered one at 0 to 999,999,999.
    Lists and quotes stand at most nine deep in each other; what is deeper is dissolved into the
    ninth. A table cell, a callout or a section begins to count anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from models.content.dialect import MAX_NESTING, MAX_START
from models.content.nodes import Block, Inline, List, ListItem, Paragraph, Quote
from models.content.runs import build, flatten, tidy
from models.content.tree import Blocks, Inlines, rebuild


def normalise(blocks: Iterable[Block]) -> Blocks:
    """The blocks in normal form; doing it twice changes nothing more."""
    return _normal_blocks(tuple(blocks), 0)


def normalise_line(inlines: Iterable[Inline]) -> Inlines:
    """The inlines of one line or paragraph in normal form."""
    return build(tidy(flatten(inlines)))


def _normal_blocks(blocks: Blocks, depth: int) -> Blocks:
    normal: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            normal.append(replace(block, inlines=normalise_line(block.inlines)))
        elif isinstance(block, List | Quote):
            normal.extend(_normal_nested(block, depth))
        else:
            normal.append(rebuild(block, normalise_line, normalise))
    return joined(normal)


def _normal_nested(block: List | Quote, depth: int) -> Blocks:
    if depth == MAX_NESTING:
        inner = (block,) if isinstance(block, Quote) else block.items
        return tuple(child for part in inner for child in _normal_blocks(part.blocks, depth))
    if isinstance(block, Quote):
        return (replace(block, blocks=_normal_blocks(block.blocks, depth + 1)),)
    items = tuple(ListItem(_normal_blocks(item.blocks, depth + 1)) for item in block.items)
    return (
        replace(
            block,
            items=tuple(item for item in items if item.blocks),
            start=min(max(block.start, 0), MAX_START) if block.ordered else 1,
        ),
    )


def joined(blocks: Iterable[Block]) -> Blocks:
    """The blocks without empty ones, with neighbouring lists and quotes of one kind joined."""
    result: list[Block] = []
    for block in blocks:
        if _is_empty(block):
            continue
        both = _join(result[-1], block) if result else None
        if both is None:
            result.append(block)
        else:
            result[-1] = both
    return tuple(result)


def _is_empty(block: Block) -> bool:
    match block:
        case Paragraph(inlines=()) | List(items=()) | Quote(blocks=()):
            return True
        case _:
            return False


def _join(first: Block, second: Block) -> Block | None:
    if isinstance(first, List) and isinstance(second, List):
        if first.ordered == second.ordered and _same_attributes(first, second):
            return replace(first, items=first.items + second.items)
    elif isinstance(first, Quote) and isinstance(second, Quote) and _same_attributes(first, second):
        return replace(first, blocks=joined(first.blocks + second.blocks))
    return None


def _same_attributes(first: Block, second: Block) -> bool:
    return (first.role, first.place, first.language, first.anchor) == (
        second.role,
        second.place,
        second.language,
        second.anchor,
    )
