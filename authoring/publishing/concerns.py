"""Concerns: what the checks have to say about the editions to be published."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from models.course import Course
from models.edition import Edition
from models.finding import Finding, Severity

Check = Callable[[Course, tuple[Edition, ...]], tuple[Finding, ...]]
"""What is asked about editions before publishing, such as :func:`authoring.checks.check`."""


def concerns(course: Course, edition: Edition, check: Check) -> tuple[Finding, ...]:
    """The findings on one edition, with what resolving it has found, each once."""
    found = (*check(course, (edition,)), *edition.findings)
    return once(each for each in found if each.agency in ("", edition.key.agency))


def once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in order.

    Two findings that say the same of the same item are one, whatever place they name.
    """
    known: dict[tuple[str, str, str, str], Finding] = {}
    for finding in findings:
        known.setdefault((finding.code, finding.item, finding.agency, finding.message), finding)
    return tuple(known.values())


def musts(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that stop a final."""
    return tuple(each for each in findings if each.severity is Severity.MUST)
