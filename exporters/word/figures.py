"""Figures: a picture in the middle of the column, its caption below it."""

from __future__ import annotations

from exporters.word.book import Book
from exporters.word.captions import write_caption
from exporters.word.flow import Flow
from exporters.word.geometry import EMU_PER_MM, EMU_PER_TWIP, TEXT_HEIGHT
from exporters.word.inlines import Line, write_text
from exporters.word.media import StoredPicture
from exporters.word.namespaces import NAMESPACES
from exporters.word.paragraphs import write_line
from exporters.word.pictures import Picture
from exporters.word.xml import Element, child, clean, name, plain_child
from models.content import Figure

_TALLEST = round(0.8 * TEXT_HEIGHT) * EMU_PER_TWIP
_EMU_PER_PIXEL = 9_525  # at 96 pixels an inch, as Word takes a picture without a size
_SMALLEST = EMU_PER_MM


def write_figure(book: Book, flow: Flow, figure: Figure) -> None:
    """Write a figure; a picture Word cannot show is replaced by the words that describe it."""
    stored = book.media.store(figure.media)
    language = figure.language or book.language
    if isinstance(stored, str):
        book.report("WORD-01", f"A picture could not be printed: {stored}.", figure)
        write_line(
            book, flow, "MissingPicture", lambda line: write_text(line, figure.alt), language
        )
    else:
        book.bookmarks.place(figure.anchor)
        size = printed_size(stored.picture, figure.width_mm, flow.room)
        write_line(
            book,
            flow,
            "Figure",
            lambda line: write_picture(line, stored, figure.alt, size),
            language,
        )
    write_caption(book, flow, figure, "Figure", "FigureCaption")


def printed_size(picture: Picture, width_mm: float | None, room: int) -> tuple[int, int]:
    """Width and height in EMU: as wanted, but within the column (``room`` twips) and the page."""
    width = float(picture.width * _EMU_PER_PIXEL)
    if width_mm is not None and 0 < width_mm < float("inf"):
        width = width_mm * EMU_PER_MM
    width = max(min(width, room * EMU_PER_TWIP), _SMALLEST)
    height = width * picture.height / picture.width
    if height > _TALLEST:
        width, height = width * _TALLEST / height, _TALLEST
    return max(round(width), 1), max(round(height), 1)


def write_picture(line: Line, stored: StoredPicture, alt: str, size: tuple[int, int]) -> None:
    """Write a picture in line with the text, with the words that stand for it."""
    book = line.book
    book.pictures += 1
    number = str(book.pictures)
    drawing = child(book.runs.start_run(line.parent, line.look), "drawing")
    inline = plain_child(drawing, "wp:inline", distT=0, distB=0, distL=0, distR=0)
    plain_child(inline, "wp:extent", cx=size[0], cy=size[1])
    properties = plain_child(inline, "wp:docPr", id=number, name=f"Picture {number}")
    properties.set("descr", clean(alt))
    plain_child(
        plain_child(inline, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", noChangeAspect=1
    )
    graphic = plain_child(inline, "a:graphic")
    data = plain_child(graphic, "a:graphicData", uri=NAMESPACES["pic"])
    target = book.relationships.to_part("image", stored.target)
    _write_shape(data, target, number, size)


def _write_shape(data: Element, target: str, number: str, size: tuple[int, int]) -> None:
    shape = plain_child(data, "pic:pic")
    known = plain_child(shape, "pic:nvPicPr")
    plain_child(known, "pic:cNvPr", id=number, name=f"Picture {number}")
    plain_child(known, "pic:cNvPicPr")
    fill = plain_child(shape, "pic:blipFill")
    plain_child(fill, "a:blip").set(name("r:embed"), target)
    plain_child(plain_child(fill, "a:stretch"), "a:fillRect")
    look = plain_child(shape, "pic:spPr")
    frame = plain_child(look, "a:xfrm")
    plain_child(frame, "a:off", x=0, y=0)
    plain_child(frame, "a:ext", cx=size[0], cy=size[1])
    plain_child(plain_child(look, "a:prstGeom", prst="rect"), "a:avLst")
