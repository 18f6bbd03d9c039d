"""Inputs: makes the files a benchmark works on, once before anything is measured."""

from __future__ import annotations

from pathlib import Path

from authoring.publishing.publish import publish
from authoring.publishing.request import Request, plan
from benchmarks.generate import benchmark_course
from benchmarks.places import course_file, course_folder, guide_text
from exporters.exporter import ReadMedia
from models.frozen import FrozenMap
from models.project.layout import MEDIA
from models.project.project import CourseProject, open_project, save_project
from models.storage import Storage
from samples import sample_folder

SAMPLE = "sample"
SEED = 1
GUIDE = Request(agencies=("IMM",), languages=("en",), components=("guide",))


def prepare(folder: Path, size: str, blocks: int) -> None:
    """Write what is measured for one size: the course as file and folder, and the guide's text."""
    storage = Storage()
    project = _project(size, blocks, storage)
    storage.make_directory(folder)
    save_project(project, course_file(folder), storage)
    save_project(project, course_folder(folder), storage)
    _write_guide_text(project, folder, storage)


def opened(folder: Path) -> CourseProject:
    """The course of one size."""
    return open_project(course_file(folder), Storage())


def media_of(project: CourseProject) -> ReadMedia:
    """How exporters read the pictures of a project."""
    return lambda name: project.attachments[f"{MEDIA}/{name}"]


def _project(size: str, blocks: int, storage: Storage) -> CourseProject:
    if size == SAMPLE:
        return open_project(sample_folder("frontline-officers"), storage)
    course, pictures = benchmark_course(blocks, SEED)
    return CourseProject(course, FrozenMap(pictures))


def _write_guide_text(project: CourseProject, folder: Path, storage: Storage) -> None:
    out = folder / "guide"
    request = Request(GUIDE.agencies, GUIDE.languages, (), GUIDE.components, ("markdown",))
    publish(project.course, media_of(project), plan(project.course, request), out, storage)
    pages = sorted(out.rglob("*.md"))
    text = "\n\n".join(page.read_text(encoding="utf-8") for page in pages)
    guide_text(folder).write_text(text, encoding="utf-8")
    (pictures := folder / "media").mkdir(exist_ok=True)
    for picture in out.rglob("media/*"):
        (pictures / picture.name).write_bytes(picture.read_bytes())
