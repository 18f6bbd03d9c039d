"""QuestionKey: what the player needs to tell right from wrong, and what it says then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.compose.composer import Composer
from exporters.elearning.question_form import QuestionForm, Text
from models.blocks.question import CHOICE_TYPES, Accepted, Question, QuestionType
from models.content import Block, Emphasis, List, ListItem, Paragraph, Plain, plain_text
from models.item import Item

ARROW = " → "


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """The key of one question.

    ``numbers`` depend on the type. Single choice, true or false: the options that are right
    (any of them will do). Multiple choice: 1 or 0 for every option. Ordering: for every place the
    option that belongs there. Matching: for every left side its right side. Options and sides
    are counted from 0 as they stand in the form. ``accepted`` are the accepted texts, gap by gap.
    ``answer`` is the right answer in words.
    """

    numbers: tuple[int, ...] = ()
    accepted: tuple[tuple[str, ...], ...] = ()
    case_matters: tuple[bool, ...] = ()
    number: str = ""
    tolerance: str = "0"
    right: tuple[Block, ...] = ()
    wrong: tuple[Block, ...] = ()
    options: tuple[Text, ...] = ()
    answer: tuple[Block, ...] = ()
    model_answer: tuple[Block, ...] = ()

    def can_mark(self, form: QuestionForm) -> bool:
        """Whether the key is enough to tell right from wrong."""
        type_ = form.type
        if type_ is QuestionType.MATCHING:
            return 0 < len(self.numbers) == len(form.lefts)
        if type_ is QuestionType.MULTIPLE:
            return any(self.numbers)
        if type_ in (QuestionType.FILL_IN, QuestionType.SHORT_ANSWER):
            return bool(self.accepted) and all(self.accepted)
        if type_ is QuestionType.NUMERIC:
            return bool(self.number)
        return type_ is not QuestionType.RATING and bool(self.numbers)


def question_key(composer: Composer, item: Question, form: QuestionForm) -> QuestionKey:
    """The key of a question. ``composer`` and ``item`` are of the edition that holds keys."""
    gaps = _gaps(item)
    return QuestionKey(
        numbers=_numbers(composer, item, form),
        accepted=tuple(_accepted(composer, accepted) for accepted, _ in gaps),
        case_matters=tuple(case_matters for _, case_matters in gaps),
        number="" if item.number is None else f"{item.number:f}",
        tolerance=f"{item.tolerance:f}",
        right=composer.prose(item, "feedback_right"),
        wrong=composer.prose(item, "feedback_wrong"),
        options=tuple(composer.edition.line(option, "feedback") for option in item.options)
        if item.type in CHOICE_TYPES
        else (),
        answer=_in_words(composer, item),
        model_answer=composer.prose(item, "model_answer"),
    )


def _gaps(item: Question) -> tuple[tuple[tuple[Accepted, ...], bool], ...]:
    if item.type is QuestionType.FILL_IN:
        return tuple((gap.accepted, gap.case_matters) for gap in item.gaps)
    if item.type is QuestionType.SHORT_ANSWER:
        return ((item.accepted, False),) if item.accepted else ()
    return ()


def _numbers(composer: Composer, item: Question, form: QuestionForm) -> tuple[int, ...]:
    if item.type is QuestionType.MULTIPLE:
        return tuple(int(option.correct) for option in item.options)
    if item.type in CHOICE_TYPES:
        return tuple(position for position, each in enumerate(item.options) if each.correct)
    if item.type is QuestionType.ORDERING:
        drawn = composer.edition.answer_order[item.id]
        return tuple(drawn.index(option.id) for option in item.options)
    if item.type is QuestionType.MATCHING:
        rights = [plain_text(right) for right in form.rights]
        return tuple(
            rights.index(composer.edition.plain(pair, "right"))
            for pair in item.pairs
            if composer.edition.has(pair, "left") and composer.edition.has(pair, "right")
        )
    return ()


def _accepted(composer: Composer, accepted: Sequence[Accepted]) -> tuple[str, ...]:
    """Every accepted text in every language of the edition, without labels."""
    texts: dict[str, None] = {}
    for one in accepted:
        for text in _unlabelled(composer, one, "text"):
            texts.setdefault(text, None)
    return tuple(texts)


def _unlabelled(composer: Composer, item: Item, field: str) -> list[str]:
    """The texts of a line, without the words that mark a missing translation."""
    untranslated = {
        line.language
        for line in composer.edition.passages.get((item.id, field), ())
        if line.is_untranslated
    }
    result = []
    for language, inlines in composer.edition.lines(item, field):
        labelled = language in untranslated and isinstance(inlines[0], Emphasis)
        result.append(plain_text(inlines[1:] if labelled else inlines).strip())
    return [text for text in result if text]


def _in_words(composer: Composer, item: Question) -> tuple[Block, ...]:
    line = composer.edition.line
    if item.type is QuestionType.MATCHING:
        return _listed(
            [
                (*line(pair, "left"), Plain(ARROW), *line(pair, "right"))
                for pair in item.pairs
                if line(pair, "left")
            ]
        )
    if item.type is QuestionType.ORDERING:
        return _listed([line(option, "text") for option in item.options], ordered=True)
    if item.type in CHOICE_TYPES:
        return _listed([line(option, "text") for option in item.options if option.correct])
    if item.type is QuestionType.NUMERIC and item.number is not None:
        margin = f" ± {item.tolerance:f}" if item.tolerance else ""
        unit = composer.edition.plain(item, "unit")
        return (Paragraph((Plain(f"{item.number:f}{margin} {unit}".strip()),)),)
    texts = [" / ".join(_accepted(composer, accepted)) for accepted, _ in _gaps(item)]
    return _listed([(Plain(text),) for text in texts if text], ordered=len(texts) > 1)


def _listed(lines: Sequence[Text], *, ordered: bool = False) -> tuple[Block, ...]:
    if len(lines) == 1:
        return (Paragraph(lines[0]),)
    entries = tuple(ListItem((Paragraph(line),)) for line in lines if line)
    return (List(entries, ordered=ordered),) if entries else ()
