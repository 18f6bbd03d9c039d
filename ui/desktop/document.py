"""Document: an open course with its pictures, its file, and whether it has been saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from authoring.editing.edits import new_item
from authoring.editing.open_course import OpenCourse
from models.agency import Language, LanguageState
from models.course import Course
from models.module import Module
from models.project.layout import SUFFIX
from models.project.project import CourseProject, open_project, save_project
from models.session import Session
from models.storage import Storage
from models.text import Line
from samples.starters import starter


class Document:
    """One course as a file. ``path`` None: never saved, or a sample, which is not written to."""

    def __init__(self, project: CourseProject, path: Path | None, storage: Storage) -> None:
        self._project = project
        self._storage = storage
        self.path = path
        self.saved_at: datetime | None = None
        self.opened = OpenCourse(project.course)

    @classmethod
    def open(cls, path: Path, storage: Storage, as_copy: bool = False) -> Document:
        """Open a file or folder; ``as_copy`` for a sample. Raises ProjectError or StorageError."""
        return cls(open_project(path, storage), None if as_copy else path, storage)

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
        return self.path.name if self.path else f"{self.opened.course.slug}{SUFFIX}"

    def read_picture(self, name: str) -> bytes:
        """The bytes of a picture by its name, none where it is missing."""
        return self.attachments.get(f"media/{name}", b"")

    def save(self, path: Path | None = None) -> None:
        """Save, under another name when ``path`` is given. Raises ProjectError or StorageError;
        the document then still belongs to the file it had."""
        target = path or self.path
        if target is None:
            raise ValueError("a document that was never saved needs a path")
        project = self.project
        save_project(project, target, self._storage)
        self.path = target
        self.saved_at = datetime.now()
        self.opened.mark_saved(project.course)


def _new_course() -> Course:
    english = new_item(Language, code="en", name="English", readiness=LanguageState.READY)
    session = new_item(Session)
    module = new_item(Module, sessions=(session,))
    title = Line.of(en="New course")
    return new_item(Course, title=title, languages=(english,), modules=(module,))
