"""How each kind of block is composed: one function and one line each; others print generically."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from exporters.compose import activity, content_blocks, form, question
from exporters.compose.composer import Composer
from models.blocks import (
    Activity,
    Callout,
    CardSet,
    CaseStudy,
    FacilitatorNote,
    FigureBlock,
    Form,
    LinkBlock,
    Question,
    Scenario,
    TableBlock,
    TextBlock,
)
from models.content import Block
from models.item import Item
from models.tree import children, is_prose, shape

COMPOSERS: dict[type[Item], Callable[[Composer, Any], tuple[Block, ...]]] = {
    TextBlock: content_blocks.text,
    FigureBlock: content_blocks.figure,
    TableBlock: content_blocks.table,
    Callout: content_blocks.callout,
    FacilitatorNote: content_blocks.facilitator_note,
    CardSet: content_blocks.cards,
    LinkBlock: content_blocks.link,
    Activity: activity.activity,
    CaseStudy: activity.case_study,
    Scenario: activity.scenario,
    Question: question.question,
    Form: form.form,
}


def compose_blocks(composer: Composer, items: Iterable[Item]) -> tuple[Block, ...]:
    """The blocks of a session, page, handout or annex, in order."""
    result: list[Block] = []
    for item in items:
        compose = COMPOSERS.get(type(item), any_item)
        result += compose(composer, item)
    return tuple(result)


def any_item(composer: Composer, item: Item) -> tuple[Block, ...]:
    """A block nobody wrote a composer for: all its texts, then those of its parts."""
    result: list[Block] = []
    for field in shape(type(item)).texts:
        prose = is_prose(type(item), field)
        result += composer.prose(item, field) if prose else composer.line(item, field)
    for _, child in children(item):
        result += any_item(composer, child)
    return tuple(result)
