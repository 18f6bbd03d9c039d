"""What is pasted from Word or a web page: headings, lists, tables, bold, links, nothing else.

The HTML of the clipboard is hostile until read: it is never shown, only its words and the few
marks a course knows are taken (addresses through :func:`models.content.is_safe_address`).
Word writes its lists as paragraphs of the class MsoListParagraph whose ``mso-list`` style holds
the level, with the bullet as text in a span ``mso-list:Ignore`` (measured with Word 2016 to 365).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from authoring.importing.html_flow import HtmlFlow
from authoring.importing.pasted import Pasted, PastedCell, PastedTable, flattened
from models.content import Break, is_safe_address
from models.content.lines import BULLETS, NUMBERS, QUOTE, Container
from models.content.runs import EMPHASIS, STRONG, SUB, SUPERSCRIPT

LARGEST = 20_000_000
"""Characters of HTML that are read; Word wraps a page in some hundred thousand."""


def read_html(html: str) -> tuple[Pasted, ...]:
    """What stands in pasted HTML, in order. Never raises for what the HTML may be."""
    reader = _Reader()
    reader.feed(_fragment(html[:LARGEST]))
    reader.close()
    return reader.finish()


def _fragment(html: str) -> str:
    """The copied part of the clipboard's page, where the program marked it."""
    start, end = html.find("<!--StartFragment-->"), html.rfind("<!--EndFragment-->")
    inner = html[start + 20 : end] if 0 <= start < end else html
    return re.sub(r"<!\[(?:if|endif)[^>]*>", "", inner)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MARKS = {
    "b": STRONG,
    "strong": STRONG,
    "i": EMPHASIS,
    "em": EMPHASIS,
    "cite": EMPHASIS,
    "sub": SUB,
    "sup": SUPERSCRIPT,
}
_SILENT = _words("script style head title template noscript object svg math select textarea iframe")
_BLOCKS = _words(
    "p div section article header footer main aside address dl dt dd figure "
    "figcaption pre center form fieldset body html hr caption"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_WORD_HEADING = re.compile(r"\bMsoHeading([1-6])\b|\bMsoTitle\b", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list:\s*\S+\s+level(\d)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*(?:\(?[0-9]{1,4}|\(?[a-zA-Z]{1,4})[.)]\s*$")
_HIDDEN = re.compile(r"display:\s*none|mso-hide:\s*all|visibility:\s*hidden", re.IGNORECASE)
_BOLD = re.compile(r"font-weight:\s*(bold|bolder|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight:\s*(normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style:\s*(italic|oblique)", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align:\s*(super|sub)", re.IGNORECASE)
_VOID = _words("area base br col embed hr img input link meta source track wbr")


@dataclass(slots=True)
class _Open:
    """An element that is open: how its words are set, and whether they are taken."""

    tag: str
    marks: int = 0
    href: str = ""
    silent: bool = False


@dataclass(slots=True)
class _Table:
    """A table that is open, with the flow around it."""

    around: HtmlFlow
    rows: list[list[PastedCell]] = field(default_factory=list)
    headers: list[bool] = field(default_factory=list)
    spans: tuple[int, int] = (1, 1)
    in_cell: bool = False


class _Reader(HTMLParser):
    """Reads the elements one after the other; unclosed and crossed ones are taken as they come."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Open] = []
        self._flow = HtmlFlow()
        self._tables: list[_Table] = []
        self._marker: str | None = None

    def finish(self) -> tuple[Pasted, ...]:
        """Everything that was read."""
        while self._tables:
            self._end_table()
        self._flow.end_line()
        self._flow.end_passage()
        return tuple(self._flow.pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        values = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._say(Break())
        self._begin_block(tag, values)
        if tag not in _VOID:
            self._open.append(self._opened(tag, values))

    def handle_endtag(self, tag: str) -> None:
        """An element ends; those left open inside it end too."""
        if not any(_is(each, tag) for each in self._open):
            return
        while self._open:
            last = self._open.pop()
            self._end_block(last.tag)
            if _is(last, tag):
                return

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._marker is not None and self._open and _in_marker(self._open):
            self._marker += data
            return
        self._say(data)

    def _opened(self, tag: str, values: dict[str, str]) -> _Open:
        around = self._open[-1] if self._open else _Open("")
        style = values.get("style", "")
        marks = around.marks | _MARKS.get(tag, 0)
        marks = marks | STRONG if _BOLD.search(style) else marks
        marks = marks & ~STRONG if _NOT_BOLD.search(style) else marks
        marks = marks | EMPHASIS if _ITALIC.search(style) else marks
        if raised := _RAISED.search(style):
            marks |= SUB if raised[1].lower() == "sub" else SUPERSCRIPT
        href = values.get("href", "").strip() if tag == "a" else ""
        is_marker = bool(_IGNORED.search(style))
        if is_marker:
            self._marker = ""
        silent = around.silent or tag in _SILENT or bool(_HIDDEN.search(style))
        link = href if is_safe_address(href) else around.href
        return _Open("marker:" + tag if is_marker else tag, marks, link, silent)

    def _say(self, leaf: str | Break) -> None:
        around = self._open[-1] if self._open else _Open("")
        if around.silent or (self._tables and not self._tables[-1].in_cell):
            return
        said = leaf.replace("\r", "").replace("\n", " ") if isinstance(leaf, str) else leaf
        marks = around.marks & (STRONG | EMPHASIS) if isinstance(leaf, Break) else around.marks
        self._flow.runs.append((marks, around.href, said))

    # Blocks

    def _begin_block(self, tag: str, values: dict[str, str]) -> None:
        flow = self._flow
        if tag in _HEADINGS or tag in _BLOCKS:
            flow.end_line()
            flow.heading = _heading_level(tag, values) or flow.heading
            found = _WORD_LIST.search(values.get("style", ""))
            if tag == "p":
                flow.word_list = BULLETS if found else None
                flow.word_level = int(found[1]) if found else 0
        elif tag in ("ul", "ol"):
            flow.end_line()
            flow.lists.append(_container(tag, values))
        elif tag == "li":
            flow.end_line()
            flow.begins_entry = max(len(flow.lists) - 1, 0) if flow.lists else None
        elif tag == "blockquote":
            flow.end_line()
            flow.lists.append(QUOTE)
        elif tag == "table":
            self._begin_table()
        elif tag in ("tr", "td", "th") and self._tables:
            self._begin_cell(tag, values)

    def _end_block(self, tag: str) -> None:
        flow = self._flow
        if tag.startswith("marker:"):
            self._end_marker()
        elif tag in _HEADINGS or tag in _BLOCKS:
            flow.end_line()
            flow.heading, flow.word_list = 0, None
        elif tag in ("ul", "ol", "blockquote") and flow.lists:
            flow.end_line()
            flow.lists.pop()
        elif tag == "li":
            flow.end_line()
        elif tag in ("td", "th") and self._tables:
            self._end_cell()
        elif tag == "table" and self._tables:
            self._end_table()

    def _end_marker(self) -> None:
        """The bullet or number Word wrote before an entry says which kind of list it is."""
        marker, self._marker = self._marker or "", None
        if self._flow.word_list is not None and _NUMBERED.match(marker.replace("\xa0", " ")):
            self._flow.word_list = NUMBERS

    # Tables

    def _begin_table(self) -> None:
        if not self._tables:
            self._flow.end_line()
            self._flow.end_passage()
        self._tables.append(_Table(self._flow))

    def _begin_cell(self, tag: str, values: dict[str, str]) -> None:
        table = self._tables[-1]
        if table.in_cell:
            self._end_cell()
        if tag == "tr":
            table.rows.append([])
            table.headers.append(True)
            return
        if not table.rows:
            table.rows.append([])
            table.headers.append(True)
        table.headers[-1] = table.headers[-1] and tag == "th"
        table.spans = (_span(values.get("colspan", "")), _span(values.get("rowspan", "")))
        table.in_cell = True
        self._flow = HtmlFlow()

    def _end_cell(self) -> None:
        table = self._tables[-1]
        if not table.in_cell:
            return
        self._flow.end_line()
        self._flow.end_passage()
        columns, rows = table.spans
        table.rows[-1].append(PastedCell(flattened(self._flow.pieces), columns, rows))
        table.in_cell = False
        self._flow = table.around

    def _end_table(self) -> None:
        self._end_cell()
        table = self._tables.pop()
        self._flow = table.around
        rows = tuple(tuple(row) for row in table.rows if row)
        if rows:
            is_header = [head for head, row in zip(table.headers, table.rows, strict=True) if row]
            count = is_header.index(False) if False in is_header else 0
            self._flow.pieces.append(PastedTable(rows, count))


def _is(opened: _Open, tag: str) -> bool:
    return opened.tag.removeprefix("marker:") == tag


def _in_marker(opened: list[_Open]) -> bool:
    return any(each.tag.startswith("marker:") for each in opened)


def _heading_level(tag: str, values: dict[str, str]) -> int:
    if tag in _HEADINGS:
        return _HEADINGS[tag]
    found = _WORD_HEADING.search(values.get("class", ""))
    return int(found[1] or 1) if found else 0


def _container(tag: str, values: dict[str, str]) -> Container:
    if tag == "ul":
        return BULLETS
    start = values.get("start", "")
    return Container(NUMBERS.kind, int(start) if re.fullmatch(r"[0-9]{1,9}", start) else 1)


def _span(value: str) -> int:
    return min(int(value), 60) if re.fullmatch(r"[1-9][0-9]{0,3}", value) else 1
