"""Exporter: what turns an edition into files, and the visible list of those there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from models.component import Component
from models.edition import Edition
from models.finding import Finding

ReadMedia = Callable[[str], bytes]
"""Gives the bytes of a media file by its name (``<sha256>.<extension>``)."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file: its path below the output folder with ``/`` between parts, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Export:
    """What an exporter made, and what it has to say to the author about it."""

    files: tuple[OutputFile, ...]
    messages: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: one component of a resolved edition.

    ``edition`` is already limited to what ``component`` may hold. ``stem`` is the file name
    without ending, "slug-imm-en-guide". ``open_points`` are the findings printed in a draft;
    ``draft`` is False for a final.
    """

    edition: Edition
    component: Component
    stem: str
    draft: bool
    open_points: tuple[Finding, ...]
    read_media: ReadMedia


class Exporter(Protocol):
    """One format. Raises nothing for the author's content: it reports findings instead."""

    @property
    def format(self) -> str:
        """The name on the command line, such as "docx"."""
        ...

    @property
    def components(self) -> frozenset[Component]:
        """The components this format can be made of."""
        ...

    def export(self, order: Order) -> Export:
        """Make the files of one deliverable. The same order gives the same bytes."""
        ...
