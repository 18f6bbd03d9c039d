"""Replace: other words in place of those found; marks, things and all other words stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from authoring.editing.edit import Edit
from authoring.editing.edits.several_texts import TextChange, set_texts
from authoring.editing.indexed_course import IndexedCourse
from authoring.finding.hit import Hit
from authoring.finding.passages import CoursePassage
from authoring.finding.query import tidy_words
from authoring.finding.words import (
    footnote_runs,
    leaf_words,
    run_at,
    run_starts,
    text_lines,
)
from models.content import Footnote, Term, write, write_line
from models.content.lines import TextLine, blocks_of, inlines_of
from models.content.runs import Leaf, Run, build, tidy
from models.item import Item
from models.text import Text

_LABEL = 24


@dataclass(frozen=True, slots=True)
class Replacement:
    """The edit (None where nothing changes), how many places in how many texts it changes, and how
    many were left because their text has changed since the search or a term would be cut."""

    edit: Edit | None
    places: int
    texts: int
    left: int


def replacement(
    indexed: IndexedCourse, hits: Sequence[Hit], words: str, match_case: bool = True
) -> Replacement:
    """The edit that puts other words in these places, all of them in one undo step.

    Without ``match_case`` small letters follow the words they replace: “Officer” becomes
    “Official”. Wordings based on a shared text that changes need checking, as after any edit.
    """
    first = hits[0].words if hits else ""
    changes: list[TextChange] = []
    places = left = 0
    for passage, group in groupby(hits, lambda hit: hit.passage):
        wanted = list(group)
        fitting = [hit for hit in wanted if hit.replaceable]
        if not fitting or _stored(indexed, passage) != passage.stored:
            left += len(wanted)
            continue
        left += len(wanted) - len(fitting)
        value = replaced(passage, fitting, words, match_case)
        if value != passage.stored:
            places += len(fitting)
            changes.append(
                TextChange(passage.item, passage.field, passage.language, passage.owner, value)
            )
    edit = set_texts(indexed, changes, _label(first, words))
    return Replacement(edit, places, len(changes), left)


def replaced(passage: CoursePassage, hits: Sequence[Hit], words: str, match_case: bool) -> str:
    """The stored text with other words in places that do not overlap."""
    lines = list(text_lines(passage.stored, passage.is_line))
    ordered = sorted(hits, key=lambda hit: (hit.address[0], -len(hit.address), hit.address))
    for address, group in groupby(ordered, lambda hit: hit.address):
        changes = [
            Change.of(hit, said(hit.words, words, match_case))
            for hit in sorted(group, key=lambda hit: hit.start)
        ]
        line = lines[address[0]]
        runs = tuple(_changed_line(line.runs, address[1:], changes))
        lines[address[0]] = TextLine(runs, line.containers, line.begins)
    return write_line(inlines_of(lines)) if passage.is_line else write(blocks_of(lines))


def said(found: str, words: str, match_case: bool) -> str:
    """The new words, with the capitals of the old ones where letters of both sizes are found."""
    words = tidy_words(words)
    if match_case or words != words.lower():
        return words
    if len(found) > 1 and found.isupper():
        return words.upper()
    return words[:1].upper() + words[1:] if found[:1].isupper() else words


@dataclass(frozen=True, slots=True)
class Change:
    """New words in place of those from ``start`` to ``end``. What both begin or end with is left
    alone, so that marks inside it stay. ``owner`` is a character whose marks the words take."""

    start: int
    end: int
    words: str
    owner: int

    @classmethod
    def of(cls, hit: Hit, words: str) -> Change:
        """The least that has to change in a place."""
        old = hit.words
        shortest = min(len(old), len(words))
        first = next((n for n in range(shortest) if old[n] != words[n]), shortest)
        rest = shortest - first
        last = next((n for n in range(rest) if old[-1 - n] != words[-1 - n]), rest)
        start, end = hit.start + first, hit.end - last
        owner = start if start < end or start == hit.start else start - 1
        return cls(start, end, words[first : len(words) - last], owner)


def _changed_line(
    runs: tuple[Run, ...], inner: tuple[int, ...], changes: Sequence[Change]
) -> list[Run]:
    if not inner:
        return changed_runs(runs, changes)
    (number,) = inner
    marks, href, leaf = runs[number]
    if not isinstance(leaf, Footnote):
        raise ValueError("the address of a footnote leads to something else")
    children = build(tidy(changed_runs(footnote_runs(leaf), changes)))
    note = [(marks, href, Footnote(children))] if children else []
    return [*runs[:number], *note, *runs[number + 1 :]]


def changed_runs(runs: tuple[Run, ...], changes: Sequence[Change]) -> list[Run]:
    """The runs with changes made, in order and apart; not yet tidy."""
    starts = run_starts(runs)
    owners = {change: run_at(starts, change.owner) for change in changes}
    made: list[Run] = []
    for number, (marks, href, leaf) in enumerate(runs):
        begin, end = starts[number], starts[number + 1]
        near = [each for each in changes if each.start <= end and each.end >= begin]
        if near and isinstance(leaf, str | Term):
            own = [each for each in near if owners[each] == number]
            leaf = _with_words(leaf, _edited(leaf_words(leaf), begin, near, own))
        made.append((marks, href, leaf))
    return made


def _edited(text: str, begin: int, near: Sequence[Change], own: Sequence[Change]) -> str:
    parts: list[str] = []
    at, end = begin, begin + len(text)
    for change in near:
        until = min(max(change.start, at), end)
        parts.append(text[at - begin : until - begin])
        if change in own:
            parts.append(change.words)
        at = max(until, min(change.end, end))
    return "".join((*parts, text[at - begin :]))


def _with_words(leaf: str | Term, words: str) -> Leaf:
    return words if isinstance(leaf, str) else replace(leaf, text=words)


def _stored(indexed: IndexedCourse, passage: CoursePassage) -> str | None:
    item = indexed.find(passage.item, Item)
    text = getattr(item, passage.field, None)
    if not isinstance(text, Text):
        return None
    own = text.wording.get(passage.owner)
    if passage.owner and own is None:
        return None
    found = (own.passages if own else text.shared).get(passage.language)
    return found.value if found else None


def _label(old: str, new: str) -> str:
    return f"Replace “{_short(old)}” with “{_short(tidy_words(new))}”"


def _short(words: str) -> str:
    return words if len(words) <= _LABEL else words[: _LABEL - 1].rstrip() + "…"
