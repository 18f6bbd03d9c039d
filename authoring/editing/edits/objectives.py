"""Editing which objectives a session, an activity or a question serves."""

from __future__ import annotations

from collections.abc import Iterable

from authoring.editing.edit import Edit
from authoring.editing.edits.fields import set_field
from authoring.editing.edits.naming import named
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.step import Step
from models.blocks import Activity
from models.blocks.activity import ObjectiveLink
from models.item import Item, new_id


def objectives_served(item: Item) -> tuple[str, ...] | None:
    """The ids of the objectives an item serves, in order; None where it cannot serve any."""
    if isinstance(item, Activity):
        return tuple(link.objective_id for link in item.objectives)
    ids: tuple[str, ...] | None = getattr(item, "objective_ids", None)
    return ids


def set_objectives(indexed: IndexedCourse, item_id: str, wanted: Iterable[str]) -> Edit | None:
    """Let an item serve these objectives. The links of an activity that stay keep what they say.

    None when nothing would change or the item cannot serve objectives.
    """
    item = indexed.find(item_id, Item)
    ids = tuple(dict.fromkeys(wanted))
    before = objectives_served(item) if item else None
    if item is None or before is None or before == ids:
        return None
    label = f"Choose the objectives of {named(indexed.course, item)}"
    if not isinstance(item, Activity):
        edit = set_field(indexed, item_id, "objective_ids", ids, label)
        return Edit(label, edit.steps) if edit else None
    kept = [link for link in item.objectives if link.objective_id in ids]
    steps: list[Step] = [
        RemoveNode(link.id) for link in item.objectives if link.objective_id not in ids
    ]
    linked = {link.objective_id for link in kept}
    for position, objective in enumerate((each for each in ids if each not in linked), len(kept)):
        node = ObjectiveLink(id=new_id(), objective_id=objective)
        steps.append(InsertNode(item_id, "objectives", position, node))
    return Edit(label, tuple(steps)) if steps else None
