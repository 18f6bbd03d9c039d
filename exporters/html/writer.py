"""HtmlWriter: the blocks of a page as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from exporters.html.inlines import InlineWriter
from exporters.html.markup import EMPTY, Attribute, Markup, element, escape, join
from exporters.html.tables import table
from models.content import (
    Block,
    BlockAttributes,
    Callout,
    Extension,
    Figure,
    List,
    PageBreak,
    Paragraph,
    Quote,
    Rule,
    Section,
    Table,
)

HIGHEST, LOWEST = 2, 6
"""A page has one ``h1``, its title; the sections on it begin with ``h2``."""

HEADED_CALLOUTS = frozenset({"activity", "case-study", "scenario", "question", "card"})
"""Boxes whose title is a heading; the others are notes beside the text."""

PIXELS_PER_MILLIMETRE = 96 / 25.4
_NAME = re.compile(r"[^a-z0-9-]+")

WriteExtension = Callable[[Extension, "HtmlWriter", int], Markup]


@dataclass
class HtmlWriter(InlineWriter):
    """Writes the blocks of one page.

    ``media`` gives the address inside the package of a picture ("" where it is missing).
    ``extensions`` write the blocks they are named for; others are written as their fallback.
    """

    media: Callable[[str], str] = str
    extensions: Mapping[str, WriteExtension] = field(default_factory=dict)

    def blocks(self, blocks: Iterable[Block], level: int = HIGHEST) -> Markup:
        """Blocks one after the other; ``level`` is that of a heading among them."""
        return join(self.block(each, level) for each in blocks)

    def block(self, block: Block, level: int) -> Markup:
        """One block, in its language."""
        if not block.language or block.language == self.language:
            return self._block(block, level)
        with self.in_language(block.language):
            return self._block(block, level)

    @contextmanager
    def in_language(self, language: str) -> Iterator[None]:
        """Write in another language for a while."""
        before, self.language = self.language, language
        try:
            yield
        finally:
            self.language = before

    def _block(self, block: Block, level: int) -> Markup:
        match block:
            case Paragraph():
                return self._paragraph(block, level)
            case List():
                return self._list(block, level)
            case Quote(blocks=blocks):
                return element("blockquote", self.blocks(blocks, level), **self.marks(block))
            case Section():
                return self._section(block, level)
            case Table():
                return table(self, block, level)
            case Figure():
                return self._figure(block)
            case Callout():
                return self._callout(block, level)
            case Rule():
                return element("hr")
            case PageBreak():
                return EMPTY
            case Extension(kind=kind, fallback=fallback):
                write = self.extensions.get(kind)
                return write(block, self, level) if write else self.blocks(fallback, level)

    def marks(self, block: BlockAttributes, *classes: str) -> dict[str, Attribute]:
        """The id, class and language of a block."""
        names = [*classes, *([_NAME.sub("-", block.role)] if block.role else [])]
        return {
            "id": block.anchor or None,
            "class_": " ".join(names) or None,
            "lang": block.language or None,
        }

    def heading(self, level: int, *content: Markup, **attributes: Attribute) -> Markup:
        """A heading; below the sixth level they stay at the sixth."""
        return element(f"h{min(level, LOWEST)}", *content, **attributes)

    def _paragraph(self, block: Paragraph, level: int) -> Markup:
        if not block.inlines:
            return EMPTY
        content = self.inlines(block.inlines)
        if block.role == "label":
            return self.heading(level, content, **self.marks(block))
        return element("p", content, **self.marks(block))

    def _list(self, block: List, level: int) -> Markup:
        entries = join(element("li", self._entry(item.blocks, level)) for item in block.items)
        if not block.ordered:
            return element("ul", entries, **self.marks(block))
        start = block.start if block.start != 1 else None
        return element("ol", entries, start=start, **self.marks(block))

    def _entry(self, blocks: tuple[Block, ...], level: int) -> Markup:
        """An entry of one paragraph without a ``p`` round it, as browsers space such lists well."""
        if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph) and not only.role:
            marked = only.language or only.anchor
            with self.in_language(only.language or self.language):
                content = self.inlines(only.inlines)
            return element("span", content, **self.marks(only)) if marked else content
        return self.blocks(blocks, level)

    def _section(self, block: Section, level: int) -> Markup:
        number = element("span", escape(block.number), class_="number") if block.number else EMPTY
        title = self.inlines(block.title)
        head = self.heading(level, number, escape(" ") if number else EMPTY, title)
        return element("section", head, self.blocks(block.children, level + 1), **self.marks(block))

    def caption(self, word: str, number: str, caption: Markup) -> Markup:
        """The number of a figure or table with what it shows."""
        label = self.text(self.words[word].format(n=number)) if number else EMPTY
        strong = element("strong", label) if label else EMPTY
        return join((strong, escape(" · ") if label and caption else EMPTY, caption))

    def _figure(self, block: Figure) -> Markup:
        source = self.media(block.media)
        picture = element("p", self.text(block.alt), class_="missing-picture")
        if source:
            width = round(block.width_mm * PIXELS_PER_MILLIMETRE) if block.width_mm else None
            picture = self._picture(source, block, width)
        words = self.caption("Figure", block.number, self.inlines(block.caption))
        caption = element("figcaption", words) if words else EMPTY
        return element("figure", picture, caption, **self.marks(block))

    def _picture(self, source: str, block: Figure, width: int | None) -> Markup:
        """A picture in a frame that can be moved sideways, by keys too, where it is too wide."""
        picture = element(
            "img", src=source, alt=block.alt, width=width, loading="lazy", decoding="async"
        )
        number = self.words["Figure"].format(n=block.number) if block.number else ""
        name = number or block.alt or None
        return element(
            "div", picture, class_="figure-frame", role="group", tabindex=0, aria_label=name
        )

    def _callout(self, block: Callout, level: int) -> Markup:
        kind = _NAME.sub("-", block.kind)
        title = self.inlines(block.title)
        marks = self.marks(block, "callout", f"callout-{kind}")
        if block.kind in HEADED_CALLOUTS and title:
            head = self.heading(level, title, class_="callout-title")
            return element("section", head, self.blocks(block.blocks, level + 1), **marks)
        head = element("p", title, class_="callout-title") if title else EMPTY
        return element("div", head, self.blocks(block.blocks, level), role="note", **marks)
