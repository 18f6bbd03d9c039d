"""The command ``check``: what is wrong in a course, for a person or for a program."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable

from authoring.checks import check
from authoring.publishing.choice import default_languages
from authoring.publishing.final import stopping
from authoring.publishing.request import Request, edition_keys
from models.finding import Finding, Severity
from models.project.project import open_project
from models.storage import Storage
from ui.cli.command import Command, named_path
from ui.cli.console import Console
from ui.cli.exit_code import ExitCode

_WORDS = {
    Severity.MUST: "to fix",
    Severity.SHOULD: "should be fixed",
    Severity.CONSIDER: "to consider",
}


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "course", metavar="COURSE", type=named_path, help="a .course file or its folder"
    )
    several = {
        "--agency": ("agencies", "CODE", "only this agency's edition (usual: all)"),
        "--language": (
            "languages",
            "L[+L]",
            "in this language, ready or not, or in two in one book (usual: each ready language)",
        ),
        "--area": ("areas", "CODE", "with the values and contacts of this area (usual: none)"),
    }
    for option, (name, value, words) in several.items():
        parser.add_argument(
            option, dest=name, metavar=value, action="append", default=[], help=words
        )
    parser.add_argument("--json", action="store_true", help="print the findings for programs")


def _run(arguments: Namespace, console: Console, storage: Storage) -> ExitCode:
    course = open_project(arguments.course, storage).course
    usual = tuple("+".join(codes) for codes in default_languages(course))
    languages = tuple(arguments.languages) or usual
    request = Request(tuple(arguments.agencies), languages, tuple(arguments.areas))
    keys = edition_keys(course, request)
    findings = check(course, keys)
    stop = stopping(course, findings)
    if arguments.json:
        console.say_json({"findings": [_as_json(each) for each in findings]})
    else:
        _print(findings, console)
    return ExitCode.STOPPED if stop else ExitCode.DONE


def _as_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "item": finding.item,
        "place": str(finding.place) if finding.place else "",
        "agency": finding.agency,
        "message": finding.message,
    }


def _print(findings: Iterable[Finding], console: Console) -> None:
    """A line for each finding, the heaviest first, then how many there are of each weight."""
    counts: Counter[Severity] = Counter()
    for finding in findings:
        counts[finding.severity] += 1
        where = f" {finding.agency}" if finding.agency else ""
        label = f"{finding.label}: " if finding.label not in finding.message else ""
        console.say(f"{finding.code}{where}  {label}{finding.message}")
    console.say(", ".join(f"{counts[each]} {words}" for each, words in _WORDS.items()))


CHECK = Command("check", "list what is wrong in a course", _add_arguments, _run)
