"""Front and back matter, overview, handouts, annexes and the lists at the end of a book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from exporters.compose.blocks import compose_blocks
from exporters.compose.composer import Composer, block_cell, cell
from exporters.compose.sources import source
from exporters.compose.timetable import timetable
from models.content import Block, Cell, Paragraph, Plain, Section, plain_text
from models.item import Item
from models.pages import Annex, Handout, HandoutKind, Page, PageKind


def pages(composer: Composer, items: Iterable[Page], role: str) -> tuple[Block, ...]:
    """Pages of front or back matter, each with its title."""
    result: list[Block] = []
    for page in items:
        title = composer.edition.line(page, "title") or (
            Plain(composer.word(f"page_{page.kind.value}")),
        )
        result += composer.section(
            title, compose_blocks(composer, page.blocks), role=role, anchor=page.id
        )
    return tuple(result)


_WITH_THE_IMPRINT = (PageKind.DISCLAIMER, PageKind.ACKNOWLEDGEMENTS)


def front_matter(composer: Composer) -> tuple[Block, ...]:
    """The imprint with disclaimer and thanks, each foreword, then the introduction."""
    course = composer.edition.course
    imprint = [page for page in course.front_matter if page.kind in _WITH_THE_IMPRINT]
    forewords = [page for page in course.front_matter if page.kind is PageKind.FOREWORD]
    rest = [page for page in course.front_matter if page not in imprint + forewords]
    about = (
        *composer.line(course, "publisher"),
        *composer.prose(course, "donor_line"),
        *composer.line(course, "notice"),
        *pages(composer, imprint, "page"),
    )
    return (
        *composer.part("publication", about, "front-page"),
        *pages(composer, forewords, "front-page"),
        *composer.part("introduction", pages(composer, rest, "page"), "front-page"),
    )


def overview(composer: Composer) -> tuple[Block, ...]:
    """The course at a glance: for whom, outcomes, modules, timetable, rollout."""
    course = composer.edition.course
    outcomes = composer.items(course.outcomes, "text", "objectives")
    if outcomes:
        lead = Paragraph((Plain(composer.word("outcomes_lead")),), role="lead-in")
        outcomes = (lead, *outcomes)
    inside = (
        *composer.part("target_group", composer.prose(course, "target_group")),
        *composer.run_in("group_size", course, "group_size"),
        *composer.run_in("entry_condition", course, "entry_condition"),
        *composer.part("outcomes", outcomes),
        *composer.part("modules", _modules(composer)),
        *composer.part("timetable", timetable(composer)),
        *composer.part("rollout", _rollout(composer)),
    )
    return composer.part("course_overview", inside, "front-page")


def _modules(composer: Composer) -> tuple[Block, ...]:
    rows = []
    for module in composer.edition.course.modules:
        minutes = sum(composer.minutes(session.minutes) for session in module.sessions)
        rows.append(
            (
                cell(composer.edition.number(module)),
                block_cell(composer.line(module, "title")),
                cell(composer.duration(minutes)),
            )
        )
    return composer.table("overview", ("place_short", "module", "time"), rows, (0.1, 0.7, 0.2))


def _rollout(composer: Composer) -> tuple[Block, ...]:
    """The groups of officers to be trained, with their sum where there are several."""
    course = composer.edition.course
    areas = {area.code: area for area in course.areas}
    rows: list[tuple[Cell, ...]] = []
    for cohort in course.cohorts:
        area = areas.get(cohort.area)
        name = composer.edition.plain(area, "name") if area else cohort.area
        rows.append(
            (
                block_cell(composer.line(cohort, "title")),
                cell(name),
                cell(str(cohort.officers)),
                cell(str(cohort.groups)),
                block_cell(composer.line(cohort, "planned")),
            )
        )
    if len(rows) > 1:
        officers = sum(cohort.officers for cohort in course.cohorts)
        groups = sum(cohort.groups for cohort in course.cohorts)
        total = (composer.word("total"), "", str(officers), str(groups), "")
        rows.append(tuple(map(cell, total)))
    heads = ("cohort", "area", "officers", "groups", "planned")
    return composer.table("matrix", heads, rows, (0.34, 0.24, 0.12, 0.12, 0.18))


def handouts(composer: Composer, items: Iterable[Handout], *, all_kinds: bool) -> tuple[Block, ...]:
    """The handouts; cards and case sheets are given out on the day, so only the guide has them."""
    wanted = [one for one in items if all_kinds or one.kind is HandoutKind.HANDOUT]
    return composer.part(
        "handouts", [_paper(composer, one, "handout") for one in wanted], "back-page"
    )


def annexes(composer: Composer, items: Iterable[Annex]) -> tuple[Block, ...]:
    """The annexes; a restricted one is not in editions for participants."""
    return composer.part("annexes", [_paper(composer, one, "annex") for one in items], "back-page")


def _paper(composer: Composer, one: Handout | Annex, role: str) -> Section:
    title = plain_text(composer.edition.line(one, "title"))
    blocks = [
        block
        for block in compose_blocks(composer, one.blocks)
        if not _is_label(block, saying=title)
    ]
    return composer.item_section(one, blocks, role=role, number=composer.edition.label(one.id))


def _is_label(block: Block, *, saying: str) -> bool:
    """Whether a block only says again, as the name of a form or of cards, what the heading says."""
    return (
        isinstance(block, Paragraph)
        and block.role == "label"
        and not block.anchor
        and plain_text(block.inlines) == saying
    )


def acronyms(composer: Composer) -> tuple[Block, ...]:
    """The acronyms this edition uses."""
    items = composer.edition.course.acronyms
    rows = _two_columns(composer, items, "acronym", "meaning")
    table = composer.table("glossary", ("acronym", "meaning"), rows, (0.2, 0.8))
    return composer.part("acronyms", table, "front-page")


def glossary(composer: Composer) -> tuple[Block, ...]:
    """The glossary terms this edition uses."""
    items = composer.edition.course.glossary
    rows = _two_columns(composer, items, "term", "definition")
    table = composer.table("glossary", ("term", "meaning"), rows, (0.3, 0.7))
    return composer.part("glossary", table, "back-page")


def _two_columns(
    composer: Composer, items: Sequence[Item], left: str, right: str
) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for item in sorted(items, key=lambda one: composer.edition.plain(one, left).casefold()):
        first = composer.edition.paragraph(item, left)
        if first:
            first = replace(first, anchor=item.id)
        meaning = composer.prose(item, right) or composer.line(item, right)
        rows.append((block_cell((first,) if first else ()), block_cell(meaning)))
    return rows


def references(composer: Composer) -> tuple[Block, ...]:
    """The sources in their groups, and the law with the date on which it was checked."""
    inside: list[Block] = []
    for group in composer.edition.course.references:
        entries = tuple(
            source(composer, reference, anchored=True) for reference in group.references
        )
        inside += composer.section(composer.edition.line(group, "title"), entries, role="part")
    inside += composer.part("laws", _laws(composer))
    return composer.part("references", inside, "back-page")


def _laws(composer: Composer) -> tuple[Block, ...]:
    rows = []
    for law in composer.edition.course.laws:
        checked = law.checked_on.isoformat() if law.checked_on else composer.word("unknown")
        status = composer.word(law.status.value)
        rows.append((block_cell(composer.line(law, "title")), cell(status), cell(checked)))
    heads = ("law_title", "status", "checked_on")
    return composer.table("matrix", heads, rows, (0.6, 0.2, 0.2))


def contacts(composer: Composer) -> tuple[Block, ...]:
    """The contact page, for one area or with the area named in each row; gaps are to fill in."""
    areas = {area.code: area for area in composer.edition.course.areas}
    wanted = {"", composer.edition.key.area} if composer.edition.key.area else None
    rows: list[tuple[Cell, ...]] = []
    for contact in composer.edition.course.contacts:
        entries = [e for e in contact.entries if wanted is None or e.area in wanted]
        title = block_cell(composer.line(contact, "title"))
        lead: tuple[Cell, ...] = (replace(title, rowspan=max(len(entries), 1)),)
        for entry in entries:
            area = areas.get(entry.area)
            rows.append(
                (
                    *lead,
                    cell(composer.edition.plain(area, "name") if area else ""),
                    block_cell(composer.line(entry, "office")),
                    block_cell(composer.line(entry, "telephone")),
                    block_cell(composer.line(entry, "second_contact")),
                    cell(entry.checked_on.isoformat() if entry.checked_on else ""),
                )
            )
            lead = ()
        if not entries:
            rows.append((title, *[cell("")] * 5))
    heads = ("contact", "area", "office", "telephone", "second_contact", "checked_on")
    table = composer.table("contacts", heads, rows, (0.18, 0.2, 0.2, 0.15, 0.15, 0.12))
    return composer.part("contacts", table, "back-page")
