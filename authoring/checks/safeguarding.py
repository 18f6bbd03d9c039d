"""Checks of ethics and safeguarding (DOMAIN 4.8): cases, role plays, support, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from authoring.checks.check import (
    MUST,
    SHOULD,
    Hit,
    edition_check,
    hit,
    item_check,
    text_check,
)
from authoring.checks.edition_context import EditionContext
from authoring.checks.personal_data import may_identify
from authoring.checks.phrases import CHILD_PART, FORBIDS, GRAPHIC, HARMFUL, VIOLENT_PART
from authoring.checks.printed_text import PrintedText
from authoring.checks.reading import CACHED_TEXTS, sentences
from models.blocks import Activity, CaseStudy, FigureBlock, Scenario
from models.blocks.activity import ActivityType, Declaration, Step
from models.blocks.cards import Card
from models.blocks.case_study import CaseQuestion
from models.blocks.scenario import Choice, Scene
from models.house import Consent, Media
from models.item import Item
from models.lists import GlossaryTerm, LawRecord, Reference
from models.module import Module
from models.pages import Annex, Handout, HandoutKind
from models.session import Session

_CASE_ITEMS = (CaseStudy, CaseQuestion, Scenario, Scene, Choice, Card)


@text_check(
    "ETH-01",
    MUST,
    "Possible personal data",
    "This case may identify a real person. Remove names, numbers and places below township level.",
)
def possible_personal_data(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A case holds a name with a village or ward, a telephone or identity number, an address."""
    if _is_case(text, context) and may_identify(text.reading.text):
        yield hit(text.item, at=text.place())


def _is_case(text: PrintedText, context: EditionContext) -> bool:
    if isinstance(text.item, _CASE_ITEMS):
        return True
    if isinstance(text.item, Activity):
        return text.field == "scenario"
    return text.item.id in context.once(_inside_case_sheets)


def _inside_case_sheets(context: EditionContext) -> frozenset[str]:
    sheets = {each.id for each in context.items(Handout) if each.kind is HandoutKind.CASE_SHEET}
    return _inside(sheets, context) if sheets else frozenset()


def _inside(parents: set[str], context: EditionContext) -> frozenset[str]:
    """The ids of some items and of everything in them."""
    found = set(parents)
    for item_id, node in context.edition.index.nodes.items():
        if node.parent in found:
            found.add(item_id)
    return frozenset(found)


@edition_check(
    "ETH-02",
    SHOULD,
    "Case not declared",
    "Say whether this case is fictional or anonymized.",
)
def case_not_declared(context: EditionContext) -> Iterator[Hit]:
    """A case study or scenario is declared neither as fictional nor as anonymized."""
    cases: list[CaseStudy | Scenario | Activity] = [
        *context.items(CaseStudy),
        *context.items(Scenario),
    ]
    cases += [
        activity
        for activity in context.items(Activity)
        if activity.type is ActivityType.CASE_STUDY and context.has(activity, "scenario")
    ]
    for case in cases:
        if case.declaration is Declaration.UNDECLARED:
            yield hit(case)


@text_check(
    "ETH-03",
    SHOULD,
    "Graphic detail",
    "Is this detail needed (“{word}”)? It can distress participants and survivors.",
)
def graphic_detail(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A word on the list of violent or sexual detail; definitions and sources are left out."""
    del context
    if isinstance(text.item, GlossaryTerm | Reference | LawRecord):
        return
    for stretch in text.reading.stretches:
        found = _graphic(stretch.text)
        if found:
            yield hit(text.item, at=text.place(stretch.part), word=found)


@lru_cache(maxsize=CACHED_TEXTS)
def _graphic(text: str) -> str:
    if not GRAPHIC.search(text):
        return ""
    for sentence in sentences(text):
        found = GRAPHIC.search(sentence)
        if found and not FORBIDS.search(sentence):
            return found.group()
    return ""


@text_check(
    "ETH-04",
    SHOULD,
    "Unsafe role play",
    "Do not let participants play this (“{word}”). Use a case discussion instead.",
)
def unsafe_role_play(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A role play has sexual violence or torture in it, or participants act as child victims."""
    activity = text.item
    if isinstance(activity, Step):
        parent = context.edition.index.nodes[activity.id].parent
        activity = context.edition.index.nodes[parent].item
    if not isinstance(activity, Activity) or activity.type is not ActivityType.ROLE_PLAY:
        return
    if text.item is activity and text.field not in ("scenario", "instructions", "title"):
        return
    for stretch in text.reading.stretches:
        found = _unsafe(stretch.text)
        if found:
            yield hit(text.item, at=text.place(stretch.part), word=found)


@lru_cache(maxsize=CACHED_TEXTS)
def _unsafe(text: str) -> str:
    for sentence in sentences(text):
        found = VIOLENT_PART.search(sentence) or CHILD_PART.search(sentence)
        if found and not FORBIDS.search(sentence):
            return found.group()
    return ""


@item_check(
    "ETH-05",
    SHOULD,
    "No support note",
    "Add a note: who supports a participant in distress, and how to step out.",
    Session,
)
def no_support_note(session: Session, context: EditionContext) -> Iterator[Hit]:
    """A session is marked sensitive and has no safeguarding note."""
    if session.sensitive and not context.has(session, "safeguarding_note"):
        yield hit(session)


@edition_check(
    "ETH-06",
    MUST,
    "Picture without consent or credit",
    "Picture {n} shows people. Record consent, or replace it.",
)
def picture_without_consent_or_credit(context: EditionContext) -> Iterator[Hit]:
    """A picture with people has no consent on file, or a picture has no credit."""
    for media in context.once(shown_pictures):
        name = f"“{media.title}”" if media.title else context.number(media)
        if media.shows_people and media.consent is not Consent.ON_FILE:
            yield hit(media, n=name)
        if not media.credit.strip():
            yield hit(media, sentence="Picture {n} has no credit. Record who made it.", n=name)


def shown_pictures(context: EditionContext) -> tuple[Media, ...]:
    """The pictures that the figures of an edition show, with their internal records."""
    shown = {figure.media_id for figure in context.items(FigureBlock)}
    return tuple(media for media in context.whole.course.media if media.id in shown)


@text_check(
    "ETH-07",
    SHOULD,
    "Harmful instruction",
    "This passage may help offenders (“{word}”). Move it to a restricted annex.",
)
def harmful_instruction(text: PrintedText, context: EditionContext) -> Iterator[Hit]:
    """A text tells how to commit or hide an offence, outside restricted modules and annexes."""
    for stretch in text.reading.stretches:
        found = _harmful(stretch.text)
        if found and text.item.id not in context.once(_restricted):
            yield hit(text.item, at=text.place(stretch.part), word=found)


@lru_cache(maxsize=CACHED_TEXTS)
def _harmful(text: str) -> str:
    found = HARMFUL.search(text)
    return found.group() if found else ""


def _restricted(context: EditionContext) -> frozenset[str]:
    parents: list[Item] = [each for each in context.items(Module) if each.restricted]
    parents += [each for each in context.items(Annex) if each.restricted]
    return _inside({each.id for each in parents}, context)
