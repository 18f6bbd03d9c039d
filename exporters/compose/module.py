"""A module in a book: its opening page, its sessions, its self-check."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.compose.blocks import compose_blocks
from exporters.compose.composer import Composer, block_cell, cell
from exporters.compose.session import session
from exporters.compose.sources import source
from models.component import Component
from models.content import Block, Cell, List, ListItem, Paragraph, Plain, Section, Strong
from models.module import Material, Module
from models.objective import Objective
from models.session import Session

NOTE_LINES = 14
"""Kept together: they fill the rest of a short page, or more than half of one of their own."""
OVERVIEW_WIDTHS = (0.1, 0.46, 0.16, 0.28)


def module(composer: Composer, one: Module) -> Section:
    """The section of a module."""
    inside: list[Block] = [*composer.labelled("aim", composer.prose(one, "aim", "aim"))]
    inside += composer.run_in("audience", one, "audience")
    minutes = sum(composer.minutes(each.minutes) for each in one.sessions)
    if minutes:
        inside.append(composer.fact("time", composer.duration(minutes)))
    inside += composer.part("objectives", objectives(composer, one.objectives))
    messages = composer.items(one.key_messages, "text", "key-messages")
    inside += composer.part("key_messages", messages)
    inside += composer.part("materials", materials(composer, one.materials))
    preparation = composer.items(one.preparation, "text", "checklist")
    inside += composer.part("preparation", preparation)
    inside += composer.part("overview", _overview(composer, one))
    notes = composer.items(one.facilitator_notes, "text", "facilitator-notes")
    inside += composer.part("facilitator_notes", notes)
    inside += [session(composer, each) for each in one.sessions]
    inside += composer.part("self_check", compose_blocks(composer, one.self_check), "self-check")
    inside += composer.part("references", _references(composer, one))
    if composer.edition.component is Component.HANDBOOK:
        inside += composer.part("notes_space", _notes_space())
    return composer.item_section(one, inside, role="module", number=composer.edition.number(one))


def objectives(composer: Composer, items: Iterable[Objective]) -> tuple[Block, ...]:
    """The objectives as a list under the sentence that leads to them."""
    entries = []
    for one in items:
        inlines = composer.edition.line(one, "text")
        if not inlines:
            continue
        number = composer.edition.number(one)
        head = (Strong((Plain(number),)), Plain("  ")) if number else ()
        place = composer.edition.place(one, "text")
        entries.append(ListItem((Paragraph((*head, *inlines), place=place, anchor=one.id),)))
    if not entries:
        return ()
    lead = Paragraph((Plain(composer.word("objectives_lead")),), role="lead-in")
    return (lead, List(tuple(entries), role="objectives"))


def materials(composer: Composer, items: Iterable[Material]) -> tuple[Block, ...]:
    """What to bring, with the number of copies where it is counted."""
    entries = []
    for one in items:
        inlines = composer.edition.line(one, "text")
        if not inlines:
            continue
        copies = (Plain(f" ({composer.word('copies', n=one.copies)})"),) if one.copies else ()
        place = composer.edition.place(one, "text")
        entries.append(ListItem((Paragraph((*inlines, *copies), place=place),)))
    return (List(tuple(entries), role="materials"),) if entries else ()


def _overview(composer: Composer, one: Module) -> tuple[Block, ...]:
    rows = [_overview_row(composer, each) for each in one.sessions]
    heads = ("place_short", "session", "time", "objectives_served")
    return composer.table("overview", heads, rows, OVERVIEW_WIDTHS)


def _overview_row(composer: Composer, one: Session) -> tuple[Cell, ...]:
    numbers = [composer.edition.numbers.get(item_id, "") for item_id in one.objective_ids]
    return (
        cell(composer.edition.number(one)),
        block_cell(composer.line(one, "title")),
        cell(composer.duration(composer.minutes(one.minutes))),
        cell(", ".join(number for number in numbers if number)),
    )


def _notes_space() -> tuple[Block, ...]:
    return tuple(Paragraph((), role="writing-lines") for _ in range(NOTE_LINES))


def _references(composer: Composer, one: Module) -> tuple[Block, ...]:
    wanted = set(one.reference_ids)
    found = [
        reference
        for group in composer.edition.course.references
        for reference in group.references
        if reference.id in wanted
    ]
    return tuple(source(composer, reference) for reference in found)
