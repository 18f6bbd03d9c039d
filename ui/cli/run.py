"""Run: the commands in one list, and one command from its words to its exit code."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import NoReturn

from authoring.importing.encoding import ImportRefused
from authoring.publishing.choice import RequestRefused
from exporters.catalogue import formats_table
from models.project.error import ProjectError
from models.storage import Storage, StorageError
from ui.cli import COMMAND_NAMES
from ui.cli.check import CHECK
from ui.cli.command import Command, CommandRefused
from ui.cli.console import Console, OutputFailed
from ui.cli.exit_code import ExitCode
from ui.cli.import_file import IMPORT
from ui.cli.info import INFO
from ui.cli.new import NEW
from ui.cli.pack import PACK
from ui.cli.publish import PUBLISH
from ui.cli.unpack import UNPACK

COMMANDS: tuple[Command, ...] = (PUBLISH, CHECK, INFO, IMPORT, NEW, UNPACK, PACK)

_NAME = "coursewright"
_REFUSALS = (CommandRefused, RequestRefused, ImportRefused, ProjectError, StorageError)


def run(
    words: Sequence[str], console: Console | None = None, storage: Storage | None = None
) -> int:
    """Carry out one command; the exit code. Every refusal is a sentence on the error stream."""
    console = console or Console()
    console.use_utf8()
    try:
        code = _run(words, console, storage or Storage())
        console.finish()
        return code
    except OutputFailed as failure:
        console.give_up(failure)
        return ExitCode.REFUSED


def _run(words: Sequence[str], console: Console, storage: Storage) -> int:
    if words and not _is_known(words[0]):
        console.note(
            f"{_NAME}: There is no command “{words[0]}”. The commands are: "
            f"{', '.join(COMMAND_NAMES)}; a course alone opens the window. See “{_NAME} --help”."
        )
        return ExitCode.REFUSED
    try:
        arguments = _parser().parse_args(words)
    except SystemExit as end:  # argparse has printed help, the version or what is wrong
        return end.code if isinstance(end.code, int) else ExitCode.REFUSED
    command: Command = arguments.command
    try:
        return int(command.run(arguments, console, storage))
    except _REFUSALS as refusal:
        console.note(f"{_NAME}: {refusal}")
        return ExitCode.REFUSED


def _is_known(word: str) -> bool:
    """Whether a first word is a command or an option, which may be shortened."""
    options = ("-h", "--help", "--version")
    return word in COMMAND_NAMES or (bool(word) and any(each.startswith(word) for each in options))


class _Parser(ArgumentParser):
    """Says what is wrong with the words in one sentence instead of a whole page of usage."""

    def error(self, message: str) -> NoReturn:
        sentence = message[:1].upper() + message[1:].rstrip(".")
        self.exit(ExitCode.REFUSED, f"{self.prog}: {sentence}. See “{self.prog} --help”.\n")


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog=_NAME,
        description=(
            "Write a training course once, keep several agencies' editions of it, publish them all."
            f"\n\nWithout a command, “{_NAME} [COURSE]” opens the window."
        ),
        epilog=f"components and their formats:\n{formats_table()}\n\n"
        "exit codes: 0 done, 1 stopped by findings, 2 refused, 130 stopped by Ctrl+C",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{_NAME} {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(own)
        own.set_defaults(command=command)
    return parser


def _version() -> str:
    try:
        return version(_NAME)
    except PackageNotFoundError:
        return "(not installed)"
