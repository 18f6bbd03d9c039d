"""A source as it is printed: the number by which it is cited, then the source."""

from __future__ import annotations

from exporters.compose.composer import Composer
from models.content import Paragraph, Plain
from models.lists import Reference


def source(composer: Composer, reference: Reference, *, anchored: bool = False) -> Paragraph:
    """A source with its number; ``anchored`` where citations lead to."""
    blocks = composer.prose(reference, "text")
    inlines = blocks[0].inlines if blocks and isinstance(blocks[0], Paragraph) else ()
    number = Plain(f"[{composer.edition.number(reference)}] ")
    place = composer.edition.place(reference, "text")
    anchor = reference.id if anchored else ""
    return Paragraph((number, *inlines), role="reference", place=place, anchor=anchor)
