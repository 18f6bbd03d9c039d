"""Page sections: where a new header or footer begins, and how large the paper is."""

from __future__ import annotations

from exporters.word import running
from exporters.word.book import Book
from exporters.word.geometry import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RUNNING_MARGIN
from exporters.word.paragraphs import write_empty
from exporters.word.xml import Element, child, last_child, name, to_bytes


class PageSections:
    """Closes one Word section after another, each with its own footer."""

    def __init__(self, book: Book) -> None:
        self.parts: dict[str, bytes] = {}
        self._book = book
        self._header = ""
        self._footers: dict[str, str] = {}

    def close(
        self, body: Element, footer: str | None, *, opening: bool = False, last: bool = False
    ) -> None:
        """End the section written to ``body`` so far.

        ``footer`` names its chapter, None for a page without header and footer (the cover).
        ``opening``: in a two-sided book the section begins on a right-hand page.
        """
        properties = child(body if last else _last_paragraph(body, footer), "sectPr")
        if footer is None:
            self._refer_from_cover(properties)
        else:
            self._refer_from_chapter(properties, footer)
        odd = opening and self._book.imprint.double_sided
        child(properties, "type", val="oddPage" if odd else "nextPage")
        child(properties, "pgSz", w=PAGE_WIDTH, h=PAGE_HEIGHT)
        child(
            properties,
            "pgMar",
            top=MARGIN,
            right=MARGIN,
            bottom=MARGIN,
            left=MARGIN,
            header=RUNNING_MARGIN,
            footer=RUNNING_MARGIN,
            gutter=0,
        )

    def _refer_from_cover(self, properties: Element) -> None:
        if self._book.imprint.notice:
            footer = self._add("footer", running.cover_footer(self._book))
            self._refer(properties, "footer", footer)

    def _refer_from_chapter(self, properties: Element, chapter: str) -> None:
        if not self._header:
            self._header = self._add("header", running.header(self._book))
        if chapter not in self._footers:
            self._footers[chapter] = self._add("footer", running.footer(self._book, chapter))
        self._refer(properties, "header", self._header)
        self._refer(properties, "footer", self._footers[chapter])

    def _refer(self, properties: Element, kind: str, target: str) -> None:
        sides = ("even", "default") if self._book.imprint.double_sided else ("default",)
        for side in sides:
            child(properties, f"{kind}Reference", type=side).set(name("r:id"), target)

    def _add(self, kind: str, tree: Element) -> str:
        number = 1 + sum(path.startswith(kind) for path in self.parts)
        path = f"{kind}{number}.xml"
        self.parts[path] = to_bytes(tree)
        return self._book.relationships.to_part(kind, path)


def _last_paragraph(body: Element, footer: str | None) -> Element:
    """The properties of the paragraph that ends a section.

    The cover gets one of its own, as does a section that ends with a table or with an empty
    paragraph, which LibreOffice would drop.
    """
    last = last_child(body)
    if footer is None or last is None or last.find(name("w:r")) is None:
        last = write_empty(body, "Gap")
    return last[0]
