"""Main: the one way into the program, to a command or to the desktop."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.cli import COMMAND_NAMES
from ui.memory import collect_cycles_rarely

_INTERRUPTED = 130
_REFUSED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or the desktop with the course named (or none); the exit code.

    Without ``arguments`` those of the process are taken.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    collect_cycles_rarely()
    try:
        if not _is_for_command_line(words):
            return _desktop(words[0] if words else None)
        if arguments is None and hasattr(signal, "SIGPIPE"):
            # A reader such as "head" may end first. Not for the desktop: its sockets may, too.
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        return _command_line(words)
    except KeyboardInterrupt:
        _complain("Stopped. Files that were already written are complete.")
        # CPython remembers an interrupt inside exec (a dataclass being made) and would end by the
        # signal although it was caught; the next exec forgets it (run_eval_code_obj).
        exec("")
        return _INTERRUPTED


def _is_for_command_line(words: list[str]) -> bool:
    """Whether the words are a command, an option, or a mistake to be told in the terminal."""
    if not words:
        return False
    first = words[0]
    return first in COMMAND_NAMES or first.startswith("-") or len(words) > 1 or _is_mistyped(first)


def _complain(sentence: str) -> None:
    if sys.stderr is not None:  # a Windows program without a console has none
        sys.stderr.write(f"{sentence}\n")


def _command_line(words: list[str]) -> int:
    from ui.cli.run import run

    return run(words)


def _is_mistyped(word: str) -> bool:
    """Whether a word that is no command is no file either: nobody has a course called "publsh"."""
    from models.storage import Storage

    path = Path(word)
    if not word.strip():
        return True
    return len(path.parts) == 1 and not path.suffix and not Storage().exists(path)


def _has_display() -> bool:
    """Whether a window can be shown; Qt ends the whole process where it cannot."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(each) for each in named)


def _desktop(path: str | None) -> int:
    if not _has_display():
        _complain(
            "The window cannot be shown: this computer has no display. "
            "“coursewright --help” lists what works without one."
        )
        return _REFUSED
    try:
        from ui.desktop.application import run
    except ImportError as error:
        _complain(f"The window cannot be shown on this computer: {error}.")
        return _REFUSED
    return run(path)
