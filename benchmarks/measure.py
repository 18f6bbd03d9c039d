"""Measure: how long something takes, how much of a processor, and how much memory at most."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median

_STATUS = Path("/proc/self/status")
_KILOBYTES_PER_MEGABYTE = 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement.

    ``seconds`` are on the clock; ``processor_seconds`` are those this work had the processor,
    which other work on the machine changes little. ``megabytes`` is the most memory the process
    held, with the interpreter and what was opened. ``detail`` says what came of it.
    """

    seconds: float
    processor_seconds: float
    megabytes: float
    detail: str = ""

    def to_json(self) -> str:
        """One line, for the process that asked."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> Measured:
        """The measurement in a line."""
        return cls(**json.loads(line))


class Stopwatch:
    """Times the work inside ``with``; what is before it is not counted, except its memory."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.processor_seconds = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count the time until the end of the block."""
        clock, processor = time.perf_counter(), time.process_time()
        yield
        self.seconds += time.perf_counter() - clock
        self.processor_seconds += time.process_time() - processor

    def measured(self, detail: str = "", times: int = 1) -> Measured:
        """What was counted, for one of so many times."""
        return Measured(
            self.seconds / times, self.processor_seconds / times, peak_megabytes(), detail
        )


def peak_megabytes() -> float:
    """The most memory this process has held.

    Linux hands the peak of the parent on in ``getrusage``; ``VmHWM`` belongs to this process alone
    (proc(5)). Where there is none, ``getrusage`` counts bytes on macOS.
    """
    if _STATUS.exists():
        lines = _STATUS.read_text().splitlines()
        peak = next(line for line in lines if line.startswith("VmHWM"))
        return int(peak.split()[1]) / _KILOBYTES_PER_MEGABYTE
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = _KILOBYTES_PER_MEGABYTE * (1024 if sys.platform == "darwin" else 1)
    return most / unit


def measured_command(words: Sequence[str], detail: str = "") -> Measured:
    """Another program from its start to its end. Raises RuntimeError when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise RuntimeError(f"{words[0]} failed: {complaint.decode('utf-8', 'replace')[-500:]}")
    unit = _KILOBYTES_PER_MEGABYTE * (1024 if sys.platform == "darwin" else 1)
    return Measured(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, detail)


def middle(runs: Sequence[Measured]) -> Measured:
    """The median of several runs, each figure by itself."""
    return replace(
        runs[-1],
        seconds=median(run.seconds for run in runs),
        processor_seconds=median(run.processor_seconds for run in runs),
        megabytes=median(run.megabytes for run in runs),
    )
