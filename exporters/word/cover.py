"""Cover: the first page of a book, from its imprint."""

from __future__ import annotations

from exporters.word.book import Book
from exporters.word.figures import printed_size, write_picture
from exporters.word.flow import Flow
from exporters.word.inlines import Line, write_text
from exporters.word.media import StoredPicture
from exporters.word.paragraphs import write_empty, write_line
from exporters.word.sections import write_letter

_LOGO_WIDTH_MM = 45.0


def write_cover(book: Book, flow: Flow) -> None:
    """Write who publishes what for whom, which version it is, and whether it is a draft."""
    imprint = book.imprint
    _write_logo(book, flow)
    if imprint.publisher:
        _write(book, flow, "CoverPublisher", imprint.publisher)
    else:
        write_empty(flow.parent, "CoverPublisher")
    _write(book, flow, "Title", imprint.title)
    _write(book, flow, "Subtitle", imprint.subtitle)
    _write(book, flow, "CoverBook", imprint.book)
    _write_edition(book, flow)
    if imprint.agency != imprint.edition:
        _write(book, flow, "CoverDetail", imprint.agency)
    date = imprint.version_date.isoformat() if imprint.version_date else ""
    _write(book, flow, "CoverDetail", " · ".join(filter(None, (imprint.version, date))))
    _write(book, flow, "DraftBanner", imprint.draft)


def _write(book: Book, flow: Flow, style: str, text: str) -> None:
    if text:
        write_line(book, flow, style, lambda line: write_text(line, text), book.language)


def _write_edition(book: Book, flow: Flow) -> None:
    imprint = book.imprint
    if not (imprint.edition or imprint.letter):
        return

    def content(line: Line) -> None:
        write_letter(line, imprint.letter, "AgencyLetter")
        write_text(line, imprint.edition)

    write_line(book, flow, "CoverEdition", content, book.language)


def _write_logo(book: Book, flow: Flow) -> None:
    name = book.imprint.logo_media
    if not name:
        return
    stored = book.media.store(name)
    if isinstance(stored, StoredPicture):
        size = printed_size(stored.picture, _LOGO_WIDTH_MM, flow.room)
        publisher = book.imprint.publisher
        write_line(
            book,
            flow,
            "CoverLogo",
            lambda line: write_picture(line, stored, publisher, size),
            book.language,
        )
    else:
        book.report_about_course("WORD-02", f"The logo could not be printed: {stored}.")
