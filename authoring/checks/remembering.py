"""Remembering: what several checks want to know is worked out once for each context."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar, cast

FoundT = TypeVar("FoundT")


class Remembering:
    """A context that remembers the answers of functions of itself."""

    def __init__(self) -> None:
        self._answers: dict[Any, object] = {}

    def once(self, find: Callable[[Self], FoundT]) -> FoundT:
        """What ``find`` says about this context, worked out the first time it is asked."""
        if find not in self._answers:
            self._answers[find] = find(self)
        return cast(FoundT, self._answers[find])
