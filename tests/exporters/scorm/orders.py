"""Orders: sample courses and small ones, ready to be exported as e-learning."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from exporters.exporter import Export, Order, ReadMedia
from exporters.scorm.exporter import SCORM12
from models.component import Component
from models.course import Course
from models.edition import EditionKey, resolve
from models.item import new_id
from models.project.project import CourseProject, open_project
from models.storage import Storage
from models.test import Test, TestKind
from samples import sample_folder

Key = tuple[str, str, tuple[str, ...]]

SAMPLES: tuple[Key, ...] = (
    ("every-block", "NORTH", ("en",)),
    ("every-block", "SOUTH", ("my", "en")),
    ("frontline-officers", "MPF", ("en",)),
    ("no-agencies", "", ("en",)),
)
"""Sample, agency and languages of the packages that are tried."""


@cache
def project(name: str) -> CourseProject:
    """A sample as the program opens it."""
    return open_project(sample_folder(name), Storage())


def media_of(name: str) -> ReadMedia:
    """Reads the pictures of a sample."""
    return lambda media: project(name).attachments[f"media/{media}"]


def no_media(name: str) -> bytes:
    """A course without pictures."""
    raise KeyError(name)


def with_pass_mark(course: Course, percent: int = 60) -> Course:
    """The course with a post-test that sets a pass mark."""
    test = Test(id=new_id(), kind=TestKind.POST, pass_mark_percent=percent)
    return course.replace(tests=(*course.tests, test))


def order(
    course: Course,
    agency: str = "",
    languages: tuple[str, ...] = ("en",),
    *,
    draft: bool = False,
    read_media: ReadMedia = no_media,
) -> Order:
    """An order for the e-learning of one edition."""
    key = EditionKey(agency, languages)
    edition = resolve(course, key)
    stem = f"{course.slug}-{key.stem}-elearning"
    return Order(
        edition.limited_to(Component.ELEARNING),
        Component.ELEARNING,
        stem,
        draft,
        edition.findings if draft else (),
        read_media,
    )


def sample_order(key: Key, *, draft: bool = False) -> Order:
    """The order for a sample."""
    name, agency, languages = key
    read = media_of(name)
    return order(project(name).course, agency, languages, draft=draft, read_media=read)


def unzipped(export: Export) -> dict[str, bytes]:
    """The files of the one package of an export, in the order of the zip."""
    (file,) = export.files
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def sample_files(key: Key) -> dict[str, bytes]:
    """The files of a sample's package."""
    return unzipped(SCORM12.export(sample_order(key)))
