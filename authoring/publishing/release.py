"""Release: a Must-fix finding that a named person has accepted for a recorded reason."""

from __future__ import annotations

import hashlib
from datetime import date

from models.course import Course
from models.finding import Finding
from models.item import new_id
from models.place import SHARED
from models.review import AcceptedFinding
from models.text import Text
from models.tree import Index

SIGN_OFF_CODE = "PUB-05"
"""A missing sign-off cannot be released: it is given, or the course does not require it."""

_HASH_LENGTH = 16


def release(course: Course, finding: Finding, by: str, why: str, at: date) -> AcceptedFinding:
    """The record that releases a finding until the passage it is about changes.

    Raises ValueError without a name or a reason, and for a missing sign-off.
    """
    if not by.strip() or not why.strip():
        raise ValueError("A finding is released by a named person, for a reason.")
    if finding.code == SIGN_OFF_CODE:
        raise ValueError("A missing approval cannot be released.")
    return AcceptedFinding(
        id=new_id(),
        code=finding.code,
        target_id=finding.item,
        agency=finding.agency,
        why=why.strip(),
        by=by.strip(),
        at=at,
        passage_hash=_passage_hash(Index(course), finding),
    )


class Releases:
    """The releases recorded in a course."""

    def __init__(self, course: Course) -> None:
        self._accepted = course.accepted_findings
        self._course = course
        self._index: Index | None = None

    def cover(self, finding: Finding) -> bool:
        """Whether somebody has released this finding, and its passage is still the same."""
        return finding.code != SIGN_OFF_CODE and any(
            self._covers(accepted, finding) for accepted in self._accepted
        )

    def _covers(self, accepted: AcceptedFinding, finding: Finding) -> bool:
        return (
            accepted.code == finding.code
            and accepted.target_id == finding.item
            and accepted.agency in ("", finding.agency)
            and bool(accepted.by.strip())
            and bool(accepted.why.strip())
            and accepted.passage_hash in ("", self._hash(finding))
        )

    def _hash(self, finding: Finding) -> str:
        if self._index is None:
            self._index = Index(self._course)
        return _passage_hash(self._index, finding)


def _passage_hash(index: Index, finding: Finding) -> str:
    """A fingerprint of the passage a finding is about; "" for one on an item as a whole."""
    place = finding.place
    item = index.item(place.item) if place else None
    if place is None or item is None:
        return ""
    text = getattr(item, place.field)
    if not isinstance(text, Text):
        return ""
    value = text.value(place.language, "" if place.owner == SHARED else place.owner)
    return hashlib.sha256(value.encode("utf-8")).hexdigest()[:_HASH_LENGTH]
