"""Captions: "Table 3. Who does what", the number a field that Word can recount."""

from __future__ import annotations

from exporters.word.book import Book
from exporters.word.fields import begin_field, end_field
from exporters.word.flow import Flow
from exporters.word.inlines import Line, write_inlines, write_text
from exporters.word.paragraphs import write_line
from models.content import Figure, Table


def write_caption(book: Book, flow: Flow, block: Table | Figure, word: str, style: str) -> None:
    """Write the caption of a table or figure, or nothing where it has neither number nor text."""
    if not block.caption and not block.number:
        return

    def content(line: Line) -> None:
        if block.number:
            _write_label(line, book.word(word), word, block.number)
            if block.caption:
                write_text(line, ". ")
        write_inlines(line.looking(line.look._replace(bold=False)), block.caption)

    book.bookmarks.place(block.anchor)
    write_line(book, flow, style, content, block.language or book.language)


def _write_label(line: Line, pattern: str, sequence: str, number: str) -> None:
    before, slot, after = pattern.partition("{n}")
    if not slot:
        before = f"{pattern} "
    write_text(line, before)
    if number.isdecimal() and number.isascii():
        begin_field(line.parent, f"SEQ {sequence} \\* ARABIC")
        write_text(line, number)
        end_field(line.parent)
    else:
        # A number such as 4.2 is not what SEQ would count to: Word would change it.
        write_text(line, number)
    write_text(line, after)
