"""Inlines: what stands inside a line, as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from exporters.html.languages import with_languages
from exporters.html.markup import EMPTY, Markup, element, escape, join
from models.content import (
    Break,
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Inline,
    Link,
    Plain,
    Strong,
    Sub,
    Superscript,
    Term,
    Value,
    is_safe_address,
)

_MARKS = {Strong: "strong", Emphasis: "em", Sub: "sub", Superscript: "sup"}


@dataclass
class InlineWriter:
    """Writes inlines of one page.

    ``target`` gives the fragment (``#id``) of an item, or "" where nothing can be jumped to.
    ``citations`` numbers the sources. ``myanmar_language`` and ``latin_language`` are those of
    words in these scripts inside text in the other. Footnotes are collected in ``notes``, or
    stand in brackets where ``notes_in_brackets``. ``plain`` writes plain text in a way of its own
    where given.
    """

    language: str
    words: Mapping[str, str]
    target: Callable[[str], str]
    citations: Mapping[str, int] = field(default_factory=dict)
    myanmar_language: str = "my"
    latin_language: str = "en"
    page: str = ""
    notes_in_brackets: bool = False
    notes: list[Markup] = field(default_factory=list)
    plain: Callable[[str], Markup] | None = None

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        """Inlines one after the other."""
        return join(self.inline(each) for each in inlines)

    def text(self, text: str) -> Markup:
        """Plain text with the languages of its words."""
        return with_languages(text, self.language, self.myanmar_language, self.latin_language)

    def inline(self, inline: Inline) -> Markup:
        """One inline."""
        match inline:
            case Plain(text):
                return self.plain(text) if self.plain else self.text(text)
            case Strong() | Emphasis() | Sub() | Superscript():
                return element(_MARKS[type(inline)], self.inlines(inline.children))
            case Break():
                return element("br")
            case Link(href, children):
                return self._link(href, children)
            case Footnote(children):
                return self._footnote(children)
            case CrossReference(target, text):
                return self._reference(target, text)
            case Term(target, text):
                return self._reference(target, text, "term")
            case Citation(target, locator):
                return self._citation(target, locator)
            case Value(name):
                return escape(f"{{{{{name}}}}}")

    def _link(self, href: str, children: tuple[Inline, ...]) -> Markup:
        if not is_safe_address(href):
            return self.inlines(children)
        if not href.lower().startswith("http"):
            return element("a", self.inlines(children), href=href)
        hint = element("span", self.text(f" ({self.words['new_tab']})"), class_="visually-hidden")
        return element(
            "a",
            self.inlines(children),
            hint,
            href=href,
            rel="noopener noreferrer",
            target="_blank",
        )

    def _reference(self, target: str, text: str, class_: str | None = None) -> Markup:
        fragment = self.target(target)
        if not fragment:
            return self.text(text)
        return element("a", self.text(text), href=fragment, class_=class_)

    def _citation(self, target: str, locator: str) -> Markup:
        number = self.citations.get(target)
        words = ", ".join(part for part in (str(number or ""), locator) if part)
        return self._reference(target, f"[{words}]") if words else EMPTY

    def _footnote(self, children: tuple[Inline, ...]) -> Markup:
        if self.notes_in_brackets:
            return join((escape(" ("), self.inlines(children), escape(")")))
        number = len(self.notes) + 1
        self.notes.append(EMPTY)
        self.notes[number - 1] = self.inlines(children)
        mark = element(
            "a",
            escape(str(number)),
            id=f"{self.page}-mark-{number}",
            href=f"#{self.page}-note-{number}",
            role="doc-noteref",
            aria_label=self.words["footnote"].format(n=number),
        )
        return element("sup", mark)

    def endnotes(self, level: int = 2) -> Markup:
        """The footnotes collected so far, as a list with ways back."""
        if not self.notes:
            return EMPTY
        entries = []
        for number, note in enumerate(self.notes, 1):
            back = element(
                "a",
                escape("↑"),
                href=f"#{self.page}-mark-{number}",
                role="doc-backlink",
                aria_label=self.words["back_to_text"],
            )
            entries.append(
                element("li", note, escape(" "), back, id=f"{self.page}-note-{number}", tabindex=-1)
            )
        head = element(f"h{level}", self.text(self.words["footnotes"]))
        listed = element("ol", join(entries))
        return element("section", head, listed, class_="endnotes", role="doc-endnotes")
