"""SelfStudy: an e-learning course as pages, ready for any player."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from exporters.document import Imprint
from exporters.elearning.question_form import QuestionForm, forms_in
from exporters.elearning.question_key import QuestionKey
from exporters.elearning.scenario import ScenarioKey
from models.content import Block, Inline


class PageKind(StrEnum):
    """What a page is for; only some have to be read."""

    START = "start"
    FRONT = "front"
    MODULE = "module"
    SESSION = "session"
    SELF_CHECK = "self_check"
    LOOK_UP = "look_up"
    RESULT = "result"

    @property
    def is_required(self) -> bool:
        """Whether the course is complete only when the page was opened."""
        return self in (PageKind.MODULE, PageKind.SESSION, PageKind.SELF_CHECK)


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``id`` is the id of the item it shows where there is one.

    ``title`` is its heading, ``number`` stands before it. ``blocks`` hold no keys. ``short`` is
    what the menu calls it where the title would repeat what stands above.
    """

    id: str
    kind: PageKind
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    number: str = ""
    short: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that belong together in the menu: a module, or what stands before and after."""

    id: str
    title: tuple[Inline, ...]
    pages: tuple[Page, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Keys:
    """What must not be readable in a page: by the id of the item it belongs to."""

    questions: Mapping[str, QuestionKey] = field(default_factory=dict)
    scenarios: Mapping[str, ScenarioKey] = field(default_factory=dict)
    answers: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SelfStudy:
    """A course: its imprint, parts and keys.

    ``scored`` are the ids of the self-check questions that count, in order; ``pass_mark`` is in
    per cent, None where there is none. ``citations`` number the sources by id.
    """

    imprint: Imprint
    parts: tuple[Part, ...]
    keys: Keys
    scored: tuple[str, ...] = ()
    pass_mark: int | None = None
    citations: Mapping[str, int] = field(default_factory=dict)

    def pages(self) -> Iterator[Page]:
        """All pages in the order of reading."""
        for part in self.parts:
            yield from part.pages

    def questions(self) -> Iterator[tuple[Page, QuestionForm]]:
        """Every question with the page it is on, in the order of reading."""
        for page in self.pages():
            for form in forms_in(page.blocks):
                yield page, form
