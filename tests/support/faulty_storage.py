"""A Storage whose disk fails, is killed or tears a write at a chosen operation."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Any

from models.disk import Disk
from models.storage import Storage


class Killed(BaseException):
    """The process ended here; whatever it still tries has no effect."""


@dataclass(frozen=True)
class Fault:
    """What happens at operation ``at`` (counted from 1), and at all later ones when ``sticky``.

    ``make`` gives the exception; none means that a write takes half of its data and says so.
    """

    at: int
    make: Callable[[], BaseException] | None
    sticky: bool = False

    def hits(self, count: int) -> bool:
        """Whether operation number ``count`` fails."""
        return count == self.at or (self.sticky and count > self.at)


def system_error(number: int) -> Callable[[], OSError]:
    """Makes the operating system's error of this number."""
    return lambda: OSError(number, "fault injected by a test")


def windows_error(code: int, number: int = errno.EACCES) -> Callable[[], OSError]:
    """Makes the error that Python raises on Windows for a Windows error code."""

    def make() -> OSError:
        error = OSError(number, "fault injected by a test")
        error.winerror = code  # type: ignore[attr-defined, unused-ignore]
        return error

    return make


class QuickDisk(Disk):
    """The real disk, without waiting for the medium: only a power cut could tell the difference."""

    def sync(self, file: FileIO) -> None:
        """Nothing to wait for."""

    def sync_directory(self, path: Path) -> None:
        """Nothing to wait for."""


QUICK = Storage(QuickDisk())


class FaultyDisk(QuickDisk):
    """The real disk until a fault is due. Every operation counts, whoever adds one to Disk."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        self.count = 0
        self.log: list[str] = []
        self.open_files: list[FileIO] = []
        self.dead = False

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in OPERATIONS:
            return found
        return lambda *arguments: self._operate(name, found, arguments)

    def _operate(self, name: str, operation: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        if self.dead:
            raise Killed
        self.count += 1
        self.log.append(name)
        for fault in self.faults:
            if fault.hits(self.count):
                return self._fail(fault, name, operation, arguments)
        result = operation(*arguments)
        if isinstance(result, FileIO):
            self.open_files.append(result)
        return result

    def _fail(
        self, fault: Fault, name: str, operation: Callable[..., Any], arguments: tuple[Any, ...]
    ) -> Any:
        if name == "write":
            file, data = arguments
            arguments = (file, data[: max(1, len(data) // 2)])
        if fault.make is None:
            return operation(*arguments)
        if name in ("write", "close"):  # a write is torn; a failing close closes nevertheless
            operation(*arguments)
        error = fault.make()
        if isinstance(error, Killed):
            self._die()
        raise error

    def _die(self) -> None:
        self.dead = True
        for file in self.open_files:
            file.close()


OPERATIONS = frozenset(name for name in vars(Disk) if not name.startswith("_"))


class FaultyStorage(Storage):
    """A Storage on a FaultyDisk; it never really sleeps, and remembers how long it would have."""

    def __init__(self, *faults: Fault) -> None:
        self.disk = FaultyDisk(*faults)
        self.slept: list[float] = []
        super().__init__(self.disk, sleep=self.slept.append)
