"""A book: the facilitator guide or the participant handbook of an edition, part by part."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.compose import assessment, matter
from exporters.compose.composer import Composer
from exporters.compose.module import module
from exporters.document import Document, Imprint
from exporters.exporter import Order
from models.component import Component
from models.content import Block, List, ListItem, Paragraph, Plain
from models.edition import Edition
from models.finding import Finding

DEFAULT_COLOUR = "#475569"


def compose_book(order: Order) -> tuple[Document, tuple[Finding, ...]]:
    """The document of an order, with what composing it has to say to the author."""
    edition, component = order.edition, order.component
    composer = Composer(edition)
    course = edition.course
    guide = component is Component.GUIDE
    children: list[Block] = []
    if order.draft:
        children += open_points(composer, order.open_points)
    children += matter.front_matter(composer)
    children += matter.acronyms(composer)
    children += matter.overview(composer)
    children += [module(composer, one) for one in course.modules]
    if guide:
        children += composer.part("tests", assessment.tests(composer, course.tests), "back-page")
        children += assessment.evaluation(composer)
    else:
        children += assessment.certificate(composer, "back-page")
    children += matter.handouts(composer, course.handouts, all_kinds=guide)
    children += matter.annexes(composer, course.annexes)
    children += matter.contacts(composer)
    children += matter.pages(composer, course.back_matter, "back-page")
    children += matter.glossary(composer)
    children += matter.references(composer)
    return Document(imprint(edition, component, order.draft), tuple(children)), tuple(
        composer.messages
    )


def imprint(edition: Edition, component: Component, draft: bool) -> Imprint:
    """What cover, headers and footers of a book say."""
    course = edition.course
    agency = course.agencies[0] if course.agencies else None
    name = edition.plain(agency, "name") if agency else ""
    title = edition.plain(agency, "edition_title") if agency else ""
    short = edition.plain(agency, "short_name") if agency else ""
    return Imprint(
        title=edition.plain(course, "title"),
        subtitle=edition.plain(course, "subtitle"),
        book=edition.word(component.value),
        edition=title or (edition.word("edition", agency=short or name) if agency else ""),
        agency=name,
        letter=agency.letter if agency else "",
        colour=agency.colour if agency else DEFAULT_COLOUR,
        version=edition.word("version", version=course.version),
        version_date=course.version_date,
        languages=edition.key.languages,
        notice=edition.plain(course, "notice"),
        publisher=edition.plain(course, "publisher"),
        draft=edition.word("draft") if draft else "",
        words=dict(edition.words),
        double_sided=course.settings.double_sided,
        logo_media=course.logo_media_id,
        identifier=course.id,
    )


def open_points(composer: Composer, findings: Sequence[Finding]) -> tuple[Block, ...]:
    """The sentence that says the book is a draft, and the points still open, each said once."""
    messages = tuple(dict.fromkeys(finding.message for finding in findings))
    count = len(messages)
    key = {0: "draft_note_none", 1: "draft_note_one"}.get(count, "draft_note")
    note = Paragraph((Plain(composer.word(key, count=count)),), role="draft-note")
    entries = tuple(ListItem((Paragraph((Plain(message),)),)) for message in messages)
    points = (List(entries, ordered=True, role="open-points"),) if entries else ()
    return composer.part("open_points", (note, *points), "open-points")
