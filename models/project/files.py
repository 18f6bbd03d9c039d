"""Files: a project of any course model, as a ``.course`` file or as a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from models.frozen import Frozen, FrozenMap
from models.project.archive import read_archive, write_archive
from models.project.codec import from_json, to_json
from models.project.error import DamagedAttachments, ProjectError
from models.project.folder import read_folder, write_folder
from models.project.layout import COURSE, SUFFIX, damaged_names, hashed_name, refuse_damaged
from models.project.limits import LARGEST_FILE, refuse_too_large
from models.project.reading_back import refuse_unreadable
from models.storage import Storage

_NAME_HINT = f"Choose a name that ends in “{SUFFIX}”."
ModelT = TypeVar("ModelT", bound=Frozen)


@dataclass(frozen=True)
class Project(Generic[ModelT]):
    """A course with its pictures, named versions and received files, by their archive names.

    The bytes are in memory, so that a project stays whole when its file is replaced, moved or
    falls out of reach (a USB stick, a cloud drive) while it is open.
    """

    course: ModelT
    attachments: Mapping[str, bytes] = field(default_factory=FrozenMap)

    def with_course(self, course: ModelT) -> Project[ModelT]:
        """The same attachments with another state of the course."""
        return replace(self, course=course)

    def with_attachment(
        self, folder: str, data: bytes, extension: str
    ) -> tuple[Project[ModelT], str]:
        """This project with one more attachment, and its archive name.

        ``folder`` is ``media``, ``versions`` or ``received``.
        """
        name = hashed_name(folder, data, extension)
        return replace(self, attachments=FrozenMap({**self.attachments, name: data})), name

    def without_attachments(self, names: tuple[str, ...]) -> Project[ModelT]:
        """This project without some attachments."""
        kept = {name: data for name, data in self.attachments.items() if name not in names}
        return replace(self, attachments=FrozenMap(kept))


def load_project(
    path: Path,
    storage: Storage,
    model: type[ModelT],
    needed: Callable[[ModelT], Mapping[str, str]],
    without_damaged: bool = False,
) -> Project[ModelT]:
    """The project in a ``.course`` file, a folder, or the folder of the given ``course.json``.

    ``needed`` gives the archive names a course refers to, each with what an author would call it.
    Raises DamagedAttachments when only attachments are damaged or missing (``without_damaged``
    leaves those out instead), ProjectError for everything else that is wrong with the content, and
    StorageError when the disk fails. The file is never changed.
    """
    with _named(path, "opened"):
        data, attachments = _read(path, storage)
        course = from_json(data, model)
        damaged = set(damaged_names(attachments))
        titles = needed(course)
        if not without_damaged:
            refuse_damaged(damaged | (titles.keys() - attachments.keys()), titles)
    kept = {name: content for name, content in attachments.items() if name not in damaged}
    return Project(course, FrozenMap(kept))


def store_project(
    project: Project[ModelT], path: Path, storage: Storage, expected: str | None = None
) -> str:
    """Save a project as a ``.course`` file or as a folder; see :func:`is_folder`.

    What could not be opened again is not written. ``expected`` is the :func:`fingerprint` of what
    this save may replace; given back is that of what was written, not of what others may have put
    there a moment later. Raises ProjectError or StorageError, and then the file or folder still
    holds the course it held.
    """
    with _named(path, "saved"):
        data = to_json(project.course)
        _refuse_unreadable(data, type(project.course))
        if is_folder(path, storage):
            write_folder(_folder_of(path), data, project.attachments, storage, expected)
            return hashlib.sha256(data).hexdigest()
        if path.suffix.lower() != SUFFIX:
            raise ProjectError("There is a file of another kind with this name.", _NAME_HINT)
        data = write_archive(data, project.attachments)
        storage.write_atomically(path, data, expected)
    storage.remove_leftovers(path.parent)
    return hashlib.sha256(data).hexdigest()


def _refuse_unreadable(data: bytes, model: type[ModelT]) -> None:
    try:
        refuse_unreadable(data, model)
    except ProjectError as error:
        raise ProjectError(
            "Something in it could not be opened again.",
            "Undo the last changes until saving works.",
            error.problems or (error.message,),
        ) from error


def fingerprint(path: Path, storage: Storage) -> str:
    """What tells whether a project was changed by others: keep it from opening or saving, give it
    to the next save. "" when there is no project."""
    return storage.fingerprint(_folder_of(path) / COURSE if is_folder(path, storage) else path)


def is_folder(path: Path, storage: Storage) -> bool:
    """Whether a project at ``path`` is a folder: one that is there, a ``course.json``, or a new
    name without the ending ``.course``."""
    if path.name.lower() == COURSE or storage.is_directory(path):
        return True
    return path.suffix.lower() != SUFFIX and not storage.exists(path)


def _folder_of(path: Path) -> Path:
    return path.parent if path.name.lower() == COURSE else path


def _read(path: Path, storage: Storage) -> tuple[bytes, dict[str, bytes]]:
    size = storage.size(path)
    if path.name.lower() == COURSE or storage.is_directory(path):
        return read_folder(_folder_of(path), storage)
    refuse_too_large(size, LARGEST_FILE)
    return read_archive(storage.read_bytes(path))


@contextmanager
def _named(path: Path, action: str) -> Iterator[None]:
    """Let every error say which file it is about."""
    start = f"“{path.name or path}” could not be {action}."
    try:
        yield
    except DamagedAttachments as error:
        message = f"{start} {error.message}"
        raise DamagedAttachments(message, error.names, error.hint, error.problems) from error
    except ProjectError as error:
        raise ProjectError(f"{start} {error.message}", error.hint, error.problems) from error
