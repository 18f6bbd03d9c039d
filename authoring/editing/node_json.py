"""Items and field values as JSON: how steps keep them, and how they come back checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar, cast, get_args

from pydantic import TypeAdapter, ValidationError

from authoring.editing.refusal import EditRefused
from models.course import Course
from models.item import Item
from models.tree import shape

Json = dict[str, Any]
T = TypeVar("T")


@cache
def item_classes() -> dict[str, type[Item]]:
    """Every class of item a course can hold, by name, read from the model's annotations."""
    found: dict[str, type[Item]] = {}
    waiting: list[type[Item]] = [Course]
    while waiting:
        model = waiting.pop()
        if model.__name__ not in found:
            found[model.__name__] = model
            form = shape(model)
            for name in (*form.lists, *form.singles):
                waiting += _item_types(model.model_fields[name].annotation)
    return found


def item_class(name: str) -> type[Item]:
    """The class of item with this name. Raises EditRefused for a name the model does not have."""
    if name not in item_classes():
        raise EditRefused(f"The edit speaks of “{name}”, which this version does not know.")
    return item_classes()[name]


def dump_item(item: Item) -> Json:
    """An item with everything in it as JSON, with the name of its class."""
    return {"class": type(item).__name__, "data": item.model_dump(mode="json")}


def load_item(data: Json) -> Item:
    """The item that :func:`dump_item` wrote, validated."""
    return _checked(lambda: item_class(data["class"]).model_validate_json(_text(data["data"])))


def dump_value(class_name: str, field: str, value: Any) -> Any:
    """The value of one field of an item class as JSON."""
    return _adapter(item_class(class_name), field).dump_python(value, mode="json")


def load_value(class_name: str, field: str, data: Any) -> Any:
    """The field value that :func:`dump_value` wrote, validated."""
    adapter = _adapter(item_class(class_name), field)
    return _checked(lambda: adapter.validate_json(_text(data)))


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)


def _checked(load: Callable[[], T]) -> T:
    try:
        return load()
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise EditRefused(f"The recorded edit does not fit: {where} {first['msg']}.") from error


@cache
def _adapter(model: type[Item], field: str) -> TypeAdapter[Any]:
    if field not in model.model_fields:
        raise EditRefused(f"“{model.__name__}” has no “{field}”.")
    described = model.model_fields[field]
    annotation: Any = described.annotation
    if described.metadata:
        annotation = cast(Any, Annotated)[(annotation, *described.metadata)]
    return TypeAdapter(annotation)


def _item_types(annotation: Any) -> list[type[Item]]:
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation] if issubclass(annotation, Item) else []
    return [found for argument in get_args(annotation) for found in _item_types(argument)]
