"""Tokens of a paragraph, and which of its asterisks switch a mark."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from models.content.runs import EMPHASIS, STRONG, Leaf, Run


@dataclass(slots=True)
class Stars:
    """A run of asterisks: which marks it may switch, and after pairing which it does."""

    length: int
    may_open: bool
    may_close: bool
    opening: int = 0
    closing: int = 0


@dataclass(slots=True)
class Linked:
    """The runs of a finished link."""

    runs: list[Run] = field(default_factory=list)


Token: TypeAlias = str | int | Stars | Linked | Leaf
"""Text, a bit switched on (or off when negative), asterisks, a link, or a node."""


def _pair(stars: list[Stars]) -> None:
    """Find out which asterisks switch a mark: the nearest opener belongs to a closer."""
    for bit, lengths in ((EMPHASIS, (1, 3)), (STRONG, (2, 3))):
        opener: Stars | None = None
        for candidate in stars:
            if candidate.length not in lengths:
                continue
            if opener is not None and candidate.may_close:
                opener.opening |= bit
                candidate.closing |= bit
                opener = None
            elif candidate.may_open:
                opener = candidate


def _literal(stars: Stars) -> str:
    used = stars.opening | stars.closing
    return "*" * (stars.length - (used & EMPHASIS > 0) - 2 * (used & STRONG > 0))


def runs_of(tokens: list[Token]) -> list[Run]:
    """The runs of a finished context, not yet tidy."""
    _pair([token for token in tokens if isinstance(token, Stars)])
    runs: list[Run] = []
    text: list[str] = []
    marks = 0

    def flush() -> None:
        if text:
            runs.append((marks, "", "".join(text)))
            text.clear()

    for token in tokens:
        if isinstance(token, str):
            text.append(token)
        elif isinstance(token, Stars):
            if not token.closing:
                text.append(_literal(token))
            flush()
            marks = (marks | token.opening) & ~token.closing
            if token.closing:
                text.append(_literal(token))
        elif isinstance(token, int):
            flush()
            marks = marks | token if token > 0 else marks & ~-token
        elif isinstance(token, Linked):
            flush()
            runs += [(marks | inner, href, leaf) for inner, href, leaf in token.runs]
        else:
            flush()
            runs.append((marks, "", token))
    flush()
    return runs
