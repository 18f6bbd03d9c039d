"""The command ``new``: begin a course from a starter, or as a copy of a sample."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter

from models.item import new_id
from models.project.layout import SUFFIX
from models.project.project import (
    CourseProject,
    course_from_json,
    course_to_json,
    open_project,
    save_project,
)
from models.storage import Storage
from samples import FINISHED, sample_path
from samples.starters import STARTERS, starter
from ui.cli.command import Command, named_path
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode
from ui.cli.targets import add_force, refuse_existing

_SAMPLES = {
    "frontline-officers": "the whole sample course, a draft with open points",
    FINISHED: "the same as a final, its open points filled in with invented values",
    "every-block": "one of every kind of block, in English and Burmese",
    "no-agencies": "a small course without agencies",
}
_USUAL = STARTERS[0].name


def _add_arguments(parser: ArgumentParser) -> None:
    names = {each.name: each.description for each in STARTERS} | _SAMPLES
    width = max(map(len, names))
    lines = "\n".join(f"  {name:{width}}  {words}" for name, words in names.items())
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = f"starters and samples:\n{lines}"
    parser.add_argument(
        "file",
        metavar="FILE",
        type=named_path,
        help=f"the course to make: a file if it ends in {SUFFIX}, else a folder",
    )
    parser.add_argument(
        "--starter",
        metavar="NAME",
        choices=tuple(names),
        default=_USUAL,
        help=f"what to begin with, from the list below (usual: {_USUAL})",
    )
    add_force(parser)


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    refuse_existing(arguments.file, storage, force=arguments.force)
    save_project(_begun(arguments.starter, storage), arguments.file, storage)
    kind = "folder" if storage.is_directory(arguments.file) else "file"
    console.say(f"{arguments.file}: a course {kind}, begun from “{arguments.starter}”")
    return ExitCode.DONE


def _begun(name: str, storage: Storage) -> CourseProject:
    if name in _SAMPLES:
        return _copied(open_project(sample_path(name), storage))
    return CourseProject(starter(name).make())


def _copied(project: CourseProject) -> CourseProject:
    """A copy with an id of its own: two courses of one id are one to an LMS."""
    old, new = project.course.id.encode("ascii"), new_id().encode("ascii")
    return project.with_course(course_from_json(course_to_json(project.course).replace(old, new)))


NEW = Command("new", "begin a course from a starter or a sample", _add_arguments, _run)
