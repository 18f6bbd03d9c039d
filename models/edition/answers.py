"""Answer order, the sixth pass: the order in which answers are printed, drawn from item ids."""

from __future__ import annotations

import hashlib

from models.blocks import Question
from models.blocks.question import OPTION_TYPES, QuestionType
from models.course import Course
from models.edition.wording import Passages
from models.item import Item
from models.tree import rebuild, trusted_copy, walk

AnswerOrder = dict[str, tuple[str, ...]]
"""For a question id, the ids of its options (or of the pairs whose right sides stand there)."""


def _draw(question_id: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    def key(item_id: str) -> str:
        return hashlib.sha256(f"{question_id}/{item_id}".encode()).hexdigest()

    drawn = tuple(sorted(ids, key=key))
    if len(ids) > 1 and drawn == ids:  # the stored order is the key: never print it as it is
        drawn = (*drawn[1:], drawn[0])
    return drawn


def draw_answers(course: Course) -> AnswerOrder:
    """A stable order for ordering and matching questions, the same in all components."""
    orders: AnswerOrder = {}
    for item in walk(course):
        if not isinstance(item, Question):
            continue
        if item.type is QuestionType.ORDERING:
            orders[item.id] = _draw(item.id, tuple(option.id for option in item.options))
        elif item.type is QuestionType.MATCHING:
            orders[item.id] = _draw(item.id, tuple(pair.id for pair in item.pairs))
    return orders


def forget_keys(course: Course, passages: Passages, orders: AnswerOrder) -> tuple[Course, Passages]:
    """The course and passages with answers stored as printed, so that their order tells nothing."""
    moved = dict(passages)

    def shuffle(item: Item) -> Item:
        if not isinstance(item, Question) or item.id not in orders:
            return item
        rank = {item_id: position for position, item_id in enumerate(orders[item.id])}
        if item.type in OPTION_TYPES:
            options = tuple(sorted(item.options, key=lambda option: rank[option.id]))
            return trusted_copy(item, {"options": options})
        rights = sorted(item.pairs, key=lambda pair: rank[pair.id])
        pairs = []
        for pair, other in zip(item.pairs, rights, strict=True):
            pairs.append(trusted_copy(pair, {"right": other.right}))
            moved[pair.id, "right"] = passages.get((other.id, "right"), ())
        return trusted_copy(item, {"pairs": tuple(pairs)})

    result = rebuild(course, shuffle)
    assert result is not None
    return result, moved
