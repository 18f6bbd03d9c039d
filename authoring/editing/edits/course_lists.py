"""Editing lists of the course: values per agency and area, and an agency's own order."""

from __future__ import annotations

from authoring.editing.edit import Edit
from authoring.editing.edits.insert import new_item
from authoring.editing.edits.naming import named
from authoring.editing.edits.texts import set_text
from authoring.editing.indexed_course import IndexedCourse, held_items
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.set_field import SetField
from authoring.editing.step import Step
from models.agency import Agency, EditionOrder
from models.text import Line
from models.tree import shape
from models.values import Value, ValueEntry


def set_value(
    indexed: IndexedCourse, value_id: str, agency: str, area: str, language: str, text: str
) -> Edit | None:
    """Set what a value says for an agency and an area ("" for any) in one language.

    The entry is made when it is missing and removed when it says nothing in any language any more.
    """
    value = indexed.find(value_id, Value)
    if value is None or not language:
        return None
    entry = next(
        (each for each in value.entries if (each.agency, each.area) == (agency, area)), None
    )
    label = f"Fill in {named(indexed.course, value)}"
    key = f"value:{value_id}:{agency}:{area}:{language}"
    if entry is None:
        if not text.strip():
            return None
        line = Line.of(**{language: " ".join(text.split("\n"))})
        node = new_item(ValueEntry, agency=agency, area=area, text=line)
        return Edit(label, (InsertNode(value_id, "entries", len(value.entries), node),), key)
    written = set_text(indexed, entry.id, "text", language, "", text)
    if written is None:
        return None
    step = written.steps[0]
    is_empty = isinstance(step, SetField) and step.after.is_empty()
    if is_empty and (agency or area):
        return Edit(label, (RemoveNode(entry.id),))
    return Edit(label, written.steps, key)


def set_edition_order(
    indexed: IndexedCourse, agency_code: str, parent_id: str, child_ids: tuple[str, ...]
) -> Edit | None:
    """Give the children of an item an order of their own in one agency's edition.

    The course's own order takes the agency's away again. None when nothing would change or the
    ids are not those of the children of one list.
    """
    agency = indexed.course.agency(agency_code)
    if agency is None or parent_id not in indexed:
        return None
    usual = _held_ids(indexed, parent_id, child_ids)
    if usual is None:
        return None
    found = next((each for each in agency.orders if each.parent_id == parent_id), None)
    steps = _order_steps(indexed, agency, found, parent_id, child_ids, usual)
    name = agency.short_name.value(indexed.course.source_language) or agency_code
    return Edit(f"Change the order for {name}", steps) if steps else None


def _order_steps(
    indexed: IndexedCourse,
    agency: Agency,
    found: EditionOrder | None,
    parent_id: str,
    wanted: tuple[str, ...],
    usual: tuple[str, ...],
) -> tuple[Step, ...]:
    if wanted == usual:
        return (RemoveNode(found.id),) if found else ()
    if found is None:
        node = new_item(EditionOrder, parent_id=parent_id, child_ids=wanted)
        return (InsertNode(agency.id, "orders", len(agency.orders), node),)
    step = SetField.of(indexed, found.id, "child_ids", wanted)
    return (step,) if step.before != step.after else ()


def _held_ids(
    indexed: IndexedCourse, parent_id: str, child_ids: tuple[str, ...]
) -> tuple[str, ...] | None:
    """The children of the list whose ids these are, in the course's order."""
    parent = indexed.item(parent_id)
    for field in shape(type(parent)).lists:
        held = tuple(each.id for each in held_items(parent, field))
        if held and sorted(held) == sorted(child_ids):
            return held
    return None
