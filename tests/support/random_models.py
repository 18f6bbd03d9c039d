"""Random values of any model, made from its annotations, for laws that hold for all of them."""

from __future__ import annotations

import math
import random
import re
import types
import typing
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, TypeVar

from pydantic.fields import FieldInfo

from models.frozen import Frozen, FrozenMap

ModelT = TypeVar("ModelT", bound=Frozen)

WORDS = (
    "",
    "Screening of passengers",
    "လူကုန်ကူးမှု",
    "မြန်မာ။",
    "e\u0301 and Å",
    'quotes " and \\ and / and \t',
    "line\nbreak\u2028separator",
    "{{hotline}} **bold** <b>",
    "\x00\x1f\x7f",
    "😀 𐐷",
    "null",
    "3.10",
    "အ" * 85,
)
KEYS = ("en", "my", "IMM", "POL", "မြန်မာ", "", 'a "key"')


class ModelMaker:
    """Makes values from a seed; ``depth`` limits how far lists within lists go.

    With ``every_field``, no field is left at its default and a list has one entry of each class
    that may stand in it.
    """

    def __init__(self, seed: int, depth: int = 7, every_field: bool = False) -> None:
        self._chance = random.Random(seed)
        self._depth = depth
        self._every_field = every_field

    def make(self, model: type[ModelT]) -> ModelT:
        """A valid value of the model; more than half of its fields hold something of their own."""
        values = {
            name: self._field(field)
            for name, field in model.model_fields.items()
            if field.is_required() or self._every_field or self._chance.random() < 0.6
        }
        return model(**values)

    def _field(self, field: FieldInfo) -> Any:
        return self._value(field.annotation, list(field.metadata))

    def _value(self, kind: Any, rules: list[Any]) -> Any:
        origin = typing.get_origin(kind)
        arguments = typing.get_args(kind)
        if origin is typing.Annotated:
            return self._value(arguments[0], [*rules, *_flat(arguments[1:])])
        if origin in (typing.Union, types.UnionType):
            return self._value(self._choice_of(arguments), rules)
        if origin is Literal:
            return self._chance.choice(arguments)
        if origin is tuple:
            return self._tuple(arguments[0], rules)
        if isinstance(origin, type) and issubclass(origin, FrozenMap):
            return self._map(arguments)
        if isinstance(kind, type) and issubclass(kind, Frozen):
            return self._inner(kind)
        return self._scalar(kind, rules)

    def _inner(self, model: type[Frozen]) -> Frozen:
        self._depth -= 1
        try:
            return self.make(model)
        finally:
            self._depth += 1

    def _choice_of(self, kinds: tuple[Any, ...]) -> Any:
        usable = [kind for kind in kinds if kind is not type(None)]
        return self._chance.choice(usable if self._every_field else kinds)

    def _tuple(self, kind: Any, rules: list[Any]) -> tuple[Any, ...]:
        if self._every_field:
            return tuple(self._value(each, []) for each in _alternatives(kind))
        least = max((rule.min_length for rule in rules if _is(rule, "min_length")), default=0)
        count = max(least, self._chance.choice((0, 1, 2, 3)) if self._depth > 0 else 0)
        return tuple(self._value(kind, []) for _ in range(count))

    def _map(self, kinds: tuple[Any, ...]) -> FrozenMap[Any, Any]:
        keys = self._chance.sample(KEYS, self._chance.choice((0, 1, 1, 2)))
        return FrozenMap({key: self._value(kinds[1], []) for key in keys})

    def _scalar(self, kind: Any, rules: list[Any]) -> Any:
        if kind is type(None):
            return None
        if issubclass(kind, Enum):
            return self._chance.choice(list(kind))
        makers: dict[Any, Callable[[], Any]] = {
            bool: lambda: self._chance.random() < 0.5,
            int: lambda: self._integer(rules),
            float: lambda: self._fraction(rules),
            Decimal: lambda: Decimal(self._integer(rules)) / self._chance.choice((1, 4, 1000)),
            str: lambda: self._text(rules),
            datetime: lambda: datetime(2026, 1, 2, 3, tzinfo=UTC) + self._some_time(),
            date: lambda: (datetime(2026, 1, 2, tzinfo=UTC) + self._some_time()).date(),
        }
        return makers[kind]()

    def _some_time(self) -> timedelta:
        return timedelta(seconds=self._chance.randrange(10**8))

    def _integer(self, rules: list[Any]) -> int:
        low, high = _bounds(rules)
        return self._chance.randint(math.ceil(low), math.floor(high))

    def _fraction(self, rules: list[Any]) -> float:
        low, high = _bounds(rules)
        return self._chance.choice((high, (low + high) / 2, self._chance.uniform(low, high)))

    def _text(self, rules: list[Any]) -> str:
        for rule in rules:
            if pattern := getattr(rule, "pattern", None):
                return sample_of(pattern, self._chance)
        most = min((rule.max_length for rule in rules if _is(rule, "max_length")), default=10**6)
        least = max((rule.min_length for rule in rules if _is(rule, "min_length")), default=0)
        text = unicodedata.normalize("NFC", self._chance.choice(WORDS))[:most]
        return text if len(text) >= least else "ABCDEFGH"[:least]


def _alternatives(kind: Any) -> tuple[Any, ...]:
    """The classes of an annotated union; the annotation itself when it is none."""
    inner = typing.get_args(kind)[0] if typing.get_origin(kind) is typing.Annotated else kind
    is_union = typing.get_origin(inner) in (typing.Union, types.UnionType)
    return typing.get_args(inner) if is_union else (kind,)


def _bounds(rules: list[Any]) -> tuple[float, float]:
    low, high = -1e6, 1e6
    for rule in rules:
        low = max(low, getattr(rule, "ge", low), getattr(rule, "gt", low - 1) + 1e-6)
        high = min(high, getattr(rule, "le", high), getattr(rule, "lt", high + 1) - 1e-6)
    return low, high


def sample_of(pattern: str, chance: random.Random) -> str:
    """A text that a simple regular expression matches."""
    parser: Any = re._parser  # type: ignore[attr-defined]
    text = "".join(_pieces(parser.parse(pattern), chance))
    if not re.search(pattern, text):
        raise AssertionError(f"{text!r} does not match {pattern}")
    return text


def _pieces(tree: Any, chance: random.Random) -> list[str]:
    pieces: list[str] = []
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            pieces.append(chr(argument))
        elif name == "IN":
            pieces.append(chance.choice(_members(argument)))
        elif name == "MAX_REPEAT":
            least, most, inner = argument
            count = chance.randint(least, min(int(most), least + 4))
            pieces += [piece for _ in range(count) for piece in _pieces(inner, chance)]
        elif name == "SUBPATTERN":
            pieces += _pieces(argument[-1], chance)
        elif name == "BRANCH":
            pieces += _pieces(chance.choice(argument[1]), chance)
        elif name != "AT":
            raise AssertionError(f"a pattern with {name}")
    return pieces


def _members(argument: Any) -> list[str]:
    members: list[str] = []
    for operation, value in argument:
        name = str(operation)
        if name == "NEGATE":
            return ["a", "က", "/"]
        if name == "LITERAL":
            members.append(chr(value))
        elif name == "RANGE":
            members += [chr(code) for code in range(value[0], value[1] + 1)]
        elif name == "CATEGORY":
            members += list("0123456789")
    return members


def _flat(metadata: tuple[Any, ...]) -> list[Any]:
    rules: list[Any] = []
    for each in metadata:
        rules += each.metadata if isinstance(each, FieldInfo) else [each]
    return rules


def _is(rule: Any, attribute: str) -> bool:
    return getattr(rule, attribute, None) is not None
