"""Console: what a command prints, results on one stream, everything else on the other."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TextIO


class OutputFailed(Exception):  # noqa: N818 (the program is whole; its reader or disk is not)
    """What a command prints cannot be written; the message says why."""


ShowProgress = Callable[[int, int, str], None]


def counted(count: int, one: str) -> str:
    """A number with its noun: "1 module", "2 modules"."""
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


@dataclass(frozen=True)
class Console:
    """``out`` gets results that a script may read, ``err`` progress, notes and errors."""

    # A Windows program without a console has no streams at all.
    out: TextIO = field(default_factory=lambda: sys.stdout or io.StringIO())
    err: TextIO = field(default_factory=lambda: sys.stderr or io.StringIO())

    def use_utf8(self) -> None:
        """Print UTF-8 whatever the code page, so that Burmese reaches files and pipes whole."""
        for stream in (self.out, self.err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def say(self, text: str = "") -> None:
        """Print a line of the result."""
        with _output():
            print(text, file=self.out)

    def say_json(self, value: object) -> None:
        """Print a result for programs: sorted keys, readable, the same for the same course."""
        self.say(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True))

    def note(self, text: str) -> None:
        """Print a line that is not part of the result."""
        with _output():
            print(text, file=self.err)

    def finish(self) -> None:
        """Hand over what waits to be written, so that a full disk is noticed in time."""
        with _output():
            self.out.flush()

    def give_up(self, failure: OutputFailed) -> None:
        """Say why the output ends here, where that can be said, and let go of what is broken:
        Python would try to write it once more at its end."""
        with _broken_closed(self.out):
            self.out.flush()
        with _broken_closed(self.err):
            print(failure, file=self.err, flush=True)

    @contextmanager
    def progress(self) -> Iterator[ShowProgress]:
        """Something to call with steps done, steps in all, and what comes next.

        A terminal shows a bar; anything else gets a line for each step.
        """
        if not self.err.isatty():
            yield self._plain_step
            return
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        terminal = RichConsole(file=self.err, markup=False)
        with Progress(*columns, console=terminal, transient=True) as bar:
            task = bar.add_task("", total=None)
            yield lambda done, total, label: bar.update(
                task, completed=done, total=total, description=label
            )

    def _plain_step(self, done: int, total: int, label: str) -> None:
        if label:
            self.note(f"[{done + 1}/{total}] {label}")


@contextmanager
def _output() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputFailed(
            "The output could not be written: its disk is full, or its reader has ended."
        ) from error


@contextmanager
def _broken_closed(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except OSError:
        with suppress(OSError):
            stream.close()
