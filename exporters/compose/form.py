"""Forms on paper: fields with lines, boxes and tables to fill in."""

from __future__ import annotations

from exporters.compose.composer import Composer, block_cell, cell
from models.blocks.form import FieldType, Form, FormField
from models.content import Block, Cell, Paragraph, Plain, Row, Strong, Table

BOX = "☐"
_LABEL_WIDTH = 0.38


def form(composer: Composer, block: Form) -> tuple[Block, ...]:
    """A form: its head, each part as a table of fields, its foot."""
    result: list[Block] = [*composer.line(block, "title", "label")]
    result += composer.prose(block, "introduction")
    for section in block.sections:
        result += composer.line(section, "title", "label")
        result += composer.prose(section, "introduction")
        rows: list[Row] = []
        for field in section.fields:
            if field.type is FieldType.TABLE:
                result += _field_table(rows)
                rows = []
                result += _grid(composer, field)
            else:
                rows.append(_row(composer, field))
        result += _field_table(rows)
    result += composer.line(block, "footer", "instruction")
    return tuple(result)


def _field_table(rows: list[Row]) -> tuple[Block, ...]:
    if not rows:
        return ()
    return (Table(tuple(rows), widths=(_LABEL_WIDTH, 1 - _LABEL_WIDTH), role="form"),)


def _row(composer: Composer, field: FormField) -> Row:
    label = (*composer.line(field, "label", "form-label"), *composer.line(field, "hint", "time"))
    return Row((block_cell(label), Cell(_entry(composer, field))))


def _entry(composer: Composer, field: FormField) -> tuple[Block, ...]:
    if field.type is FieldType.YES_NO:
        text = f"{BOX} {composer.word('yes')}   {BOX} {composer.word('no')}"
        return (Paragraph((Plain(text),), role="form-line"),)
    if field.type is FieldType.TICK:
        return (Paragraph((Plain(BOX),), role="form-line"),)
    if field.type is FieldType.SCALE:
        points = "   ".join(f"{BOX} {n}" for n in range(field.scale_from, field.scale_to + 1))
        return (Paragraph((Plain(points),), role="form-line"),)
    if field.type is FieldType.CHOICE:
        return tuple(
            Paragraph((Plain(BOX + " "), *composer.edition.line(option, "text")), role="form-line")
            for option in field.options
        ) or (Paragraph(()),)
    return tuple(Paragraph((), role="form-line") for _ in range(field.rows))


def _grid(composer: Composer, field: FormField) -> tuple[Block, ...]:
    label = composer.edition.line(field, "label")
    heads = tuple(
        Cell((Paragraph(composer.edition.line(option, "text")),), header=True)
        for option in field.options
    )
    lead: tuple[Block, ...] = ()
    if label:
        lead = (Paragraph((Strong(label),), role="form-label"),)
    lead = (*lead, *composer.line(field, "hint", "time"))
    if not heads:
        return lead
    empty = Row(tuple(cell("") for _ in heads))
    return (*lead, Table((Row(heads), *[empty] * field.rows), header_rows=1, role="form"))
