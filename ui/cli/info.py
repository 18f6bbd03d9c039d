"""The command ``info``: what a course is, at a glance."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter

from models.blocks import BLOCK_TYPES, Question
from models.course import Course
from models.module import Module
from models.project.project import open_project
from models.session import Session
from models.storage import Storage
from models.tree import walk
from ui.cli.command import Command, named_path
from ui.cli.console import Console, counted
from ui.cli.exit_code import ExitCode


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "course", metavar="COURSE", type=named_path, help="a .course file or its folder"
    )
    parser.add_argument("--json", action="store_true", help="print it for programs")


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    course = open_project(arguments.course, storage).course
    if arguments.json:
        console.say_json(_as_json(course))
    else:
        _print(course, console)
    return ExitCode.DONE


def _as_json(course: Course) -> dict[str, object]:
    source = course.source_language
    return {
        "title": course.title.value(source),
        "slug": course.slug,
        "version": course.version,
        "version_date": course.version_date.isoformat() if course.version_date else "",
        "source_language": source,
        "languages": [
            {"code": each.code, "name": each.name, "readiness": each.readiness.value}
            for each in course.languages
        ],
        "agencies": [
            {"code": each.code, "name": each.name.value(source)} for each in course.agencies
        ],
        "areas": [{"code": each.code, "name": each.name.value(source)} for each in course.areas],
        "counts": _counts(course),
    }


def _counts(course: Course) -> dict[str, int]:
    kinds = Counter(type(item) for item in walk(course))
    return {
        "modules": kinds[Module],
        "sessions": kinds[Session],
        "blocks": sum(kinds[each] for each in BLOCK_TYPES),
        "questions": kinds[Question],
        "pictures": len(course.media),
    }


def _print(course: Course, console: Console) -> None:
    source = course.source_language
    version = f"{course.version}, {course.version_date}" if course.version_date else course.version
    rows = {
        "Title": course.title.value(source),
        "Version": version,
        "Languages": ", ".join(f"{each.name} ({each.readiness})" for each in course.languages),
        "Agencies": ", ".join(f"{each.code} {each.name.value(source)}" for each in course.agencies),
        "Areas": ", ".join(f"{each.code} {each.name.value(source)}" for each in course.areas),
        "Holds": ", ".join(
            counted(count, what.removesuffix("s")) for what, count in _counts(course).items()
        ),
    }
    for name, value in rows.items():
        console.say(f"{name + ':':<11}{value or '-'}")


INFO = Command("info", "say what a course is", _add_arguments, _run)
