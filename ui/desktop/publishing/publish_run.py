"""PublishRun: publishing in the background, and the one place that calls authoring.publishing."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from authoring.publishing.publish import publish
from authoring.publishing.request import Deliverable, Request, RequestRefused, plan
from authoring.publishing.result import Published, PublishResult
from models.course import Course
from models.project.project import CourseProject
from models.storage import Storage

__all__ = [
    "Deliverable",
    "PublishResult",
    "PublishRun",
    "Published",
    "Request",
    "RequestRefused",
    "planned",
]


def planned(course: Course, request: Request) -> tuple[Deliverable, ...]:
    """The files of a request. Raises RequestRefused when nothing fits together."""
    return plan(course, request)


class PublishRun(QThread):
    """Writes the deliverables of an immutable project; the author goes on editing meanwhile."""

    progressed = Signal(int, int, str)
    ended = Signal(object)
    """A PublishResult, or a sentence when publishing was refused."""

    def __init__(
        self,
        project: CourseProject,
        deliverables: Sequence[Deliverable],
        out: Path,
        storage: Storage,
        final: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._deliverables = deliverables
        self._out = out
        self._storage = storage
        self._final = final
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop after the file that is being made."""
        self._cancelled.set()

    def run(self) -> None:
        """Publish; called by Qt in the thread."""
        try:
            self.ended.emit(self._publish())
        except RequestRefused as refusal:
            self.ended.emit(str(refusal))
        except Exception as error:
            self.ended.emit(f"Publishing ended because of a fault in the program: {error}")
            raise

    def _publish(self) -> PublishResult:
        return publish(
            self._project.course,
            lambda name: self._project.attachments[f"media/{name}"],
            self._deliverables,
            self._out,
            self._storage,
            final=self._final,
            on_progress=self.progressed.emit,
            is_cancelled=self._cancelled.is_set,
        )
