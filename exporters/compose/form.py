"""Forms on paper: fields with lines, boxes and tables to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby

from exporters.compose.composer import Composer, block_cell, cell
from models.blocks.form import FieldType, Form, FormField
from models.content import Block, Cell, Paragraph, Plain, Row, Strong, Table, plain_text

BOX = "☐"
_LABEL_WIDTH = 0.38
_LABEL_WIDTH_BESIDE_BOXES = 0.7
_LONGEST_LINE_OF_CHOICES = 48
_LONGEST_CHOICES_BESIDE_A_LONG_LABEL = 26
_SHORTEST_LONG_LABEL = 24
_LOWEST_TALL_FIELD = 8
_TO_TICK = (FieldType.YES_NO, FieldType.TICK, FieldType.SCALE)


def form(composer: Composer, block: Form) -> tuple[Block, ...]:
    """A form: its head, each part as a table of fields, its foot."""
    result: list[Block] = [*composer.line(block, "title", "label")]
    result += composer.prose(block, "introduction", "lead-in")
    for section in block.sections:
        title = composer.line(section, "title", "label")
        result += title
        result += composer.prose(section, "introduction", "lead-in")
        for is_grid, group in groupby(section.fields, lambda one: one.type is FieldType.TABLE):
            if is_grid:
                for field in group:
                    result += _grid(composer, field, under=title)
            else:
                result += _field_table(composer, tuple(group))
    result += composer.line(block, "footer", "instruction")
    return tuple(result)


def _field_table(composer: Composer, fields: Sequence[FormField]) -> tuple[Block, ...]:
    """A row for each field; where all are only ticked, the labels get most of the width."""
    ticked = all(_is_ticked(composer, field) for field in fields)
    label = _LABEL_WIDTH_BESIDE_BOXES if ticked else _LABEL_WIDTH
    rows = tuple(_row(composer, field) for field in fields)
    return (Table(rows, widths=(label, 1 - label), role="form"),)


def _is_ticked(composer: Composer, field: FormField) -> bool:
    """Whether a field has a few boxes to tick, which a narrow column can hold."""
    if field.type is not FieldType.CHOICE:
        return field.type in _TO_TICK
    choices = sum(len(composer.edition.plain(option, "text")) for option in field.options)
    label = len(composer.edition.plain(field, "label") + composer.edition.plain(field, "hint"))
    return (
        choices + 3 * len(field.options) <= _LONGEST_CHOICES_BESIDE_A_LONG_LABEL
        and label >= _SHORTEST_LONG_LABEL
    )


def _row(composer: Composer, field: FormField) -> Row:
    """Label and entry beside each other; a tall field, such as a sketch, has the whole width."""
    label = (
        *composer.line(field, "label", "form-label"),
        *composer.line(field, "hint", "form-hint"),
    )
    entry = _entry(composer, field)
    if field.type is FieldType.LINES and field.rows >= _LOWEST_TALL_FIELD:
        return Row((Cell((*label, *entry), colspan=2),))
    return Row((block_cell(label), Cell(entry)))


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
        return _choices(composer, field)
    return tuple(Paragraph((), role="form-line") for _ in range(field.rows))


def _choices(composer: Composer, field: FormField) -> tuple[Block, ...]:
    """A box for each choice: beside each other where they are short, else one below the other."""
    options = [
        (Plain(BOX + " "), *composer.edition.line(option, "text")) for option in field.options
    ]
    if not options:
        return (Paragraph(()),)
    if len(plain_text(tuple(chain(*options)))) <= _LONGEST_LINE_OF_CHOICES:
        spaced = [options[0], *((Plain("   "), *option) for option in options[1:])]
        return (Paragraph(tuple(chain(*spaced)), role="form-line"),)
    return tuple(Paragraph(option, role="form-line") for option in options)


def _grid(composer: Composer, field: FormField, *, under: tuple[Block, ...]) -> tuple[Block, ...]:
    """An empty table to fill in, under its label unless the part is called the same."""
    label = composer.edition.line(field, "label")
    if plain_text(label) == plain_text(under):
        label = ()
    heads = tuple(
        Cell((Paragraph(composer.edition.line(option, "text")),), header=True)
        for option in field.options
    )
    lead: tuple[Block, ...] = ()
    if label:
        lead = (Paragraph((Strong(label),), role="form-label"),)
    lead = (*lead, *composer.line(field, "hint", "form-hint"))
    if not heads:
        return lead
    empty = Row(tuple(cell("") for _ in heads))
    return (*lead, Table((Row(heads), *[empty] * field.rows), header_rows=1, role="form"))
