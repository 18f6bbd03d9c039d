"""Writer: from a composed document to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from exporters.document import Document
from exporters.word.blocks import write_blocks
from exporters.word.book import Book
from exporters.word.bookmarks import Bookmarks
from exporters.word.colours import palette
from exporters.word.contents import write_contents
from exporters.word.cover import write_cover
from exporters.word.flow import Flow
from exporters.word.media import MediaStore
from exporters.word.page import PageSections
from exporters.word.paragraphs import write_empty
from exporters.word.parts import packed
from exporters.word.runs import RunWriter
from exporters.word.sections import look_of, printed_title
from exporters.word.xml import Element, child, name, root
from models.content import Block, Section, walk
from models.finding import Finding

_NO_PAGES: Mapping[str, int] = MappingProxyType({})
_NUMBER_GAP = "  "


@dataclass(frozen=True, slots=True)
class WordFile:
    """The bytes of a .docx, and what the author must know about what could not be printed."""

    data: bytes
    messages: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Chapter:
    """Top-level blocks that share a footer; ``opening`` if they begin with a section."""

    title: str
    blocks: list[Block]
    opening: bool = False


def write(
    document: Document,
    read_media: Callable[[str], bytes],
    page_numbers: Mapping[str, int] = _NO_PAGES,
) -> WordFile:
    """Write a book. The same document gives the same bytes.

    ``read_media`` gives the bytes of a picture by its media name; a LookupError, OSError or
    StorageError means there is none. ``page_numbers``, by anchor of a section, are printed in the
    contents until Word counts anew; without them the contents have no page numbers.
    """
    book = Book(
        imprint=document.imprint,
        palette=palette(document.imprint.colour),
        bookmarks=Bookmarks(block.anchor for block in walk(document.children)),
        media=MediaStore(read_media),
        runs=RunWriter(document.imprint.language),
    )
    tree = root("w:document", "w", "r", "wp", "a", "pic")
    body = child(tree, "body")
    pages = PageSections(book)
    flow = Flow(parent=body)
    write_cover(book, flow)
    chapters = _chapters(document.children, document.imprint.book)
    pages.close(body, None, last=not chapters)
    after_cover = len(body)
    for chapter in chapters:
        write_blocks(book, flow, chapter.blocks)
        last = chapter is chapters[-1]
        if last:
            _finish(book, body)
        pages.close(body, chapter.title, opening=chapter.opening, last=last)
    _insert_contents(book, pages, body, after_cover, page_numbers)
    return WordFile(packed(book, tree, pages.parts), tuple(book.messages))


def _chapters(blocks: Iterable[Block], book_title: str) -> list[_Chapter]:
    chapters: list[_Chapter] = []
    for block in blocks:
        if isinstance(block, Section) and look_of(block).new_page:
            title = _NUMBER_GAP.join(filter(None, (block.number, printed_title(block))))
            chapters.append(_Chapter(title, [block], opening=True))
        elif chapters:
            chapters[-1].blocks.append(block)
        else:
            chapters.append(_Chapter(book_title, [block]))
    return chapters


def _finish(book: Book, body: Element) -> None:
    """End the text with a paragraph, which also takes the bookmarks no paragraph came for."""
    last = body[-1]
    if last.tag != name("w:p"):
        last = write_empty(body, "Gap")
    book.bookmarks.end(last, book.bookmarks.begin(last))


def _insert_contents(
    book: Book, pages: PageSections, body: Element, position: int, numbers: Mapping[str, int]
) -> None:
    """Put the contents, which are known last, after the cover, in a section of their own."""
    if not book.contents:
        return
    holder = root("w:body", "w", "r")
    write_contents(book, holder, numbers)
    pages.close(holder, book.word("contents"))
    for offset, element in enumerate(list(holder)):
        body.insert(position + offset, element)
