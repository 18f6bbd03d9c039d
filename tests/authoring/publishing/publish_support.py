"""What tests of publishing share: a tiny exporter, no checks, and looking into a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from authoring.publishing.request import Deliverable, Request, plan
from exporters.exporter import Export, Order, OutputFile
from models.component import Component
from models.course import Course
from models.edition import Edition
from models.finding import Finding, Severity

BOOKS = frozenset({Component.GUIDE, Component.HANDBOOK})


@dataclass
class FakeExporter:
    """Writes what it was ordered: one file, or a folder of ``pages``."""

    format: str = "docx"
    components: frozenset[Component] = BOOKS
    pages: tuple[str, ...] = ()
    messages: tuple[Finding, ...] = ()
    orders: list[Order] = field(default_factory=list)

    def export(self, order: Order) -> Export:
        """The same order gives the same bytes."""
        self.orders.append(order)
        text = f"{order.stem} draft={order.draft} open={len(order.open_points)}\n" * 500
        names = [f"{order.stem}/{page}" for page in self.pages] or [f"{order.stem}.{self.format}"]
        files = tuple(OutputFile(name, f"{name}\n{text}".encode()) for name in names)
        return Export(files, self.messages)


WORD = FakeExporter()
FOLDER = FakeExporter("markdown", pages=("index.md", "pages/one.md", "pages/two.md"))
LESSONS = FakeExporter("scorm12", frozenset({Component.ELEARNING}))
FAKES = (WORD, FOLDER, LESSONS)


def no_checks(_course: Course, _editions: tuple[Edition, ...]) -> tuple[Finding, ...]:
    """Nothing to say."""
    return ()


def must(item: str = "", message: str = "Something is missing.", agency: str = "") -> Finding:
    """A finding that stops a final."""
    return Finding("TST-01", Severity.MUST, message, item, agency=agency)


def says(*findings: Finding) -> Callable[[Course, tuple[Edition, ...]], tuple[Finding, ...]]:
    """A check that always says the same."""
    return lambda _course, _editions: findings


def no_media(name: str) -> bytes:
    """A course without pictures."""
    raise KeyError(name)


def planned(course: Course, **wanted: tuple[str, ...]) -> tuple[Deliverable, ...]:
    """The plan of a request with the fake exporters."""
    return plan(course, replace(Request(), **wanted), FAKES)  # type: ignore[arg-type]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
