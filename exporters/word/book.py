"""Book: everything a Word file collects while its text is being written."""

from __future__ import annotations

from dataclasses import dataclass, field

from exporters.document import Imprint
from exporters.word.bookmarks import Bookmarks
from exporters.word.colours import Palette
from exporters.word.media import MediaStore
from exporters.word.notes import Notes
from exporters.word.package import Relationships
from exporters.word.runs import RunWriter
from exporters.word.template.numbering import Numbering
from models.content import BlockAttributes
from models.finding import Finding, Severity

_DEFAULT_WORDS = {
    "contents": "Contents",
    "page_of": "Page {page} of {pages}",
    "Figure": "Figure {n}",
    "Table": "Table {n}",
    "module": "Module",
}


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the table of contents; ``level`` counts from 1."""

    level: int
    number: str
    title: str
    language: str
    bookmark: str
    anchor: str


@dataclass(slots=True)
class Book:
    """The parts of the file as they grow. ``runs`` writes text, ``bookmarks`` name the anchors."""

    imprint: Imprint
    palette: Palette
    bookmarks: Bookmarks
    media: MediaStore
    runs: RunWriter
    relationships: Relationships = field(default_factory=Relationships)
    numbering: Numbering = field(default_factory=Numbering)
    notes: Notes = field(default_factory=Notes)
    contents: list[ContentsEntry] = field(default_factory=list)
    messages: list[Finding] = field(default_factory=list)
    pictures: int = 0

    @property
    def language(self) -> str:
        """The main language of the book."""
        return self.imprint.language

    def word(self, key: str) -> str:
        """One of the program's printed words; the course may have its own."""
        return self.imprint.words.get(key) or _DEFAULT_WORDS[key]

    def report(self, code: str, message: str, block: BlockAttributes) -> None:
        """Tell the author something about a block that could not be printed as it is."""
        place = block.place
        item = place.item if place else block.anchor
        self.messages.append(Finding(code, Severity.SHOULD, message, item, place))

    def report_about_course(self, code: str, message: str) -> None:
        """Tell the author something about the book as a whole."""
        self.messages.append(Finding(code, Severity.SHOULD, message))
