"""From what was chosen in a control to the edit that stores it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.refusal import EditRefused
from models.blocks import Question
from models.blocks.question import Option
from models.item import Item, Minutes
from models.values import Value
from ui.desktop.page.editors.controls import Control

MakeEdit = Callable[[IndexedCourse], Edit | None]


def control_edit(control: Control, chosen: Any) -> MakeEdit:
    """The edit for a control's new value; it raises EditRefused with a sentence for a wrong one."""

    def make(indexed: IndexedCourse) -> Edit | None:
        item = indexed.find(control.item, Item)
        if item is None:
            return None
        if isinstance(item, Question) and control.field == "type":
            return edits.change_question_type(indexed, item.id, chosen)
        if isinstance(item, Option) and control.field == "correct":
            return edits.mark_correct(indexed, item.id, bool(chosen))
        if isinstance(item, Value) and control.form == "value":
            _, agency, area, language = control.field.split("/")
            return edits.set_value(indexed, item.id, agency, area, language, str(chosen))
        if control.form == "minutes":
            return _minutes(indexed, item, control, chosen)
        if control.field.startswith("settings."):
            settings = indexed.course.settings.model_dump(mode="json")
            settings[control.field.removeprefix("settings.")] = _stored(control, chosen)
            return edits.set_field(indexed, item.id, "settings", settings)
        return edits.set_field(indexed, item.id, control.field, _stored(control, chosen))

    return make


def _minutes(
    indexed: IndexedCourse, item: Item, control: Control, chosen: int | None
) -> Edit | None:
    before: Minutes | None = getattr(item, control.field)
    if control.field == "minutes":
        return edits.set_minutes(indexed, item.id, chosen, control.agency)
    if chosen is None:
        return edits.set_field(indexed, item.id, control.field, None)
    minutes = before or Minutes()
    by_agency = dict(minutes.by_agency)
    if control.agency:
        by_agency[control.agency] = chosen
    default = minutes.default if control.agency else chosen
    after = {"default": default, "by_agency": by_agency}
    return edits.set_field(indexed, item.id, control.field, after)


def _stored(control: Control, chosen: Any) -> Any:
    """The value as the course stores it."""
    match control.form:
        case "tuple":
            return tuple(each.strip() for each in str(chosen).split(",") if each.strip())
        case "date":
            return _date(str(chosen).strip())
        case "number" | "amount":
            return _number(str(chosen).strip(), control.form == "number")
    return chosen


def _date(words: str) -> date | None:
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        message = f"“{words}” is not a date. Write year, month and day: 2026-03-31."
        raise EditRefused(message) from error


def _number(words: str, may_be_none: bool) -> Decimal | None:
    if not words:
        return None if may_be_none else Decimal(0)
    try:
        return Decimal(words.replace(",", "."))
    except InvalidOperation as error:
        raise EditRefused(f"“{words}” is not a number. Write digits, such as 12.5.") from error
