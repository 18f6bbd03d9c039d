"""The laws of every step and edit, as one function each; used by all tests of editing."""

from __future__ import annotations

import json
from typing import Any

from authoring.editing.edit import STEPS, Edit
from authoring.editing.indexed_course import IndexedCourse
from models.course import Course
from models.integrity import integrity_problems
from models.item import Item
from models.project.codec import to_json
from models.tree import shape, walk


def check_edit(indexed: IndexedCourse, edit: Edit) -> IndexedCourse:
    """Every law for one edit; gives the course after it."""
    outcome = edit.outcome(indexed)
    after = outcome.after
    back = outcome.inverse.apply(after)
    assert to_json(back.course) == to_json(indexed.course)
    assert back.course == indexed.course
    again = outcome.inverse.invert(after).apply(back)
    assert to_json(again.course) == to_json(after.course)
    assert after.slots == IndexedCourse.of(after.course).slots
    assert back.slots == indexed.slots
    assert not integrity_problems(after.course)
    check_json(edit)
    check_json(outcome.inverse)
    check_touched(indexed.course, after.course, outcome.touched)
    return after


def check_json(edit: Edit) -> None:
    """An edit and each of its steps come back from JSON text as they were."""
    assert Edit.from_json(json.loads(json.dumps(edit.to_json()))) == edit
    for step in edit.steps:
        data = json.loads(json.dumps(step.to_json()))
        assert STEPS[data["step"]].from_json(data) == step


def check_touched(before: Course, after: Course, touched: frozenset[str]) -> None:
    """Nothing outside ``touched`` changed, came or went."""
    old, new = ({item.id: own_values(item) for item in walk(root)} for root in (before, after))
    for each in (old.keys() | new.keys()) - touched:
        assert old.get(each) == new.get(each), f"{each} changed and was not named"


def own_values(item: Item) -> dict[str, Any]:
    """What an item says itself: its values, and which items it holds."""
    form = shape(type(item))
    values: dict[str, Any] = {"class": type(item).__name__}
    for name in type(item).model_fields:
        value = getattr(item, name)
        if name in form.lists:
            values[name] = [child.id for child in value]
        elif name in form.singles:
            values[name] = value and value.id
        else:
            values[name] = value
    return values
