"""A QTextDocument that shows lines, and the lines that it shows: inverse to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextList,
    QTextListFormat,
)

from models.content import Break
from models.content.lines import BULLETS, NUMBERS, QUOTE, Container, TextLine
from models.content.runs import Run
from ui.desktop.look.theme import SPACE_1, SPACE_2
from ui.desktop.rich_text.formats import (
    OBJECT,
    Kept,
    Look,
    char_format,
    leaf_of,
    pieces,
    stored_leaf,
    thing_format,
)

LINE_SEPARATOR = "\u2028"
Label = Callable[[str], str]
"""What is drawn for an inserted thing, given as stored text."""
_DISCS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_NUMBERS = (
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListLowerRoman,
)


def show_lines(
    document: QTextDocument, lines: Sequence[TextLine], look: Look, label: Label, height: int
) -> None:
    """Let a document show other lines. ``height`` is the line height in per cent."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, line in enumerate(lines):
        if number:
            cursor.insertBlock()
        insert_runs(cursor, line.runs, look, label)
    cursor.endEditBlock()
    lay_out(document, lines, height)


def insert_runs(cursor: QTextCursor, runs: Sequence[Run], look: Look, label: Label) -> None:
    """Insert words and things at a cursor."""
    for marks, href, leaf in runs:
        if isinstance(leaf, Break):
            cursor.insertText(LINE_SEPARATOR, char_format(marks, href, look))
            continue
        parts = pieces(leaf) if isinstance(leaf, str) else [(stored_leaf(leaf), True)]
        for text, is_thing in parts:
            if is_thing:
                made = thing_format(marks, href, text, label(text), look)
                cursor.insertText(OBJECT, made)
            else:
                cursor.insertText(text, char_format(marks, href, look))


def lay_out(document: QTextDocument, lines: Sequence[TextLine], height: int) -> None:
    """Give the blocks of a document the lists, quotes and indents of as many lines."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    open_lists: dict[int, tuple[str, QTextList]] = {}
    block = document.begin()
    for number, line in enumerate(lines):
        cursor.setPosition(block.position())
        _leave_list(block)
        above = _space_above(line, lines[number - 1]) if number else 0
        cursor.setBlockFormat(_block_format(line, height, above))
        _enter_list(cursor, line, open_lists)
        block = block.next()
    cursor.endEditBlock()


def lines_shown(document: QTextDocument) -> tuple[TextLine, ...]:
    """The lines a document shows."""
    lines = []
    block = document.begin()
    while block.isValid():
        lines.append(line_shown(block))
        block = block.next()
    return tuple(lines)


def line_shown(block: QTextBlock) -> TextLine:
    """The line one block shows."""
    containers = _containers(block.blockFormat())
    begins = block.blockFormat().property(Kept.BEGINS)
    depth = len(containers)
    at = min(int(begins), depth) if begins is not None else depth
    return TextLine(tuple(_runs(block)), containers, at)


def _runs(block: QTextBlock) -> Iterator[Run]:
    for fragment in _fragments(block):
        made = fragment.charFormat()
        marks = int(made.property(Kept.MARKS) or 0)
        href = str(made.property(Kept.HREF) or "")
        stored = made.property(Kept.LEAF)
        for kind, group in groupby(fragment.text(), _kind_of):
            text = "".join(group)
            if kind == LINE_SEPARATOR:
                yield from ((marks, href, Break()) for _ in text)
            elif kind == OBJECT and stored is not None:
                yield from ((marks, href, leaf_of(str(stored))) for _ in text)
            else:
                yield marks, href, text


def _kind_of(character: str) -> str:
    return character if character in (LINE_SEPARATOR, OBJECT) else ""


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _space_above(line: TextLine, before: TextLine) -> int:
    """Paragraphs stand apart, as they are printed; the entries of a list close together."""
    in_list = line.begins_entry and before.containers[:1] == line.containers[:1]
    return SPACE_1 if in_list else SPACE_2


def _block_format(line: TextLine, height: int, above: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setProperty(Kept.CONTAINERS, _packed(line.containers))
    made.setProperty(Kept.BEGINS, line.begins)
    made.setIndent(0 if line.begins_entry and line.containers[-1].is_list else _indent(line))
    return made


def _indent(line: TextLine) -> int:
    return len(line.containers)


def _enter_list(
    cursor: QTextCursor, line: TextLine, open_lists: dict[int, tuple[str, QTextList]]
) -> None:
    """Put the line into the list its marker counts in, a new one where none is open."""
    for depth in [each for each in open_lists if each >= len(line.containers)]:
        del open_lists[depth]
    for depth, container in enumerate(line.containers):
        packed = container.kind
        if depth in open_lists and open_lists[depth][0] != packed:
            for each in [each for each in open_lists if each >= depth]:
                del open_lists[each]
    for depth in [each for each in open_lists if each > line.begins]:
        del open_lists[depth]
    last = len(line.containers) - 1
    if last < 0 or line.begins > last or not line.containers[last].is_list:
        return
    container = line.containers[last]
    if last in open_lists:
        open_lists[last][1].add(cursor.block())
        return
    made = cursor.createList(_list_format(container, line.containers))
    open_lists[last] = (container.kind, made)


def _list_format(container: Container, containers: tuple[Container, ...]) -> QTextListFormat:
    made = QTextListFormat()
    level = sum(each.is_list for each in containers) - 1
    styles = _NUMBERS if container.kind == NUMBERS.kind else _DISCS
    made.setStyle(styles[level % len(styles)])
    made.setIndent(len(containers))
    made.setStart(container.start)
    return made


def _leave_list(block: QTextBlock) -> None:
    if (found := block.textList()) is not None:
        found.remove(block)


_KINDS = {"b": BULLETS.kind, "n": NUMBERS.kind, "q": QUOTE.kind}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}


def _packed(containers: tuple[Container, ...]) -> str:
    return " ".join(f"{_LETTERS[each.kind]}{each.start}" for each in containers)


def _containers(made: QTextBlockFormat) -> tuple[Container, ...]:
    packed = str(made.property(Kept.CONTAINERS) or "")
    return tuple(Container(_KINDS[each[0]], int(each[1:])) for each in packed.split())
