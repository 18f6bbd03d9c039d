"""The command ``publish``: write a course's books and packages into a folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from authoring.publishing.publish import publish
from authoring.publishing.request import Request, edition_label, plan
from authoring.publishing.result import Published, PublishResult
from exporters.catalogue import all_exporters, formats_table
from models.course import Course
from models.finding import Finding
from models.project.layout import MEDIA
from models.project.project import open_project
from models.storage import Storage
from ui.cli.command import Command, named_path
from ui.cli.console import Console, counted
from ui.cli.exit_code import ExitCode

_EXAMPLES = """\
examples:
  coursewright publish my.course --out out
      everything there is: all agencies, ready languages, components and formats
  coursewright publish my.course --out out --agency DSW --component handbook --format docx
      the participant handbook of one agency in Word"""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = f"components and their formats:\n{formats_table()}\n\n{_EXAMPLES}"
    parser.add_argument(
        "course", metavar="COURSE", type=named_path, help="a .course file or its folder"
    )
    parser.add_argument(
        "--out", metavar="DIR", type=named_path, required=True, help="where to write"
    )
    several = {
        "--agency": ("agencies", "CODE", "only for this agency (usual: all)"),
        "--language": (
            "languages",
            "L[+L]",
            "in this language, or in two in one book (usual: one edition in each ready language)",
        ),
        "--area": ("areas", "CODE", "with the values of this area (usual: for all areas)"),
        "--component": ("components", "NAME", "only this component (usual: all)"),
        "--format": ("formats", "NAME", "only in this format (usual: all)"),
    }
    for option, (name, value, words) in several.items():
        parser.add_argument(
            option, dest=name, metavar=value, action="append", default=[], help=words
        )
    parser.add_argument(
        "--final", action="store_true", help="finals instead of drafts; stopped by open findings"
    )


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    project = open_project(arguments.course, storage)
    catalogue = all_exporters()
    for problem in catalogue.problems:
        console.note(problem)
    deliverables = plan(project.course, _request(arguments), catalogue.exporters)
    with console.progress() as show:
        result = publish(
            project.course,
            lambda name: project.attachments[f"{MEDIA}/{name}"],
            deliverables,
            arguments.out,
            storage,
            final=arguments.final,
            on_progress=show,
            exporters=catalogue.exporters,
        )
    return _report(project.course, result, arguments, console)


def _request(arguments: Namespace) -> Request:
    return Request(
        tuple(arguments.agencies),
        tuple(arguments.languages),
        tuple(arguments.areas),
        tuple(arguments.components),
        tuple(arguments.formats),
        arguments.final,
    )


def _report(
    course: Course, result: PublishResult, arguments: Namespace, console: Console
) -> ExitCode:
    if result.stopped:
        count = counted(len(result.findings), "finding")
        console.note(f"Nothing was written: {count} must be mended or released before a final.")
        _list(result.findings, console)
        return ExitCode.STOPPED
    _list(result.messages, console)
    _summarise(course, result.published, arguments.out, console)
    kind = "final" if arguments.final else "draft"
    console.say(f"{counted(len(result.published), kind)} written to {arguments.out}")
    for failure in result.failures:
        console.note(f"Not written: {failure}")
    return ExitCode.REFUSED if result.failures else ExitCode.DONE


def _list(findings: Iterable[Finding], console: Console) -> None:
    for finding in findings:
        console.note(f"  {finding.code}  {finding.message}")


def _summarise(course: Course, published: Iterable[Published], out: Path, console: Console) -> None:
    for key, group in groupby(published, key=lambda each: each.deliverable.key):
        console.say(edition_label(course, key) or "All")
        for each in group:
            console.say(f"  {_place(each, out)}{_open_points(each.open_points)}")


def _place(published: Published, out: Path) -> str:
    """Where a deliverable is, below the output folder: its file, or its folder of files."""
    first = published.files[0].relative_to(out)
    if len(first.parts) == 2:
        return first.as_posix()
    return f"{first.parts[0]}/{first.parts[1]}/ ({len(published.files)} files)"


def _open_points(count: int) -> str:
    return f", {counted(count, 'open point')}" if count else ""


PUBLISH = Command("publish", "write books and packages into a folder", _add_arguments, _run)
