"""Checks of words (DOMAIN 4.7): acronyms, terms, avoided words, trafficking and smuggling mixed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from authoring.checks.check import CONSIDER, SHOULD, Hit, edition_check, hit, text_check
from authoring.checks.edition_context import EditionContext
from authoring.checks.phrases import (
    LEGAL_TERMS,
    MIXED_UP,
    TALKS_ABOUT_WORDS,
)
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS, sentences
from models.blocks.question import Option
from models.delivery import ContactEntry
from models.lists import Acronym, GlossaryTerm, LawRecord, Reference

_CAPITALS = re.compile(r"(?<![\w./-])[A-Z]{2,8}(?![\w-])")
_ROMAN = re.compile(r"[IVXLC]+")
_SPELLED_OUT = re.compile(r"(?<=\w )\(([A-Z]{2,8})\)")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|«[^»]*»")


@edition_check(
    "LNG-01",
    SHOULD,
    "Acronym not explained",
    "“{acr}” is used but not explained. Add it to the acronyms.",
)
def acronym_not_explained(context: EditionContext) -> Iterator[Hit]:
    """A word of 2 to 8 capitals is not among the acronyms, nor spelled out before “(…)”.

    Words that the edition also writes in small letters are taken for emphasis.
    """
    explained = _explained(context)
    seen: dict[str, PrintedText] = {}
    for text in context.texts:
        capitals, spelled_out = _acronyms(text.reading.text)
        explained |= spelled_out
        for word in capitals:
            if not isinstance(text.item, Reference | Acronym | LawRecord):
                seen.setdefault(word, text)
    unexplained = [word for word in seen if word not in explained]
    emphasized = _in_small_letters(unexplained, context)
    for word in unexplained:
        if word not in emphasized:
            yield hit(seen[word].item, at=seen[word].place(), acr=word)


def _in_small_letters(words: list[str], context: EditionContext) -> frozenset[str]:
    """Those of some words in capitals that the edition also writes in small letters."""
    if not words:
        return frozenset()
    pattern = re.compile(rf"\b(?:{'|'.join(word.casefold() for word in words)})\b")
    found = (pattern.findall(text.reading.text) for text in context.texts)
    return frozenset(word.upper() for each in found for word in each)


def _explained(context: EditionContext) -> set[str]:
    """The acronyms of the course in capitals, and the codes it has defined."""
    course = context.whole.course
    known = {
        passage.value for acronym in course.acronyms for passage in acronym.acronym.shared.values()
    }
    known |= {
        word
        for term in course.glossary
        for passage in term.term.shared.values()
        for word in _CAPITALS.findall(passage.value)
    }
    known |= {word for each in known for word in _CAPITALS.findall(each)}
    return known | {*context.whole.agencies} | {area.code for area in course.areas}


@lru_cache(maxsize=CACHED_TEXTS)
def _acronyms(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words in capitals, and those explained on the spot."""
    found = tuple(word for word in _CAPITALS.findall(text) if not _ROMAN.fullmatch(word))
    if len(found) > 1 and len(found) > len(text.split()) / 2:
        found = ()  # a heading in capitals
    return found, frozenset(_SPELLED_OUT.findall(text) if found else ())


@edition_check(
    "LNG-02",
    CONSIDER,
    "Term without glossary entry",
    "“{term}” is a technical term without a glossary entry.",
)
def term_without_entry(context: EditionContext) -> Iterator[Hit]:
    """A word marked as a term points to no glossary entry, or a common legal term has none."""
    entries = {
        passage.value.casefold()
        for term in context.whole.course.glossary
        for passage in term.term.shared.values()
    }
    missing = tuple(term for term in LEGAL_TERMS if not any(term in entry for entry in entries))
    said: set[str] = set()
    for text in context.texts:
        for term in text.reading.terms:
            target = context.whole.index.item(term.target)
            if target is not None and not isinstance(target, GlossaryTerm):
                yield hit(text.item, at=text.place(), term=term.text)
        for word in _legal_terms(text.reading.text, missing):
            if word not in said:
                said.add(word)
                yield hit(text.item, at=text.place(), term=word)


@lru_cache(maxsize=CACHED_TEXTS)
def _legal_terms(text: str, terms: tuple[str, ...]) -> tuple[str, ...]:
    folded = text.casefold()
    return tuple(term for term in terms if term in folded)


_Avoided = tuple[tuple[str, str], ...]


@text_check(
    "LNG-03",
    SHOULD,
    "Avoided word",
    "“{word}” should be avoided. Preferred: “{better}”.",
)
def avoided_word(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A word on the course's list of words to avoid, outside quotation and explanation.

    Answers to choose, sources and names of laws may hold such words.
    """
    if isinstance(text.item, Option | Reference | LawRecord | ContactEntry):
        return
    rules = context.once(_avoided_words).get(text.language)
    if not rules:
        return
    for stretch in text.reading.stretches:
        if not stretch.is_quote:
            for word, better in _avoided_in(stretch.text, rules):
                yield hit(text.item, at=text.place(stretch.part), word=word, better=better)


def _avoided_words(context: EditionContext) -> dict[str, _Avoided]:
    """For each language the words to avoid with the preferred ones."""
    found: dict[str, list[tuple[str, str]]] = {}
    for rule in context.whole.course.term_rules:
        pairs = [(word, rule.preferred) for word in rule.avoided if word.strip()]
        found.setdefault(rule.language, []).extend(pairs)
    return {language: tuple(pairs) for language, pairs in found.items()}


@lru_cache(maxsize=CACHED_TEXTS)
def _avoided_in(text: str, rules: _Avoided) -> tuple[tuple[str, str], ...]:
    pattern = _any_word(tuple(word for word, _ in rules))
    if not pattern.search(text):
        return ()
    found = []
    for sentence in sentences(text):
        if TALKS_ABOUT_WORDS.search(sentence):
            continue
        plain = _QUOTED.sub(" ", sentence)
        for word, better in rules:
            without_better = plain.replace(better, " ") if better else plain
            match = _any_word((word,)).search(without_better)
            if match:
                found.append((match.group(), better))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=512)
def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words; English ones also in the plural, Burmese ones as whole syllables."""
    patterns = [
        rf"\b{re.escape(word)}(?:e?s)?\b"
        if word.isascii()
        else rf"{re.escape(word)}(?![\u102b-\u103e])"
        for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile("|".join(patterns), re.IGNORECASE)


@text_check(
    "LNG-04",
    SHOULD,
    "Trafficking and smuggling mixed",
    "Here trafficking and smuggling seem to mean the same. They are different crimes.",
)
def trafficking_and_smuggling_mixed(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """Both words joined by “/”, “i.e.” or in brackets as if the same, or “human smuggling”.

    A plain “or” between them usually names two things, so it is left alone.
    """
    del context
    if isinstance(text.item, Option | Reference):
        return
    for stretch in text.reading.stretches:
        if _is_mixed_up(stretch.text):
            yield hit(text.item, at=text.place(stretch.part))


@lru_cache(maxsize=CACHED_TEXTS)
def _is_mixed_up(text: str) -> bool:
    return MIXED_UP.search(text) is not None and any(
        MIXED_UP.search(_QUOTED.sub(" ", sentence)) and not TALKS_ABOUT_WORDS.search(sentence)
        for sentence in sentences(text)
    )
