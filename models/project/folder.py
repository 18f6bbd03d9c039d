"""Folder: a project unpacked, with the same names as in the zip.

Saving puts attachments first, then ``course.json`` in one step, and removes what is no longer used
last: at every moment the folder holds the old course or the new one with all it refers to.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from models.project.error import ProjectError
from models.project.layout import COURSE, FOLDERS, in_order, is_attachment_name, sizes
from models.project.limits import refuse_too_much
from models.storage import Storage, StorageError


def write_folder(
    path: Path,
    course: bytes,
    attachments: Mapping[str, bytes],
    storage: Storage,
    expected: str | None = None,
) -> None:
    """Make a folder hold exactly this project; files of other names in it stay untouched.

    ``expected`` is the fingerprint of the ``course.json`` that this save may replace.

    Raises ProjectError beyond the limits or when the folder is in use for something else,
    StorageError when the disk fails, ValueError for a name that has no place in a project.
    """
    refuse_too_much(sizes(course, attachments))
    _refuse_other_folder(path, storage)
    storage.make_directory(path)
    for folder in {name.partition("/")[0] for name in attachments}:
        storage.make_directory(path / folder)
    for name in in_order(attachments):
        _write_if_different(path / name, attachments[name], storage)
    storage.write_atomically(path / COURSE, course, expected)
    _remove_unused(path, attachments, storage)


def read_folder(path: Path, storage: Storage) -> tuple[bytes, dict[str, bytes]]:
    """The bytes of ``course.json`` and of all attachments in a project folder.

    Files that are not part of a project are ignored. Raises ProjectError when there is no course
    or too much of it, StorageError when the disk fails.
    """
    if not storage.exists(path / COURSE):
        raise ProjectError(
            f"There is no “{COURSE}” in this folder, so it is not a course.",
            "Choose the folder that holds it, or a file that ends in .course.",
        )
    names = _attachment_names(path, storage)
    lengths = {name: storage.size(path / name) for name in (COURSE, *names)}
    refuse_too_much(lengths)
    course = storage.read_bytes(path / COURSE)
    return course, {name: storage.read_bytes(path / name) for name in names}


def _attachment_names(path: Path, storage: Storage) -> list[str]:
    names: list[str] = []
    for folder in FOLDERS:
        if storage.is_directory(path / folder):
            names += [f"{folder}/{name}" for name in storage.list_directory(path / folder)]
    return in_order(name for name in names if is_attachment_name(name))


def _refuse_other_folder(path: Path, storage: Storage) -> None:
    """A course saved into a full folder, such as Documents, would be strewn among other files."""
    if not storage.is_directory(path) or storage.exists(path / COURSE):
        return
    others = [
        name
        for name in storage.list_directory(path)
        if name not in FOLDERS and not name.startswith(".") and name.lower() != "desktop.ini"
    ]
    if others:
        raise ProjectError(
            f"The folder “{path.name}” holds other files, such as “{others[0]}”.",
            "Choose an empty folder, or a new name.",
        )


def _write_if_different(path: Path, data: bytes, storage: Storage) -> None:
    """Leave what is right alone; what differs or cannot be read any more is written afresh."""
    with suppress(StorageError):
        if storage.size(path) == len(data) and storage.read_bytes(path) == data:
            return
    storage.write_atomically(path, data)


def _remove_unused(path: Path, attachments: Mapping[str, bytes], storage: Storage) -> None:
    """The course is saved; an old picture that cannot be removed does no harm and stays."""
    with suppress(StorageError):
        for name in _attachment_names(path, storage):
            if name not in attachments:
                storage.remove(path / name)
    for folder in (path, *(path / name for name in FOLDERS)):
        storage.remove_leftovers(folder)
