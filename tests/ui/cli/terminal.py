"""Running a command as a test: what it printed, and how it ended."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from models.course import Course
from models.project.project import CourseProject, save_project
from models.storage import Storage
from ui.cli.console import Console
from ui.cli.run import run


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def coursewright(*words: str | Path, storage: Storage | None = None) -> Ended:
    """Run one command in this process."""
    out, err = io.StringIO(), io.StringIO()
    code = run([str(word) for word in words], Console(out, err), storage)
    return Ended(code, out.getvalue(), err.getvalue())


def saved(course: Course, path: Path) -> Path:
    """The course as a file (or folder) on disk."""
    save_project(CourseProject(course), path, Storage())
    return path
