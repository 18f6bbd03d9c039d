"""A page of a book in the HTML that QTextBrowser understands: tables and inline styles only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from models.content import (
    Block,
    Break,
    Callout,
    Citation,
    CrossReference,
    Emphasis,
    Extension,
    Figure,
    Footnote,
    Inline,
    Link,
    List,
    Paragraph,
    Plain,
    Quote,
    Row,
    Rule,
    Section,
    Strong,
    Sub,
    Superscript,
    Table,
    Term,
    Value,
    walk,
)
from ui.desktop.look.theme import Tokens

PictureAddress = Callable[[str], str]


def figures_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The names of the pictures on a page."""
    return tuple(block.media for block in walk(blocks) if isinstance(block, Figure))


_HEADINGS = {1: 17, 2: 15, 3: 13, 4: 12}
_TAGS = {Strong: "b", Emphasis: "i", Sub: "sub", Superscript: "sup"}
_BOXED = frozenset({"answer-key", "facilitator-note", "facilitator-notes", "key-messages"})
_QUIET = frozenset({"time", "caption", "source-language-label"})
_LOUD = frozenset({"label", "form-label", "stem", "lead-in"})


@dataclass(frozen=True, slots=True)
class PreviewWriter:
    """Writes blocks in the colours of a theme, headings in the colour of the house."""

    theme: Tokens
    colour: str
    picture: PictureAddress

    def page(self, blocks: Iterable[Block]) -> str:
        """A whole page."""
        body = self._blocks(blocks, 1)
        return f'<html><body style="color:{self.theme.text}">{body}</body></html>'

    def _blocks(self, blocks: Iterable[Block], level: int) -> str:
        return "".join(self._block(block, level) for block in blocks)

    def _block(self, block: Block, level: int) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block)
            case List():
                return self._list(block, level)
            case Quote(blocks):
                return f"<blockquote>{self._blocks(blocks, level)}</blockquote>"
            case Section():
                return self._section(block, level)
            case Table():
                return self._table(block, level)
            case Callout(_, title, blocks):
                return self._box(self._inlines(title), self._blocks(blocks, level + 1))
            case Figure():
                return self._figure(block)
            case Extension(fallback=fallback):
                return self._blocks(fallback, level)
            case Rule():
                return "<hr>"
            case _:
                return ""

    def _section(self, block: Section, level: int) -> str:
        size = _HEADINGS.get(level, 11)
        number = f"{escape(block.number)} " if block.number else ""
        title = f"{number}{self._inlines(block.title)}"
        style = f"font-size:{size}pt;color:{self.colour};margin-top:14px;margin-bottom:4px"
        children = self._blocks(block.children, level + 1)
        return f'<p style="{style}"><b>{title}</b></p>{children}'

    def _paragraph(self, block: Paragraph) -> str:
        words = self._inlines(block.inlines)
        if block.role == "writing-lines" or block.role == "form-line":
            return f'<p style="color:{self.theme.muted}">{words}____________________________</p>'
        if block.role in _QUIET:
            return f'<p style="color:{self.theme.muted};font-size:9pt">{words}</p>'
        if block.role in _LOUD:
            return f"<p><b>{words}</b></p>"
        if block.role in _BOXED:
            return self._box("", f"<p>{words}</p>")
        return f'<p style="line-height:140%">{words}</p>'

    def _list(self, block: List, level: int) -> str:
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.ordered else ""
        kind = ' type="A"' if block.role in ("options", "order-options") else ""
        entries = "".join(f"<li>{self._blocks(item.blocks, level)}</li>" for item in block.items)
        made = f"<{'ol' if kind else tag}{start}{kind}>{entries}</{'ol' if kind else tag}>"
        return self._box("", made) if block.role in _BOXED else made

    def _box(self, title: str, body: str) -> str:
        head = f'<p><b style="color:{self.colour}">{title}</b></p>' if title else ""
        return (
            '<table width="100%" cellspacing="0" cellpadding="8" style="margin-top:8px"><tr>'
            f'<td width="3" bgcolor="{self.colour}"></td>'
            f'<td bgcolor="{self.theme.hover}">{head}{body}</td></tr></table>'
        )

    def _table(self, block: Table, level: int) -> str:
        rows = "".join(
            self._row(row, number < block.header_rows, block.widths, level)
            for number, row in enumerate(block.rows)
        )
        words = self._inlines(block.caption)
        caption = f'<p style="color:{self.theme.muted}">{words}</p>' if words else ""
        return (
            f'{caption}<table width="100%" border="1" cellspacing="0" cellpadding="5" '
            f'style="border-style:solid;border-color:{self.theme.line}">{rows}</table>'
        )

    def _row(self, row: Row, is_header: bool, widths: tuple[float, ...], level: int) -> str:
        cells = []
        for number, cell in enumerate(row.cells):
            width = f' width="{round(widths[number] * 100)}%"' if number < len(widths) else ""
            spans = f' colspan="{cell.colspan}" rowspan="{cell.rowspan}"'
            ground = f' bgcolor="{self.theme.hover}"' if is_header or cell.header else ""
            words = self._blocks(cell.blocks, level)
            cells.append(f"<td{width}{spans}{ground}>{words}</td>")
        return f"<tr>{''.join(cells)}</tr>"

    def _figure(self, block: Figure) -> str:
        address = self.picture(block.media)
        shown = f'<img src="{escape(address)}" width="480">' if address else escape(block.alt)
        caption = self._inlines(block.caption)
        return f'<p>{shown}</p><p style="color:{self.theme.muted}">{caption}</p>'

    def _inlines(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Plain(text) | Term(_, text) | CrossReference(_, text):
                return escape(text)
            case Break():
                return "<br>"
            case Link(_, children):
                return f"<u>{self._inlines(children)}</u>"
            case Footnote(children):
                return f"<sup>({self._inlines(children)})</sup>"
            case Citation(_, locator):
                return f"[{escape(locator)}]" if locator else ""
            case Value(name):
                return escape(name)
            case _:
                tag = _TAGS[type(inline)]
                return f"<{tag}>{self._inlines(inline.children)}</{tag}>"
