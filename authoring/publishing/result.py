"""PublishResult: what publishing has made, what it has to say, and why it ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from authoring.publishing.request import Deliverable
from models.finding import Finding


@dataclass(frozen=True, slots=True)
class Published:
    """One deliverable that was written, its files, and how many open points its draft lists."""

    deliverable: Deliverable
    files: tuple[Path, ...]
    open_points: int = 0


@dataclass(frozen=True, slots=True)
class PublishResult:
    """How publishing ended.

    ``findings`` are what stopped a final or, of drafts, the open points of the editions.
    ``messages`` are what the exporters report. ``failures`` are sentences, one for each deliverable
    that could not be written. ``stopped``: a final with findings that stop it; nothing was written.
    ``cancelled``: somebody asked to stop; what is in ``published`` is complete.
    """

    published: tuple[Published, ...] = ()
    findings: tuple[Finding, ...] = ()
    messages: tuple[Finding, ...] = ()
    failures: tuple[str, ...] = ()
    stopped: bool = False
    cancelled: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file written, in order."""
        return tuple(path for each in self.published for path in each.files)
