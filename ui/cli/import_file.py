"""The command ``import``: make a course of a Markdown file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from authoring.importing.markdown import import_markdown
from models.project.project import CourseProject, save_project
from models.storage import Storage
from ui.cli.command import Command, named_path
from ui.cli.console import Console, counted
from ui.cli.exit_code import ExitCode
from ui.cli.targets import add_force, refuse_existing


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.md", type=named_path, help="a text in Markdown")
    parser.add_argument(
        "-o",
        "--output",
        metavar="COURSE",
        type=named_path,
        required=True,
        help="the course to make: a file if it ends in .course, else a folder",
    )
    parser.add_argument(
        "--language", metavar="CODE", default="en", help="the language of the text (usual: en)"
    )
    add_force(parser)


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    refuse_existing(arguments.output, storage, force=arguments.force)
    data = storage.read_bytes(arguments.file)
    imported = import_markdown(data, arguments.language, arguments.file.stem)
    save_project(CourseProject(imported.course), arguments.output, storage)
    for message in imported.messages:
        console.note(message)
    modules = imported.course.modules
    sessions = sum(len(module.sessions) for module in modules)
    held = f"{counted(len(modules), 'module')}, {counted(sessions, 'session')}"
    console.say(f"{arguments.output}: {held}")
    return ExitCode.DONE


IMPORT = Command("import", "make a course of a Markdown file", _add_arguments, _run)
