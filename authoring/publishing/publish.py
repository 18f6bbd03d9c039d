"""Publish: make the files of a plan, edition by edition, as drafts or as finals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from authoring.checks import check as check_all
from authoring.publishing.advice import not_published
from authoring.publishing.concerns import Check, concerns, once
from authoring.publishing.draft import open_points
from authoring.publishing.final import stopping
from authoring.publishing.output_folder import OutputFolder, refuse_foreign_names
from authoring.publishing.request import Deliverable, edition_label
from authoring.publishing.result import Published, PublishResult
from exporters.catalogue import EXPORTERS
from exporters.exporter import Export, Exporter, Order, ReadMedia
from models.component import Component
from models.course import Course
from models.edition import Edition, EditionKey, resolve
from models.finding import Finding
from models.storage import Storage, StorageError

OnProgress = Callable[[int, int, str], None]
"""Is told how many steps are done, of how many, and what comes next ("" at the end)."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A resolved edition with everything there is to say about it."""

    edition: Edition
    findings: tuple[Finding, ...]


class _Cancelled(Exception):  # noqa: N818 (not an error: somebody asked for it)
    """Work ends here because somebody asked for it."""


def publish(
    course: Course,
    read_media: ReadMedia,
    deliverables: Sequence[Deliverable],
    out: Path,
    storage: Storage,
    *,
    final: bool = False,
    on_progress: OnProgress = lambda _done, _total, _label: None,
    is_cancelled: Callable[[], bool] = lambda: False,
    exporters: Sequence[Exporter] = EXPORTERS,
    check: Check = check_all,
) -> PublishResult:
    """Write the deliverables below ``out``; every single file appears whole or not at all.

    A draft lists its open points. A final is written only when nothing stops any of its editions;
    to know that, everything is made once before anything is written. A deliverable that cannot be
    written (its file is open in Word, the disk is full) is a failure in the result, and the others
    go on. The same course gives the same bytes. Raises RequestRefused when ``out`` cannot be
    published into.
    """
    groups = _by_edition(deliverables)
    folder = OutputFolder(out, storage)
    run = _Run(course, read_media, folder, final, on_progress, is_cancelled, exporters, check)
    return run.make(groups)


_Groups = dict[EditionKey, list[Deliverable]]


def _by_edition(deliverables: Sequence[Deliverable]) -> _Groups:
    groups: _Groups = {}
    for deliverable in deliverables:
        groups.setdefault(deliverable.key, []).append(deliverable)
    return groups


@dataclass
class _Run:
    """One run of publishing: what it works with, and what has come of it so far."""

    course: Course
    read_media: ReadMedia
    folder: OutputFolder
    final: bool
    report: OnProgress
    is_cancelled: Callable[[], bool]
    exporters: Sequence[Exporter]
    check: Check
    published: list[Published] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    messages: list[Finding] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    done: int = 0
    total: int = 0

    def make(self, groups: _Groups) -> PublishResult:
        """Do everything; a final only when its rehearsal finds nothing that stops it."""
        files = sum(map(len, groups.values()))
        self.total = len(groups) + files * (2 if self.final else 1)
        try:
            if self.final:
                prepared = {key: self._prepare(key) for key in groups}
                if self._is_stopped(prepared, groups):
                    return self._result(stopped=True)
                self._write_all(groups, prepared.__getitem__)
            else:
                self._write_all(groups, self._prepare)
        except _Cancelled:
            return self._result(cancelled=True)
        self.report(self.total, self.total, "")
        return self._result()

    def _result(self, *, stopped: bool = False, cancelled: bool = False) -> PublishResult:
        return PublishResult(
            tuple(self.published),
            once(self.findings),
            once(self.messages),
            tuple(dict.fromkeys(self.failures)),
            stopped,
            cancelled,
        )

    def _step(self, label: str) -> None:
        """Say what comes next, and end here when that is wanted."""
        self._end_if_cancelled()
        self.report(self.done, self.total, label)
        self.done += 1
        self._end_if_cancelled()

    def _end_if_cancelled(self) -> None:
        if self.is_cancelled():
            raise _Cancelled

    def _prepare(self, key: EditionKey) -> _Prepared:
        self._step(edition_label(self.course, key))
        edition = resolve(self.course, key)
        return _Prepared(edition, concerns(self.course, edition, self.check))

    def _is_stopped(self, prepared: dict[EditionKey, _Prepared], groups: _Groups) -> bool:
        """Rehearse a final: check all editions, and make every file once without writing it."""
        for each in prepared.values():
            self.findings += stopping(self.course, each.findings)
        if self.findings:
            return True
        for key, deliverables in groups.items():
            for deliverable, export, _ in self._exports(prepared[key], deliverables):
                refuse_foreign_names(deliverable, export.files)
                self.findings += stopping(self.course, export.messages)
        return bool(self.findings)

    def _write_all(self, groups: _Groups, prepare: Callable[[EditionKey], _Prepared]) -> None:
        for key, deliverables in groups.items():
            for deliverable, export, points in self._exports(prepare(key), deliverables):
                self._end_if_cancelled()
                self.messages += export.messages
                self.findings += points
                self._write(deliverable, export, len(points))

    def _write(self, deliverable: Deliverable, export: Export, points: int) -> None:
        if not export.files:
            self.failures.append(f"{deliverable.label} could not be made.")
            return
        try:
            files = self.folder.write(deliverable, export.files)
        except StorageError as error:
            self.failures.append(f"{deliverable.label}: {not_published(error)}")
            return
        self.published.append(Published(deliverable, files, points))

    def _exports(
        self, prepared: _Prepared, deliverables: Sequence[Deliverable]
    ) -> Iterator[tuple[Deliverable, Export, tuple[Finding, ...]]]:
        """Each deliverable made, one at a time; the edition is limited once per component."""
        limited: dict[Component, tuple[Edition, tuple[Finding, ...]]] = {}
        for deliverable in deliverables:
            self._step(deliverable.label)
            component = deliverable.component
            if component not in limited:
                limited[component] = self._limit(prepared, component)
            edition, points = limited[component]
            order = Order(
                edition, component, deliverable.stem, not self.final, points, self.read_media
            )
            yield deliverable, self._exporter(deliverable.format).export(order), points

    def _limit(
        self, prepared: _Prepared, component: Component
    ) -> tuple[Edition, tuple[Finding, ...]]:
        edition = prepared.edition.limited_to(component)
        if self.final:
            return edition, ()
        return edition, open_points(self.course, prepared.edition, edition, prepared.findings)

    def _exporter(self, format_name: str) -> Exporter:
        return next(each for each in self.exporters if each.format == format_name)
