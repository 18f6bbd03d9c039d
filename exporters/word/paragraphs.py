"""Paragraphs: style, numbering, indent, bookmarks and text of one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml.etree import SubElement

from exporters.word.book import Book
from exporters.word.flow import Flow
from exporters.word.geometry import twips
from exporters.word.inlines import Line, write_inlines
from exporters.word.runs import Format
from exporters.word.scripts import writes_burmese_script
from exporters.word.template.style import set_line, write_number
from exporters.word.template.stylesheet import STYLES, line_of
from exporters.word.xml import Element, child, name
from models.content import Inline

_PARAGRAPH, _PROPERTIES, _STYLE = name("w:p"), name("w:pPr"), name("w:pStyle")
_VALUE = name("w:val")


def write_paragraph(
    book: Book,
    flow: Flow,
    style: str,
    inlines: Iterable[Inline],
    language: str = "",
    *,
    number: tuple[int, int] | None = None,
    new_page: bool = False,
) -> Element:
    """Add a paragraph of text. ``number`` is the list instance and level it is an entry of."""

    def content(line: Line) -> None:
        write_inlines(line, inlines)

    return write_line(
        book, flow, style, content, language or book.language, number=number, new_page=new_page
    )


def write_line(
    book: Book,
    flow: Flow,
    style: str,
    content: Callable[[Line], None],
    language: str,
    *,
    number: tuple[int, int] | None = None,
    new_page: bool = False,
) -> Element:
    """Add a paragraph whose runs ``content`` writes."""
    paragraph = SubElement(flow.parent, _PARAGRAPH)
    properties = SubElement(paragraph, _PROPERTIES)
    SubElement(properties, _STYLE).set(_VALUE, style)
    if new_page:
        child(properties, "pageBreakBefore")
    if number is not None:
        write_number(properties, *number)
    _write_line_distance(properties, style, language, book.language)
    if flow.indent and number is None and style != flow.body:
        left = flow.indent + twips(STYLES[style].left or 0)
        child(properties, "ind", left=left)
    opened = book.bookmarks.begin(paragraph)
    content(Line(book, paragraph, book.relationships, Format(language)))
    book.bookmarks.end(paragraph, opened)
    return paragraph


def write_gap(flow: Flow) -> None:
    """Add the small empty paragraph that parts tables and ends cells."""
    write_empty(flow.parent, "Gap")


def write_empty(parent: Element, style: str) -> Element:
    """Add an empty paragraph, without text or bookmarks."""
    paragraph = child(parent, "p")
    child(child(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def write_break(parent: Element) -> None:
    """Begin a new page."""
    child(child(write_empty(parent, "PageBreak"), "r"), "br", type="page")


def _write_line_distance(properties: Element, style: str, language: str, main: str) -> None:
    burmese = writes_burmese_script(language)
    if burmese == writes_burmese_script(main):
        return
    wanted = line_of(style, burmese)
    if wanted != line_of(style, not burmese):
        set_line(child(properties, "spacing"), wanted)
