"""Inline nodes: what stands inside a line of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Plain:
    """Characters without any meaning of their own."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Strong importance, usually printed bold."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stress or a foreign word, usually printed in italics."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Sub:
    """Subscript, as in CO₂."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Superscript:
    """Superscript, as in m²."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address that :func:`models.content.is_safe_address` accepts."""

    href: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Value:
    """A variable such as the hotline number, filled in for each edition."""

    name: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A reference to another item by its id; an empty ``text`` prints the item's own label."""

    target: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page, standing where its mark stands."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the glossary explains, by the id of the glossary entry."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source by its id; ``locator`` is the article or page."""

    target: str
    locator: str = ""


Inline: TypeAlias = (
    Plain
    | Strong
    | Emphasis
    | Sub
    | Superscript
    | Link
    | Break
    | Value
    | CrossReference
    | Footnote
    | Term
    | Citation
)
Mark: TypeAlias = Strong | Emphasis | Sub | Superscript
