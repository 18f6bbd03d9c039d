"""Contents: the table of contents, a field Word can update, filled with the entries of the book."""

from __future__ import annotations

from collections.abc import Mapping

from exporters.word.book import Book, ContentsEntry
from exporters.word.fields import begin_field, end_field, write_field
from exporters.word.flow import Flow
from exporters.word.inlines import Line, write_text
from exporters.word.paragraphs import write_line
from exporters.word.sections import DEEPEST_IN_CONTENTS
from exporters.word.xml import Element, child

_FIELD = f'TOC \\o "1-{DEEPEST_IN_CONTENTS}" \\h \\z'
_LONGEST_TABBED_NUMBER = 5


def write_contents(book: Book, parent: Element, pages: Mapping[str, int]) -> None:
    """Write the contents as Word makes them; ``pages`` are the page numbers known, by anchor.

    A page that is not known is left empty, and the field is there for Word to fill in. Neither
    ``w:dirty`` nor ``w:updateFields`` is set: both make Word ask a question on opening.
    """
    if not book.contents:
        return
    control = child(parent, "sdt")
    kind = child(child(control, "sdtPr"), "docPartObj")
    child(kind, "docPartGallery", val="Table of Contents")
    child(kind, "docPartUnique")
    flow = Flow(parent=child(control, "sdtContent"))
    title = book.word("contents")
    write_line(book, flow, "TOCHeading", lambda line: write_text(line, title), book.language)
    last = len(book.contents) - 1
    for position, entry in enumerate(book.contents):
        _write_entry(book, flow, entry, pages, first=position == 0, last=position == last)


def _write_entry(
    book: Book,
    flow: Flow,
    entry: ContentsEntry,
    pages: Mapping[str, int],
    *,
    first: bool,
    last: bool,
) -> None:
    def content(line: Line) -> None:
        if first:
            begin_field(line.parent, _FIELD)
        link = child(line.parent, "hyperlink", anchor=entry.bookmark, history=1)
        inside = line.inside(link, "")
        _write_title(inside, entry)
        book.runs.tab(link)
        page = pages.get(entry.anchor)
        shown = "" if page is None else str(page)
        write_field(link, f"PAGEREF {entry.bookmark} \\h", lambda _: write_text(inside, shown))
        if last:
            end_field(line.parent)

    write_line(book, flow, f"TOC{entry.level}", content, entry.language)


def _write_title(line: Line, entry: ContentsEntry) -> None:
    if entry.number:
        write_text(line, entry.number)
        if len(entry.number) <= _LONGEST_TABBED_NUMBER:
            line.book.runs.tab(line.parent)
        else:
            write_text(line, "\u2002")
    write_text(line, entry.title)
