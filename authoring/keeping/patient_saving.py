"""PatientSaving: saving while a sync program or virus scanner holds the file for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from models.project.project import CourseProject, save_project
from models.storage import Reason, Storage, StorageError

PATIENCE = 10.0
"""Seconds for which a held file is tried again (docs/keeping.md, figure R15)."""
_PAUSE = 0.25


def save_patiently(
    project: CourseProject,
    path: Path,
    storage: Storage,
    expected: str | None,
    on_wait: Callable[[], None] = lambda: None,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> str:
    """Save as :func:`save_project` does, trying again for ten seconds while the file is held.

    ``on_wait`` is called when the first try failed. Gives the fingerprint of what was written.
    Raises ProjectError or StorageError.
    """
    end = clock() + PATIENCE
    while True:
        try:
            return save_project(project, path, storage, expected)
        except StorageError as error:
            if error.reason is not Reason.IN_USE or clock() >= end:
                raise
        on_wait()
        sleep(_PAUSE)
