"""Keys: nothing for facilitators or authors in any byte; no key where a page can be read."""

from __future__ import annotations

import base64
import json
import re

import pytest

from exporters.scorm.exporter import SCORM12
from models.component import Component
from models.course import Course
from models.edition import EditionKey, resolve
from models.sensitivity import Sensitivity
from tests.exporters.scorm.orders import order, unzipped
from tests.exporters.scorm.test_package import pages_and_keys
from tests.support.leaks import may_appear, must_appear
from tests.support.random_courses import AGENCIES, Canary, canaries, canary_course, is_in_list

SEEDS = range(4)


def files_of(course: Course, agency: str) -> dict[str, bytes]:
    return unzipped(SCORM12.export(order(course, agency, ("en",))))


def words_in(text: str) -> set[str]:
    """The canaries in a text; a line break of JSON is not part of a word."""
    return set(re.findall(r"(?<![a-z])qz[a-z]+zq(?![a-z])", re.sub(r"\\[nrt]", " ", text)))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_only_what_elearning_may_hold_is_in_any_byte_of_a_package(seed: int, agency: str) -> None:
    course = canary_course(seed)
    key = EditionKey(agency, ("en",))
    files = files_of(course, agency)
    readable = "\n".join(
        data.decode() for name, data in files.items() if name.endswith((".js", ".html", ".xml"))
    )
    _, keys = pages_and_keys(files)
    decoded = "\n".join(base64.b64decode(key_).decode() for key_ in keys.values())
    allowed = {c.word for c in canaries(course) if may_appear(c, key, Component.ELEARNING)}
    assert words_in(decoded)
    assert words_in(readable) | words_in(decoded) <= allowed


@pytest.mark.parametrize("seed", SEEDS)
def test_no_key_can_be_read_without_decoding_it(seed: int) -> None:
    course = canary_course(seed)
    files = files_of(course, "IMM")
    secret = {c.word for c in canaries(course) if Sensitivity.KEY in c.marks}
    assert secret
    for name, data in files.items():
        if name.endswith((".js", ".html", ".xml")):
            assert not words_in(data.decode()) & secret, name


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_a_learner_needs_is_lost(seed: int) -> None:
    """Every public text of modules is on some page (or in the story of a scenario)."""
    course = canary_course(seed)
    key = EditionKey("IMM", ("en",))
    files = files_of(course, "IMM")
    pages, keys = pages_and_keys(files)
    text = "\n".join(pages.values()) + files["data/course.js"].decode()
    text += "\n".join(base64.b64decode(each).decode() for each in keys.values())
    words = words_in(text)
    printed = {item for item, _ in resolve(course, key).passages}
    for canary in canaries(course):
        if not is_for_learners(canary):
            continue
        if canary.item in printed and must_appear(canary, course, key, Component.ELEARNING):
            assert canary.word in words, canary


def is_for_learners(canary: Canary) -> bool:
    """Public texts of modules; the description of a picture goes with its (here missing) file."""
    is_public = canary.marks <= {Sensitivity.PUBLIC}
    is_missing = (canary.kind, canary.field) == ("FigureBlock", "description")
    return is_public and "modules" in canary.path and not is_in_list(canary) and not is_missing


def test_encoded_keys_decode_to_what_was_encoded() -> None:
    from exporters.scorm.course_data import encode

    value = {"html": "<p>လူကုန်ကူးမှု</p>", "numbers": [1, 2]}
    assert json.loads(base64.b64decode(encode(value))) == value
    assert encode(value).isascii()
