"""Sample courses that come with the program, as project folders."""

from __future__ import annotations

from pathlib import Path

SAMPLES: tuple[str, ...] = ("frontline-officers", "every-block", "no-agencies")
"""The names of the samples: the full course, one of every block, and an empty start."""


def sample_folder(name: str) -> Path:
    """The folder of a sample, ready for :func:`models.project.open_project`.

    The samples are package data: treat them as read-only and save under another name.
    Raises ValueError for a name that is not in :data:`SAMPLES`.
    """
    if name not in SAMPLES:
        raise ValueError(f"There is no sample “{name}”. Choose one of {', '.join(SAMPLES)}.")
    return Path(__file__).resolve().parent / name
