"""Questions on paper: the stem, how to answer, the options; the key where it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exporters.compose.composer import Composer, block_cell, cell, without_role
from models.blocks.question import Accepted, Option, Pair, Question, QuestionType
from models.component import MAY_HOLD
from models.content import Block, Callout, List, ListItem, Paragraph, Plain, Strong

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_INSTRUCTIONS = {
    QuestionType.SINGLE: "choose_one",
    QuestionType.MULTIPLE: "choose_several",
    QuestionType.TRUE_FALSE: "true_or_false",
    QuestionType.MATCHING: "match",
    QuestionType.ORDERING: "put_in_order",
    QuestionType.FILL_IN: "fill_in",
    QuestionType.NUMERIC: "give_number",
    QuestionType.SHORT_ANSWER: "answer_shortly",
    QuestionType.RATING: "rate",
}
_WRITING_LINES = {QuestionType.SHORT_ANSWER: 3, QuestionType.FILL_IN: 1, QuestionType.NUMERIC: 1}


def question(composer: Composer, block: Question) -> tuple[Block, ...]:
    """A question of a self-check or a session, with its key where it may be."""
    number = composer.edition.number(block) or block.code
    paper = asked(composer, block, number, anchored=True)
    return (replace(paper, blocks=(*paper.blocks, *_key_box(composer, block))),)


def asked(composer: Composer, block: Question, number: str, *, anchored: bool) -> Callout:
    """A question as it is asked, under a number; ``anchored`` where references lead to."""
    title = (Plain(composer.word("Question", n=number).strip()),)
    instruction = Paragraph((Plain(composer.word(_INSTRUCTIONS[block.type])),), role="instruction")
    inside = (*composer.prose(block, "stem", "stem"), instruction, *_answers(composer, block))
    return Callout("question", title, inside, anchor=block.id if anchored else "")


def answer_key(composer: Composer, block: Question, *, with_feedback: bool) -> tuple[Block, ...]:
    """The right answer for a list of answers, and why, where nothing else says it."""
    answer = _answer_text(composer, block)
    lead = (Paragraph((Strong((Plain(answer),)),)),) if answer else ()
    if with_feedback:
        return (*lead, *without_role(_reasons(composer, block)))
    return (*lead, *composer.prose(block, "model_answer"))


def _printed_options(composer: Composer, block: Question) -> Sequence[Option]:
    order = composer.edition.answer_order.get(block.id)
    if not order:
        return block.options
    rank = {item_id: position for position, item_id in enumerate(order)}
    return sorted(block.options, key=lambda option: rank.get(option.id, 0))


def _printed_rights(composer: Composer, block: Question) -> Sequence[Pair]:
    """The pairs whose right sides stand in the right column, in printed order.

    Where the edition holds no keys the sides are already stored as printed.
    """
    order = composer.edition.answer_order.get(block.id)
    if not order or not _holds_key(composer):
        return block.pairs
    rank = {item_id: position for position, item_id in enumerate(order)}
    return sorted(block.pairs, key=lambda pair: rank.get(pair.id, 0))


def _holds_key(composer: Composer) -> bool:
    component = composer.edition.component
    return component is None or MAY_HOLD[component].key


def _answers(composer: Composer, block: Question) -> tuple[Block, ...]:
    if block.type is QuestionType.MATCHING:
        return _matching(composer, block)
    if block.type is QuestionType.RATING:
        return _scale(composer, block)
    if block.options:
        entries = [ListItem(composer.line(o, "text")) for o in _printed_options(composer, block)]
        role = "order-options" if block.type is QuestionType.ORDERING else "options"
        return (List(tuple(entries), ordered=True, role=role),)
    lines = _WRITING_LINES.get(block.type, 0)
    unit = composer.edition.line(block, "unit")
    return tuple(Paragraph(unit, role="writing-lines") for _ in range(lines))


def _matching(composer: Composer, block: Question) -> tuple[Block, ...]:
    rights = _printed_rights(composer, block)
    rows = []
    for position, (left, right) in enumerate(zip(block.pairs, rights, strict=True)):
        rows.append(
            (
                cell(str(position + 1)),
                block_cell(composer.line(left, "left")),
                cell(LETTERS[position % len(LETTERS)]),
                block_cell(composer.line(right, "right")),
            )
        )
    return composer.plain_table("matching", rows, (0.06, 0.44, 0.06, 0.44))


def _scale(composer: Composer, block: Question) -> tuple[Block, ...]:
    points = "   ".join(f"☐ {n}" for n in range(block.scale_from, block.scale_to + 1))
    low = composer.edition.line(block, "scale_low")
    high = composer.edition.line(block, "scale_high")
    middle = Plain(f"   {points}   " if low or high else points)
    return (Paragraph((*low, middle, *high), role="form-line"),)


def _key_box(composer: Composer, block: Question) -> tuple[Block, ...]:
    """The key as a box: the answer in its title, then why answers are right or wrong."""
    inside = _reasons(composer, block)
    answer = _answer_text(composer, block)
    if not inside and not answer:
        return ()
    title = f"{composer.word('answer')}: {answer}" if answer else composer.word("answer")
    return (Callout("answer-key", (Plain(title),), inside),)


def _reasons(composer: Composer, block: Question) -> tuple[Block, ...]:
    """The model answer, why answers are right or wrong, and what the facilitator should know."""
    inside: list[Block] = [*composer.prose(block, "model_answer", "answer-key")]
    for option in _printed_options(composer, block):
        inside += composer.line(option, "feedback", "answer-key")
    for word, field in (("feedback_right", "feedback_right"), ("feedback_wrong", "feedback_wrong")):
        inside += composer.lead_in(word, composer.prose(block, field, "answer-key"))
    inside += composer.lead_in(
        "facilitator_note", composer.prose(block, "notes", "facilitator-note")
    )
    return tuple(inside)


def _answer_text(composer: Composer, block: Question) -> str:
    if not _holds_key(composer):
        return ""
    options = _printed_options(composer, block)
    letters = {option.id: LETTERS[i % len(LETTERS)] for i, option in enumerate(options)}
    if block.type is QuestionType.ORDERING:
        return " – ".join(letters[option.id] for option in block.options)
    if block.type is QuestionType.MATCHING:
        rights = [pair.id for pair in _printed_rights(composer, block)]
        return ", ".join(
            f"{i}{LETTERS[rights.index(pair.id) % len(LETTERS)]}"
            for i, pair in enumerate(block.pairs, 1)
        )
    if block.type is QuestionType.NUMERIC and block.number is not None:
        margin = f" ± {block.tolerance}" if block.tolerance else ""
        return f"{block.number}{margin} {composer.edition.plain(block, 'unit')}".strip()
    if block.type is QuestionType.FILL_IN:
        gaps = (_accepted(composer, gap.accepted) for gap in block.gaps)
        return "; ".join(text for text in gaps if text)
    if block.accepted:
        return _accepted(composer, block.accepted)
    return ", ".join(letters[option.id] for option in options if option.correct)


def _accepted(composer: Composer, accepted: Sequence[Accepted]) -> str:
    texts = [composer.edition.plain(one, "text") for one in accepted]
    return " / ".join(text for text in texts if text)
