"""Text, figure, table, callout, facilitator note, cards and link in a book."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.compose.composer import Composer, block_cell, cell, without_role
from models import blocks as course
from models.content import (
    Block,
    Callout,
    Cell,
    Figure,
    Link,
    Paragraph,
    Plain,
    Row,
    Strong,
    Table,
    plain_text,
)
from models.house import Media

_ANSWER_COLUMNS = 4
_SHORT_ANSWER = 26


def text(composer: Composer, block: course.TextBlock) -> tuple[Block, ...]:
    """A passage, under its heading if it has one."""
    body = composer.prose(block, "body")
    heading = composer.edition.line(block, "heading")
    if not heading:
        return body
    return composer.section(heading, body or (Paragraph(()),), role="part", anchor=block.id)


def facilitator_note(composer: Composer, block: course.FacilitatorNote) -> tuple[Block, ...]:
    """A note set apart for the facilitator."""
    body = composer.prose(block, "body")
    heading = composer.edition.line(block, "heading")
    title = heading or (Plain(composer.word("facilitator_note")),)
    return (Callout("facilitator-note", title, body),) if body or heading else ()


def figure(composer: Composer, block: course.FigureBlock) -> tuple[Block, ...]:
    """A picture with its number, caption and description."""
    media = composer.edition.index.find(block.media_id, Media)
    caption = composer.edition.line(block, "caption")
    if media is None:
        return (Paragraph(caption, role="caption"),) if caption else ()
    description = composer.edition.plain(block, "description") or composer.edition.plain(
        media, "description"
    )
    return (
        Figure(
            media.name,
            description,
            caption,
            block.width_mm,
            number=composer.next_figure(),
            anchor=block.id,
            place=composer.edition.place(block, "caption"),
        ),
    )


def table(composer: Composer, block: course.TableBlock) -> tuple[Block, ...]:
    """A table with its header rows and merged cells."""
    rows = tuple(
        Row(
            tuple(
                Cell(
                    composer.prose(one, "text") or (Paragraph(()),),
                    colspan=one.columns,
                    rowspan=one.rows,
                    header=position < block.header_rows or (block.header_column and not column),
                )
                for column, one in enumerate(row.cells)
            )
        )
        for position, row in enumerate(block.rows)
    )
    if not any(row.cells for row in rows):
        return ()
    caption = composer.edition.line(block, "caption")
    return (
        Table(
            rows,
            header_rows=block.header_rows,
            caption=caption,
            widths=block.widths,
            role="form" if _is_to_fill_in(rows[block.header_rows :]) else "",
            number=composer.next_table() if caption else "",
            anchor=block.id,
            description=composer.edition.plain(block, "caption"),
            place=composer.edition.place(block, "caption"),
        ),
    )


def _is_to_fill_in(rows: Sequence[Row]) -> bool:
    """Whether a whole column is left empty for what readers write into it."""
    columns = zip(*(row.cells for row in rows), strict=False)
    return len(rows) > 1 and any(not any(map(plain_text, column)) for column in columns)


def callout(composer: Composer, block: course.Callout) -> tuple[Block, ...]:
    """A text set apart by a bar, with a word that says what it is."""
    title = composer.edition.line(block, "title") or (Plain(composer.word(block.style.value)),)
    return (Callout(block.style.value, title, composer.prose(block, "body"), anchor=block.id),)


def cards(composer: Composer, block: course.CardSet) -> tuple[Block, ...]:
    """The cards of a set, to be cut out, and after them the answers they must not show."""
    result: list[Block] = [*composer.line(block, "title", "label")]
    result += composer.prose(block, "introduction", "lead-in")
    answers: list[Block] = []
    for position, card in enumerate(block.cards, 1):
        title = composer.edition.line(card, "title")
        head = composer.word("card", n=position)
        full = (Plain(f"{head}: "), *title) if title else (Plain(head),)
        result.append(Callout("card", full, composer.prose(card, "text"), anchor=card.id))
        answers += composer.led_by(head, composer.prose(card, "answer", "answer-key"))
    if answers:
        title = (Plain(composer.word("answers")),)
        result.append(Callout("answer-key", title, _beside_each_other(composer, answers)))
    return tuple(result)


def _beside_each_other(composer: Composer, answers: Sequence[Block]) -> tuple[Block, ...]:
    """Many answers of a word or two in columns, to be read down; others as they are."""
    columns = _ANSWER_COLUMNS
    if len(answers) <= columns or any(map(_is_long, answers)):
        return tuple(answers)
    height = -(-len(answers) // columns)
    cells = [block_cell((answer,)) for answer in without_role(answers)]
    cells += [cell("") for _ in range(height * columns - len(cells))]
    rows = [tuple(cells[at::height]) for at in range(height)]
    return composer.plain_table("matching", rows, (1 / columns,) * columns)


def _is_long(answer: Block) -> bool:
    return not isinstance(answer, Paragraph) or len(plain_text(answer.inlines)) > _SHORT_ANSWER


def link(composer: Composer, block: course.LinkBlock) -> tuple[Block, ...]:
    """A video or page with its address in print."""
    title = composer.edition.line(block, "title") or (Plain(block.address),)
    head = Strong((Plain(composer.word(block.target.value) + ":"),))
    target = Link(block.address, title) if block.address else None
    line = Paragraph((head, Plain(" "), target) if target else (head, Plain(" "), *title))
    address = (Paragraph((Plain(block.address),), role="time"),) if block.address else ()
    return (line, *address, *composer.prose(block, "description"))
