"""Checks of reading ease (DOMAIN 4.7): long sentences and the reading level of a module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from authoring.checks.check import CONSIDER, Hit, edition_check, hit, text_check
from authoring.checks.edition_context import EditionContext
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS, sentences
from models.content.syllables import count_syllables
from models.lists import Reference
from models.module import Module
from models.sensitivity import Sensitivity, field_sensitivities

_LONGEST_ENGLISH = 30
_LONGEST_BURMESE = 60
_TARGET_GRADE = 10
_ENOUGH_WORDS = 300


@text_check("LNG-06", CONSIDER, "Long sentence", "This sentence has {x} {units}.")
def long_sentence(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """More than 30 words (English) or about 60 syllables up to “။” (Burmese)."""
    if isinstance(text.item, Reference) or text.language not in ("en", "my"):
        return
    burmese = text.language == "my"
    most = context.whole.threshold("LNG-06", _LONGEST_ENGLISH)
    if burmese:
        most = context.whole.threshold("LNG-06-my", _LONGEST_BURMESE)
    for stretch in text.reading.stretches:
        for length in _lengths(stretch.text, burmese):
            if length > most:
                units = "syllables" if burmese else "words"
                yield hit(text.item, at=text.place(stretch.part), x=length, units=units)


@lru_cache(maxsize=CACHED_TEXTS)
def _lengths(text: str, burmese: bool) -> tuple[int, ...]:
    if burmese:
        return tuple(count_syllables(sentence) for sentence in text.split("။"))
    return tuple(len(sentence.split()) for sentence in sentences(text))


@edition_check(
    "LNG-05",
    CONSIDER,
    "Reading level",
    "The handbook text of Module {n} reads at grade {x}. Target is {y}. Shorter sentences help "
    "translators, too.",
)
def reading_level(context: EditionContext) -> Iterator[Hit]:
    """The Flesch–Kincaid grade of a module's English handbook text is above 10.

    There is no such formula for Burmese. Modules of less than 300 words are not judged.
    """
    target = context.whole.threshold("LNG-05", _TARGET_GRADE)
    counts = {module.id: [0, 0, 0] for module in context.course.modules}
    module_of = context.once(_module_of)
    for text in context.texts:
        module_id = module_of.get(text.item.id)
        if module_id and text.language == "en" and text.is_prose and _is_public(text):
            for position, count in enumerate(_counts(text.reading.text)):
                counts[module_id][position] += count
    for module in context.course.modules:
        said, words, syllables = counts[module.id]
        if words >= _ENOUGH_WORDS:
            grade = 0.39 * words / said + 11.8 * syllables / words - 15.59
            if grade > target + 0.5:
                yield hit(module, n=context.number(module), x=round(grade), y=target)


def _module_of(context: EditionContext) -> dict[str, str]:
    found: dict[str, str] = {}
    for item_id, node in context.edition.index.nodes.items():
        if isinstance(node.item, Module):
            found[item_id] = item_id
        elif node.parent in found:
            found[item_id] = found[node.parent]
    return found


def _is_public(text: PrintedText) -> bool:
    return field_sensitivities(type(text.item))[text.field] is Sensitivity.PUBLIC


@lru_cache(maxsize=CACHED_TEXTS)
def _counts(text: str) -> tuple[int, int, int]:
    """Sentences, words and syllables of an English text (syllables are groups of vowels)."""
    words = re.findall(r"[a-z]+(?:[’'][a-z]+)?", text.casefold())
    return len(sentences(text)), len(words), sum(map(_syllables, words))


@lru_cache(maxsize=CACHED_TEXTS)
def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    ending = word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1
    return max(1, groups - (silent or ending))
