"""Project: opening and saving the file of a course."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from models.course import Course
from models.integrity import integrity_problems
from models.project.codec import from_json, to_json
from models.project.error import ProjectError
from models.project.files import Project, fingerprint, is_folder, load_project, store_project
from models.project.layout import MEDIA, SUFFIX
from models.storage import Storage

_MOST_LISTED = 5
_FILE_NAME = re.compile(rb"[0-9a-f]{64}\.[a-z0-9]{1,8}")

CourseProject = Project[Course]

__all__ = [
    "CourseProject",
    "Project",
    "course_from_json",
    "course_to_json",
    "fingerprint",
    "needed_attachments",
    "open_project",
    "pack",
    "save_project",
    "unpack",
    "without_unused",
]


def open_project(path: Path, storage: Storage, without_damaged: bool = False) -> CourseProject:
    """The course in a ``.course`` file, in a folder, or in the folder of a ``course.json``.

    ``without_damaged`` leaves out pictures and other attachments whose content is damaged or
    missing, instead of raising DamagedAttachments (whose ``names`` say which). Raises ProjectError
    when the content is not in order, StorageError when the disk fails. Nothing is changed.
    """
    project = load_project(path, storage, Course, needed_attachments, without_damaged)
    _refuse_disorder(project.course, path, "opened")
    return project


def save_project(
    project: CourseProject, path: Path, storage: Storage, expected: str | None = None
) -> str:
    """Save a course, wholly or not at all: as one file when ``path`` ends in ``.course``, else as
    a folder (one that is there keeps being a folder).

    What could not be opened again is not written. With ``expected`` (see :func:`fingerprint`), a
    course that others have changed meanwhile is not overwritten: StorageError, reason CHANGED.
    Given back is the fingerprint of what was written. Raises ProjectError or StorageError; then
    the course that was there is still there, whole.
    """
    _refuse_disorder(project.course, path, "saved")
    return store_project(project, path, storage, expected)


def pack(folder: Path, file: Path, storage: Storage) -> None:
    """Make one ``.course`` file of a project folder, which stays as it is."""
    if file.suffix.lower() != SUFFIX:
        raise ProjectError(f"“{file.name}” does not end in “{SUFFIX}”.", "Choose another name.")
    save_project(open_project(folder, storage), file, storage)


def unpack(file: Path, folder: Path, storage: Storage) -> None:
    """Make a project folder of a ``.course`` file, which stays as it is.

    Raises ProjectError when the folder is there and not empty.
    """
    project = open_project(file, storage)
    if not is_folder(folder, storage):
        raise ProjectError(f"“{folder.name}” is no name for a folder.", "Choose another name.")
    if storage.is_directory(folder) and storage.list_directory(folder):
        raise ProjectError(f"The folder “{folder.name}” is not empty.", "Choose another name.")
    save_project(project, folder, storage)


def course_to_json(course: Course) -> bytes:
    """The bytes of ``course.json``, also used for a named version."""
    return to_json(course)


def course_from_json(data: bytes) -> Course:
    """The course in the bytes of a ``course.json`` or a named version, of any file version."""
    return from_json(data, Course)


def needed_attachments(course: Course) -> Mapping[str, str]:
    """The archive names a course refers to, each with what its author would call it."""
    language = course.source_language
    titles = {
        f"{MEDIA}/{each.name}": each.title or each.description.value(language)
        for each in course.media
    }
    titles |= {each.attachment: each.name for each in course.versions}
    titles |= {each.attachment: each.name for each in course.received_files}
    return {name: f"“{title}”" if title else name for name, title in titles.items() if name}


def without_unused(project: CourseProject) -> CourseProject:
    """The project without attachments that neither the course nor a version it names refers to.

    Do this when a project is opened, not when it is saved: undo may bring a picture back.
    """
    used = {name for name in needed_attachments(project.course) if name in project.attachments}
    pictures = {
        f"{MEDIA}/{name.decode('ascii')}"
        for version in project.course.versions
        for name in _FILE_NAME.findall(project.attachments.get(version.attachment, b""))
    }
    unused = project.attachments.keys() - used - pictures
    return project.without_attachments(tuple(unused))


def _refuse_disorder(course: Course, path: Path, action: str) -> None:
    problems = integrity_problems(course)
    if not problems:
        return
    listed = problems[:_MOST_LISTED]
    if more := len(problems) - len(listed):
        listed.append(f"There are {more} more faults.")
    hint = "Undo the last change." if action == "saved" else "Open a backup of it."
    message = f"“{path.name or path}” could not be {action}: its items do not fit together."
    raise ProjectError(message, hint, tuple(listed))
