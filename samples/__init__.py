"""Sample courses that come with the program: project folders, and one finished course as a file."""

from __future__ import annotations

from pathlib import Path

SAMPLES: tuple[str, ...] = ("frontline-officers", "every-block", "no-agencies")
"""The samples kept as folders: the full course, one of every block, and a small one."""

FINISHED = "frontline-officers-final"
"""The full course with invented values filled in, kept as one file (see samples/finish.py)."""

_HERE = Path(__file__).resolve().parent


def sample_folder(name: str) -> Path:
    """The folder of a sample, ready for :func:`models.project.open_project`.

    The samples are package data: treat them as read-only and save under another name.
    Raises ValueError for a name that is not in :data:`SAMPLES`.
    """
    if name not in SAMPLES:
        raise ValueError(f"There is no sample “{name}”. Choose one of {', '.join(SAMPLES)}.")
    return _HERE / name


def sample_path(name: str) -> Path:
    """The folder of a sample, or the file of the finished one; both open as a course.

    Raises ValueError for a name that is neither in :data:`SAMPLES` nor :data:`FINISHED`.
    """
    return _HERE / f"{FINISHED}.course" if name == FINISHED else sample_folder(name)
