"""Inlines: what stands inside a line, written into a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from exporters.word.book import Book
from exporters.word.package import Relationships
from exporters.word.runs import Format
from exporters.word.xml import Element, child, name
from models.content import (
    Break,
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Inline,
    Link,
    Plain,
    Strong,
    Sub,
    Superscript,
    Term,
    Value,
    is_safe_address,
    plain_text,
)


@dataclass(frozen=True, slots=True)
class Line:
    """Where inlines are written: the paragraph or link, its part's links, and the look so far."""

    book: Book
    parent: Element
    relationships: Relationships
    look: Format
    in_link: bool = False
    in_note: bool = False

    def looking(self, look: Format) -> Line:
        """The same place with another look."""
        return replace(self, look=look)

    def styled(self, style: str) -> Line:
        """The same place with a character style."""
        return replace(self, look=self.look._replace(style=style))

    def inside(self, link: Element, style: str) -> Line:
        """The place inside a link."""
        return replace(self, parent=link, in_link=True, look=self.look._replace(style=style))


def write_inlines(line: Line, inlines: Iterable[Inline]) -> None:
    """Write inlines in order."""
    for node in inlines:
        _WRITERS[type(node)](line, node)


def write_text(line: Line, text: str) -> None:
    """Write plain text."""
    line.book.runs.write(line.parent, text, line.look)


def _plain(line: Line, node: Plain) -> None:
    line.book.runs.write(line.parent, node.text, line.look)


def _strong(line: Line, node: Strong) -> None:
    write_inlines(line.looking(line.look._replace(bold=True)), node.children)


def _emphasis(line: Line, node: Emphasis) -> None:
    write_inlines(line.looking(line.look._replace(italic=True)), node.children)


def _sub(line: Line, node: Sub) -> None:
    write_inlines(line.looking(line.look._replace(vertical="subscript")), node.children)


def _superscript(line: Line, node: Superscript) -> None:
    write_inlines(line.looking(line.look._replace(vertical="superscript")), node.children)


def _break(line: Line, _: Break) -> None:
    child(line.book.runs.start_run(line.parent, line.look), "br")


def _value(line: Line, node: Value) -> None:
    write_text(line, f"{{{{{node.name}}}}}")


def _link(line: Line, node: Link) -> None:
    if line.in_link or not is_safe_address(node.href):
        write_inlines(line, node.children)
        return
    link = child(line.parent, "hyperlink")
    link.set(name("r:id"), line.relationships.to_address(node.href))
    write_inlines(line.inside(link, "Hyperlink"), node.children or (Plain(node.href),))


def _cross_reference(line: Line, node: CrossReference) -> None:
    _jump(line, node.target, node.text, "CrossReference")


def _term(line: Line, node: Term) -> None:
    _jump(line, node.target, node.text, "Term")


def _jump(line: Line, target: str, text: str, style: str) -> None:
    bookmark = "" if line.in_link else line.book.bookmarks.name(target)
    if not bookmark:
        write_text(line.styled(style) if style == "Term" else line, text)
        return
    link = child(line.parent, "hyperlink", anchor=bookmark, history=1)
    write_text(line.inside(link, style), text)


def _citation(line: Line, node: Citation) -> None:
    write_text(line, node.locator)


def _footnote(line: Line, node: Footnote) -> None:
    if line.in_note:
        # A footnote cannot hold another one (ECMA-376 17.11): it stands in brackets instead.
        write_text(line, " (")
        write_inlines(line, node.children)
        write_text(line, ")")
        return
    notes = line.book.notes
    number, paragraph = notes.add(line.book.runs)
    look = line.look._replace(style="FootnoteReference", bold=False, italic=False, vertical="")
    child(line.book.runs.start_run(line.parent, look), "footnoteReference", id=number)
    own = Format(line.look.language)
    note = Line(line.book, paragraph, notes.relationships, own, in_note=True)
    write_inlines(note, node.children)


_WRITERS: dict[type, Callable[[Line, Any], None]] = {
    Plain: _plain,
    Strong: _strong,
    Emphasis: _emphasis,
    Sub: _sub,
    Superscript: _superscript,
    Link: _link,
    Break: _break,
    Value: _value,
    CrossReference: _cross_reference,
    Footnote: _footnote,
    Term: _term,
    Citation: _citation,
}


def text_without_notes(inlines: Iterable[Inline]) -> str:
    """The words of a title without marks and footnotes, on one line."""
    kept = [node for node in inlines if not isinstance(node, Footnote)]
    return " ".join(plain_text(kept).split())
