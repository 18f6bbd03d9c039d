"""The pages of a module: what it is about, its sessions, its self-check."""

from __future__ import annotations

from exporters.compose.module import objectives
from exporters.elearning.lesson import Lesson
from exporters.elearning.self_study import Page, PageKind, Part
from models.content import (
    Block,
    Callout,
    CrossReference,
    Inline,
    List,
    ListItem,
    Paragraph,
    Plain,
    Strong,
)
from models.module import Module
from models.session import Session

CHECK = "-check"
"""What is put after the id of a module to name its self-check page."""


def module(lesson: Lesson, one: Module) -> Part:
    """A module as a part of the menu."""
    edition = lesson.reading.edition
    title = edition.line(one, "title")
    number = edition.number(one)
    opening = Page(
        one.id,
        PageKind.MODULE,
        title,
        _opening(lesson, one),
        lesson.reading.word("Module", n=number),
        short=(Plain(lesson.reading.word("module_opening")),),
    )
    pages = (opening, *(session(lesson, each) for each in one.sessions), *_self_check(lesson, one))
    return Part(one.id, title, pages, number)


def _opening(lesson: Lesson, one: Module) -> tuple[Block, ...]:
    reading = lesson.reading
    inside: list[Block] = [*reading.part("aim", reading.prose(one, "aim"))]
    inside += reading.run_in("audience", one, "audience")
    inside += reading.part("objectives", objectives(reading, one.objectives))
    inside += reading.part("overview", _overview(lesson, one))
    return tuple(inside)


def _overview(lesson: Lesson, one: Module) -> tuple[Block, ...]:
    """The sessions as links to their pages."""
    edition = lesson.reading.edition
    entries = []
    for each in one.sessions:
        number = edition.number(each)
        head: tuple[Inline, ...] = (Strong((Plain(number),)), Plain("  ")) if number else ()
        title = CrossReference(each.id, edition.plain(each, "title") or number)
        entries.append(ListItem((Paragraph((*head, title)),)))
    return (List(tuple(entries), role="overview"),) if entries else ()


def session(lesson: Lesson, one: Session) -> Page:
    """A session: the objectives it serves, a word of care where it needs one, its content."""
    reading = lesson.reading
    edition = reading.edition
    inside: list[Block] = []
    if one.sensitive:
        text = Paragraph((Plain(reading.word("sensitive_note")),))
        inside.append(Callout("sensitive", (Plain(reading.word("sensitive")),), (text,)))
    inside += _served(lesson, one)
    inside += lesson.compose(one.blocks)
    number = reading.word("Session", n=edition.number(one)).strip()
    return Page(one.id, PageKind.SESSION, edition.line(one, "title"), tuple(inside), number)


def _served(lesson: Lesson, one: Session) -> tuple[Block, ...]:
    items = [
        item for each in one.objective_ids if (item := lesson.reading.edition.index.item(each))
    ]
    listed = lesson.reading.items(items, "text", "objectives")
    word = lesson.reading.word("objectives")
    return (Callout("objectives", (Plain(word),), listed),) if listed else ()


def _self_check(lesson: Lesson, one: Module) -> tuple[Page, ...]:
    reading = lesson.reading
    messages = reading.items(one.key_messages, "text", "key-messages")
    questions = lesson.compose(one.self_check)
    word = reading.word("self_check" if questions else "key_messages")
    if questions:
        messages = reading.part("key_messages", messages, "key-messages-box")
    if not messages and not questions:
        return ()
    number = reading.word("Module", n=reading.edition.number(one))
    return (
        Page(
            one.id + CHECK,
            PageKind.SELF_CHECK,
            (Plain(word),),
            (*messages, *questions),
            number,
        ),
    )
