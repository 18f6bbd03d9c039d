"""Fields: page numbers, sequences and references, with the text shown until Word computes them."""

from __future__ import annotations

from collections.abc import Callable

from exporters.word.xml import XML_SPACE, Element, child


def begin_field(parent: Element, instruction: str) -> None:
    """Open a field; what follows up to :func:`end_field` is its cached result."""
    _mark(parent, "begin")
    run = child(parent, "r")
    text = child(run, "instrText")
    text.text = f" {instruction} "
    text.set(XML_SPACE, "preserve")
    _mark(parent, "separate")


def end_field(parent: Element) -> None:
    """Close the field opened last."""
    _mark(parent, "end")


def write_field(parent: Element, instruction: str, cached: Callable[[Element], None]) -> None:
    """A whole field; ``cached`` writes the runs shown until it is computed."""
    begin_field(parent, instruction)
    cached(parent)
    end_field(parent)


def _mark(parent: Element, kind: str) -> None:
    child(child(parent, "r"), "fldChar", fldCharType=kind)
