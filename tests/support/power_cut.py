"""What a disk may hold after the power fails during a save: what was not forced to it may be lost.

The model is harsher than common file systems: changes of names that were not forced are kept or
lost one by one, in any combination, and content that was not forced is lost, cut or zeroed.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from models.disk import Disk


@dataclass(frozen=True)
class Event:
    """One recorded operation; ``number`` is the file (as opposed to its name) it is about."""

    kind: str
    path: Path
    number: int = 0
    target: Path = Path()
    data: bytes = b""

    @property
    def directory(self) -> Path:
        """The folder whose names the operation changed."""
        return (self.target if self.kind == "replace" else self.path).parent


class RecordingDisk(Disk):
    """The real disk, with a record of everything that changes it."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._numbers: dict[str, int] = {}

    def open_new(self, path: Path) -> FileIO:
        file = super().open_new(path)
        self._numbers[str(path)] = len(self.events) + 1
        self.events.append(Event("create", path, len(self.events) + 1))
        return file

    def write(self, file: FileIO, data: memoryview) -> int:
        taken = super().write(file, data)
        number = self._numbers[str(file.name)]
        self.events.append(Event("write", Path(str(file.name)), number, data=bytes(data[:taken])))
        return taken

    def sync(self, file: FileIO) -> None:
        super().sync(file)
        path = Path(str(file.name))
        self.events.append(Event("sync", path, self._numbers[str(path)]))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        number = self._numbers.pop(str(source))
        self._numbers[str(target)] = number
        self.events.append(Event("replace", source, number, target))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.events.append(Event("remove", path))

    def make_directory(self, path: Path) -> None:
        super().make_directory(path)
        self.events.append(Event("make", path))

    def sync_directory(self, path: Path) -> None:
        super().sync_directory(path)
        self.events.append(Event("sync directory", path))


class ForgetfulDisk(RecordingDisk):
    """A disk that never forces anything, to show that the images do find a careless save."""

    def sync(self, file: FileIO) -> None:
        """Nothing is forced."""

    def sync_directory(self, path: Path) -> None:
        """Nothing is forced."""


NAME_CHANGES = ("create", "replace", "remove", "make")


def power_cut(
    before: Path, place: Path, events: list[Event], image: Path, chance: random.Random
) -> None:
    """Make ``image`` what ``place`` may be after a cut at some moment of ``events``.

    ``before`` holds what ``place`` held at the start.
    """
    shutil.copytree(before, image)
    past = events[: chance.randrange(len(events) + 1)]
    for index, event in enumerate(past):
        if event.kind in NAME_CHANGES and (
            _is_forced(event, past[index:]) or chance.random() < 0.5
        ):
            _apply(event, past, place, image, chance)


def _is_forced(event: Event, later: list[Event]) -> bool:
    return any(each.kind == "sync directory" and each.path == event.directory for each in later)


def _apply(
    event: Event, past: list[Event], place: Path, image: Path, chance: random.Random
) -> None:
    path = image / event.path.relative_to(place)
    if event.kind == "make":
        path.mkdir(parents=True, exist_ok=True)
    elif event.kind == "remove":
        path.unlink(missing_ok=True)
    elif event.kind == "create" and path.parent.is_dir():
        path.write_bytes(_content(event.number, past, chance))
    elif event.kind == "replace":
        path.unlink(missing_ok=True)
        target = image / event.target.relative_to(place)
        if target.parent.is_dir():
            target.write_bytes(_content(event.number, past, chance))


def _content(number: int, past: list[Event], chance: random.Random) -> bytes:
    """What is left of a file: all that was forced, and any beginning of the rest, or zeros."""
    written = b""
    forced = 0
    for event in past:
        if event.number == number and event.kind == "write":
            written += event.data
        elif event.number == number and event.kind == "sync":
            forced = len(written)
    kept = chance.choice((forced, chance.randint(forced, len(written)), len(written)))
    filler = bytes(len(written) - kept) if chance.random() < 0.3 else b""
    return written[:kept] + filler
