"""What is published, open points included, holds no word its component must not hold."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from authoring.publishing.publish import publish
from authoring.publishing.request import Request, plan
from models.component import Component
from models.course import Course
from models.edition import EditionKey
from models.storage import Storage
from tests.support.leaks import may_appear
from tests.support.random_courses import AGENCIES, canaries, canary_course

_CANARY = re.compile(rb"qz[a-z]+zq")
Words = tuple[Component, EditionKey, set[str]]
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def contents(path: Path) -> Iterator[bytes]:
    """The bytes of a file, or of everything inside it when it is a zip."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        yield data
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield archive.read(name)


def words_in(paths: tuple[Path, ...]) -> set[str]:
    """Every canary in some files."""
    return {
        word.decode() for path in paths for data in contents(path) for word in _CANARY.findall(data)
    }


@pytest.mark.parametrize("seed", range(3))
def test_no_published_file_holds_what_its_component_must_not(
    tmp_path: Path, seed: int, is_long: bool
) -> None:
    for one in range(seed * 10, seed * 10 + (5 if is_long else 1)):
        course = canary_course(one)
        known = {canary.word: canary for canary in canaries(course)}
        request = Request(agencies=AGENCIES[one % 3 : one % 3 + 1])
        for component, key, words in published_words(course, request, tmp_path / str(one)):
            assert words, component
            leaked = {word for word in words if not may_appear(known[word], key, component)}
            assert not leaked, (component, leaked)


def published_words(course: Course, request: Request, out: Path) -> Iterator[Words]:
    """The canaries in each deliverable of a request, published with the real exporters."""
    result = publish(course, lambda _: _PICTURE, plan(course, request), out, Storage())
    assert result.failures == ()
    for each in result.published:
        yield each.deliverable.component, each.deliverable.key, words_in(each.files)


def test_every_component_was_looked_at(tmp_path: Path) -> None:
    seen = published_words(canary_course(1), Request(agencies=("IMM",)), tmp_path)
    assert {component for component, _, _ in seen} == set(Component)
