"""Draft: the open points that a draft of a component lists, without telling what it may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache

from authoring.publishing.concerns import musts, once
from models.component import MAY_HOLD, Component
from models.content import parse, plain_text
from models.course import Course
from models.edition import Edition
from models.finding import Finding, Severity
from models.sensitivity import Sensitivity, field_sensitivities
from models.text import Text
from models.tree import texts, walk

_CACHED_TEXTS = 65_536
UNTRANSLATED = "LNG-08"
MOST_UNTRANSLATED = 5
"""So many missing translations are listed one by one in a draft."""
_QUOTED = re.compile(r"“([^“”]+)”")


def open_points(
    course: Course, edition: Edition, limited: Edition, findings: Iterable[Finding]
) -> tuple[Finding, ...]:
    """The Must-fix findings a draft of ``limited`` prints, each once.

    ``edition`` is an edition of ``course``, ``limited`` the same for the component to be made.
    Only findings on places the component prints are listed; findings on an item as a whole, and on
    the course, are for the guide alone. What a sentence quotes although the component may not show
    it (a key, a plan, another agency's text, an internal note) becomes “…”. A component that holds
    keys but hides them, such as e-learning, lists no more than the handbook.
    """
    shown = limited if _shows_all_it_holds(limited) else edition.limited_to(Component.HANDBOOK)
    hidden = _Hidden(course, shown)
    kept = (each for each in musts(findings) if _is_printed(each, shown))
    points = once(
        replace(
            each, message=hidden.blanked(each.message, each), label=hidden.blanked(each.label, each)
        )
        for each in kept
    )
    return _gathered(points)


def _gathered(points: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The points with many missing translations told in one sentence: each is labelled anyway."""
    missing = [point for point in points if point.code == UNTRANSLATED]
    if len(missing) <= MOST_UNTRANSLATED:
        return points
    sentence = (
        f"{len(missing)} texts are not translated yet. Each stands in the language it was written "
        "in, and says so."
    )
    rest = tuple(point for point in points if point.code != UNTRANSLATED)
    return (*rest, Finding(UNTRANSLATED, Severity.MUST, sentence, agency=missing[0].agency))


def _shows_all_it_holds(limited: Edition) -> bool:
    return limited.component is Component.HANDBOOK or _holds_everything(limited.component)


def _is_printed(finding: Finding, limited: Edition) -> bool:
    place = finding.place
    if place is not None:
        printed = limited.passages.get((finding.item or place.item, place.field), ())
        languages = {line.language for line in printed}
        return bool(languages) and (not place.language or place.language in languages)
    return _holds_everything(limited.component) and (
        not finding.item or finding.item in limited.index
    )


def _holds_everything(component: Component | None) -> bool:
    if component is None:
        return False
    holding = MAY_HOLD[component]
    return holding.facilitator and holding.key


class _Hidden:
    """The texts of a course that a component does not print; read when a sentence quotes.

    Most quotations are from the item a finding is about, so that is looked at first: reading the
    whole course for each would make the cost grow with the square of the course.
    """

    def __init__(self, course: Course, shown: Edition) -> None:
        self._course, self._shown = course, shown
        self._known: dict[str, bool] = {}

    def blanked(self, sentence: str, finding: Finding) -> str:
        """The sentence with every quotation of a hidden text replaced by an ellipsis."""
        return _QUOTED.sub(lambda quoted: self._blanked_quote(quoted, finding), sentence)

    def _blanked_quote(self, quoted: re.Match[str], finding: Finding) -> str:
        words = _flat(quoted.group(1)).strip(" …")
        if begins_a_word(words, self._printed_near(finding)) or not self._hides(words):
            return quoted.group()
        return "“…”"

    def _hides(self, words: str) -> bool:
        if words not in self._known:
            printed = begins_a_word(words, self._printed)
            self._known[words] = not printed and words in self._whole
        return self._known[words]

    def _printed_near(self, finding: Finding) -> str:
        """What is printed of the item a finding is about."""
        item_id = finding.item or (finding.place.item if finding.place else "")
        item = self._shown.index.item(item_id)
        fields = (name for name, _ in texts(item)) if item else ()
        lines = (self._shown.passages.get((item_id, name), ()) for name in fields)
        return _joined(line.value for each in lines for line in each)

    @cached_property
    def _printed(self) -> str:
        values = (line.value for lines in self._shown.passages.values() for line in lines)
        return _joined(values)

    @cached_property
    def _whole(self) -> str:
        return _joined(_written(self._course))


def begins_a_word(words: str, text: str) -> bool:
    """Whether the words stand in a text from the beginning of a word on; "act" not in "fact".

    The same as searching for ``(?<!\\w)`` and the words, a hundred times faster.
    """
    place = text.find(words)
    while place > 0 and (text[place - 1].isalnum() or text[place - 1] == "_"):
        place = text.find(words, place + 1)
    return place >= 0


def _joined(values: Iterable[str]) -> str:
    """The texts as written and as read, to look for quotations in."""
    return "\n".join(_written_and_read(value) for value in values)


@lru_cache(maxsize=_CACHED_TEXTS)
def _written_and_read(value: str) -> str:
    """One text in both ways; cached, because every component of every edition prints most of it."""
    written, read = _flat(value), _flat(plain_text(parse(value).blocks))
    return written if written == read else f"{written}\n{read}"


def _written(course: Course) -> Iterator[str]:
    """Every passage of a course, of all agencies, and every plain field that is not public."""
    for item in walk(course):
        for name, mark in field_sensitivities(type(item)).items():
            value = getattr(item, name)
            if isinstance(value, Text):
                yield from _passages(value)
            elif isinstance(value, str) and mark is not Sensitivity.PUBLIC:
                yield value


def _passages(text: Text) -> Iterator[str]:
    for passage in text.shared.values():
        yield passage.value
    for own in text.wording.values():
        yield own.reason
        for passage in own.passages.values():
            yield passage.value


def _flat(text: str) -> str:
    return " ".join(text.split())
