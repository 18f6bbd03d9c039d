"""Writing stored Markdown: the inverse of the reader over trees in normal form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.content.dialect import ID_PATTERN, MAX_START, NAME_PATTERN
from models.content.nodes import (
    Block,
    Break,
    Citation,
    CrossReference,
    Footnote,
    Inline,
    List,
    ListItem,
    Paragraph,
    Quote,
    Term,
    Value,
)
from models.content.normal_form import normalise, normalise_line
from models.content.runs import (
    EMPHASIS,
    STRONG,
    SUB,
    SUPERSCRIPT,
    Leaf,
    Run,
    flatten,
    linked,
    tidy,
)

_SPECIAL = re.compile(r"[\\*~^\[\]]|<(?=[A-Za-z/!?]|\Z)|\{(?=\{|\Z)|!\Z")
_LINE_START = "-+>#|=_`"
_NUMBER_START = re.compile(r"([0-9]{1,9})(?=[.)](?: |\Z))")
_REFERENCE_SPECIAL = re.compile(r"[\\\[\]]")
_STARS = {0: "", EMPHASIS: "*", STRONG: "**", STRONG | EMPHASIS: "***"}


def write(blocks: Iterable[Block]) -> str:
    """The stored Markdown of a passage; the blocks are brought to normal form first.

    Raises ``ValueError`` for a block that no passage can hold (a section, a table …) and for an
    id or a value name that cannot be written.
    """
    return "\n\n".join(map(_write_block, normalise(blocks)))


def write_line(inlines: Iterable[Inline]) -> str:
    """The stored Markdown of a line; the inlines are brought to normal form first.

    Raises ``ValueError`` for an id or a value name that cannot be written.
    """
    return _Writer(in_block=False).write(tidy(flatten(normalise_line(inlines))))


def _write_block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _Writer(in_block=True).write(tidy(flatten(block.inlines)))
    if isinstance(block, Quote):
        text = "\n\n".join(map(_write_block, block.blocks))
        return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
    if isinstance(block, List):
        return "\n".join(
            _write_entry(item, _marker(block, index)) for index, item in enumerate(block.items)
        )
    raise ValueError(f"a stored text cannot hold a {type(block).__name__}")


def _marker(block: List, index: int) -> str:
    return f"{min(block.start + index, MAX_START)}. " if block.ordered else "- "


def _write_entry(item: ListItem, marker: str) -> str:
    parts = [_write_block(item.blocks[0])]
    for before, block in zip(item.blocks, item.blocks[1:], strict=False):
        close = isinstance(before, Paragraph) and isinstance(block, List) and block.start == 1
        parts += ["\n" if close else "\n\n", _write_block(block)]
    return marker + re.sub(r"\n(?!\n)", "\n    ", "".join(parts))


class _Writer:
    """Writes one paragraph or line; in a block, what could begin another one is escaped."""

    def __init__(self, *, in_block: bool) -> None:
        self._in_block = in_block
        self._line_begins = in_block

    def write(self, runs: list[Run]) -> str:
        parts: list[str] = []
        marks = 0
        for around, href, group in linked(runs):
            if href:
                parts.append(_switch(marks, around) + self._link(href, group))
                marks = around
                continue
            for target, _, leaf in group:
                switch = _switch(marks, target)
                self._line_begins &= not switch
                parts += [switch, self._leaf(leaf, target)]
                marks = target
        parts.append(_switch(marks, 0))
        return "".join(parts)

    def _link(self, href: str, group: list[Run]) -> str:
        self._line_begins = False
        return f"[{self.write(group)}]({_escaped_address(href)})"

    def _leaf(self, leaf: Leaf, marks: int) -> str:
        line_begins, self._line_begins = self._line_begins, False
        match leaf:
            case str():
                return _escaped_text(leaf, marks, line_begins)
            case Break():
                self._line_begins = self._in_block
                return "\\\n"
            case Value(name):
                return f"{{{{{_checked(name, NAME_PATTERN)}}}}}"
            case CrossReference(target, text):
                return _reference("ref", target, text)
            case Term(target, text):
                return _reference("term", target, text)
            case Citation(target, locator):
                return _reference("cite", target, locator)
            case Footnote(children):
                return f"^[{self.write(tidy(flatten(children)))}]"


def _switch(before: int, after: int) -> str:
    """The marks that change between two runs; the asterisks stand together in the middle."""
    changed = before ^ after
    if not changed:
        return ""
    closing, opening = changed & before, changed & after
    return (
        ("^" if closing & SUPERSCRIPT else "")
        + ("~" if closing & SUB else "")
        + _STARS[changed & (STRONG | EMPHASIS)]
        + ("~" if opening & SUB else "")
        + ("^" if opening & SUPERSCRIPT else "")
    )


def _escaped_text(text: str, marks: int, line_begins: bool) -> str:
    text = _SPECIAL.sub(r"\\\g<0>", text)
    if marks & (SUB | SUPERSCRIPT):
        return text.replace(" ", "\\ ")
    if line_begins:
        text = f"\\{text}" if text[0] in _LINE_START else text
        if number := _NUMBER_START.match(text):
            text = f"{number.group()}\\{text[number.end() :]}"
    return text


def _escaped_address(href: str) -> str:
    return href.replace("(", "\\(").replace(")", "\\)")


def _reference(kind: str, target: str, text: str) -> str:
    words = _REFERENCE_SPECIAL.sub(r"\\\g<0>", text)
    return f"[[{kind}:{_checked(target, ID_PATTERN)}{'|' if words else ''}{words}]]"


def _checked(name: str, pattern: re.Pattern[str]) -> str:
    if pattern.fullmatch(name) is None:
        raise ValueError(f"{name!r} cannot be written into a text: it is no valid id or name")
    return name
