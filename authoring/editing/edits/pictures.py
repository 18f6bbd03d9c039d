"""Editing pictures: each file has one record, and figures anywhere in the course name it."""

from __future__ import annotations

from authoring.editing.edit import Edit
from authoring.editing.edits.insert import insert_item, new_item
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.set_field import SetField
from authoring.editing.step import Step
from models.blocks.figure import FigureBlock
from models.course import Course
from models.house import Media
from models.tree import walk


def insert_picture(indexed: IndexedCourse, near: str, name: str, title: str = "") -> Edit | None:
    """Put a picture after ``near`` (see :func:`insert_item`); ``name`` is that of its file in the
    project. A file the course has already keeps its one record."""
    media = _record(indexed.course, name)
    made = media or new_item(Media, name=name, title=title)
    edit = insert_item(indexed, FigureBlock, near, media_id=made.id)
    if edit is None:
        return None
    return Edit("Insert a picture", (*edit.steps, *_recorded(indexed, made, media)))


def choose_picture(
    indexed: IndexedCourse, figure_id: str, name: str, title: str = ""
) -> Edit | None:
    """Let one figure show a picture; others that showed the same one as before keep it."""
    figure = indexed.find(figure_id, FigureBlock)
    if figure is None:
        return None
    media = _record(indexed.course, name)
    made = media or new_item(Media, name=name, title=title)
    if figure.media_id == made.id:
        return None
    step = SetField.of(indexed, figure_id, "media_id", made.id)
    return Edit("Choose a picture", (step, *_recorded(indexed, made, media)))


def replace_picture(indexed: IndexedCourse, media_id: str, name: str) -> Edit | None:
    """Show another file everywhere a picture is shown; its description and credit stay.

    Where the course has the other file already, all its figures share that one record.
    """
    media = indexed.find(media_id, Media)
    if media is None or media.name == name:
        return None
    other = _record(indexed.course, name)
    if other is None:
        return Edit("Replace the picture", (SetField.of(indexed, media_id, "name", name),))
    steps: list[Step] = [
        SetField.of(indexed, each, "media_id", other.id)
        for each in figures_of(indexed.course, media_id)
    ]
    if indexed.course.logo_media_id == media_id:
        steps.append(SetField.of(indexed, indexed.course.id, "logo_media_id", other.id))
    return Edit("Replace the picture", (*steps, RemoveNode(media_id)))


def figures_of(course: Course, media_id: str) -> tuple[str, ...]:
    """The ids of all figures that show a picture."""
    found = (item for item in walk(course) if isinstance(item, FigureBlock))
    return tuple(figure.id for figure in found if media_id and figure.media_id == media_id)


def _record(course: Course, name: str) -> Media | None:
    return next((media for media in course.media if media.name == name), None)


def _recorded(indexed: IndexedCourse, made: Media, known: Media | None) -> tuple[Step, ...]:
    if known is not None:
        return ()
    course = indexed.course
    return (InsertNode(course.id, "media", len(course.media), made),)
