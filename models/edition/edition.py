"""Edition: what one agency gets, resolved: only its items, its texts, its numbers, its findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from models.component import MAY_HOLD, Component
from models.content import (
    Block,
    Citation,
    CrossReference,
    Emphasis,
    Inline,
    Paragraph,
    Plain,
    Strong,
    Term,
    Value,
    map_inlines,
    parse,
    parse_line,
    plain_text,
    with_place,
)
from models.course import Course
from models.edition.answers import AnswerOrder, forget_keys
from models.edition.key import EditionKey
from models.edition.numbers import Numbers
from models.edition.selection import limit
from models.edition.values import EditionValues
from models.edition.wording import Passages, Printed
from models.finding import Finding
from models.item import Item
from models.place import Place
from models.tree import Index
from models.words import printed_words

LINE_SEPARATOR = " / "


@dataclass(frozen=True)
class Edition:
    """A resolved edition.

    ``course`` holds only what this edition prints; read structure from it and texts through
    :meth:`blocks` and :meth:`line`, which replace values and name what references point to.
    """

    key: EditionKey
    course: Course
    passages: Passages
    values: EditionValues
    numbers: Numbers
    labels: Mapping[str, str]
    answer_order: AnswerOrder
    words: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    component: Component | None = None
    _index: list[Index] = field(default_factory=list, repr=False, compare=False)

    @property
    def index(self) -> Index:
        """The items of this edition by id."""
        if not self._index:
            self._index.append(Index(self.course))
        return self._index[0]

    def limited_to(self, component: Component) -> Edition:
        """The same edition with only what a component may hold."""
        holding = MAY_HOLD[component]
        course = limit(self.course, holding)
        passages = self.passages
        if not holding.key:
            course, passages = forget_keys(course, passages, self.answer_order)
        index = Index(course)
        kept = {
            place: lines
            for place, lines in passages.items()
            if (item := index.item(place[0])) and not getattr(item, place[1]).is_empty()
        }
        return replace(self, course=course, passages=kept, component=component, _index=[index])

    def blocks(self, item: Item, field_name: str) -> tuple[Block, ...]:
        """The paragraphs, lists and quotes of a text, in all languages of the edition."""
        result: list[Block] = []
        for line in self.passages.get((item.id, field_name), ()):
            if line.is_untranslated:
                result.append(self._untranslated_label(line))
            place = Place(line.item, field_name, line.owner, line.language)
            parsed = map_inlines(parse(line.value).blocks, self._resolver(line.language))
            language = "" if line.language == self.key.language else line.language
            result += with_place(parsed, place, language)
        return tuple(result)

    def line(self, item: Item, field_name: str) -> tuple[Inline, ...]:
        """A text of one line; where the edition has two languages, both with " / " between."""
        result: tuple[Inline, ...] = ()
        for language, inlines in self.lines(item, field_name):
            if language and result:
                result += (Plain(LINE_SEPARATOR),)
            result += inlines
        return result

    def lines(self, item: Item, field_name: str) -> tuple[tuple[str, tuple[Inline, ...]], ...]:
        """A text of one line, language by language."""
        result = []
        seen: set[str] = set()
        for line in self.passages.get((item.id, field_name), ()):
            if line.value in seen:
                continue
            seen.add(line.value)
            inlines = self._resolved_line(parse_line(line.value).inlines, line.language)
            if line.is_untranslated:
                label = self._label_text(line)
                inlines = (Emphasis((Plain(f"[{label}] "),)), *inlines)
            result.append((line.language, inlines))
        return tuple(result)

    def paragraph(self, item: Item, field_name: str, role: str = "") -> Paragraph | None:
        """A line as a paragraph with its place, or None where it says nothing."""
        inlines = self.line(item, field_name)
        return (
            Paragraph(inlines, role=role, place=self.place(item, field_name)) if inlines else None
        )

    def plain(self, item: Item, field_name: str) -> str:
        """A text of one line without any marks."""
        return plain_text(self.line(item, field_name))

    def place(self, item: Item, field_name: str) -> Place | None:
        """The place of a printed text in the main language (None where nothing is printed)."""
        lines = self.passages.get((item.id, field_name), ())
        if not lines:
            return None
        return Place(lines[0].item, field_name, lines[0].owner, lines[0].language)

    def has(self, item: Item, field_name: str) -> bool:
        """Whether a text prints anything."""
        return (item.id, field_name) in self.passages

    def number(self, item: Item) -> str:
        """The printed number of an item ("" for items without one)."""
        return self.numbers.get(item.id, "")

    def label(self, item_id: str) -> str:
        """What references call an item, such as "Activity 4.2" ("" where it is not here)."""
        return self.labels.get(item_id, "")

    def word(self, key: str, **values: object) -> str:
        """One of the program's printed words in the main language, filled in."""
        return self.words[key].format(**values)

    def _resolved_line(self, inlines: tuple[Inline, ...], language: str) -> tuple[Inline, ...]:
        block = map_inlines((Paragraph(inlines),), self._resolver(language))[0]
        assert isinstance(block, Paragraph)
        return block.inlines

    def _resolver(self, language: str) -> _Resolver:
        return _Resolver(self, language)

    def _label_text(self, line: Printed) -> str:
        words = printed_words(line.wanted, self.course.settings.printed_words)
        return words["not_translated"].format(language=line.wanted)

    def _untranslated_label(self, line: Printed) -> Paragraph:
        return Paragraph((Plain(self._label_text(line)),), role="source-language-label")


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Replaces the values and references inside a passage by what this edition prints."""

    edition: Edition
    language: str

    def __call__(self, inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, Value):
            return self._value(inline.name)
        if isinstance(inline, CrossReference):
            label = inline.text or self.edition.label(inline.target)
            if inline.target not in self.edition.labels:
                missing = inline.text or inline.target
                return (Plain(self.edition.word("reference_missing", text=missing)),)
            return (CrossReference(inline.target, label),)
        if isinstance(inline, Citation):
            return self._citation(inline)
        if isinstance(inline, Term) and inline.target not in self.edition.labels:
            return (Plain(inline.text),)
        return (inline,)

    def _citation(self, citation: Citation) -> tuple[Inline, ...]:
        """A citation as the number of its source with the article or page: "[12, Art. 3]"."""
        number = self.edition.numbers.get(citation.target, "")
        if not number:
            return (Plain(self.edition.word("reference_missing", text=citation.locator or "?")),)
        locator = f", {citation.locator}" if citation.locator else ""
        return (CrossReference(citation.target, f"[{number}{locator}]"),)

    def _value(self, name: str) -> tuple[Inline, ...]:
        text = self.edition.values.text(name, self.language)
        if not text:
            return (Strong((Plain(self.edition.word("value_missing", name=name)),)),)
        pieces: list[Inline] = []
        for part in parse_line(text).inlines:
            if isinstance(part, Value):  # a value in a value is a finding (TXT-04), not a lookup
                pieces.append(Plain(f"{{{{{part.name}}}}}"))
            else:
                pieces += self(part)
        return tuple(pieces)
