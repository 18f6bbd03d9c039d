"""The command ``unpack``: make a folder of a course file, for version control or a look inside."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from models.project.layout import SUFFIX
from models.project.project import open_project, save_project
from models.storage import Storage
from ui.cli.command import Command, CommandRefused, named_path
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode
from ui.cli.targets import add_force, refuse_existing


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("course", metavar="COURSE", type=named_path, help="a .course file")
    parser.add_argument("folder", metavar="DIR", type=named_path, help="the folder to make")
    add_force(parser)


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    folder: Path = arguments.folder
    if folder.suffix.lower() == SUFFIX:
        raise CommandRefused(f"“{folder}” ends in {SUFFIX}, as files do. Choose another name.")
    refuse_existing(folder, storage, force=arguments.force)
    save_project(open_project(arguments.course, storage), folder, storage)
    console.say(str(folder))
    return ExitCode.DONE


UNPACK = Command("unpack", "make a folder of a course file", _add_arguments, _run)
