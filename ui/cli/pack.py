"""The command ``pack``: make a course file of a folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from models.project.project import pack
from models.storage import Storage
from ui.cli.command import Command, named_path
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode
from ui.cli.targets import add_force, refuse_existing


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=named_path, help="the folder of a course")
    parser.add_argument(
        "course", metavar="COURSE", type=named_path, help="the .course file to make"
    )
    add_force(parser)


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    refuse_existing(arguments.course, storage, force=arguments.force)
    pack(arguments.folder, arguments.course, storage)
    console.say(str(arguments.course))
    return ExitCode.DONE


PACK = Command("pack", "make a course file of a folder", _add_arguments, _run)
