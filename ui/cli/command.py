"""Command: one verb of the command line, as data."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.storage import Storage
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode


class CommandRefused(Exception):  # noqa: N818 (a refusal is no error of the program)
    """A command cannot be carried out as it was given; the message says why and the way out."""


def named_path(text: str) -> Path:
    """The path a word names; an empty one, from a variable never set, is not the folder one is in.

    Raises ArgumentTypeError, which the parser turns into a refusal.
    """
    if not text.strip():
        raise ArgumentTypeError("the name is empty")
    return Path(text)


@dataclass(frozen=True, slots=True)
class Command:
    """A verb: its name, one line of help, what it takes and what it does."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Console, Storage], ExitCode]
