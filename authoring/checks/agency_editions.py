"""Checks of agency editions (DOMAIN 4.6): coverage, own wording, contacts, what is shared."""

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
    item_check,
    text_check,
)
from authoring.checks.course_context import CourseContext
from authoring.checks.coverage import assessing, assessing_anywhere, serving, taught_anywhere
from authoring.checks.dates import say
from authoring.checks.edition_context import EditionContext
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS
from authoring.checks.wording_state import is_identical, is_stale
from models.delivery import Contact
from models.module import Module
from models.objective import Objective
from models.place import Place
from models.session import Session

_LEAST_SHARED_PER_CENT = 40


@item_check(
    "AGY-01",
    MUST,
    "Edition lacks content for an objective",
    "The {edition} edition promises “{objective}” but contains nothing about it.",
    Objective,
)
def edition_lacks_content(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """An objective is shown in an edition, but no session or activity serving it is."""
    if objective.id not in context.whole.once(taught_anywhere):
        return  # ALN-01 says so already
    if objective.id not in context.once(serving):
        yield hit(objective, edition=context.name, objective=context.excerpt(objective))


@item_check(
    "AGY-02",
    MUST,
    "Edition lacks assessment for an objective",
    "In the {edition} edition nothing assesses “{objective}”.",
    Objective,
)
def edition_lacks_assessment(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """Everything that assesses the objective is hidden in this edition."""
    if objective.id not in context.whole.once(assessing_anywhere):
        return  # ALN-02 says so already
    if objective.id not in context.once(assessing):
        yield hit(objective, edition=context.name, objective=context.excerpt(objective))


@course_check(
    "AGY-03",
    SHOULD,
    "Own wording may be out of date",
    "The shared text of {item} has changed since the {agency} wording was written{when}. Check "
    "the {agency} wording.",
)
def own_wording_out_of_date(whole: CourseContext) -> Iterator[Hit]:
    """The shared text differs from what the wording was written against, and was last kept for."""
    for item, field, text, agency, own in whole.wordings():
        for language in own.passages:
            if is_stale(text, agency, language):
                yield hit(
                    item,
                    at=Place(item.id, field, agency, language),
                    concerning=agency,
                    item=whole.label_inside(item),
                    agency=whole.agency_name(agency),
                    when=f" on {say(own.at)}" if own.at else "",
                )


@course_check(
    "AGY-04",
    CONSIDER,
    "Own wording is the same as the shared text",
    "The {agency} wording is identical to the shared text. Remove it.",
)
def own_wording_is_the_same(whole: CourseContext) -> Iterator[Hit]:
    """An agency's wording says in every language what the shared text says."""
    for item, field, text, agency, own in whole.wordings():
        if own.passages and is_identical(text, agency):
            language = next(iter(own.passages))
            place = Place(item.id, field, agency, language)
            yield hit(item, at=place, concerning=agency, agency=whole.agency_name(agency))


@text_check(
    "AGY-06",
    SHOULD,
    "Text of another agency",
    "The {edition} edition speaks to “{word}”, which belongs to {other}.",
)
def text_of_another_agency(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A text addresses its reader by a title that is among another agency's own words.

    Only words of address count ("as an immigration officer you", "complete Annex A1"): to mention
    colleagues of another agency is no mistake. Modules about cooperation are left out.
    """
    others = context.once(_words_of_others)
    if not others or text.item.id in context.once(_inside_cooperation):
        return
    for stretch in text.reading.stretches:
        for code, word in _addressed(stretch.text, others):
            yield hit(
                text.item,
                at=text.place(stretch.part),
                edition=context.name,
                word=word,
                other=context.whole.agency_name(code),
            )


_Words = tuple[tuple[str, str], ...]


def _words_of_others(context: EditionContext) -> _Words:
    """The agency and the word, for every own word of the other agencies."""
    own = context.whole.course.agency(context.agency)
    mine = {word.casefold() for word in own.own_words} if own else set()
    return tuple(
        (agency.code, word)
        for agency in context.whole.course.agencies
        if agency.code != context.agency
        for word in agency.own_words
        if word.strip() and word.casefold() not in mine
    )


def _inside_cooperation(context: EditionContext) -> frozenset[str]:
    cooperation = {module.id for module in context.items(Module) if module.cooperation}
    index = context.edition.index
    return frozenset(
        item_id
        for item_id in index.nodes
        if cooperation
        and (item_id in cooperation or any(a.id in cooperation for a in index.ancestors(item_id)))
    )


@lru_cache(maxsize=CACHED_TEXTS)
def _addressed(text: str, others: _Words) -> _Words:
    return tuple((code, word) for code, word in others if _address(word).search(text))


@lru_cache(maxsize=256)
def _address(word: str) -> re.Pattern[str]:
    """How a reader is addressed as a person of this title, in English and in Burmese."""
    title = re.escape(word)
    if not word.isascii():
        return re.compile(rf"{title}\s*(?:တစ်ဦး|တစ်ယောက်)?\s*အနေ(?:ဖြင့်|နှင့်)")
    return re.compile(
        rf"\bas (?:an? |the )?{title},? (?:you|your|we)\b"
        rf"|\b(?:you|your\b[^.!?\n]{{0,40}}),? as (?:an? |the )?{title}\b"
        rf"|\b(?:you are|you're|you’re) (?:an? |the )?{title}\b"
        rf"|\b{title}s? like you\b|\byour \w+ as (?:an? )?{title}\b"
        rf"|\b(?:complete|fill in|sign|use|write in) (?:your |the |an? )?{title}\b(?! ?[,/]| or )",
        re.IGNORECASE,
    )


@item_check(
    "AGY-07",
    MUST,
    "Contact table incomplete",
    "The {edition} contact table has no {contact}{area}.",
    Contact,
)
def contact_table_incomplete(contact: Contact, context: EditionContext) -> Iterator[Hit]:
    """A required contact has no office or no telephone, in one area or in all of them."""
    if not contact.required:
        return
    areas = [context.edition.key.area] if context.edition.key.area else _area_codes(context)
    missing = [code for code in areas if not _is_filled_in(contact, code, context)]
    if missing:
        everywhere = len(missing) == len(areas)
        names = ", ".join(_area_name(code, context) for code in missing)
        yield hit(
            contact,
            edition=context.name,
            contact=context.excerpt(contact, "title") or "name for one of its contacts",
            area="" if everywhere and not context.edition.key.area else f" for {names}",
        )


def _area_codes(context: EditionContext) -> list[str]:
    return [area.code for area in context.course.areas] or [""]


def _area_name(code: str, context: EditionContext) -> str:
    area = next((each for each in context.course.areas if each.code == code), None)
    return (context.excerpt(area, "name") if area else "") or code


def _is_filled_in(contact: Contact, area: str, context: EditionContext) -> bool:
    return any(
        entry.area in ("", area)
        and context.has(entry, "office")
        and context.has(entry, "telephone")
        for entry in contact.entries
    )


@course_check("AGY-08", SHOULD, "Item in no edition", "{item} is not used in any edition.")
def item_in_no_edition(whole: CourseContext) -> Iterator[Hit]:
    """What an item and the items it is in are shown for has no agency in common."""
    if not whole.agencies:
        return
    hidden: set[str] = set()
    for item_id, node in whole.index.nodes.items():
        if node.parent in hidden:
            hidden.add(item_id)
        elif node.item.shown_for and not whole.index.shown_for(item_id, whole.agencies):
            hidden.add(item_id)
            yield hit(node.item, item=whole.label(node.item))


@edition_check(
    "AGY-09",
    CONSIDER,
    "Editions drift apart",
    "Only {x} % of the {edition} edition is shared. Joint courses will be difficult.",
)
def editions_drift_apart(context: EditionContext) -> Iterator[Hit]:
    """Sessions that all agencies have are less than 40 per cent of the edition's time."""
    agencies = context.whole.agencies
    if len(agencies) < 2:
        return
    total = shared = 0
    for session in context.items(Session):
        minutes = context.minutes(session.minutes)
        total += minutes
        if context.whole.index.shown_for(session.id, agencies) == agencies:
            shared += minutes
    if total and shared * 100 < context.whole.threshold("AGY-09", _LEAST_SHARED_PER_CENT) * total:
        yield hit(x=round(100 * shared / total), edition=context.name)


@course_check(
    "AGY-10",
    SHOULD,
    "Required objective removed",
    "“{objective}” is required for all agencies but hidden for {agency}.",
)
def required_objective_removed(whole: CourseContext) -> Iterator[Hit]:
    """An objective marked as required for all is hidden in an edition."""
    for objective in whole.items(Objective):
        shown = whole.index.shown_for(objective.id, whole.agencies)
        for agency in whole.agencies:
            if objective.required_for_all and agency not in shown:
                yield hit(
                    objective,
                    concerning=agency,
                    objective=objective.text.value(whole.course.source_language, agency),
                    agency=whole.agency_name(agency),
                )
