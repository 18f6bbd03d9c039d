"""The command ``new``: begin a course, empty or from a sample."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from models.agency import Language, LanguageState
from models.course import Course
from models.item import new_id
from models.module import Module
from models.project.project import (
    CourseProject,
    course_from_json,
    course_to_json,
    open_project,
    save_project,
)
from models.session import Session
from models.storage import Storage
from models.text import Line
from samples import SAMPLES, sample_folder
from ui.cli.command import Command, named_path
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode
from ui.cli.targets import add_force, refuse_existing


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        type=named_path,
        help="the course to make: a file if it ends in .course, else a folder",
    )
    parser.add_argument(
        "--starter",
        metavar="NAME",
        choices=SAMPLES,
        help=f"begin with a copy of a sample: {', '.join(SAMPLES)}",
    )
    add_force(parser)


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    refuse_existing(arguments.file, storage, force=arguments.force)
    project = _started(arguments.starter, storage) if arguments.starter else _empty()
    save_project(project, arguments.file, storage)
    console.say(str(arguments.file))
    return ExitCode.DONE


def _empty() -> CourseProject:
    """One module with one session, in English."""
    english = Language(id=new_id(), code="en", name="English", readiness=LanguageState.READY)
    module = Module(id=new_id(), sessions=(Session(id=new_id()),))
    title = Line.of(en="New course")
    return CourseProject(Course(id=new_id(), title=title, languages=(english,), modules=(module,)))


def _started(name: str, storage: Storage) -> CourseProject:
    """A copy of a sample with an id of its own: two courses of one id are one to an LMS."""
    project = open_project(sample_folder(name), storage)
    old, new = project.course.id.encode("ascii"), new_id().encode("ascii")
    return project.with_course(course_from_json(course_to_json(project.course).replace(old, new)))


NEW = Command("new", "begin a course, empty or from a sample", _add_arguments, _run)
