"""Catalogue: the visible list of exporters, and which component exists in which format.

An exporter of this program is one line in :data:`EXPORTERS`. Another distribution adds one with an
entry point in the group ``coursewright.exporters`` whose name is the format.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from exporters.exporter import Export, Exporter, Order
from models.component import Component

GROUP = "coursewright.exporters"


@dataclass(frozen=True, slots=True)
class Deferred:
    """An exporter whose writer is imported only when it makes something.

    ``target`` is "module:name" of the real exporter, which declares the same format and the same
    components.
    """

    format: str
    components: frozenset[Component]
    target: str

    def load(self) -> Exporter:
        """The real exporter."""
        module, _, name = self.target.partition(":")
        return cast(Exporter, getattr(import_module(module), name))

    def export(self, order: Order) -> Export:
        """Make the files of one deliverable with the real exporter."""
        return self.load().export(order)


_BOOKS = frozenset({Component.GUIDE, Component.HANDBOOK})
_LESSONS = frozenset({Component.ELEARNING})

EXPORTERS: tuple[Exporter, ...] = (
    Deferred("docx", _BOOKS, "exporters.word.exporter:DOCX"),
    Deferred("markdown", _BOOKS, "exporters.markdown.exporter:MARKDOWN"),
    Deferred("scorm12", _LESSONS, "exporters.scorm.exporter:SCORM12"),
)
"""The exporters of this program, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All exporters there are, and one sentence for each that could not be loaded."""

    exporters: tuple[Exporter, ...]
    problems: tuple[str, ...] = ()


def all_exporters(found: Iterable[EntryPoint] | None = None) -> Catalogue:
    """The program's own exporters and those of other installed distributions.

    An exporter that fails to load, or that claims a format there already is, is left out and
    reported: somebody else's fault must not keep a course from being published.
    """
    points = entry_points(group=GROUP) if found is None else found
    exporters, problems = list(EXPORTERS), []
    for point in sorted(points, key=lambda each: (each.name, each.value)):
        if any(exporter.format == point.name for exporter in exporters):
            problems.append(f"The add-on format “{point.name}” was left out: it exists already.")
            continue
        try:
            exporters.append(_loaded(point))
        except Exception as error:  # noqa: BLE001 (an add-on may raise anything at all)
            problems.append(f"The add-on format “{point.name}” could not be loaded: {error}.")
    return Catalogue(tuple(exporters), tuple(problems))


def _loaded(point: EntryPoint) -> Exporter:
    exporter = point.load()
    if getattr(exporter, "format", None) != point.name:
        raise TypeError("it does not say that it makes this format")
    if not callable(getattr(exporter, "export", None)) or not frozenset(exporter.components):
        raise TypeError("it is not an exporter")
    return cast(Exporter, exporter)


def formats_of(component: Component, exporters: Iterable[Exporter] = EXPORTERS) -> tuple[str, ...]:
    """The formats a component can be published in, in the order of the list."""
    return tuple(exporter.format for exporter in exporters if component in exporter.components)


def formats_table(exporters: Iterable[Exporter] = EXPORTERS) -> str:
    """Which component there is in which format, one line each, for help and refusals."""
    known = tuple(exporters)
    width = max(len(component) for component in Component)
    return "\n".join(
        f"  {component.value:<{width}}  {', '.join(formats_of(component, known)) or '-'}"
        for component in Component
    )
