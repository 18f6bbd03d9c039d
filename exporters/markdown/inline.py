"""Inline nodes as CommonMark, with HTML elements where its marks could be misread.

CommonMark 0.31.2, 6.2: a closing ``**`` after punctuation and before a letter is literal text. In
Burmese that is the rule rather than the exception (``**မြန်မာ။**စာ``), so such marks are written as
``<strong>`` and ``<em>``. All text is escaped (2.4) so that no character of it acts as a mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

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
    plain_text,
)

_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~^#!$]")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d{1,9}[.)](?=\s|$))")
_BARE_ADDRESS = re.compile(r"(?i)\b(https?|mailto|ftp):|\bwww\.|(?<=\w)@")
_MARKS = {Strong: ("**", "strong"), Emphasis: ("*", "em")}
_HTML = {Sub: "sub", Superscript: "sup"}


@dataclass
class InlineWriter:
    """Writes inlines; collects the footnotes it meets. ``pages`` says which file has an anchor."""

    page: str
    pages: Mapping[str, str]
    notes: list[str] = field(default_factory=list)

    def line(self, inlines: tuple[Inline, ...], *, one_line: bool = False) -> str:
        """The inlines as one paragraph; ``one_line`` writes breaks as ``<br>``."""
        text = "".join(self._one(inlines, position) for position in range(len(inlines)))
        text = text.strip("\n")  # a break before nothing would be a backslash that is printed
        text = text.replace("\n", "<br>" if one_line else "\\\n")
        return "\n".join(_guard_start(line) for line in text.split("\n"))

    def _one(self, siblings: tuple[Inline, ...], position: int) -> str:
        inline = siblings[position]
        match inline:
            case Plain(text):
                return escape(text)
            case Strong(children) | Emphasis(children):
                return self._mark(inline, children, siblings, position)
            case Sub(children) | Superscript(children):
                tag = _HTML[type(inline)]
                return f"<{tag}>{self._all(children)}</{tag}>"
            case Link(href, children):
                return f"[{self._all(children)}](<{_address(href)}>)"
            case Break():
                return "\n"
            case Value(name):
                return escape(f"{{{{{name}}}}}")
            case CrossReference(target, text) | Term(target, text):
                return self._jump(target, text)
            case Citation(_, locator):
                return escape(locator)
            case Footnote(children):
                return self._note(children)

    def _all(self, inlines: tuple[Inline, ...]) -> str:
        return "".join(self._one(inlines, position) for position in range(len(inlines)))

    def _mark(
        self,
        inline: Strong | Emphasis,
        children: tuple[Inline, ...],
        siblings: tuple[Inline, ...],
        position: int,
    ) -> str:
        sign, tag = _MARKS[type(inline)]
        inside = self._all(children)
        before = plain_text(siblings[:position])[-1:]
        after = plain_text(siblings[position + 1 :])[:1]
        if _is_clear(before, plain_text(children), after) and _is_only_text(children):
            return f"{sign}{inside}{sign}"
        return f"<{tag}>{inside}</{tag}>"

    def _jump(self, target: str, text: str) -> str:
        page = self.pages.get(target)
        if page is None or not text:
            return escape(text)
        there = "" if page == self.page else page
        return f"[{escape(text)}]({there}#{target})"

    def _note(self, children: tuple[Inline, ...]) -> str:
        number = len(self.notes) + 1
        self.notes.append("")  # keeps the number while a note is written
        self.notes[number - 1] = self._all(children).replace("\n", " ")
        return f"[^{number}]"

    def footnotes(self) -> list[str]:
        """The definitions of the footnotes met, in order."""
        return [f"[^{number}]: {text}" for number, text in enumerate(self.notes, 1)]


def escape(text: str) -> str:
    """Text in which no character acts as a mark, an entity, HTML or a bare address."""
    escaped = _SPECIAL.sub(lambda match: "\\" + match.group(), text)
    return _BARE_ADDRESS.sub(_break_address, escaped)


def _break_address(match: re.Match[str]) -> str:
    """An address in plain text stays plain text where readers turn addresses into links."""
    found = match.group()
    if found == "@":
        return "\\@"
    return found.replace(":", "\\:").replace(".", "\\.")


def _guard_start(line: str) -> str:
    """A line that does not begin a list, heading, rule or definition by accident."""
    return _LINE_START.sub(lambda m: m.group(1) + re.sub(r"([^\d\s])", r"\\\1", m.group(2)), line)


def _address(href: str) -> str:
    return href.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")


def _is_only_text(children: tuple[Inline, ...]) -> bool:
    return all(isinstance(child, Plain) for child in children)


def _is_clear(before: str, inside: str, after: str) -> bool:
    """Whether ``*`` marks round a text are read as meant (CommonMark 0.31.2, 6.2)."""
    if not inside or inside[0].isspace() or inside[-1].isspace():
        return False
    opens = not _is_punctuation(inside[0]) or _is_edge(before)
    closes = not _is_punctuation(inside[-1]) or _is_edge(after)
    return opens and closes and "*" not in (before, after)


def _is_edge(character: str) -> bool:
    return not character or character.isspace() or _is_punctuation(character)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
