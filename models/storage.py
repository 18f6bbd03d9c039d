"""Storage: the one door between the program and the disk; a save is whole or it did not happen."""

from __future__ import annotations

import errno
import hashlib
import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import ParamSpec, TypeVar

from models.disk import Disk, FileStatus
from models.storage_error import Action, Reason, StorageError, explain, refusal, windows_code

__all__ = ["Action", "Disk", "FileStatus", "Reason", "Storage", "StorageError"]

P = ParamSpec("P")
T = TypeVar("T")

CHUNK = 1 << 20
# Antivirus and cloud programs hold a new file for a moment; 3 s in all, then the person decides.
RETRY_DELAYS = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4)
LEFTOVER_AGE = 24 * 3600.0
_LEFTOVER = re.compile(r"\.coursewright-[0-9a-f]{16}\.tmp")
_HELD_BY_OTHERS = {32, 33}
_ACCESS_DENIED = 5


class Storage:
    """Reads, writes, lists and removes files; every failure is a :class:`StorageError`.

    ``sleep`` is called with seconds between retries, ``now`` gives seconds since 1970.
    """

    def __init__(
        self,
        disk: Disk | None = None,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._disk = disk or Disk()
        self._sleep = sleep
        self._now = now

    # Looking

    def exists(self, path: Path) -> bool:
        """Whether a file or folder is there."""
        with _explained(Action.READ, path):
            return self._status(path) is not None

    def is_directory(self, path: Path) -> bool:
        """Whether there is a folder of this name."""
        with _explained(Action.READ, path):
            status = self._status(path)
        return status is not None and status.is_directory

    def size(self, path: Path) -> int:
        """Size of a file in bytes. Raises StorageError when it is not there."""
        with _explained(Action.READ, path):
            return self._call(self._disk.status, path).size

    def modified(self, path: Path) -> float:
        """When a file was last changed, in seconds since 1970."""
        with _explained(Action.READ, path):
            return self._call(self._disk.status, path).modified

    def is_read_only(self, path: Path) -> bool:
        """Whether a file (or the ``course.json`` of a folder) is marked as one not to be changed.

        What a folder or drive allows beyond that shows only in saving.
        """
        with _explained(Action.READ, path):
            return self._call(self._disk.status, path).is_read_only

    def age(self, path: Path) -> float:
        """How long ago a file was last changed, in seconds."""
        return self._now() - self.modified(path)

    def list_directory(self, path: Path) -> tuple[str, ...]:
        """The names in a folder, sorted."""
        with _explained(Action.READ, path):
            return tuple(sorted(self._call(self._disk.list_directory, path)))

    # Reading

    def read_bytes(self, path: Path) -> bytes:
        """The whole content of a file."""
        with _explained(Action.READ, path):
            return b"".join(self._chunks(path))

    def fingerprint(self, path: Path) -> str:
        """The SHA-256 of a file's content; "" when there is no such file."""
        with _explained(Action.READ, path):
            return self._digest(path).hex() if self._status(path) else ""

    # Changing

    def write_atomically(
        self, path: Path, data: bytes | Iterable[bytes], expected: str | None = None
    ) -> None:
        """Make ``data`` (or all its pieces) the content of ``path``, wholly or not at all.

        A temporary file beside the target is written, forced to the medium, read back and compared,
        then put in the target's place. A target that is a link stays a link. Whatever fails before
        the replacement leaves the target as it was and the temporary file removed. After it, only
        forcing the folder's names to the medium can fail; that counts as success, because the new
        file is in place and the worst a power cut can do is bring the old one back, whole.

        ``expected`` is the fingerprint the target had when it was last read or written: when it is
        another one now, nothing is replaced and the error's reason is CHANGED.

        Raises StorageError; exceptions from the pieces themselves pass through.
        """
        pieces = [data] if isinstance(data, bytes) else data
        with _explained(Action.SAVE, path):
            target = self._call(self._disk.resolve, path)
            mode = self._mode_to_keep(target, path)
            temporary = target.parent / f".coursewright-{secrets.token_hex(8)}.tmp"
            file = self._call(self._disk.open_new, temporary)
            try:
                self._check(temporary, self._fill(file, pieces), path)
                self._set_mode_quietly(temporary, mode)
                if expected is not None and self.fingerprint(target) != expected:
                    raise refusal(Reason.CHANGED, Action.SAVE, path)
                self._replace(temporary, target, path, Action.SAVE)
            except BaseException:
                self._remove_quietly(temporary)
                raise
            self._sync_directory_quietly(target.parent)

    def write_new(self, path: Path, data: bytes) -> None:
        """Create a file that must not exist; for notes such as "who has this course open".

        Raises StorageError with reason EXISTS when it is there already.
        """
        with _explained(Action.CREATE, path):
            file = self._call(self._disk.open_new, path)
            try:
                self._fill(file, [data])
            except BaseException:
                self._remove_quietly(path)
                raise

    def append(self, path: Path, data: bytes) -> None:
        """Add ``data`` at the end of a file (created when absent) and force it to the medium.

        When that fails, the file is cut back to what it held before, as far as the disk allows.
        """
        with _explained(Action.SAVE, path):
            status = self._status(path)
            before = status.size if status else 0
            file = self._call(self._disk.open_for_appending, path)
            try:
                self._write_all(file, data)
                self._disk.sync(file)
            except OSError:
                with suppress(OSError):
                    self._disk.truncate(file, before)
                raise
            finally:
                self._disk.close(file)

    def rename(self, source: Path, target: Path) -> None:
        """Move a file or folder within one disk; an existing target file is replaced."""
        with _explained(Action.RENAME, source):
            self._replace(source, target, target, Action.RENAME)
            self._sync_directory_quietly(target.parent)

    def remove(self, path: Path) -> None:
        """Remove a file; one that is not there is no error."""
        with _explained(Action.REMOVE, path), suppress(FileNotFoundError):
            self._call(self._disk.remove, path, retry_denied=True)

    def make_directory(self, path: Path) -> None:
        """Create a folder and those above it; one that is there is no error."""
        with _explained(Action.CREATE, path):
            status = self._status(path)
            if status is None:
                self._call(self._disk.make_directory, path)
                self._sync_directory_quietly(path.parent)
            elif not status.is_directory:
                raise refusal(Reason.IS_DIRECTORY, Action.CREATE, path)

    def remove_directory(self, path: Path) -> None:
        """Remove an empty folder; one that is not there is no error."""
        with _explained(Action.REMOVE, path), suppress(FileNotFoundError):
            self._call(self._disk.remove_directory, path, retry_denied=True)

    def sync_directory(self, path: Path) -> None:
        """Force the names in a folder to the medium, as far as the system can."""
        self._sync_directory_quietly(path)

    def remove_leftovers(self, directory: Path) -> None:
        """Remove temporary files older than a day that a crash left in a folder.

        It tidies, so a failure is no news to anyone: what cannot be removed stays.
        """
        with suppress(OSError, StorageError):
            for name in self.list_directory(directory):
                path = directory / name
                if _LEFTOVER.fullmatch(name) and self.modified(path) < self._now() - LEFTOVER_AGE:
                    self.remove(path)

    # How

    def _status(self, path: Path) -> FileStatus | None:
        try:
            return self._call(self._disk.status, path)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _mode_to_keep(self, target: Path, named: Path) -> int | None:
        """The permission bits of the file to be replaced; refuses one that may only be read."""
        status = self._status(target)
        if status is None:
            return None
        if status.is_directory:
            raise refusal(Reason.IS_DIRECTORY, Action.SAVE, named)
        if status.is_read_only:
            raise refusal(Reason.READ_ONLY, Action.SAVE, named)
        return status.mode

    def _check(self, temporary: Path, written: bytes, named: Path) -> None:
        """Refuse to go on when the disk does not give back what was written."""
        if self._digest(temporary) != written:
            raise refusal(Reason.DAMAGED, Action.SAVE, named)

    def _digest(self, path: Path) -> bytes:
        found = hashlib.sha256()
        for chunk in self._chunks(path):
            found.update(chunk)
        return found.digest()

    def _fill(self, file: FileIO, pieces: Iterable[bytes]) -> bytes:
        """Write, force to the medium and close; the SHA-256 of what was given."""
        digest = hashlib.sha256()
        try:
            for piece in pieces:
                digest.update(piece)
                self._write_all(file, piece)
            self._disk.sync(file)
        finally:
            self._disk.close(file)
        return digest.digest()

    def _write_all(self, file: FileIO, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            taken = self._disk.write(file, rest[:CHUNK])
            if not taken:
                raise OSError(errno.ENOSPC, "the disk took nothing")
            rest = rest[taken:]

    def _chunks(self, path: Path) -> Iterator[bytes]:
        file = self._call(self._disk.open_for_reading, path)
        try:
            while chunk := self._disk.read(file, CHUNK):
                yield chunk
        finally:
            self._disk.close(file)

    def _replace(self, source: Path, target: Path, named: Path, action: Action) -> None:
        try:
            self._call(self._disk.replace, source, target, retry_denied=True)
        except OSError as error:
            raise explain(error, action, named, replacing=True) from error

    def _set_mode_quietly(self, path: Path, mode: int | None) -> None:
        """Some network drives know no permission bits; that is no reason to refuse a save."""
        if mode is not None:
            with suppress(OSError):
                self._call(self._disk.set_mode, path, mode)

    def _remove_quietly(self, path: Path) -> None:
        """Tidy up while another failure is on its way to the person: that one is to be told."""
        with suppress(OSError):
            self._call(self._disk.remove, path, retry_denied=True)

    def _sync_directory_quietly(self, path: Path) -> None:
        with suppress(OSError):
            self._call(self._disk.sync_directory, path)

    def _call(
        self,
        operation: Callable[..., T],
        *arguments: object,
        retry_denied: bool = False,
    ) -> T:
        """An operation on a name, tried again while another program holds the file.

        Operations on an open file are not: a write may have been done in part.
        """
        retried = _HELD_BY_OTHERS | ({_ACCESS_DENIED} if retry_denied else set())
        for delay in RETRY_DELAYS:
            try:
                return operation(*arguments)
            except OSError as error:
                if windows_code(error) not in retried:
                    raise
                self._sleep(delay)
        return operation(*arguments)


@contextmanager
def _explained(action: Action, path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise explain(error, action, path) from error
