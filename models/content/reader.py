"""Reading stored Markdown: the one file that knows Python-Markdown.

Python-Markdown drives the block structure with our own block processors; all of its own
processors are taken out, because they know headings, code, HTML and references, and because
its lists join what differs. Inlines are read by :mod:`models.content.inline_reader`.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from models.content import problems as codes
from models.content.characters import composed, has_forbidden, without_forbidden
from models.content.dialect import (
    FOREIGN_LINE,
    LIST_MARKER,
    MAX_NESTING,
    QUOTE_MARKER,
    RULE_LINE,
    WHITE_SPACE,
)
from models.content.inline_reader import read_inlines
from models.content.nodes import Block, Inline, List, ListItem, Paragraph, Quote
from models.content.normal_form import joined
from models.content.problems import ContentProblem, ProblemLog

_INDENT = "    "
_BLANK_LINES = re.compile(r"\n(?: *\n)+")
_QUOTE_PREFIX = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_ITEM_INDENT = re.compile(r"^ {4}", re.MULTILINE)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_TRAILING_BACKSLASHES = re.compile(r"\\*\Z")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The blocks of a passage in normal form, and what could not be taken as written."""

    blocks: tuple[Block, ...]
    problems: tuple[ContentProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedLine:
    """The inlines of a line in normal form, and what could not be taken as written."""

    inlines: tuple[Inline, ...]
    problems: tuple[ContentProblem, ...] = ()


@lru_cache(maxsize=65_536)
def parse(text: str) -> Parsed:
    """Read a passage of stored Markdown. Any text can be read; no exception is raised."""
    log = ProblemLog()
    parser = _parser()
    root = parser.read(_prepared(text, log).expandtabs(4), log)
    return Parsed(_blocks(root, log), log.all())


@lru_cache(maxsize=65_536)
def parse_line(text: str) -> ParsedLine:
    """Read a line of stored Markdown: inlines only, so "1. Welcome" is just these words."""
    log = ProblemLog()
    return ParsedLine(read_inlines(_prepared(text, log), log), log.all())


def _prepared(text: str, log: ProblemLog) -> str:
    if has_forbidden(text):
        log.add(codes.LEFT_OUT, "Characters that cannot be printed were left out.", "")
        text = without_forbidden(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return composed(text)


class _PassageParser(BlockParser):
    """Python-Markdown's block parser, fed with blocks that each are one thing."""

    log: ProblemLog

    def read(self, text: str, log: ProblemLog) -> Element:
        self.log = log
        self.state.clear()
        root = Element("div")
        self.parseChunk(root, text)
        return root

    def parseChunk(self, parent: Element, text: str) -> None:  # noqa: N802
        """Read a text into ``parent``; a block ends at a blank line or where another begins."""
        if "\n" not in text:
            self.parseBlocks(parent, [text])
            return
        for group in _BLANK_LINES.split(text):
            self.parseBlocks(parent, _separated(group))

    def parse_inside(self, parent: Element, text: str) -> None:
        """Read the content of a list entry or a quote."""
        self.state.set(parent.tag)
        self.parseChunk(parent, text)
        self.state.reset()

    def is_full(self, block: str) -> bool:
        """Whether nothing more may be nested here; the author is told."""
        if len(self.state) < MAX_NESTING:
            return False
        self.log.add(
            codes.TOO_DEEP,
            f"Lists and quotes can stand at most {MAX_NESTING} deep in each other; "
            "what is deeper is kept as text.",
            block,
        )
        return True


def _separated(group: str) -> list[str]:
    """Lines without a blank one between them, divided where a list entry or a quote begins."""
    blocks: list[list[str]] = []
    kind = ""
    for line in group.split("\n"):
        line_kind = _kind(line)
        begins = line_kind not in ("", kind) or line_kind in ("-", "1")
        if line_kind == "2":
            begins = kind in ("1", "2")
        if begins or not blocks:
            blocks.append([line])
            kind = line_kind or ("2" if line.startswith(_INDENT) else "")
        else:
            blocks[-1].append(line)
    return ["\n".join(lines) for lines in blocks]


def _kind(line: str) -> str:
    """Which block a line can begin: ">", "-", "1" (number one), "2" (another number) or ""."""
    if QUOTE_MARKER.match(line):
        return ">"
    marker = LIST_MARKER.match(line)
    if marker is None or RULE_LINE.match(line):
        return ""
    number = marker.group(1)
    if number is None:
        return "-"
    return "1" if number == "1" else "2"


class _Continuation(BlockProcessor):
    """An indented block after a list belongs to the last entry of the list."""

    parser: _PassageParser

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith(_INDENT) and len(parent) > 0 and parent[-1].tag in ("ul", "ol")

    def run(self, parent: Element, blocks: list[str]) -> None:
        self.parser.parse_inside(parent[-1][-1], _ITEM_INDENT.sub("", blocks.pop(0)))


class _ListEntry(BlockProcessor):
    """A line with a bullet or a number, and the lines that follow it."""

    parser: _PassageParser

    def test(self, parent: Element, block: str) -> bool:
        return _kind_of_block(block) in ("-", "1", "2") and not self.parser.is_full(block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        marker = LIST_MARKER.match(block)
        number = marker.group(1) if marker else None
        tag = "ul" if number is None else "ol"
        entries = parent[-1] if len(parent) and parent[-1].tag == tag else SubElement(parent, tag)
        if number is not None and not len(entries):
            entries.set("start", number)
        content = block[marker.end() :] if marker else block
        self.parser.parse_inside(SubElement(entries, "li"), _ITEM_INDENT.sub("", content))


def _kind_of_block(block: str) -> str:
    return _kind(block.partition("\n")[0])


class _Quoted(BlockProcessor):
    """Lines that begin with a greater-than sign."""

    parser: _PassageParser

    def test(self, parent: Element, block: str) -> bool:
        return (
            QUOTE_MARKER.match(block) is not None
            and _QUOTE_PREFIX.sub("", block).strip(WHITE_SPACE) != ""
            and not self.parser.is_full(block)
        )

    def run(self, parent: Element, blocks: list[str]) -> None:
        content = _QUOTE_PREFIX.sub("", blocks.pop(0))
        known = len(parent) and parent[-1].tag == "blockquote"
        quote = parent[-1] if known else SubElement(parent, "blockquote")
        self.parser.parse_inside(quote, content)


class _Text(BlockProcessor):
    """Everything else is a paragraph."""

    def test(self, parent: Element, block: str) -> bool:
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = blocks.pop(0)


_threads = threading.local()


def _parser() -> _PassageParser:
    """The parser of this thread: Python-Markdown keeps its state in the parser."""
    parser: _PassageParser | None = getattr(_threads, "parser", None)
    if parser is None:
        parser = _PassageParser(Markdown())
        processors = (_Continuation, _ListEntry, _Quoted, _Text)
        for order, processor in enumerate(processors):
            priority = 100 - 10 * order
            parser.blockprocessors.register(processor(parser), processor.__name__, priority)
        _threads.parser = parser
    return parser


def _blocks(parent: Element, log: ProblemLog) -> tuple[Block, ...]:
    return joined([_block(element, log) for element in parent])


def _block(element: Element, log: ProblemLog) -> Block:
    if element.tag == "p":
        return Paragraph(read_inlines(_own_lines(element.text or "", log), log))
    if element.tag == "blockquote":
        return Quote(_blocks(element, log))
    items = (ListItem(_blocks(entry, log)) for entry in element)
    return List(
        tuple(item for item in items if item.blocks),
        ordered=element.tag == "ol",
        start=int(element.get("start", "1")),
    )


def _own_lines(text: str, log: ProblemLog) -> str:
    """The text with a break at both sides of a line that another dialect gives a meaning."""
    found = FOREIGN_LINE.search(text)
    if found is None:
        return text
    log.add(
        codes.NOT_ALLOWED_HERE,
        "A text holds paragraphs, lists and quotes only; a heading, a table, a rule or code "
        "is kept as plain text. Use a block of its own for it.",
        text[found.start() :].partition("\n")[0],
    )
    lines = text.split("\n")
    foreign = _foreign(lines)
    parts = []
    for index, line in enumerate(lines):
        apart = any(foreign[index : index + 2]) and not _ends_with_break(line)
        parts.append(line + "\\" if apart and index + 1 < len(lines) else line)
    return "\n".join(parts)


def _foreign(lines: list[str]) -> list[bool]:
    foreign = []
    fenced = False
    for line in lines:
        fence = _FENCE.match(line) is not None
        foreign.append(fenced or fence or FOREIGN_LINE.match(line) is not None)
        fenced ^= fence
    return foreign


def _ends_with_break(line: str) -> bool:
    found = _TRAILING_BACKSLASHES.search(line)
    return found is not None and len(found.group()) % 2 == 1
