"""Limits: how large a project file may be, for writing and reading alike.

The figures stand in docs/file-format.md. A course of 10,000 blocks in two languages has 6 MB of
text; the limits leave ten times that, and keep a hostile file from filling the memory.
"""

from __future__ import annotations

from collections.abc import Mapping

from models.project.error import ProjectError
from models.project.layout import COURSE, is_attachment_name

MOST_ENTRIES = 2_000
LARGEST_COURSE = 64 << 20
LARGEST_TOTAL = 512 << 20
LARGEST_FILE = LARGEST_TOTAL + (8 << 20)
HIGHEST_RATIO = 100
RATIO_MATTERS_ABOVE = 100 << 10
HIGHEST_RATIO_OF_ALL = 20
RATIO_OF_ALL_MATTERS_ABOVE = 128 << 20
LARGEST_DIRECTORY = MOST_ENTRIES * 512

_MOST_ATTACHMENTS = MOST_ENTRIES - 2


def refuse_too_much(sizes: Mapping[str, int]) -> None:
    """Raise ProjectError when the members of a project (name → bytes) are beyond the limits."""
    attachments = [name for name in sizes if is_attachment_name(name)]
    if len(attachments) > _MOST_ATTACHMENTS:
        raise ProjectError(
            f"The course has {len(attachments):,} pictures and other attachments; a course file "
            f"holds at most {_MOST_ATTACHMENTS:,}.",
            "Remove pictures that are no longer used, or divide the course.",
        )
    if sizes[COURSE] > LARGEST_COURSE:
        raise ProjectError(
            f"The course has more than {LARGEST_COURSE >> 20} MB of text.",
            "Divide it into two courses.",
        )
    refuse_too_large(sum(sizes.values()))


def refuse_too_large(size: int, limit: int = LARGEST_TOTAL) -> None:
    """Raise ProjectError when a whole project has more than ``limit`` bytes."""
    if size > limit:
        raise ProjectError(
            f"The course with its pictures and versions is larger than {LARGEST_TOTAL >> 20} MB.",
            "Make pictures smaller, or remove old versions and received files.",
        )
