"""AttachmentStore: pictures and other attachments of a course's backups and journals, each once.

A backup every few minutes would copy all pictures each time; so it holds the course alone, and its
pictures lie here under the names they have in a project file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from models.course import Course
from models.frozen import FrozenMap
from models.project.layout import FOLDERS, is_attachment_name, is_whole
from models.project.project import CourseProject, needed_attachments
from models.storage import Storage, StorageError

_PICTURE = re.compile(rb"[0-9a-f]{64}\.[a-z0-9]{1,8}")
_NEW = 24 * 3600.0


class AttachmentStore:
    """A folder of attachments; what is in it already is not written again."""

    def __init__(self, folder: Path, storage: Storage) -> None:
        self._folder = folder
        self._storage = storage

    def put(self, attachments: Mapping[str, bytes]) -> None:
        """Keep attachments, by their archive names. Raises StorageError."""
        for name, data in attachments.items():
            path = self._folder / name
            if self._storage.exists(path) and self._storage.size(path) == len(data):
                continue
            self._storage.make_directory(path.parent)
            self._storage.write_atomically(path, data)

    def project(self, course: Course, nearer: Mapping[str, bytes] | None = None) -> CourseProject:
        """The course with all its attachments that are in ``nearer`` or here, and are whole."""
        found: dict[str, bytes] = {}
        for name in needed_attachments(course):
            self._find(name, nearer or {}, found)
        for data in [found[each] for each in found if each.endswith(".json")]:
            for match in _PICTURE.findall(data):  # the pictures of named versions
                self._find(f"media/{match.decode('ascii')}", nearer or {}, found)
        return CourseProject(course, FrozenMap(found))

    def missing(self, project: CourseProject) -> tuple[str, ...]:
        """What the authors call the attachments a project refers to and does not have."""
        needed = needed_attachments(project.course)
        return tuple(title for name, title in needed.items() if name not in project.attachments)

    def remove_unused(self, still_used: Iterable[bytes]) -> None:
        """Remove what none of the texts (courses, journals) names. Tidying: failures are no news.

        What came within the last day stays: it may be on its way into a course.
        """
        text = b"\n".join(still_used)
        for folder in FOLDERS:
            with suppress(StorageError):
                if not self._storage.is_directory(self._folder / folder):
                    continue
                for name in self._storage.list_directory(self._folder / folder):
                    path = self._folder / folder / name
                    if name.encode("utf-8") not in text and self._storage.age(path) > _NEW:
                        self._storage.remove(path)

    def _find(self, name: str, nearer: Mapping[str, bytes], found: dict[str, bytes]) -> None:
        data = nearer.get(name)
        if data is None and is_attachment_name(name):
            with suppress(StorageError):
                data = self._storage.read_bytes(self._folder / name)
        if data is not None and is_whole(name, data):
            found[name] = data
