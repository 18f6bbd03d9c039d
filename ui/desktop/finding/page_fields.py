"""The texts of the page that is shown, in reading order, and how to bring words into view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from PySide6.QtWidgets import QTextEdit

from authoring.finding.hit import Hit
from authoring.finding.passages import CoursePassage
from authoring.finding.words import run_starts
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.page_parts import Field
from ui.desktop.page.page_view import PageView
from ui.desktop.rich_text.shown_words import select, shown_lines

_MARGIN = 60


def fields_on(page: PageView) -> Iterator[tuple[str, Field]]:
    """Every text of a page with the key of its part, those in tables and those whose row is not
    made yet among them."""
    for part in page.parts:
        for field in _fields_in(part):
            yield part.key, field


def rows_made(page: PageView) -> list[FieldRow]:
    """The rows of texts that have been made so far: those that are or were near what is seen."""
    found: list[FieldRow] = []
    for row in page.sheet.rows.values():
        found += [row] if isinstance(row, FieldRow) else row.findChildren(FieldRow)
    return found


def passage_of(field: Field) -> CoursePassage:
    """A text of the page as a text of the course."""
    owner = field.owner if field.is_own else ""
    return CoursePassage(
        field.item, field.field, owner, field.language, field.value, field.is_line, "", ()
    )


def is_of(field: Field, passage: CoursePassage) -> bool:
    """Whether a text of the page shows a text of the course."""
    own = passage_of(field)
    return (own.item, own.field, own.owner, own.language) == (
        passage.item,
        passage.field,
        passage.owner,
        passage.language,
    )


def row_of(page: PageView, passage: CoursePassage) -> FieldRow | None:
    """The row that shows a text, made now where it was not; None where the page has it not."""
    for key, field in fields_on(page):
        if is_of(field, passage):
            row = page.sheet.row(key)
            inside = [row] if isinstance(row, FieldRow) else []
            if row is not None and not inside:
                inside = row.findChildren(FieldRow)
            return next((each for each in inside if is_of(each.part, passage)), None)
    return None


def hit_span(field: QTextEdit, hit: Hit) -> tuple[int, int] | None:
    """From where to where a hit stands in the document of a field; for words of a footnote it is
    its mark. None where the text says something else by now."""
    lines = shown_lines(field)
    number, *in_footnote = hit.address
    if number >= len(lines):
        return None
    line = lines[number]
    if in_footnote:
        start = line.position(run_starts(line.runs)[min(in_footnote[0], len(line.runs))])
        return start, start + 1
    if line.words.text[hit.start : hit.end] != hit.words:
        return None
    return line.position(hit.start), line.position(hit.end)


def show_hit(page: PageView, row: FieldRow, hit: Hit, selected: bool = True) -> None:
    """Select a hit, or only put the cursor before it, and scroll until it is seen."""
    span = hit_span(row.text, hit)
    if span is not None:
        select(row.text, span[0], span[1] if selected else span[0])
    point = row.text.mapTo(page.sheet, row.text.cursorRect().center())
    page.ensureVisible(point.x(), point.y(), 0, _MARGIN)


def _fields_in(part: object) -> Iterator[Field]:
    """The texts inside any value that a page is made of."""
    if isinstance(part, Field):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _fields_in(each)
    elif is_dataclass(part):
        for attribute in fields(part):
            yield from _fields_in(getattr(part, attribute.name))
