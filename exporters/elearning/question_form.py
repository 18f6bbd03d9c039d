"""QuestionForm: what a learner sees of a question; it holds no key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exporters.compose import question as paper
from exporters.compose.composer import Composer
from models.blocks.question import Question, QuestionType
from models.content import Block, Extension, Inline, Plain, plain_text, walk
from models.item import Item

KIND = "question"
"""The kind of Extension a question is."""

Text = tuple[Inline, ...]

INSTRUCTIONS = {
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


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """A question to be answered on screen.

    ``options`` are what is chosen or put in order, as printed; ``lefts`` and ``rights`` are the
    two sides of a matching question, each right side once. ``marked`` says whether the program
    can tell right from wrong; else an answer is only kept.
    """

    id: str
    code: str
    type: QuestionType
    title: str
    stem: tuple[Block, ...]
    instruction: str
    options: tuple[Text, ...] = ()
    lefts: tuple[Text, ...] = ()
    rights: tuple[Text, ...] = ()
    gaps: int = 0
    unit: Text = ()
    scale: tuple[int, int] = (1, 5)
    scale_low: Text = ()
    scale_high: Text = ()
    shuffle: bool = False
    points: int = 1
    marked: bool = True
    objectives: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the question has no right or wrong by its nature."""
        return self.type in (QuestionType.RATING, QuestionType.SHORT_ANSWER)

    @property
    def field_count(self) -> int:
        """How many numbers an answer consists of (0 where it is typed)."""
        return {
            QuestionType.SINGLE: 1,
            QuestionType.TRUE_FALSE: 1,
            QuestionType.RATING: 1,
            QuestionType.MULTIPLE: len(self.options),
            QuestionType.ORDERING: len(self.options),
            QuestionType.MATCHING: len(self.lefts),
        }.get(self.type, 0)

    @property
    def field_size(self) -> int:
        """How many values each of these numbers can have, "none" included."""
        return {
            QuestionType.SINGLE: len(self.options) + 1,
            QuestionType.TRUE_FALSE: len(self.options) + 1,
            QuestionType.RATING: self.scale[1] - self.scale[0] + 2,
            QuestionType.MULTIPLE: 2,
            QuestionType.ORDERING: max(len(self.options), 1),
            QuestionType.MATCHING: len(self.rights) + 1,
        }.get(self.type, 0)


def forms_in(blocks: Iterable[Block]) -> Iterator[QuestionForm]:
    """The questions among some blocks, in order."""
    for block in walk(blocks):
        if isinstance(block, Extension) and isinstance(block.data, QuestionForm):
            yield block.data


def printed_rights(composer: Composer, item: Question) -> tuple[Text, ...]:
    """The right sides of a matching question as they stand in an edition, each text once."""
    seen: dict[str, Text] = {}
    for pair in item.pairs:
        inlines = composer.edition.line(pair, "right")
        if inlines:
            seen.setdefault(plain_text(inlines), inlines)
    return tuple(seen.values())


def question(composer: Composer, item: Question) -> Extension:
    """The form of a question. ``composer`` and ``item`` are of an edition without keys.

    There, answers to be put in order and right sides are stored as they are printed.
    """
    low, high = sorted((item.scale_from, item.scale_to))
    number = composer.edition.number(item) or item.code
    form = QuestionForm(
        id=item.id,
        code=item.code,
        type=item.type,
        title=composer.word("Question", n=number).strip(),
        stem=composer.prose(item, "stem"),
        instruction=composer.word(INSTRUCTIONS[item.type]),
        options=_texts(composer, item.options, "text"),
        lefts=_texts(composer, item.pairs, "left"),
        rights=printed_rights(composer, item),
        gaps=len(item.gaps),
        unit=composer.edition.line(item, "unit"),
        scale=(low, high),
        scale_low=composer.edition.line(item, "scale_low"),
        scale_high=composer.edition.line(item, "scale_high"),
        shuffle=item.shuffle and item.type in (QuestionType.SINGLE, QuestionType.MULTIPLE),
        points=item.points,
        objectives=_objectives(composer, item),
    )
    fallback = paper.question(composer, item)
    return Extension(KIND, form, fallback, anchor=item.id)


def _texts(composer: Composer, items: Iterable[Item], field: str) -> tuple[Text, ...]:
    texts = (composer.edition.line(each, field) for each in items)
    if field == "left":
        return tuple(text for text in texts if text)
    return tuple(text or (Plain("–"),) for text in texts)


def _objectives(composer: Composer, item: Question) -> tuple[str, ...]:
    found = (composer.edition.index.item(each) for each in item.objective_ids)
    return tuple(getattr(each, "code", "") or each.id for each in found if each is not None)
