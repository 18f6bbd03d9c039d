"""The folder: one page for each part of a book, an index with front matter, and the media."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from exporters.document import Document, Imprint
from exporters.markdown.block import BlockWriter
from exporters.markdown.inline import InlineWriter, escape
from models.content import Block, Section, plain_text, walk

INDEX = "index.md"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """One file of the folder: its name and what stands in it."""

    name: str
    section: Section


def folder_pages(document: Document) -> tuple[MarkdownPage, ...]:
    """A page for every part of the book, in order, with names that are safe everywhere."""
    sections = [block for block in document.children if isinstance(block, Section)]
    return tuple(
        MarkdownPage(f"{position:02d}-{_name(section)}.md", section)
        for position, section in enumerate(sections, 1)
    )


def _name(section: Section) -> str:
    title = _NOT_IN_NAMES.sub("-", plain_text(section.title).lower()).strip("-")
    words = title or section.role or "part"
    number = f"{section.number}-" if section.number.isascii() and section.number else ""
    prefix = f"{section.role}-{number}" if section.role == "module" else ""
    return (prefix + words)[:_LONGEST_NAME].strip("-")


def write_folder(document: Document, media: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every text file of the folder with its content."""
    pages = folder_pages(document)
    where = _anchors(pages)
    loose = tuple(block for block in document.children if not isinstance(block, Section))
    yield INDEX, _index(document, pages, loose, where, media)
    for page in pages:
        writer = BlockWriter(InlineWriter(page.name, where), media, document.imprint.words)
        body = writer.blocks((page.section,), 1)
        yield page.name, _whole(_front_matter(document.imprint, page.section), body, writer)


def _anchors(pages: tuple[MarkdownPage, ...]) -> dict[str, str]:
    return {
        block.anchor: page.name for page in pages for block in walk((page.section,)) if block.anchor
    }


def _whole(front: str, body: str, writer: BlockWriter) -> str:
    parts = [front, body, "\n".join(writer.inline.footnotes())]
    return "\n\n".join(part for part in parts if part) + "\n"


def _index(
    document: Document,
    pages: tuple[MarkdownPage, ...],
    loose: tuple[Block, ...],
    where: dict[str, str],
    media: dict[str, str],
) -> str:
    imprint = document.imprint
    writer = BlockWriter(InlineWriter(INDEX, where), media, imprint.words)
    facts = (imprint.subtitle, imprint.book, imprint.edition, imprint.version, imprint.draft)
    head = [f"# {escape(imprint.title)}"]
    head += [f"**{escape(fact)}**" for fact in facts if fact]
    head += [escape(line) for line in (imprint.notice, imprint.publisher) if line]
    head.append(writer.blocks(loose, 2))
    head.append(f"## {escape(imprint.words['contents'])}")
    links = [
        f"- [{escape(f'{page.section.number} {plain_text(page.section.title)}'.strip())}]"
        f"({page.name})"
        for page in pages
    ]
    body = "\n\n".join(part for part in [*head, "\n".join(links)] if part)
    return _whole(_front_matter(imprint, None), body, writer)


def _front_matter(imprint: Imprint, section: Section | None) -> str:
    """YAML front matter; every value is a JSON string, which YAML 1.2 reads as it stands."""
    title = imprint.title if section is None else plain_text(section.title)
    facts = {
        "title": title,
        "course": imprint.title,
        "book": imprint.book,
        "edition": imprint.edition,
        "agency": imprint.agency,
        "language": imprint.language,
        "version": imprint.version,
        "date": imprint.version_date.isoformat() if imprint.version_date else "",
        "status": imprint.draft,
    }
    lines = [f"{key}: {json.dumps(v, ensure_ascii=False)}" for key, v in facts.items() if v]
    return "\n".join(["---", *lines, "---"])
