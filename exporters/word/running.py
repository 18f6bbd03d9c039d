"""Headers and footers: course, draft mark, chapter, edition, version, page X of Y."""

from __future__ import annotations

import re
from collections.abc import Callable

from exporters.word.book import Book
from exporters.word.fields import write_field
from exporters.word.inlines import Line, write_text
from exporters.word.package import Relationships
from exporters.word.runs import Format
from exporters.word.xml import Element, child, root

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_SLOT = re.compile(r"(\{pages?\})")


def header(book: Book) -> Element:
    """The header of all pages but the cover: the course on the left, the draft mark right."""
    tree = root("w:hdr", "w", "r")

    def content(line: Line) -> None:
        write_text(line, book.imprint.title)
        if book.imprint.draft:
            book.runs.tab(line.parent)
            write_text(line.styled("DraftWord"), book.imprint.draft)

    _write(book, tree, "Header", content)
    return tree


def footer(book: Book, chapter: str) -> Element:
    """The footer of a chapter: its title, then book, edition and version, and the page."""
    tree = root("w:ftr", "w", "r")
    imprint = book.imprint
    facts = " · ".join(filter(None, (imprint.book, imprint.edition, imprint.version)))

    def content(line: Line) -> None:
        write_text(line, facts)
        book.runs.tab(line.parent)
        _write_page(line, book.word("page_of"))

    _write(book, tree, "FooterTitle", lambda line: write_text(line, chapter))
    _write(book, tree, "Footer", content)
    return tree


def cover_footer(book: Book) -> Element:
    """The footer of the cover: the notice of the publisher."""
    tree = root("w:ftr", "w", "r")
    _write(book, tree, "CoverNotice", lambda line: write_text(line, book.imprint.notice))
    return tree


def _write(book: Book, tree: Element, style: str, content: Callable[[Line], None]) -> None:
    paragraph = child(tree, "p")
    child(child(paragraph, "pPr"), "pStyle", val=style)
    content(Line(book, paragraph, Relationships(), Format(book.language)))


def _write_page(line: Line, pattern: str) -> None:
    for piece in _SLOT.split(pattern):
        if piece in _FIELDS:
            write_field(line.parent, _FIELDS[piece], lambda _: write_text(line, "1"))
        else:
            write_text(line, piece)
