"""The base of every part of a course: immutable, strict, replaced instead of changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Generic, NoReturn, Self, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

K = TypeVar("K")
V = TypeVar("V")


class Frozen(BaseModel):
    """A value with named fields. Change it by making another with :meth:`replace`."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False)

    def replace(self, **changes: Any) -> Self:
        """The same value with some fields changed; the changes are validated.

        Raises ``pydantic.ValidationError`` when a field is unknown or a value does not fit.
        """
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate(values | changes)


class FrozenMap(Mapping[K, V], Generic[K, V]):
    """A read-only dictionary for model fields such as ``{language: passage}``, in written order."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        self._items: dict[K, V] = dict(items or {})

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and self._items == dict(other)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._items.items(), key=lambda pair: str(pair[0]))))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_items" and not hasattr(self, "_items"):
            object.__setattr__(self, name, value)
            return
        self._refuse()

    def _refuse(self) -> NoReturn:
        raise TypeError("a FrozenMap is never changed, only replaced")

    def with_item(self, key: K, value: V) -> FrozenMap[K, V]:
        """The same mapping with one entry set."""
        return FrozenMap(self._items | {key: value})

    def without(self, key: K) -> FrozenMap[K, V]:
        """The same mapping without one entry (present or not)."""
        return FrozenMap({k: v for k, v in self._items.items() if k != key})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        arguments = getattr(source, "__args__", None) or (Any, Any)
        plain = handler.generate_schema(dict[arguments[0], arguments[1]])  # type: ignore[valid-type]
        build = core_schema.no_info_after_validator_function(cls, plain)
        return core_schema.json_or_python_schema(
            json_schema=build,
            python_schema=core_schema.union_schema(
                [core_schema.is_instance_schema(cls), build], mode="left_to_right"
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(dict),
        )
