"""Exit codes: what a script learns from the program's end."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended. Ctrl+C ends with 130, as everywhere."""

    DONE = 0
    STOPPED = 1
    REFUSED = 2
