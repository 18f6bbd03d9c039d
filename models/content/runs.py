"""Runs: inlines as a flat sequence of leaves that each know their marks and their link.

A run is ``(marks, href, leaf)``: a set of bits, the address of the link around it ("" for none)
and a string or a node without marks. Two trees that print the same have the same runs, which is
why the normal form is defined through them: flatten, tidy, build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from models.content.addresses import is_safe_address
from models.content.characters import collapsed, composed, tidy_text, without_forbidden
from models.content.inline import (
    Break,
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Inline,
    Link,
    Plain,
    Strong,
    Sub,
    Superscript,
    Term,
    Value,
)

STRONG, EMPHASIS, SUB, SUPERSCRIPT = 1, 2, 4, 8
_STRESS = STRONG | EMPHASIS

Leaf: TypeAlias = str | Break | Value | CrossReference | Footnote | Term | Citation
Run: TypeAlias = tuple[int, str, Leaf]

_BITS: dict[type, int] = {
    Strong: STRONG,
    Emphasis: EMPHASIS,
    Sub: SUB,
    Superscript: SUPERSCRIPT,
}
_MARKS: dict[int, Callable[[tuple[Inline, ...]], Inline]] = {
    STRONG: Strong,
    EMPHASIS: Emphasis,
    SUB: Sub,
    SUPERSCRIPT: Superscript,
}


def flatten(
    inlines: Iterable[Inline], marks: int = 0, href: str = "", in_footnote: bool = False
) -> Iterator[Run]:
    """The runs of a tree in any form; not yet tidy."""
    for node in inlines:
        if isinstance(node, Plain):
            yield marks, href, without_forbidden(node.text)
        elif isinstance(node, Strong | Emphasis | Sub | Superscript):
            yield from flatten(node.children, marks | _BITS[type(node)], href, in_footnote)
        elif isinstance(node, Link):
            inner = href or (node.href if is_safe_address(node.href) else "")
            yield from flatten(node.children, marks, composed(inner), in_footnote)
        elif isinstance(node, Footnote):
            yield from _flatten_footnote(node, marks, href, in_footnote)
        else:
            leaf = _tidy_leaf(node)
            if leaf is not None:
                yield marks, href, leaf


def _flatten_footnote(node: Footnote, marks: int, href: str, in_footnote: bool) -> Iterator[Run]:
    if in_footnote:
        yield from flatten(node.children, marks, href, in_footnote)
        return
    children = build(tidy(flatten(node.children, in_footnote=True)))
    if children:
        yield marks, "", Footnote(children)


def _tidy_leaf(
    node: Break | Value | CrossReference | Term | Citation,
) -> Break | Value | CrossReference | Term | Citation | None:
    if isinstance(node, CrossReference):
        return CrossReference(node.target, tidy_text(node.text))
    if isinstance(node, Citation):
        return Citation(node.target, tidy_text(node.locator))
    if isinstance(node, Term):
        text = tidy_text(node.text)
        return Term(node.target, text) if text else None
    return node


def tidy(runs: Iterable[Run]) -> list[Run]:
    """The runs in normal form: joined, composed, single spaces, no white space at any edge."""
    tidying = _Tidying()
    for marks, href, leaf in runs:
        if isinstance(leaf, str):
            tidying.add_text(marks, href, leaf)
        elif isinstance(leaf, Break):
            tidying.add_gap(marks & _STRESS, href, 1)
        elif isinstance(leaf, Value):
            tidying.add_content(marks, href, leaf)
        else:
            tidying.add_content(marks & _STRESS, href, leaf)
    collected = tidying.runs
    if tidying.has_link:
        _free_link_edges(collected)
    return _joined(collected)


def _joined(runs: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for marks, href, leaf in runs:
        if isinstance(leaf, str) and joined:
            last_marks, last_href, last = joined[-1]
            if isinstance(last, str) and last_marks == marks and last_href == href:
                joined[-1] = (marks, href, last + leaf)
                continue
        joined.append((marks, href, leaf))
    return [
        (marks, href, composed(leaf) if isinstance(leaf, str) else leaf)
        for marks, href, leaf in joined
    ]


def _free_link_edges(runs: list[Run]) -> None:
    """Take from the white space beside a link the marks that do not stand around the link.

    A mark on part of a link stands inside the link, so outside it would begin with white space.
    """
    at = 0
    for around, href, group in list(linked(runs)):
        end = at + len(group)
        if href:
            for index in (*_gap(runs, at, -1), *_gap(runs, end - 1, 1)):
                marks, _, leaf = runs[index]
                runs[index] = (marks & around, "", leaf)
        at = end


def _gap(runs: list[Run], start: int, step: int) -> Iterator[int]:
    index = start + step
    while 0 <= index < len(runs) and not runs[index][1] and _is_gap(runs[index][2]):
        yield index
        index += step


def _is_gap(leaf: Leaf) -> bool:
    return leaf == " " or isinstance(leaf, Break)


class _Tidying:
    """Runs so far, and the white space met since (a gap), which belongs to neither side yet."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.has_link = False
        self._gap = False
        self._breaks = 0
        self._marks = 0
        self._href = ""

    def add_text(self, marks: int, href: str, text: str) -> None:
        text = collapsed(text)
        core = text.strip(" ")
        if text[:1] == " ":
            self.add_gap(marks, href, 0)
        if core:
            self.add_content(marks, href, core)
            if text[-1] == " ":
                self.add_gap(marks, href, 0)

    def add_gap(self, marks: int, href: str, breaks: int) -> None:
        if not self._gap:
            self._gap, self._breaks, self._marks, self._href = True, breaks, marks, href
            return
        self._breaks += breaks
        self._marks &= marks
        self._href = href if href == self._href else ""

    def add_content(self, marks: int, href: str, leaf: Leaf) -> None:
        if self._gap:
            self._close_gap(marks, href)
        if href:
            self.has_link = True
        self.runs.append((marks, href, leaf))

    def _close_gap(self, next_marks: int, next_href: str) -> None:
        self._gap = False
        if not self.runs:
            return
        marks, href, _ = self.runs[-1]
        shared = self._marks & marks & next_marks
        link = href if href == self._href == next_href else ""
        if not self._breaks:
            self.runs.append((shared, link, " "))
            return
        for _ in range(self._breaks):
            self.runs.append((shared & _STRESS, link, Break()))


def linked(runs: list[Run]) -> Iterator[tuple[int, str, list[Run]]]:
    """Tidy runs grouped by link: the marks around the group, its address, and the runs inside.

    Strong and Emphasis stand around a link when they cover all of it, else inside it.
    """
    for href, grouped in groupby(runs, key=itemgetter(1)):
        group = list(grouped)
        if not href:
            yield 0, "", group
            continue
        around = _STRESS
        for marks, _, _ in group:
            around &= marks
        yield around, href, [(marks & ~around, "", leaf) for marks, _, leaf in group]


def build(runs: list[Run]) -> tuple[Inline, ...]:
    """The tree of tidy runs: the longest mark outside, Strong first when equally long."""
    if len(runs) == 1 and not runs[0][0] and not runs[0][1] and isinstance(runs[0][2], str):
        return (Plain(runs[0][2]),)
    items: list[tuple[int, Inline]] = []
    for around, href, group in linked(runs):
        if href:
            items.append((around, Link(href, build(group))))
        else:
            items += [
                (marks, Plain(leaf) if isinstance(leaf, str) else leaf) for marks, _, leaf in group
            ]
    return _nest(items)


def _nest(items: list[tuple[int, Inline]]) -> tuple[Inline, ...]:
    """Marks around items. A group begins with white space only where an overlap was cut: there
    the white space stays outside."""
    nested: list[Inline] = []
    at = 0
    while at < len(items):
        marks, node = items[at]
        if not marks or isinstance(node, Break) or node == Plain(" "):
            nested.append(node)
            at += 1
            continue
        if isinstance(node, Plain) and node.text[0] == " ":
            nested.append(Plain(" "))
            items[at] = (marks, Plain(node.text[1:]))
        bit, end = _longest(items, at)
        nested.append(_MARKS[bit](_nest([(m & ~bit, n) for m, n in items[at:end]])))
        at = end
    return tuple(nested)


def _longest(items: list[tuple[int, Inline]], at: int) -> tuple[int, int]:
    best, furthest = 0, at
    for bit in _MARKS:
        end = at
        while end < len(items) and items[end][0] & bit:
            end += 1
        if end > furthest:
            best, furthest = bit, end
    return best, furthest
