"""Disk: each thing the program asks of the operating system's file system, one small method each.

Only :class:`models.storage.Storage` calls these. They raise plain ``OSError``; a test double
overrides them to fail, to stop, or to record.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from io import FileIO
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileStatus:
    """What the file system says about a file or folder; ``modified`` is in seconds since 1970."""

    size: int
    modified: float
    mode: int
    is_directory: bool
    is_read_only: bool


class Disk:
    """The real file system. Every method is one operation that can fail with ``OSError``."""

    def status(self, path: Path) -> FileStatus:
        """Size, time and kind of what ``path`` leads to (links are followed)."""
        found = path.stat()
        return FileStatus(
            size=found.st_size,
            modified=found.st_mtime,
            mode=stat.S_IMODE(found.st_mode),
            is_directory=stat.S_ISDIR(found.st_mode),
            is_read_only=not found.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH),
        )

    def resolve(self, path: Path) -> Path:
        """The absolute path with all links followed."""
        return path.resolve()

    def open_new(self, path: Path) -> FileIO:
        """Create a file that must not exist yet, for writing and unbuffered."""
        return FileIO(path, "xb")

    def open_for_appending(self, path: Path) -> FileIO:
        """Open a file, or create it, so that everything written lands at its end."""
        return FileIO(path, "ab")

    def open_for_reading(self, path: Path) -> FileIO:
        """Open an existing file, unbuffered; a device or a pipe is refused, not waited for."""
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
            raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE), str(path))
        return FileIO(path, "rb")

    def read(self, file: FileIO, size: int) -> bytes:
        """At most ``size`` bytes from where the file stands; nothing at its end."""
        return file.read(size)

    def write(self, file: FileIO, data: memoryview) -> int:
        """Write some or all of ``data``; says how many bytes were taken."""
        return file.write(data)

    def sync(self, file: FileIO) -> None:
        """Wait until what was written is on the medium, not only in memory."""
        os.fsync(file.fileno())

    def truncate(self, file: FileIO, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        file.truncate(size)

    def close(self, file: FileIO) -> None:
        """Give the file back; a network drive may report a failed write only here."""
        file.close()

    def set_mode(self, path: Path, mode: int) -> None:
        """Give the file the permission bits ``mode``."""
        path.chmod(mode)

    def replace(self, source: Path, target: Path) -> None:
        """Put ``source`` in the place of ``target`` (there or not) in one step."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def remove_directory(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def make_directory(self, path: Path) -> None:
        """Create a folder, and those above it, unless it is there."""
        path.mkdir(parents=True, exist_ok=True)

    def list_directory(self, path: Path) -> list[str]:
        """The names in a folder, in no order."""
        return [entry.name for entry in path.iterdir()]

    def sync_directory(self, path: Path) -> None:
        """Wait until the names in a folder are on the medium. Windows offers no such call."""
        if os.name == "nt":
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
