"""OutputFolder: writing published files so that each is whole, and nobody else's is touched.

A deliverable of several files has a folder of its own, which remembers in :data:`LIST_NAME` what
was published into it. A later run removes from it what is no longer published, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from authoring.publishing.advice import not_published
from authoring.publishing.choice import RequestRefused
from authoring.publishing.names import is_safe_path
from authoring.publishing.request import Deliverable
from exporters.exporter import OutputFile
from models.project.layout import COURSE
from models.storage import Reason, Storage, StorageError

LIST_NAME = ".coursewright-files"


class OutputFolder:
    """The folder a person has chosen to publish into."""

    def __init__(self, path: Path, storage: Storage) -> None:
        """Make the folder ready.

        Raises RequestRefused when it cannot be one: a file of this name, no permission, or a place
        inside the folder of a course, whose files it would mix with.
        """
        self._path = path
        self._storage = storage
        try:
            self._refuse_course_folder()
            if storage.exists(path) and not storage.is_directory(path):
                raise RequestRefused(f"“{path.name}” is a file. Choose a folder to publish into.")
            storage.make_directory(path)
        except StorageError as error:
            raise RequestRefused(not_published(error)) from error

    def _refuse_course_folder(self) -> None:
        for folder in (self._path.absolute(), *self._path.absolute().parents):
            if self._storage.exists(folder / COURSE):
                raise RequestRefused(
                    f"“{self._path.name}” is in the folder of the course “{folder.name}”. Choose a "
                    "folder outside it, so that published files do not mix with the course."
                )

    def write(self, deliverable: Deliverable, files: tuple[OutputFile, ...]) -> tuple[Path, ...]:
        """Write all files of a deliverable and remove what an earlier run left in its folder.

        Raises StorageError, after which every file is still either the old one or the new one.
        """
        refuse_foreign_names(deliverable, files)
        folder = self._path / deliverable.folder
        self._storage.make_directory(folder)
        self._storage.remove_leftovers(folder)
        if all("/" not in file.path for file in files):
            return tuple(self._write_file(folder, file) for file in files)
        return self._write_folder(folder, deliverable.stem, files)

    def _write_file(self, folder: Path, file: OutputFile) -> Path:
        target = folder / file.path
        self._storage.write_atomically(target, file.data)
        return target

    def _write_folder(
        self, folder: Path, stem: str, files: tuple[OutputFile, ...]
    ) -> tuple[Path, ...]:
        own = folder / stem
        names = [file.path.partition("/")[2] for file in files]
        earlier = self._published_names(own)
        for directory in sorted({own} | {(folder / file.path).parent for file in files}):
            self._storage.make_directory(directory)
            self._storage.remove_leftovers(directory)
        # What is about to be written is listed first: a run that breaks off is tidied by the next.
        self._list_names(own, (*earlier, *names))
        written = tuple(self._write_file(folder, file) for file in files)
        self._remove(own, _without(earlier, names))
        self._list_names(own, names)
        return written

    def _published_names(self, folder: Path) -> tuple[str, ...]:
        """What earlier runs published into a folder; lines that name no file in it are ignored."""
        try:
            text = self._storage.read_bytes(folder / LIST_NAME).decode("utf-8", "replace")
        except StorageError as error:
            if error.reason in (Reason.NOT_FOUND, Reason.IS_DIRECTORY):
                return ()
            raise
        return tuple(name for name in text.splitlines() if is_safe_path(name))

    def _list_names(self, folder: Path, names: Iterable[str]) -> None:
        text = "".join(f"{name}\n" for name in sorted(set(names)))
        self._storage.write_atomically(folder / LIST_NAME, text.encode("utf-8"))

    def _remove(self, folder: Path, names: Iterable[str]) -> None:
        emptied: set[Path] = set()
        for name in names:
            self._storage.remove(folder / name)
            emptied.update((folder / name).parents)
        inside = (each for each in emptied if folder in each.parents)
        for directory in sorted(inside, key=lambda each: len(each.parts), reverse=True):
            if self._is_empty(directory):
                self._storage.remove_directory(directory)

    def _is_empty(self, folder: Path) -> bool:
        return self._storage.is_directory(folder) and not self._storage.list_directory(folder)


def refuse_foreign_names(deliverable: Deliverable, files: tuple[OutputFile, ...]) -> None:
    """Raise ValueError for an exporter that names a file which is not its deliverable's.

    That is a fault of the exporter, not of the course: every path begins with the stem it was
    given, is safe on Windows, and differs from the others in more than case.
    """
    for file in files:
        first = file.path.partition("/")[0]
        own = first == deliverable.stem if "/" in file.path else first.startswith(deliverable.stem)
        if not own or not is_safe_path(file.path) or file.path.endswith(LIST_NAME):
            raise ValueError(f"{deliverable.format}: “{file.path}” is no name for a published file")
    if len({file.path.casefold() for file in files}) != len(files):
        raise ValueError(f"{deliverable.format}: two files of one name for {deliverable.stem}")


def _without(names: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    """The names that are not kept, where case makes no difference, as on Windows."""
    folded = {name.casefold() for name in kept}
    return tuple(name for name in names if name.casefold() not in folded)
