"""Main: the one way into the program, to a command or to the desktop."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.cli import COMMAND_NAMES

_INTERRUPTED = 130
_REFUSED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or the desktop with the course named (or none); the exit code.

    Without ``arguments`` those of the process are taken.
    """
    if arguments is None and hasattr(signal, "SIGPIPE"):  # a reader such as "head" may end first
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if words and (words[0] in COMMAND_NAMES or words[0].startswith("-")):
            return _command_line(words)
        if len(words) > 1 or (words and _is_mistyped(words[0])):
            return _command_line(words)
        return _desktop(words[0] if words else None)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Files that were already written are complete.\n")
        return _INTERRUPTED


def _command_line(words: list[str]) -> int:
    from ui.cli.run import run

    return run(words)


def _is_mistyped(word: str) -> bool:
    """Whether a word that is no command is no file either: nobody has a course called "publsh"."""
    from models.storage import Storage

    path = Path(word)
    return len(path.parts) == 1 and not path.suffix and not Storage().exists(path)


def _desktop(path: str | None) -> int:
    try:
        from ui.desktop.application import run
    except ImportError as error:
        sys.stderr.write(f"The window cannot be shown on this computer: {error}.\n")
        return _REFUSED
    return run(path)
