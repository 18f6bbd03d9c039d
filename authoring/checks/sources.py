"""Checks of sources (DOMAIN 4.9): figures, citations, quotations, the lines partners ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from authoring.checks.check import (
    CONSIDER,
    MUST,
    SHOULD,
    Hit,
    course_check,
    edition_check,
    hit,
    text_check,
)
from authoring.checks.course_context import CourseContext
from authoring.checks.edition_context import EditionContext
from authoring.checks.figures import western_digits
from authoring.checks.phrases import LONG_QUOTE, NAMES_SOURCE, OWN_FIGURES, STATISTIC
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS, holds_prose, read, sentences
from models.blocks import Callout, FacilitatorNote, LinkBlock, TextBlock
from models.blocks.table import TableCell
from models.lists import LawRecord, Reference
from models.module import KeyMessage, Module
from models.pages import Page, PageKind
from models.session import LikelyQuestion
from models.text import Text

_CONTENT = (TextBlock, Callout, FacilitatorNote, KeyMessage, TableCell, LikelyQuestion, LinkBlock)
_LONGEST_QUOTE = 50
_DIGIT = re.compile(r"\d")


@text_check(
    "REF-03",
    SHOULD,
    "Figure without source",
    "Where does this figure come from (“{figure}”), and of which year is it?",
)
def figure_without_source(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A share, a million or hundreds of victims or cases, with no source in the paragraph.

    The course's own figures (pass marks, attendance, shares of time) need none.
    """
    del context
    if not isinstance(text.item, _CONTENT):
        return
    for stretch in text.reading.stretches:
        figure = "" if stretch.cites else _figure(stretch.text)
        if figure:
            yield hit(text.item, at=text.place(stretch.part), figure=figure)


@lru_cache(maxsize=CACHED_TEXTS)
def _figure(text: str) -> str:
    plain = western_digits(text)
    if not _DIGIT.search(plain) or not STATISTIC.search(plain) or NAMES_SOURCE.search(plain):
        return ""
    for sentence in sentences(plain):
        found = STATISTIC.search(sentence)
        if found and not OWN_FIGURES.search(sentence):
            return found.group()
    return ""


@course_check(
    "REF-04",
    SHOULD,
    "Source list does not match the text",
    "“{ref}” is cited but not in the references.",
)
def sources_do_not_match(whole: CourseContext) -> Iterator[Hit]:
    """A citation of something that is no source, or a source never cited (Consider).

    Sources marked as general are listed without being cited.
    """
    cited = {each for module in whole.items(Module) for each in module.reference_ids}
    for item, field, text in whole.all_texts:
        prose = holds_prose(type(item), field)
        for value in _values(text):
            for citation in read(value, prose).citations:
                cited.add(citation.target)
                target = whole.index.item(citation.target)
                if target is not None and not isinstance(target, Reference | LawRecord):
                    yield hit(item, ref=whole.label(target))
    for reference in whole.items(Reference):
        if not reference.general and reference.id not in cited and reference.law_id not in cited:
            sentence = "{ref} is in the references but never cited. Cite it, or mark it as general."
            label = whole.label(reference)
            yield hit(reference, sentence=sentence, severity=CONSIDER, ref=label)


def _values(text: Text) -> Iterator[str]:
    for passages in (text.shared, *(own.passages for own in text.wording.values())):
        for passage in passages.values():
            yield passage.value


@text_check(
    "REF-05",
    SHOULD,
    "Long quotation",
    "Long quotations need permission. Paraphrase and cite.",
)
def long_quotation(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A quotation of more than 50 words, as a quote block or in quotation marks."""
    most = context.whole.threshold("REF-05", _LONGEST_QUOTE)
    for stretch in text.reading.stretches:
        length = len(stretch.text.split()) if stretch.is_quote else _longest_quote(stretch.text)
        if length > most:
            yield hit(text.item, at=text.place(stretch.part))


@lru_cache(maxsize=CACHED_TEXTS)
def _longest_quote(text: str) -> int:
    return max((len(quote.split()) for quote in LONG_QUOTE.findall(text)), default=0)


@edition_check(
    "REF-06",
    MUST,
    "Partner or donor line missing",
    "The donor sentence required by the agreement is missing.",
)
def partner_or_donor_line_missing(context: EditionContext) -> Iterator[Hit]:
    """The donor sentence or the acknowledgements are missing (for the disclaimer see STR-04)."""
    if not context.has(context.course, "donor_line"):
        yield hit()
    written = {page.kind for page in context.items(Page) if page.blocks}
    if PageKind.ACKNOWLEDGEMENTS not in written:
        sentence = "The acknowledgements are missing. Add the page to the front matter."
        yield hit(sentence=sentence)
