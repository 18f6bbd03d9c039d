"""Document: an open course with its pictures, its file, and whether it has been saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from authoring.editing.edits import new_item
from authoring.editing.open_course import OpenCourse
from models.agency import Language, LanguageState
from models.course import Course
from models.module import Module
from models.project.layout import SUFFIX
from models.project.project import CourseProject, fingerprint, open_project, without_unused
from models.session import Session
from models.storage import Storage
from models.text import Line
from samples.starters import starter


class Document:
    """One course as a file. ``path`` None: never saved, or a sample, which is not written to.

    ``fingerprint`` is that of the file when it was last read or written: whatever else it is when
    it is saved was put there by others. ``is_read_only``: saving asks for another file.
    """

    def __init__(
        self, project: CourseProject, path: Path | None, storage: Storage, fingerprint: str = ""
    ) -> None:
        self._project = project
        self._storage = storage
        self.path = path
        self.fingerprint = fingerprint
        self.is_read_only = False
        self.is_restored = False
        self.note_to_replace = ""
        self.is_healed = False
        self._restored_name = ""
        self.saved_at: datetime | None = None
        self.opened = OpenCourse(project.course)
        self.on_attachment: Callable[[str, bytes], None] = _ignore

    @classmethod
    def open(
        cls, path: Path, storage: Storage, as_copy: bool = False, without_damaged: bool = False
    ) -> Document:
        """Open a file or folder; ``as_copy`` for a sample. Raises ProjectError or StorageError."""
        before = "" if as_copy else fingerprint(path, storage)
        project = without_unused(open_project(path, storage, without_damaged))
        return cls(project, None if as_copy else path, storage, before)

    @classmethod
    def restored(cls, project: CourseProject, name: str, storage: Storage) -> Document:
        """Work that was not saved and belongs to no file any more; ``name``: what its file was, ""
        where it never had one."""
        document = cls(project, None, storage)
        document.is_restored = True
        document._restored_name = f"{Path(name).stem} (restored){SUFFIX}" if name else ""
        return document

    @classmethod
    def new(cls, storage: Storage) -> Document:
        """A course with one module and one session, to be written."""
        return cls(CourseProject(_new_course()), None, storage)

    @classmethod
    def begin(cls, name: str, storage: Storage) -> Document:
        """A course from a starter (see samples/starters). Raises ValueError for an unknown one."""
        return cls(CourseProject(starter(name).make()), None, storage)

    @property
    def name(self) -> str:
        """What the window calls it: the file's name, else the course's title."""
        if self.path is not None:
            return self.path.name
        if self._restored_name:
            return self._restored_name
        course = self.opened.course
        return course.title.value(course.source_language) or "New course"

    @property
    def project(self) -> CourseProject:
        """The course as it is now with its attachments, an immutable value."""
        return self._project.with_course(self.opened.course)

    @property
    def attachments(self) -> Mapping[str, bytes]:
        """Pictures and other files inside the project, by their archive names."""
        return self._project.attachments

    @property
    def suggested_name(self) -> str:
        """A file name for the first save."""
        if self.path is not None:
            return self.path.name
        return self._restored_name or f"{self.opened.course.slug}{SUFFIX}"

    @property
    def is_modified(self) -> bool:
        """Whether something would be lost if it was not saved."""
        return self.opened.is_modified or self.is_restored

    def read_picture(self, name: str) -> bytes:
        """The bytes of a picture by its name, none where it is missing."""
        return self.attachments.get(f"media/{name}", b"")

    def add_attachment(self, folder: str, data: bytes, extension: str) -> str:
        """Put a picture ("media"), version or received file into the project; its archive name.

        What refers to it is an edit of its own; what nothing refers to goes with time.
        """
        self._project, name = self._project.with_attachment(folder, data, extension)
        self.on_attachment(name, data)
        return name

    def add_attachments(self, attachments: Mapping[str, bytes]) -> None:
        """Put attachments into the project under the archive names they have."""
        for name, data in attachments.items():
            if name not in self._project.attachments:
                self.add_attachment(name.partition("/")[0], data, name.rpartition(".")[2])

    def saved(self, project: CourseProject, path: Path, fingerprint: str) -> None:
        """``project``, an earlier state perhaps, is now what this file says."""
        self.path = path
        self.fingerprint = fingerprint
        self.is_read_only = False
        self.is_restored = False
        self._restored_name = ""
        self.saved_at = datetime.now()
        self.opened.mark_saved(project.course)


def _ignore(_name: str, _data: bytes) -> None:
    """Nobody keeps a journal."""


def _new_course() -> Course:
    english = new_item(Language, code="en", name="English", readiness=LanguageState.READY)
    session = new_item(Session)
    module = new_item(Module, sessions=(session,))
    title = Line.of(en="New course")
    return new_item(Course, title=title, languages=(english,), modules=(module,))
