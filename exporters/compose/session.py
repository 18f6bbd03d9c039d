"""A session in a book: its plan for the facilitator, its content for everybody."""

from __future__ import annotations

from exporters.compose.blocks import compose_blocks
from exporters.compose.composer import Composer, block_cell, cell
from models.content import Block, Callout, Cell, Paragraph, Plain, Section, Strong
from models.session import PlanRow, Session

PLAN_WIDTHS = (0.1, 0.18, 0.48, 0.24)


def session(composer: Composer, one: Session) -> Section:
    """The section of a session. Plan and notes are there only where the edition holds them."""
    minutes = composer.minutes(one.minutes)
    inside: list[Block] = []
    if minutes:
        inside.append(composer.fact("time", composer.duration(minutes)))
    inside += _objectives(composer, one)
    inside += composer.run_in("room", one, "room")
    inside += _safeguarding(composer, one)
    inside += composer.labelled("plan", _plan(composer, one))
    inside += compose_blocks(composer, one.blocks)
    inside += composer.labelled("likely_questions", _likely_questions(composer, one))
    inside += composer.labelled("link_to_next", composer.prose(one, "link_to_next"))
    return composer.item_section(one, inside, role="session", number=composer.edition.number(one))


def _objectives(composer: Composer, one: Session) -> tuple[Block, ...]:
    labels = [composer.edition.numbers.get(item_id, "") for item_id in one.objective_ids]
    text = ", ".join(label for label in labels if label)
    return (composer.fact("objectives_served", text),) if text else ()


def _safeguarding(composer: Composer, one: Session) -> tuple[Block, ...]:
    note = composer.prose(one, "safeguarding_note")
    if not note:
        return ()
    title = composer.word("sensitive" if one.sensitive else "safeguarding")
    return (Callout("sensitive", (Plain(title),), note),)


def _plan(composer: Composer, one: Session) -> tuple[Block, ...]:
    rows = [_plan_row(composer, row) for row in one.plan]
    if not rows:
        return ()
    total = sum(composer.minutes(row.minutes) for row in one.plan)
    rows.append(
        (
            Cell((Paragraph((Strong((Plain(composer.word("minutes", n=total)),)),)),)),
            Cell((Paragraph((Strong((Plain(composer.word("total")),)),)),)),
            cell(""),
            cell(""),
        )
    )
    heads = ("time", "method", "what_happens", "resources")
    return composer.table("plan", heads, rows, PLAN_WIDTHS)


def _plan_row(composer: Composer, row: PlanRow) -> tuple[Cell, ...]:
    method = composer.line(row, "method_words") or (
        Paragraph((Plain(composer.word(row.method.value)),)),
    )
    return (
        cell(composer.word("minutes", n=composer.minutes(row.minutes))),
        block_cell(method),
        block_cell(composer.prose(row, "content")),
        block_cell(composer.line(row, "resources")),
    )


def _likely_questions(composer: Composer, one: Session) -> tuple[Block, ...]:
    result: list[Block] = []
    for likely in one.likely_questions:
        asked = composer.edition.line(likely, "question")
        place = composer.edition.place(likely, "question")
        result.append(Paragraph((Strong(asked),), role="stem", place=place))
        result += composer.prose(likely, "answer", "facilitator-note")
    return tuple(result)
