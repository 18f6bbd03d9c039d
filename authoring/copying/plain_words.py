"""Plain words: copied parts as text that other programs take; questions as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.blocks import Question
from models.content import parse, plain_text
from models.item import Item
from models.sensitivity import Sensitivity, field_sensitivities
from models.text import Text
from models.tree import children, texts


def plain_words(items: Sequence[Item], language: str, source: str) -> str:
    """What items say, in a language or else in the language the course is written in.

    Questions alone become rows as they are pasted from a table program: the question, then its
    options, the right ones with a star.
    """
    questions = [each for each in items if isinstance(each, Question)]
    if len(questions) == len(items):
        return "\n".join("\t".join(_row(each, language, source)) for each in questions)
    lines = [line for item in items for line in _lines(item, language, source)]
    return "\n".join(lines)


def _row(question: Question, language: str, source: str) -> Iterator[str]:
    yield _said(question.stem, language, source)
    for option in question.options:
        yield ("*" if option.correct else "") + _said(option.text, language, source)


def _lines(item: Item, language: str, source: str) -> Iterator[str]:
    marks = field_sensitivities(type(item))
    for name, text in texts(item):
        if marks[name] is not Sensitivity.INTERNAL and (words := _said(text, language, source)):
            yield words
    for _, child in children(item):
        yield from _lines(child, language, source)


def _said(text: Text, language: str, source: str) -> str:
    value = text.value(language) or text.value(source)
    return " ".join(plain_text(parse(value).blocks).split())
