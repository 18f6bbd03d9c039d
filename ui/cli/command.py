"""Command: one verb of the command line, as data."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from models.storage import Storage
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode


class CommandRefused(Exception):  # noqa: N818 (a refusal is no error of the program)
    """A command cannot be carried out as it was given; the message says why and the way out."""


@dataclass(frozen=True, slots=True)
class Command:
    """A verb: its name, one line of help, what it takes and what it does."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Console, Storage], ExitCode]
