"""Runner: runs benchmarks, each in fresh processes of its own, and gathers the rows of the table.

A fresh process has nothing parsed, imported or allocated by the benchmark before it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.benchmark import FACTORS, Benchmark
from benchmarks.measure import Measured, middle

SHORT = 5.0
"""Seconds below which a benchmark is run more than once."""

RUNS = 3
_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a measurement, or the reason why there is none.

    ``growth`` is its processor time as a multiple of that at 1x; ``ratio`` that of a peer as a
    multiple of ours. Both are None where there is nothing to compare with.
    """

    name: str
    size: str
    measured: Measured | None
    is_peer: bool = False
    growth: float | None = None
    ratio: float | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Runner:
    """Where inputs are made, how many blocks 1x has, and who is told what is being done."""

    folder: Path
    unit: int
    say: Callable[[str], None] = lambda _words: None

    def rows(self, benchmarks: tuple[Benchmark, ...]) -> Iterator[Row]:
        """The rows of some benchmarks, one after the other."""
        for benchmark in benchmarks:
            first: Measured | None = None
            for size in benchmark.sizes:
                ours = self._row(benchmark.name, size)
                first = ours.measured if size == "1x" else first
                yield _grown(ours, first)
                for peer in benchmark.peers(size):
                    yield _compared(self._row(peer, size, is_peer=True), ours)

    def _row(self, name: str, size: str, is_peer: bool = False) -> Row:
        folder = self._prepared(size)
        self.say(f"{name}, {size}")
        runs: list[Measured] = []
        while not runs or (len(runs) < RUNS and runs[0].seconds < SHORT):
            answer = _process("run", str(folder), name)
            if missing := json.loads(answer).get("missing"):
                return Row(name, size, None, is_peer, missing=missing)
            runs.append(Measured.from_json(answer))
        return Row(name, size, middle(runs), is_peer)

    def _prepared(self, size: str) -> Path:
        """The folder with the inputs of a size, made when it is first asked for."""
        folder = self.folder / size
        if not folder.exists():
            self.say(f"making the course, {size}")
            _process("prepare", str(folder), size, str(self.unit * FACTORS.get(size, 1)))
        return folder


def _grown(row: Row, first: Measured | None) -> Row:
    if row.measured is None or first is None or row.size not in FACTORS or row.size == "1x":
        return row
    return Row(row.name, row.size, row.measured, growth=_times(row.measured, first))


def _compared(peer: Row, ours: Row) -> Row:
    if peer.measured is None or ours.measured is None:
        return peer
    ratio = _times(peer.measured, ours.measured)
    return Row(peer.name, peer.size, peer.measured, is_peer=True, ratio=ratio)


def _times(one: Measured, other: Measured) -> float:
    """Processor time as a multiple of another: other work on the machine changes it little."""
    return one.processor_seconds / max(other.processor_seconds, 1e-9)


def _process(*words: str) -> str:
    """What a fresh process says. Raises RuntimeError when it fails."""
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(
        (sys.executable, "-m", "benchmarks.one", *words),
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}\n{done.stderr}")
    return done.stdout
