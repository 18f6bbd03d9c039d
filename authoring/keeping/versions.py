"""Versions: named snapshots inside the project file, such as "sent to ministry"."""

from __future__ import annotations

from datetime import datetime

from authoring.editing.edit import Edit
from authoring.editing.edits import new_item
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from models.course import Course
from models.project.error import ProjectError
from models.project.layout import version_name
from models.project.project import CourseProject, course_from_json, course_to_json
from models.review import NamedVersion


def snapshot(course: Course) -> tuple[str, bytes]:
    """What a version of this course is as an attachment: its archive name and content."""
    data = course_to_json(course)
    return version_name(data), data


def add_version(indexed: IndexedCourse, attachment: str, name: str, at: datetime, by: str) -> Edit:
    """The edit that names a snapshot which has been put among the attachments."""
    version = new_item(NamedVersion, name=name, made_at=at, by=by, attachment=attachment)
    position = len(indexed.course.versions)
    step = InsertNode(indexed.course.id, "versions", position, version)
    return Edit(f"Save version “{name}”", (step,))


def remove_version(indexed: IndexedCourse, version_id: str) -> Edit | None:
    """The edit that removes a version from the list; its content goes with the next opening."""
    if version_id not in indexed:
        return None
    name = getattr(indexed.item(version_id), "name", "")
    return Edit(f"Remove version “{name}”", (RemoveNode(version_id),))


def open_version(project: CourseProject, version: NamedVersion) -> CourseProject:
    """The course as it was, with the pictures there are. Raises ProjectError."""
    data = project.attachments.get(version.attachment)
    if data is None:
        raise ProjectError(
            f"The content of the version “{version.name}” is missing in the file.",
            "Look for it in a backup of the file.",
        )
    return project.with_course(course_from_json(data))
