"""Author: who works here: asked once, kept in the person's settings, named with every decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from ui.desktop.dialogs import Dialogs

_NAME_KEY = "author/name"
_OFFICE_KEY = "author/office"
_ASKED_KEY = "author/asked"


@dataclass(frozen=True, slots=True)
class Author:
    """A person and the office they work for, which may be ""."""

    name: str
    office: str = ""

    @property
    def signature(self) -> str:
        """How decisions name them: "Daw Hla, Yangon"."""
        return ", ".join(each for each in (self.name, self.office) if each)


def author_of(settings: QSettings) -> Author | None:
    """Who works here; None while they have not said so."""
    name = str(settings.value(_NAME_KEY, "") or "").strip()
    office = str(settings.value(_OFFICE_KEY, "") or "").strip()
    return Author(name, office) if name else None


def set_author(settings: QSettings, author: Author) -> None:
    """Remember who works here."""
    settings.setValue(_NAME_KEY, author.name.strip())
    settings.setValue(_OFFICE_KEY, author.office.strip())


def asked_author(settings: QSettings, dialogs: Dialogs, again: bool = False) -> Author | None:
    """Who works here, asked the first time this is called; None when they would not say.

    ``again`` asks once more when nothing was said: for decisions that must name somebody.
    """
    known = author_of(settings)
    if known is not None or (settings.value(_ASKED_KEY) and not again):
        return known
    settings.setValue(_ASKED_KEY, "yes")
    author = dialogs.ask_for_author()
    if author is not None and author.name.strip():
        set_author(settings, author)
    return author_of(settings)
