"""Publishing: everything of a course in one format, or one book or package of one agency."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from authoring.publishing.publish import publish
from authoring.publishing.request import Request, plan
from benchmarks.inputs import media_of, opened
from benchmarks.measure import Measured, Stopwatch
from models.project.project import CourseProject
from models.storage import Storage


def publish_everything(folder: Path, format_name: str) -> Measured:
    """All agencies, all ready languages and all components in one format, checks among it."""
    return _published(opened(folder), Request(formats=(format_name,)), Stopwatch())


def publish_one(folder: Path, component: str, format_name: str) -> Measured:
    """One component of one agency in English, from the course file to the finished file."""
    watch = Stopwatch()
    with watch.running():
        project = opened(folder)
    request = Request(("IMM",), ("en",), (), (component,), (format_name,))
    return _published(project, request, watch)


def _published(project: CourseProject, request: Request, watch: Stopwatch) -> Measured:
    deliverables = plan(project.course, request)
    with TemporaryDirectory() as out:
        with watch.running():
            result = publish(project.course, media_of(project), deliverables, Path(out), Storage())
        if result.failures:
            raise RuntimeError("\n".join(result.failures))
        files = [path for each in result.published for path in each.files]
        size = sum(path.stat().st_size for path in files) / 1e6
    return watch.measured(f"{len(result.published)} made, {size:.1f} MB")
