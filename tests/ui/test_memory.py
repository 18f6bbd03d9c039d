"""Looking for reference cycles rarely still finds them."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from ui.main import main
from ui.memory import collect_cycles_rarely


@pytest.fixture(autouse=True)
def _usual_thresholds() -> Iterator[None]:
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)


class Cycle:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_cycles_are_freed_without_asking() -> None:
    collect_cycles_rarely()
    first = weakref.ref(Cycle())
    for _ in range(100_000):
        Cycle()
        if first() is None:
            break
    assert first() is None


def test_the_program_looks_for_cycles_more_rarely_than_python_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gc.set_threshold(700, 10, 10)
    assert main(["--version"]) == 0
    assert "coursewright" in capsys.readouterr().out
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 700
