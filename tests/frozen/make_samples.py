"""Writes the samples of the present file version; run once when a version is fixed, never after.

``python -m tests.frozen.make_samples``. It refuses to touch a sample that is there: an old file
in a user's hands does not change either.
"""

from __future__ import annotations

import json
from pathlib import Path

from models.course import Course
from models.project.codec import to_json
from models.project.migrations import CURRENT_VERSION
from models.project.project import save_project
from models.storage import Storage
from tests.support.random_models import ModelMaker
from tests.support.sample_projects import PICTURE_A, PICTURE_B, project

FOLDER = Path(__file__).parent / f"v{CURRENT_VERSION}"


def facts(course: Course) -> dict[str, object]:
    """What a sample says, by which it is recognized when it is opened in later years."""
    return {
        "title": course.title.value("en"),
        "title in Burmese": course.title.value("my"),
        "modules": len(course.modules),
        "blocks": sum(len(each.blocks) for m in course.modules for each in m.sessions),
        "pictures": [each.title for each in course.media],
    }


def make_samples() -> None:
    """A small course with pictures, and the JSON of a course that uses every field there is."""
    storage = Storage()
    storage.make_directory(FOLDER)
    small = project("Frozen sample", (PICTURE_A, PICTURE_B))
    if not storage.exists(FOLDER / "small.course"):
        save_project(small, FOLDER / "small.course", storage)
        text = json.dumps(facts(small.course), indent=1, ensure_ascii=False) + "\n"
        storage.write_new(FOLDER / "small.facts.json", text.encode("utf-8"))
    if not storage.exists(FOLDER / "every-field.json"):
        full = ModelMaker(CURRENT_VERSION, every_field=True).make(Course)
        storage.write_new(FOLDER / "every-field.json", to_json(full))


if __name__ == "__main__":
    make_samples()
