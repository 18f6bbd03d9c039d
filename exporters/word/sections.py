"""Sections: headings with their printed number, the band of a module, the entry in the contents."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from exporters.word.book import Book, ContentsEntry
from exporters.word.flow import Flow, WriteBlocks
from exporters.word.inlines import Line, text_without_notes, write_inlines, write_text
from exporters.word.paragraphs import write_line
from exporters.word.roles import SECTION_LOOKS, SectionLook
from exporters.word.xml import Element, name
from models.content import Section

DEEPEST_HEADING = 6
DEEPEST_IN_CONTENTS = 2
_NUMBER_GAP = "\u2002"


def look_of(section: Section) -> SectionLook:
    """How a section looks by its role."""
    return SECTION_LOOKS.get(section.role, SectionLook())


def printed_title(section: Section) -> str:
    """The title on one line, as headers and the contents print it."""
    return text_without_notes(section.title)


def write_section(book: Book, flow: Flow, section: Section, inner: WriteBlocks) -> None:
    """Write a heading and what stands under it."""
    look = look_of(section)
    depth = flow.depth + 1
    style = _heading_style(look, depth)
    language = section.language or book.language
    if look.band_word and depth == 1:
        _write_band(book, flow, look)
    if look.in_contents and depth <= DEEPEST_IN_CONTENTS and not flow.in_cell:
        _enter_in_contents(book, section, depth, language)
    book.bookmarks.place(section.anchor)
    after_heading = flow.last_style.startswith(("Heading", "PartHeading"))
    new_page = look.new_page and depth > 1 and not flow.in_cell and not after_heading

    def heading(line: Line) -> None:
        if section.number:
            write_text(line.styled("HeadingNumber"), section.number)
            write_text(line, _NUMBER_GAP)
        write_inlines(line, section.title)

    paragraph = write_line(book, flow, style, heading, language, new_page=new_page)
    if new_page:
        _begin_at_the_top(paragraph)
    inner(replace(flow, depth=depth), section.children)


def _begin_at_the_top(heading: Element) -> None:
    """A heading that begins a page needs no space above it."""
    spacing = heading[0].find(name("w:spacing"))
    if spacing is None:
        spacing = etree.Element(name("w:spacing"))
        for page_break in heading[0].iterchildren(name("w:pageBreakBefore")):
            page_break.addnext(spacing)
    spacing.set(name("w:before"), "0")


def _heading_style(look: SectionLook, depth: int) -> str:
    if look.heading == "PartHeading" and depth in (2, 3):
        return f"PartHeading{depth}"
    return f"Heading{min(depth, DEEPEST_HEADING)}"


def _enter_in_contents(book: Book, section: Section, depth: int, language: str) -> None:
    bookmark = f"_Toc{len(book.contents) + 1:08d}"
    book.bookmarks.place_new(bookmark)
    title = printed_title(section)
    book.contents.append(
        ContentsEntry(depth, section.number, title, language, bookmark, section.anchor)
    )


def _write_band(book: Book, flow: Flow, look: SectionLook) -> None:
    imprint = book.imprint

    def content(line: Line) -> None:
        write_text(line, book.word(look.band_word))
        if imprint.letter or imprint.agency:
            book.runs.tab(line.parent)
            write_letter(line, imprint.letter, "AgencyLetterOnBand")
            write_text(line, imprint.agency)

    write_line(book, flow, "ModuleLabel", content, book.language)


def write_letter(line: Line, letter: str, style: str) -> None:
    """Write the letter of an agency as a small badge, so that colour is never alone."""
    if letter:
        write_text(line.styled(style), f"\u00a0{letter}\u00a0")
        write_text(line, "\u2002")
