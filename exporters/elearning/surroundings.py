"""The pages round the modules: the start, papers to look up, lists, the result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from exporters.compose import matter
from exporters.compose.book import open_points
from exporters.elearning.lesson import Lesson
from exporters.elearning.self_study import Page, PageKind
from exporters.exporter import Order
from models.content import Block, Callout, Cell, Paragraph, Plain, Row, Section, Table
from models.finding import Finding
from models.item import Item
from models.pages import Annex, Handout, HandoutKind
from models.pages import Page as MatterPage
from models.pages import PageKind as MatterKind

START, ACRONYMS, GLOSSARY, REFERENCES, CONTACTS, RESULT = (
    "start",
    "acronyms",
    "glossary",
    "references",
    "contacts",
    "result",
)
"""The ids of pages that show no single item. Ids of items are longer, so they cannot collide."""

SELF_STUDY_MATTER = frozenset(
    {MatterKind.DISCLAIMER, MatterKind.ABOUT, MatterKind.SAFEGUARDING, MatterKind.OTHER}
)
"""The front and back matter a person alone at a screen needs; the rest is about books and rooms."""


def start(lesson: Lesson, order: Order) -> Page:
    """The first page: what the course is, for whom, what it leads to, whether it is a draft."""
    reading = lesson.reading
    course = reading.edition.course
    inside: list[Block] = []
    subtitle = reading.edition.line(course, "subtitle")
    if subtitle:
        inside.append(Paragraph(subtitle, role="subtitle"))
    points = _distinct(order.open_points)
    if order.draft:
        inside.append(_draft_note(lesson, len(points)))
    inside.append(Paragraph((Plain(reading.word("self_study_lead")),), role="lead"))
    inside += reading.part("target_group", reading.prose(course, "target_group"))
    outcomes = reading.items(course.outcomes, "text", "objectives")
    if outcomes:
        lead = Paragraph((Plain(reading.word("outcomes_lead")),), role="lead-in")
        inside += reading.part("outcomes", (lead, *outcomes))
    inside += _imprint(lesson)
    if order.draft and points:
        inside += open_points(reading, points)
    title = reading.edition.line(course, "title")
    short = (Plain(reading.word("welcome")),)
    return Page(START, PageKind.START, title, tuple(inside), short=short)


def _distinct(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say the same of another place."""
    return tuple({finding.message: finding for finding in findings}.values())


def _draft_note(lesson: Lesson, count: int) -> Block:
    key = {0: "draft_note_none", 1: "draft_note_one"}.get(count, "draft_note")
    note = Paragraph((Plain(lesson.reading.word(key, count=count)),))
    return Callout("draft", (Plain(lesson.reading.word("draft")),), (note,))


def _imprint(lesson: Lesson) -> tuple[Block, ...]:
    reading = lesson.reading
    course = reading.edition.course
    version = reading.word("version", version=course.version)
    date = f" · {course.version_date.isoformat()}" if course.version_date else ""
    inside = (
        Paragraph((Plain(version + date),)),
        *reading.line(course, "publisher"),
        *reading.prose(course, "donor_line"),
        *reading.line(course, "notice"),
    )
    return reading.part("publication", inside, "publication")


def front(lesson: Lesson) -> tuple[Page, ...]:
    """Front matter for self-study."""
    return _matter(lesson, lesson.reading.edition.course.front_matter)


def back(lesson: Lesson) -> tuple[Page, ...]:
    """Back matter for self-study."""
    return _matter(lesson, lesson.reading.edition.course.back_matter)


def _matter(lesson: Lesson, pages: Iterable[MatterPage]) -> tuple[Page, ...]:
    result = []
    for page in pages:
        blocks = lesson.compose(page.blocks) if page.kind in SELF_STUDY_MATTER else ()
        word = lesson.reading.word(f"page_{page.kind.value}")
        title = lesson.reading.edition.line(page, "title") or (Plain(word),)
        if blocks:
            result.append(Page(page.id, PageKind.FRONT, title, blocks))
    return tuple(result)


def papers(lesson: Lesson) -> tuple[Page, ...]:
    """Handouts and annexes that participants have too; nothing restricted."""
    course = lesson.reading.edition.course
    handouts = [each for each in course.handouts if each.kind is HandoutKind.HANDOUT]
    annexes = [each for each in course.annexes if not each.restricted]
    wanted: tuple[Handout | Annex, ...] = (*handouts, *annexes)
    return tuple(_paper(lesson, each) for each in wanted)


def _paper(lesson: Lesson, one: Handout | Annex) -> Page:
    edition = lesson.reading.edition
    title = edition.line(one, "title")
    label = edition.label(one.id) if edition.number(one) else ""
    short = (Plain(f"{label} · "), *title) if label else ()
    return Page(one.id, PageKind.LOOK_UP, title, lesson.compose(one.blocks), label, short)


def contacts(lesson: Lesson) -> tuple[Page, ...]:
    """Whom to call."""
    return _listed(lesson, CONTACTS, "contacts", _inside(matter.contacts(lesson.reading)))


def lists(lesson: Lesson, citations: Mapping[str, int]) -> tuple[Page, ...]:
    """Acronyms, glossary and references, as far as the edition uses them."""
    course = lesson.reading.edition.course
    acronyms = _two_columns(lesson, course.acronyms, "acronym", "meaning")
    glossary = _two_columns(lesson, course.glossary, "term", "definition")
    return (
        *_listed(lesson, ACRONYMS, "acronyms", _table(lesson, ("acronym", "meaning"), acronyms)),
        *_listed(lesson, GLOSSARY, "glossary", _table(lesson, ("term", "meaning"), glossary)),
        *_listed(lesson, REFERENCES, "references", _references(lesson, citations)),
    )


def result(lesson: Lesson) -> Page:
    """The last page; the player fills it."""
    return Page(RESULT, PageKind.RESULT, (Plain(lesson.reading.word("result")),), ())


def _listed(lesson: Lesson, page_id: str, word: str, blocks: Sequence[Block]) -> tuple[Page, ...]:
    if not blocks:
        return ()
    return (Page(page_id, PageKind.LOOK_UP, (Plain(lesson.reading.word(word)),), tuple(blocks)),)


def _inside(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """What stands in the one section of a part, without its title: the page has it."""
    return tuple(
        child for block in blocks if isinstance(block, Section) for child in block.children
    )


def _two_columns(
    lesson: Lesson, items: Sequence[Item], left: str, right: str
) -> list[tuple[Cell, ...]]:
    reading = lesson.reading
    rows: list[tuple[Cell, ...]] = []
    for item in sorted(items, key=lambda one: reading.edition.plain(one, left).casefold()):
        head = Paragraph(reading.edition.line(item, left), anchor=item.id)
        meaning = reading.prose(item, right) or reading.line(item, right)
        rows.append((Cell((head,), header=True), Cell(meaning)))
    return rows


def _table(
    lesson: Lesson, heads: Sequence[str], rows: Sequence[tuple[Cell, ...]]
) -> tuple[Block, ...]:
    return lesson.reading.table("glossary", heads, rows, ())


def _references(lesson: Lesson, citations: Mapping[str, int]) -> tuple[Block, ...]:
    reading = lesson.reading
    inside: list[Block] = []
    for group in reading.edition.course.references:
        rows = tuple(
            Row(
                (
                    Cell((Paragraph((Plain(str(citations[each.id])),), anchor=each.id),)),
                    Cell(reading.prose(each, "text")),
                )
            )
            for each in group.references
            if reading.edition.has(each, "text")
        )
        name = reading.edition.plain(group, "title") or reading.word("references")
        table = (Table(rows, role="references", description=name),)
        inside += reading.section(reading.edition.line(group, "title"), table if rows else ())
    laws = _inside(matter.references(reading))
    inside += [block for block in laws if isinstance(block, Section) and _has_table(block)]
    return tuple(inside)


def _has_table(section: Section) -> bool:
    return any(isinstance(child, Table) for child in section.children)
