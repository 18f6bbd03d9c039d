"""Stepwise: goes through something long in small steps between the events of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
_STEP = 0.006
"""Seconds that one step may take, so that typing is not felt to wait."""


class Stepwise(QObject):
    """One run at a time: a new one ends the one before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._advance: Callable[[], bool] = _nothing
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def is_running(self) -> bool:
        """Whether a run has not come to its end."""
        return self._timer.isActive()

    def run(self, values: Iterator[T], done: Callable[[list[T]], None]) -> None:
        """Collect all values and give them to ``done``."""
        found: list[T] = []

        def advance() -> bool:
            end = perf_counter() + _STEP
            for value in values:
                found.append(value)
                if perf_counter() > end:
                    return True
            done(found)
            return False

        self._advance = advance
        self._timer.start()

    def stop(self) -> None:
        """Forget the run."""
        self._timer.stop()

    def _step(self) -> None:
        self._timer.stop()
        if self._advance():
            self._timer.start()


def _nothing() -> bool:
    return False
