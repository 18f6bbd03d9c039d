"""Finding: one thing a check has to say about the course, in the words of its author."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.place import Place


class Severity(StrEnum):
    """How much a finding weighs: ``must`` stops a final, ``consider`` is only advice."""

    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"


@dataclass(frozen=True, slots=True)
class Finding:
    """A stable code, a weight, one sentence for the author, and where to go to mend it.

    ``item`` is an item id ("" for the course itself); ``label`` names the item in the author's
    terms ("Session 4.2"); ``agency`` is the edition concerned ("" for all of them).
    """

    code: str
    severity: Severity
    message: str
    item: str = ""
    place: Place | None = None
    agency: str = ""
    label: str = ""
