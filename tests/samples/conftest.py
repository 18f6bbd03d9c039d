"""The sample courses, opened once for all tests."""

from __future__ import annotations

from functools import cache

import pytest

from models.course import Course
from models.project.project import CourseProject, open_project
from models.storage import Storage
from samples import sample_folder


@cache
def opened(name: str) -> CourseProject:
    """A sample as the program opens it."""
    return open_project(sample_folder(name), Storage())


@pytest.fixture(scope="session")
def frontline() -> Course:
    """The full sample course."""
    return opened("frontline-officers").course


@pytest.fixture(scope="session")
def every_block() -> Course:
    """The course with one of everything."""
    return opened("every-block").course
