"""Forms on screen: what each part asks for, as a list of fields to read."""

from __future__ import annotations

from exporters.compose.composer import Composer
from models.blocks.form import FieldType, Form, FormField
from models.content import Block, Inline, List, ListItem, Paragraph, Plain, Section, Strong

BOX = "☐"


def form(composer: Composer, block: Form) -> tuple[Block, ...]:
    """A form: its head, its parts with their fields, its foot."""
    inside: list[Block] = [*composer.prose(block, "introduction")]
    for section in block.sections:
        fields = tuple(ListItem(_field(composer, each)) for each in section.fields)
        listed = (List(fields, role="form-fields"),) if fields else ()
        inside += composer.line(section, "title", "label")
        inside += composer.prose(section, "introduction")
        inside += listed
    inside += composer.line(block, "footer", "instruction")
    title = composer.edition.line(block, "title")
    if not title:
        return tuple(inside)
    return (Section(title, tuple(inside), role="form", anchor=block.id),)


def _field(composer: Composer, field: FormField) -> tuple[Block, ...]:
    """A field: its label, how it is filled in, its hint."""
    entry = _entry(composer, field)
    label = composer.edition.line(field, "label")
    lead: tuple[Inline, ...] = (Strong(label),) if label else ()
    between = (Plain("  "),) if lead and entry else ()
    place = composer.edition.place(field, "label")
    first = Paragraph((*lead, *between, *entry), place=place) if lead or entry else None
    hint = composer.line(field, "hint", "hint")
    return (*((first,) if first else ()), *hint)


def _entry(composer: Composer, field: FormField) -> tuple[Inline, ...]:
    if field.type is FieldType.YES_NO:
        return (Plain(f"{BOX} {composer.word('yes')}  {BOX} {composer.word('no')}"),)
    if field.type is FieldType.TICK:
        return (Plain(BOX),)
    if field.type is FieldType.SCALE:
        return (Plain("  ".join(f"{BOX} {n}" for n in _scale(field))),)
    if field.type is FieldType.CHOICE:
        return _options(composer, field, f"{BOX} ", "  ")
    if field.type is FieldType.TABLE:
        return _options(composer, field, "", " | ")
    return (Plain("……"),)


def _scale(field: FormField) -> range:
    low, high = sorted((field.scale_from, field.scale_to))
    return range(low, high + 1)


def _options(composer: Composer, field: FormField, before: str, between: str) -> tuple[Inline, ...]:
    result: list[Inline] = []
    for option in field.options:
        text = composer.edition.line(option, "text")
        if text:
            result += [Plain((between if result else "") + before), *text]
    return tuple(result)
