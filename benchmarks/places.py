"""Places: where the inputs of one size are in their folder."""

from __future__ import annotations

from pathlib import Path


def course_file(folder: Path) -> Path:
    """The course as one file."""
    return folder / "course.course"


def course_folder(folder: Path) -> Path:
    """The course as a folder."""
    return folder / "course"


def guide_text(folder: Path) -> Path:
    """The Markdown of one agency's guide, all pages in one file."""
    return folder / "guide.md"
