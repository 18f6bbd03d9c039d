"""Files: opening, saving and importing a course."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from authoring.importing.markdown import import_markdown
from benchmarks.inputs import opened
from benchmarks.measure import Measured, Stopwatch
from benchmarks.places import course_file, course_folder, guide_text
from models.project.project import open_project, save_project
from models.storage import Storage


def open_course(folder: Path, as_folder: bool) -> Measured:
    """Open a course: read, verify, validate, and check that its items fit together."""
    path = course_folder(folder) if as_folder else course_file(folder)
    watch = Stopwatch()
    with watch.running():
        project = open_project(path, Storage())
    return watch.measured(f"{len(project.attachments)} pictures")


def save_course(folder: Path, as_folder: bool) -> Measured:
    """Save a course as if for the first time: check, write, force to the medium, read back."""
    project = opened(folder)
    watch = Stopwatch()
    with TemporaryDirectory(dir=folder) as out:
        target = Path(out) / ("course" if as_folder else "course.course")
        with watch.running():
            save_project(project, target, Storage())
        files = [path for path in Path(out).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
    return watch.measured(f"{size:.1f} MB")


def import_text(folder: Path) -> Measured:
    """A course made of the Markdown of a guide; nothing is saved."""
    data = guide_text(folder).read_bytes()
    watch = Stopwatch()
    with watch.running():
        course = import_markdown(data).course
    sessions = sum(len(module.sessions) for module in course.modules)
    return watch.measured(f"{sessions} sessions")
