"""EditionKey: which edition is meant: agency, one or two languages, area or none."""

from __future__ import annotations

from dataclasses import dataclass

ALL = "all"


@dataclass(frozen=True, slots=True)
class EditionKey:
    """``agency`` is "" only in a course without agencies; ``area`` is "" for all areas."""

    agency: str
    languages: tuple[str, ...]
    area: str = ""

    @property
    def language(self) -> str:
        """The main language."""
        return self.languages[0]

    @property
    def folder(self) -> str:
        """The name of the edition's output folder: the agency code in lower case, or "all"."""
        return self.agency.lower() or ALL

    @property
    def stem(self) -> str:
        """The part of file names that says which edition it is, such as "imm-en-shan"."""
        parts = [self.folder, "+".join(self.languages), self.area.lower()]
        return "-".join(part for part in parts if part)
