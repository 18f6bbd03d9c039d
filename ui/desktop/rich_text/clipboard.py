"""What a text takes from the clipboard and gives to it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

from authoring.importing.html import read_html
from authoring.importing.pasted import Pasted, PastedPassage, flattened
from models.content import (
    Block,
    Break,
    Emphasis,
    Footnote,
    Inline,
    Link,
    List,
    Paragraph,
    Plain,
    Quote,
    Strong,
    Sub,
    Superscript,
    parse,
    plain_text,
    write,
    write_line,
)
from models.content.lines import TextLine, blocks_of
from ui.desktop.rich_text.text_document import lines_shown

PASSAGE = "application/x-coursewright-passage"
"""Stored text, so that values and references survive within the program."""
_MARKS = {Strong: "b", Emphasis: "i", Sub: "sub", Superscript: "sup"}


def pieces_of_clipboard(source: QMimeData, plain: bool = False) -> tuple[Pasted, ...]:
    """What is on the clipboard. A picture beside words, as Word leaves one, is not looked at."""
    if not plain and source.hasFormat(PASSAGE):
        data = source.data(PASSAGE).data()
        stored = bytes(data).decode("utf-8", "replace")
        return (PastedPassage(parse(stored).blocks),)
    if not plain and source.hasHtml() and (pieces := read_html(source.html())):
        return pieces
    return (PastedPassage(blocks_of(_plain_lines(source.text()))),)


def words_only(pieces: tuple[Pasted, ...]) -> tuple[Block, ...]:
    """The pieces as one passage, for a text that cannot hold headings and tables."""
    return flattened(list(pieces))


def clipboard_of(cursor: QTextCursor) -> QMimeData:
    """The selected words for this program, for programs that know HTML, and for all others."""
    document = QTextDocument()
    QTextCursor(document).insertFragment(cursor.selection())
    blocks = blocks_of(lines_shown(document))
    data = QMimeData()
    data.setData(PASSAGE, write(blocks).encode("utf-8"))
    data.setHtml("".join(_html(block) for block in blocks))
    data.setText(_text(blocks))
    return data


def _plain_lines(text: str) -> list[TextLine]:
    parts = [" ".join(each.split()) for each in text.splitlines()]
    return [TextLine(((0, "", each),)) for each in parts if each]


def _text(blocks: tuple[Block, ...]) -> str:
    return "\n".join(plain_text((block,)) for block in blocks)


def _html(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            return f"<p>{_inlines(inlines)}</p>"
        case List(items, ordered, start):
            tag = "ol" if ordered else "ul"
            begin = f' start="{start}"' if ordered and start != 1 else ""
            entries = "".join(f"<li>{''.join(map(_html, item.blocks))}</li>" for item in items)
            return f"<{tag}{begin}>{entries}</{tag}>"
        case Quote(blocks):
            return f"<blockquote>{''.join(map(_html, blocks))}</blockquote>"
        case _:
            return ""


def _inlines(inlines: tuple[Inline, ...]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Plain(text):
            return escape(text)
        case Break():
            return "<br>"
        case Link(href, children):
            return f'<a href="{escape(href)}">{_inlines(children)}</a>'
        case Strong(children) | Emphasis(children) | Sub(children) | Superscript(children):
            tag = _MARKS[type(inline)]
            return f"<{tag}>{_inlines(children)}</{tag}>"
        case Footnote():
            return ""
        case _:
            return escape(plain_text((Paragraph((inline,)),)) or write_line((inline,)))
