"""Final: what stops one: every Must-fix finding that nobody has released."""

from __future__ import annotations

from collections.abc import Iterable

from authoring.publishing.concerns import musts, once
from authoring.publishing.release import Releases
from models.course import Course
from models.finding import Finding


def stopping(course: Course, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop a final, in their order.

    Those are the Must-fix findings no named person has released for a recorded reason, and the
    sign-offs that are missing (rule PUB-05), which nobody can release.
    """
    releases = Releases(course)
    return once(each for each in musts(findings) if not releases.cover(each))
