"""Whatever is given as a course file: one clear error, soon, in little memory, nothing changed."""

from __future__ import annotations

import random
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from models.project.error import ProjectError
from models.project.project import open_project, save_project
from models.storage import Storage, StorageError
from tests.support.hostile_archives import GOOD, HOSTILE, archive
from tests.support.sample_projects import PICTURE_A, PICTURE_B, project

_LOOKS_TECHNICAL = re.compile(r"Errno|Traceback|Exception|zlib|BadZip|None|0x")


def refusal_of(path: Path) -> str:
    """The sentences with which a file is refused; fails for any other way to end."""
    with pytest.raises((ProjectError, StorageError)) as caught:
        open_project(path, Storage())
    return str(caught.value)


def test_the_plain_archive_of_these_tests_opens(tmp_path: Path) -> None:
    (tmp_path / "a.course").write_bytes(archive(*GOOD))
    assert open_project(tmp_path / "a.course", Storage()) == project("Sample")


@pytest.mark.parametrize(
    ("make", "word"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE]
)
def test_a_hostile_archive_is_refused_in_one_clear_sentence(
    tmp_path: Path, make: Callable[[], bytes], word: str
) -> None:
    data = make()
    path = tmp_path / "သင်တန်း.course"
    path.write_bytes(data)
    said = refusal_of(path)
    assert re.search(word, said), said
    assert said.startswith("“သင်တန်း.course” could not be opened.")
    assert said.isprintable()
    assert not _LOOKS_TECHNICAL.search(said), said
    assert path.read_bytes() == data


def test_a_hostile_archive_takes_little_memory(tmp_path: Path) -> None:
    for name, make, _ in HOSTILE:
        path = tmp_path / "a.course"
        path.write_bytes(make())
        tracemalloc.start()
        refusal_of(path)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 200_000_000, name


def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path, is_long: bool) -> None:
    path = tmp_path / "a.course"
    save_project(project("Sample", (PICTURE_A, PICTURE_B)), path, Storage())
    whole = path.read_bytes()
    for length in range(0, len(whole), 1 if is_long else 64):
        path.write_bytes(whole[:length])
        assert refusal_of(path)


def test_a_mutated_file_opens_or_is_refused(tmp_path: Path, is_long: bool) -> None:
    path = tmp_path / "a.course"
    save_project(project("Sample", (PICTURE_A,)), path, Storage())
    whole = path.read_bytes()
    chance = random.Random(20260504)
    refused = 0
    for _ in range(10_000 if is_long else 1_000):
        path.write_bytes(mutated(whole, chance))
        try:
            open_project(path, Storage())
        except (ProjectError, StorageError):
            refused += 1
    assert refused > 100


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, removed or repeated, often in the directory at the end."""
    result = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        in_directory = chance.random() < 0.5
        position = chance.randrange(len(result) - 700 if in_directory else 0, len(result))
        length = chance.choice((1, 1, 2, 4, 30))
        act = chance.choice(("change", "change", "remove", "repeat", "extreme"))
        if act == "change":
            result[position] = chance.randrange(256)
        elif act == "remove":
            del result[position : position + length]
        elif act == "repeat":
            result[position:position] = result[position : position + length]
        else:
            extreme = chance.choice((b"\x00", b"\xff", b"\x7f", b"PK"))
            result[position : position + length] = (extreme * length)[:length]
    return bytes(result)
