"""Document: a composed book, ready for any writer; it holds only what its component may hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.content import Block


@dataclass(frozen=True, slots=True)
class Imprint:
    """What cover, headers and footers say of a book. Texts are plain, in ``language``.

    ``languages`` are BCP 47 codes, the book's main one first. ``colour`` is "#RRGGBB". ``draft``
    is the word printed on a draft ("" on a final). ``words`` are the program's own printed words
    by key (models/words.py).
    """

    title: str
    subtitle: str
    book: str
    edition: str
    agency: str
    letter: str
    colour: str
    version: str
    version_date: date | None
    languages: tuple[str, ...]
    notice: str
    publisher: str
    draft: str
    words: dict[str, str]
    double_sided: bool = False
    logo_media: str = ""
    identifier: str = ""

    @property
    def language(self) -> str:
        """The main language of the book."""
        return self.languages[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A book: what stands on its cover and its parts in order.

    ``children`` are composed blocks (models/content): sections nest for headings; every block
    carries its role, place and language. Roles the paper writers know are listed in docs/roles.md.
    """

    imprint: Imprint
    children: tuple[Block, ...]
