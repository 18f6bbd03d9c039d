"""Editing several texts in one undo step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from authoring.editing.edit import Edit
from authoring.editing.edits.texts import set_text
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.step import Step


@dataclass(frozen=True, slots=True)
class TextChange:
    """What one text shall say; the arguments of :func:`~authoring.editing.edits.set_text`."""

    item: str
    field: str
    language: str
    agency: str
    value: str


def set_texts(indexed: IndexedCourse, changes: Iterable[TextChange], label: str) -> Edit | None:
    """Set what several texts say, under one name. None when nothing would change.

    Changes of one field of an item, in other languages or for other agencies, become one step.
    """
    ordered = sorted(changes, key=_field)
    steps: list[Step] = []
    for _, group in groupby(ordered, _field):
        if (edit := _field_edit(indexed, list(group))) is not None:
            steps += edit.steps
    return Edit(label, tuple(steps)) if steps else None


def _field(change: TextChange) -> tuple[str, str]:
    return change.item, change.field


def _field_edit(indexed: IndexedCourse, changes: list[TextChange]) -> Edit | None:
    made: Edit | None = None
    for each in changes:
        value = each.value
        edit = set_text(indexed, each.item, each.field, each.language, each.agency, value)
        if edit is None:
            continue
        if each is not changes[-1]:
            indexed = edit.apply(indexed)
        made = edit if made is None else made.followed_by(edit)
    return made
