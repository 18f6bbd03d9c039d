"""The part of a book that prints an item, composed as publishing composes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exporters.compose.book import compose_book
from exporters.exporter import Order
from models.component import Component
from models.content import Block, Section, child_blocks
from models.course import Course
from models.edition import EditionKey, resolve


@dataclass(frozen=True, slots=True)
class BookPage:
    """What a book prints of an item; empty where the edition or the book leaves it out."""

    blocks: tuple[Block, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class PreviewBook:
    """A whole book of one edition, composed once and asked for page after page."""

    children: tuple[Block, ...]
    colour: str

    def page(self, item_ids: Iterable[str]) -> BookPage:
        """The part of the first of these items that the book has a section for."""
        for item_id in item_ids:
            for section in _sections(self.children):
                if section.anchor == item_id:
                    return BookPage((section,), self.colour)
        return BookPage((), self.colour)


def compose_preview(course: Course, key: EditionKey, component: Component) -> PreviewBook:
    """A guide or handbook as it would be published now, without its list of open points."""
    edition = resolve(course, key).limited_to(component)
    order = Order(edition, component, "preview", False, (), lambda _: b"")
    document, _ = compose_book(order)
    return PreviewBook(document.children, document.imprint.colour)


def _sections(blocks: Iterable[Block]) -> Iterator[Section]:
    for block in blocks:
        if isinstance(block, Section):
            yield block
        yield from _sections(child_blocks(block))
