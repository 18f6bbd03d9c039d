"""Reading: a passage as the checks read it, paragraph by paragraph, made once for each text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from models.content import (
    Block,
    Citation,
    CrossReference,
    Emphasis,
    Inline,
    List,
    Paragraph,
    Plain,
    Quote,
    Strong,
    Term,
    Value,
    own_inlines,
    parse,
    parse_line,
    plain_text,
    walk_inlines,
)
from models.item import Item
from models.tree import is_prose

CACHED_TEXTS = 65_536
_ABBREVIATION = re.compile(
    r"(?:\b(?:No|Nos|Art|Arts|Dr|Mr|Mrs|Ms|St|cf|etc|e\.g|i\.e|vol|ed|eds)|\b[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’)\]]*(?=\s|$)|[။\n]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One paragraph of a passage in plain text, with where it stands (see models/place.py).

    ``stressed`` are the words printed bold or in italics; ``is_quote`` is for quote blocks;
    ``cites`` says whether a source is named.
    """

    part: tuple[int, ...]
    text: str
    is_quote: bool = False
    cites: bool = False
    stressed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """The paragraphs of a passage, and what it names: values, terms, sources, other items.

    ``text`` is the whole passage in plain text, paragraphs on lines of their own.
    """

    text: str
    stretches: tuple[Stretch, ...]
    values: frozenset[str]
    terms: tuple[Term, ...]
    citations: tuple[Citation, ...]
    references: tuple[CrossReference, ...]


@cache
def holds_prose(model: type[Item], field: str) -> bool:
    """Whether a text field holds paragraphs, remembered for each field of each class."""
    return is_prose(model, field)


@lru_cache(maxsize=CACHED_TEXTS)
def read(value: str, prose: bool = True) -> Reading:
    """Read a stored passage (or a line of one)."""
    blocks: tuple[Block, ...]
    blocks = parse(value).blocks if prose else (Paragraph(parse_line(value).inlines),)
    stretches = tuple(_stretches(blocks, (), False))
    if not prose:
        stretches = (_stretch(blocks[0], (), False),)
    named = _named(blocks)
    return Reading(
        "\n".join(stretch.text for stretch in stretches),
        stretches,
        frozenset(each.name for each in named if isinstance(each, Value)),
        tuple(each for each in named if isinstance(each, Term)),
        tuple(each for each in named if isinstance(each, Citation)),
        tuple(each for each in named if isinstance(each, CrossReference)),
    )


def _named(blocks: tuple[Block, ...]) -> tuple[Inline, ...]:
    """The inlines that are more than words, in the order of reading."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and _is_plain(blocks[0].inlines):
        return ()
    return tuple(each for each in walk_inlines(blocks) if not isinstance(each, Plain))


def _is_plain(inlines: tuple[Inline, ...]) -> bool:
    return len(inlines) == 1 and isinstance(inlines[0], Plain)


def _stretches(
    blocks: tuple[Block, ...], above: tuple[int, ...], in_quote: bool
) -> Iterator[Stretch]:
    for position, block in enumerate(blocks):
        part = (*above, position)
        if isinstance(block, Quote):
            yield from _stretches(block.blocks, part, True)
        elif isinstance(block, List):
            for entry, item in enumerate(block.items):
                yield from _stretches(item.blocks, (*part, entry), in_quote)
        else:
            yield _stretch(block, part, in_quote)


def _stretch(block: Block, part: tuple[int, ...], in_quote: bool) -> Stretch:
    inlines = own_inlines(block)
    words = "".join(each.text if isinstance(each, Plain) else plain_text(each) for each in inlines)
    if all(isinstance(each, Plain) for each in inlines):
        return Stretch(part, words, in_quote)
    return Stretch(part, words, in_quote, *_marks(tuple(walk_inlines(inlines))))


def _marks(inlines: tuple[Inline, ...]) -> tuple[bool, frozenset[str]]:
    stressed = [each for each in inlines if isinstance(each, Strong | Emphasis)]
    words = frozenset(word.casefold() for each in stressed for word in plain_text(each).split())
    return any(isinstance(each, Citation) for each in inlines), words


@lru_cache(maxsize=CACHED_TEXTS)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a plain text; Burmese ones end at “။”."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[start : end.end()]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if sentence)
