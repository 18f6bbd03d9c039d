"""Identifiers: names that are safe in manifests, in LMS databases and in SCORM data."""

from __future__ import annotations

import base64
import hashlib
import re

from models.edition import EditionKey

_NOT_IN_NCNAME = re.compile(r"[^A-Za-z0-9._-]+")
_NOT_IN_SHORT = re.compile(r"[^A-Za-z0-9_]+")
_HASH_LETTERS = 11
_LONGEST = 250


def package_identifier(course_id: str, slug: str, key: EditionKey) -> str:
    """The manifest identifier: stable per course and edition, distinct in its first 15 characters.

    Some LMSs build object ids from those 15 (SAP KB 2316909). It does not depend on the version,
    so that a new version of a package replaces the old one.
    """
    source = "/".join((course_id, key.agency, ",".join(key.languages), key.area))
    digest = base64.b32encode(hashlib.sha256(source.encode()).digest()).decode().lower()
    name = _NOT_IN_NCNAME.sub("-", f"{slug}-{key.stem}")
    return f"cw{digest[:_HASH_LETTERS]}-{name}"


def interaction_identifier(code: str, item_id: str) -> str:
    """The id under which answers to a question are reported: its code for people, its id for sure.

    Letters, digits and underscores only: Moodle refuses others in short identifiers.
    """
    readable = _NOT_IN_SHORT.sub("_", code).strip("_")
    return f"{readable}_{item_id}"[-_LONGEST:] if readable else item_id


def objective_identifier(code: str) -> str:
    """The id of an objective in interactions."""
    return _NOT_IN_SHORT.sub("_", code).strip("_")[:_LONGEST] or "objective"
