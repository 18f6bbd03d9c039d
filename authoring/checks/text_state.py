"""Text state: which texts of a course need checking, and which are missing in a language.

Like all states of wording these are derived (see :mod:`authoring.checks.wording_state`). An item is
looked at once: items are immutable, so what was found is kept as long as the item is the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from authoring.checks.wording_state import is_stale, is_translation_stale
from models.course import Course
from models.frozen import FrozenMap
from models.item import Item
from models.sensitivity import Sensitivity, field_sensitivities
from models.text import LanguageCode, Passage, Text
from models.tree import children, texts
from models.values import Value


@dataclass(frozen=True, slots=True)
class TextState:
    """What the texts of one item are like: ``missing`` names a language once for each text."""

    needs_checking: bool = False
    missing: tuple[LanguageCode, ...] = ()


GOOD = TextState()
"""Nothing to do."""


@dataclass(slots=True)
class TextStates:
    """The states of all items of a course, by id; those with nothing to do are left out."""

    _known: dict[str, tuple[Item, TextState]] = field(default_factory=dict)
    _languages: tuple[LanguageCode, ...] = ()

    def of(self, course: Course) -> dict[str, TextState]:
        """The states now, in the order of reading."""
        languages = tuple(each.code for each in course.languages)
        if languages != self._languages:
            self._known, self._languages = {}, languages
        known, self._known = self._known, {}
        found: dict[str, TextState] = {}
        for item in _printed(course):
            before = known.get(item.id)
            same = before is not None and before[0] is item
            state = before[1] if same and before else _state(item, languages, course)
            self._known[item.id] = (item, state)
            if state is not GOOD:
                found[item.id] = state
        return found


def _printed(item: Item) -> Iterator[Item]:
    """Items whose texts are printed; telephone numbers and the like are not translated."""
    yield item
    if isinstance(item, Value) and item.type.is_language_neutral:
        return
    marks = field_sensitivities(type(item))
    for name, child in children(item):
        if marks[name] is not Sensitivity.INTERNAL:
            yield from _printed(child)


def _state(item: Item, languages: tuple[LanguageCode, ...], course: Course) -> TextState:
    source = course.source_language
    marks = field_sensitivities(type(item))
    needs_checking, missing = False, []
    for name, text in texts(item):
        if marks[name] is Sensitivity.INTERNAL or not (text.shared or text.wording):
            continue
        needs_checking = needs_checking or _needs_checking(text)
        missing += [code for code in languages if code != source and _lacks(text, code, source)]
    return TextState(needs_checking, tuple(missing)) if needs_checking or missing else GOOD


def _needs_checking(text: Text) -> bool:
    for agency, own in text.wording.items():
        if any(is_stale(text, agency, language) for language in own.base):
            return True
    held = [text.shared, *(own.passages for own in text.wording.values())]
    return any(_has_stale_translation(passages) for passages in held)


def _has_stale_translation(passages: FrozenMap[LanguageCode, Passage]) -> bool:
    return any(
        passage.source is not None
        and is_translation_stale(passage, passages.get(passage.source.language))
        for passage in passages.values()
    )


def _lacks(text: Text, language: LanguageCode, source: LanguageCode) -> bool:
    held = [text.shared, *(own.passages for own in text.wording.values())]
    return any(_says(each, source) and not _says(each, language) for each in held)


def _says(passages: FrozenMap[LanguageCode, Passage], language: LanguageCode) -> bool:
    passage = passages.get(language)
    return passage is not None and bool(passage.value)
