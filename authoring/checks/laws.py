"""Checks of laws (DOMAIN 4.9): checked recently, and not cited once they are replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from authoring.checks.check import MUST, Hit, hit, item_check, text_check
from authoring.checks.dates import is_older_than, say
from authoring.checks.edition_context import EditionContext
from authoring.checks.phrases import APPLIES_LAW, SPEAKS_OF_THE_PAST
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS, sentences
from models.blocks.question import Option
from models.lists import GlossaryTerm, LawRecord, LawStatus, Reference

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NUMBER = re.compile(r"\bNo\.? ?(\d+/\d{4})\b")


@item_check(
    "REF-01",
    MUST,
    "Law not checked recently",
    "{law} was last checked on {date}. Ask the legal officer to confirm it.",
    LawRecord,
)
def law_not_checked_recently(law: LawRecord, context: EditionContext) -> Iterator[Hit]:
    """A law that is not replaced was never checked, or more than 12 months ago."""
    if law.status is LawStatus.REPLACED:
        return
    name = context.excerpt(law, "title") or context.label(law)
    if law.checked_on is None:
        sentence = "{law} has not been checked yet. Ask the legal officer to confirm it."
        yield hit(law, sentence=sentence, law=name)
        return
    months = context.whole.course.settings.check_law_every_months
    today = context.whole.today
    if today and is_older_than(law.checked_on, months, today):
        yield hit(law, law=name, date=say(law.checked_on))


@text_check(
    "REF-02",
    MUST,
    "Replaced law",
    "{law} was replaced{when}{by}.",
)
def replaced_law(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A law marked as replaced is cited as if it were in force.

    That is: named as a source, or named in a sentence that applies it (“under …”, “section … of
    …”), where nothing says that it belongs to the past.
    """
    laws = context.once(_replaced_laws)
    if not laws or isinstance(text.item, LawRecord | Reference | Option | GlossaryTerm):
        return
    cited = {each.target for each in text.reading.citations}
    cited |= {each.target for each in text.reading.references}
    for law in laws:
        named = cited & law.targets and not SPEAKS_OF_THE_PAST.search(text.reading.text)
        if named or _is_applied(text.reading.text, law):
            yield hit(text.item, at=text.place(), law=law.name, when=law.when, by=law.by)


@dataclass(frozen=True, slots=True)
class _ReplacedLaw:
    """A replaced law as texts may name it."""

    name: str
    when: str
    by: str
    targets: frozenset[str]
    pattern: re.Pattern[str]


def _replaced_laws(context: EditionContext) -> tuple[_ReplacedLaw, ...]:
    records = context.whole.course.laws
    return tuple(_replaced(law, context) for law in records if law.status is LawStatus.REPLACED)


def _replaced(law: LawRecord, context: EditionContext) -> _ReplacedLaw:
    source = context.whole.course.source_language
    new = next((each for each in context.whole.course.laws if each.id == law.replaced_by_id), None)
    references = [
        reference.id
        for group in context.whole.course.references
        for reference in group.references
        if reference.law_id == law.id
    ]
    return _ReplacedLaw(
        law.title.value(source, context.agency),
        f" on {say(law.replaced_on)}" if law.replaced_on else "",
        f" by {new.title.value(source, context.agency)}" if new else "",
        frozenset({law.id, *references}),
        _names(law, context),
    )


def _names(law: LawRecord, context: EditionContext) -> re.Pattern[str]:
    """Its titles, its number, and "the 2005 law" where no other law is of that year."""
    titles = [passage.value for passage in law.title.shared.values() if passage.value]
    others = " ".join(
        passage.value
        for each in context.whole.course.laws
        if each.id != law.id
        for passage in each.title.shared.values()
    )
    names = [re.escape(title) for title in titles if title not in others]
    names += [
        rf"\bNo\.? ?{re.escape(number)}\b" for title in titles for number in _NUMBER.findall(title)
    ]
    for year in dict.fromkeys(year for title in titles for year in _YEAR.findall(title)):
        if year not in others:
            names.append(rf"\b{year} (?:[\w-]+ ){{0,5}}(?:[Ll]aw|[Aa]ct)\b")
            names.append(rf"\b(?:[Ll]aw|[Aa]ct),? (?:of )?{year}\b")
    return re.compile("|".join(dict.fromkeys(names)) or r"(?!)")


@lru_cache(maxsize=CACHED_TEXTS)
def _is_applied(text: str, law: _ReplacedLaw) -> bool:
    if not law.pattern.search(text):
        return False
    return any(
        law.pattern.search(sentence)
        and APPLIES_LAW.search(sentence)
        and not SPEAKS_OF_THE_PAST.search(sentence)
        for sentence in sentences(text)
    )
