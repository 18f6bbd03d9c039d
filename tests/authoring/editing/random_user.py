"""A random user: edits anything anywhere, as a seeded source of chance tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from authoring.copying.clipping import ClippingRefused, clip
from authoring.copying.paste import paste
from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.refusal import EditRefused
from authoring.editing.replace_node import ReplaceNode
from models.blocks import BLOCK_TYPES, Callout, Question, TextBlock
from models.blocks.question import QuestionType
from models.delivery import EntryKind
from models.item import Confidence, Item, State
from models.module import Module
from models.session import Session
from models.text import Line, PassageState
from models.tree import shape, walk
from tests.authoring.editing.random_pages import PAGE_DEEDS

WORDS = ("Ask.", "လူကုန်ကူးမှု", "မြန်မာ။", "", "**Bold** text", "e\u0301", "Two\nlines", "0")
LANGUAGES = ("en", "my")
AGENCIES = ("", "IMM", "DSW", "POL")


def random_edit(indexed: IndexedCourse, chance: Random) -> Edit:
    """Some edit that can be made now."""
    while True:
        item = chance.choice(list(walk(indexed.course)))
        try:
            edit = chance.choice(DEEDS)(indexed, item, chance)
            if edit is not None:
                edit.outcome(indexed)
                return edit
        except EditRefused:
            continue


def _write(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    fields = shape(type(item)).texts
    if not fields:
        return None
    field, language = chance.choice(fields), chance.choice(LANGUAGES)
    agency, value = chance.choice(AGENCIES), chance.choice(WORDS)
    return edits.set_text(indexed, item.id, field, language, agency, value)


def _title(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    return edits.set_title(indexed, item.id, "en", "", chance.choice(WORDS))


def _unword(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    fields = shape(type(item)).texts
    if not fields:
        return None
    return edits.remove_wording(indexed, item.id, chance.choice(fields), chance.choice(AGENCIES))


def _time(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    minutes = chance.choice([None, 0, 5, 90])
    return edits.set_minutes(indexed, item.id, minutes, chance.choice(AGENCIES))


def _wording(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    fields = shape(type(item)).texts
    if not fields:
        return None
    field, agency = chance.choice(fields), chance.choice(AGENCIES)
    other = Line.of(en=chance.choice(WORDS))
    return chance.choice(
        [
            edits.make_wording(indexed, item.id, field, agency, "An author", date(2026, 1, 2)),
            edits.keep_wording(indexed, item.id, field, agency, "An author", date(2026, 1, 2)),
            edits.share_wording(indexed, item.id, field, agency),
            edits.set_wording_reason(
                indexed, item.id, field, agency, chance.choice(WORDS), "", date(2026, 1, 2)
            ),
            edits.change_for_all(indexed, item.id, field, agency),
            edits.change_for_agency(indexed, item.id, field, agency, other),
        ]
    )


def _translate(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    fields = shape(type(item)).texts
    if not fields:
        return None
    field, agency, language = (chance.choice(each) for each in (fields, AGENCIES, LANGUAGES))
    state = chance.choice(list(PassageState))
    if chance.random() < 0.5:
        return edits.copy_source(indexed, item.id, field, language, agency)
    return edits.set_passage_state(indexed, item.id, field, language, agency, state)


def _serve(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    objectives = [each.id for module in indexed.course.modules for each in module.objectives]
    wanted = [each for each in objectives if chance.random() < 0.5]
    return edits.set_objectives(indexed, item.id, wanted)


def _up(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    return chance.choice([edits.move_up, edits.move_down])(indexed, item.id)


def _move(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    parent = chance.choice(list(walk(indexed.course)))
    lists = shape(type(parent)).lists
    if not lists:
        return None
    return edits.move_to(indexed, item.id, parent.id, chance.choice(lists), chance.randrange(4))


def _send(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    modules = indexed.course.modules
    if not isinstance(item, Session) or not modules:
        return None
    return edits.move_session_to_module(indexed, item.id, chance.choice(modules).id)


def _insert(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    kinds: list[type[Item]] = [Module, Session, *BLOCK_TYPES]
    kind = chance.choice(kinds)
    return edits.insert_item(indexed, kind, item.id)


def _copy(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if chance.random() < 0.5 or sum(1 for _ in walk(item)) > 12:
        return None
    return edits.duplicate(indexed, item.id)


def _delete(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if chance.random() < 0.5 or sum(1 for _ in walk(item)) > 8:
        return None
    return edits.delete(indexed, item.id)


def _audience(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    codes = [code for code in AGENCIES[1:] if chance.random() < 0.5]
    return edits.set_shown_for(indexed, item.id, codes, chance.choice([None, "A reason."]))


def _field(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    field = chance.choice(["note", "state", "confidence"])
    values: dict[str, list[str]] = {
        "note": list(WORDS),
        "state": list(State),
        "confidence": list(Confidence),
    }
    return edits.set_field(indexed, item.id, field, chance.choice(values[field]))


def _shift(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    chosen = [item.id, *_some(indexed, chance)]
    return edits.shift(indexed, chosen, chance.choice(list(edits.Direction)))


def _place(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if item.id == indexed.course.id:
        return None
    slot = indexed.slot(item.id)
    like = [each for each in walk(indexed.course) if type(each) is type(indexed.item(slot.parent))]
    parent, chosen = chance.choice(like), [item.id, *_some(indexed, chance)]
    return edits.place(indexed, chosen, parent.id, slot.field, chance.randrange(4))


def _copy_some(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if chance.random() < 0.7 or sum(1 for _ in walk(item)) > 8:
        return None
    return edits.duplicate_all(indexed, [item.id, *_some(indexed, chance, most=4)])


def _delete_some(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if chance.random() < 0.8 or sum(1 for _ in walk(item)) > 8:
        return None
    return edits.delete_all(indexed, [item.id, *_some(indexed, chance, most=4)])


def _paste(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    """Copy something small and paste it somewhere."""
    if chance.random() < 0.6 or sum(1 for _ in walk(item)) > 8:
        return None
    clipping = clip(indexed, [item.id], lambda _: b"")
    near = chance.choice(list(walk(indexed.course)))
    try:
        return paste(indexed, clipping, near.id).edit if clipping else None
    except ClippingRefused:
        return None


def _some(indexed: IndexedCourse, chance: Random, most: int = 1_000) -> list[str]:
    """Up to two other items, each with at most so many inside it."""
    found = chance.sample(list(walk(indexed.course)), k=chance.randrange(3))
    return [each.id for each in found if sum(1 for _ in walk(each)) <= most]


def _retype(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if not isinstance(item, TextBlock | Callout) or indexed.slot(item.id).field != "blocks":
        return None
    other = Callout if isinstance(item, TextBlock) else TextBlock
    node = other(id=item.id, body=item.body, note=chance.choice(WORDS))
    return Edit("Change kind", (ReplaceNode(item.id, node),))


def _row(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    lists = shape(type(item)).lists
    if chance.random() < 0.5 or not lists:
        return edits.add_row_below(indexed, item.id)
    return edits.add_row(indexed, item.id, chance.choice(lists), chance.choice([None, 0, 1]))


def _question(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    del item
    questions = [each for each in walk(indexed.course) if isinstance(each, Question)]
    if not questions:
        return None
    question = chance.choice(questions)
    if question.options and chance.random() < 0.5:
        option = chance.choice(question.options)
        return edits.mark_correct(indexed, option.id, chance.random() < 0.7)
    return edits.change_question_type(indexed, question.id, chance.choice(list(QuestionType)))


def _timetable(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    if not indexed.course.timetables:
        return edits.add_row(indexed, indexed.course.id, "timetables")
    timetable = chance.choice(indexed.course.timetables)
    if not timetable.days or chance.random() < 0.2:
        return edits.add_day(indexed, timetable.id)
    day, position = chance.choice(timetable.days).id, chance.randrange(3)
    entries = [entry.id for each in timetable.days for entry in each.entries]
    entry = chance.choice(entries) if entries else ""
    session = item.id if isinstance(item, Session) else ""
    tried = [
        edits.place_session(indexed, session, day, position),
        edits.place_fixed(indexed, chance.choice(list(EntryKind)), day, position),
        edits.move_entry(indexed, entry, day, position),
        edits.take_out(indexed, entry),
    ]
    return chance.choice(tried)


def _value(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    del item
    if not indexed.course.values:
        return None
    value, area = chance.choice(indexed.course.values).id, chance.choice(["", "SHAN"])
    agency, language = chance.choice(AGENCIES), chance.choice(LANGUAGES)
    return edits.set_value(indexed, value, agency, area, language, chance.choice(WORDS))


def _order(indexed: IndexedCourse, item: Item, chance: Random) -> Edit | None:
    del item
    modules = [each.id for each in indexed.course.modules]
    chance.shuffle(modules)
    agency = chance.choice(AGENCIES[1:])
    return edits.set_edition_order(indexed, agency, indexed.course.id, tuple(modules))


DEEDS: list[Callable[[IndexedCourse, Item, Random], Edit | None]] = [
    _write,
    _write,
    _title,
    _unword,
    _wording,
    _translate,
    _serve,
    _time,
    _up,
    _move,
    _send,
    _insert,
    _copy,
    _delete,
    _audience,
    _field,
    _retype,
    _shift,
    _place,
    _copy_some,
    _delete_some,
    _paste,
    _row,
    _question,
    _timetable,
    _value,
    _order,
    *PAGE_DEEDS,
]
