"""Publishing while the disk fails: every file is the old one or the new one, and the result says
which deliverables are missing."""

from __future__ import annotations

import errno
import re
import shutil
from pathlib import Path

import pytest

from authoring.publishing.advice import not_published
from authoring.publishing.output_folder import LIST_NAME
from authoring.publishing.publish import publish
from authoring.publishing.request import RequestRefused
from authoring.publishing.result import PublishResult
from models.storage import Storage
from models.storage_error import Action, Reason, refusal
from models.text import Line
from tests.authoring.publishing.publish_support import (
    FAKES,
    FakeExporter,
    no_checks,
    no_media,
    planned,
    tree,
)
from tests.support.courses import tiny_course
from tests.support.faulty_storage import Fault, FaultyStorage, Killed, system_error, windows_error

COURSE = tiny_course().replace(title=Line.of(en="New"))
PLAN = planned(COURSE, agencies=("IMM",), components=("guide",))
OTHER = (FakeExporter(), FakeExporter("markdown", pages=("other.md",)))
OLD_PAGES = FakeExporter("markdown", pages=("index.md", "old.md"))

ERRORS = {
    "no space": system_error(errno.ENOSPC),
    "medium": system_error(errno.EIO),
    "permission": system_error(errno.EACCES),
    "open in Word": windows_error(32),
}


def run(out: Path, storage: Storage, exporters: tuple[FakeExporter, ...] = FAKES) -> PublishResult:
    return publish(COURSE, no_media, PLAN, out, storage, exporters=exporters, check=no_checks)


def earlier(out: Path) -> dict[str, bytes]:
    """A folder with what an earlier run published, with other words and another page."""
    exporters = (FakeExporter(), OLD_PAGES)
    publish(
        tiny_course().replace(slug="tip"),
        no_media,
        PLAN,
        out,
        Storage(),
        exporters=exporters,
        check=no_checks,
    )
    for path in (out / "imm").glob("*.docx"):
        path.write_bytes(b"old Word file")
    return tree(out)


def operations(out: Path) -> int:
    """How many operations an untroubled run has."""
    earlier(out)
    storage = FaultyStorage()
    run(out, storage)
    return storage.disk.count


CASES = [(name, sticky) for name in ERRORS for sticky in (False, True)]


def chosen(count: int, offset: int, is_long: bool) -> range:
    """Every operation; in a short run every eighth, so that the cases together reach all."""
    return range(1, count + 1) if is_long else range(1 + offset, count + 1, len(CASES))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_failing_operation_leaves_whole_files(
    tmp_path: Path, case: tuple[str, bool], is_long: bool
) -> None:
    make, sticky = ERRORS[case[0]], case[1]
    new = _new(tmp_path)
    old = earlier(tmp_path / "old")
    for at in chosen(operations(tmp_path / "count"), CASES.index(case), is_long):
        out = shutil.copytree(tmp_path / "old", tmp_path / str(at))
        try:
            result = run(out, FaultyStorage(Fault(at, make, sticky)))
        except RequestRefused:
            assert tree(out) == old
            continue
        _assert_whole(tree(out), old, new)
        for each in result.published:
            for path in each.files:
                assert path.read_bytes() == new[path.relative_to(out).as_posix()]
        assert len(result.published) + len(result.failures) == len(PLAN)
        _assert_next_run_is_right(out, new)


def test_a_killed_run_leaves_whole_files(tmp_path: Path, is_long: bool) -> None:
    new = _new(tmp_path)
    old = earlier(tmp_path / "old")
    run(tmp_path / "other", Storage(), OTHER)
    other = tree(tmp_path / "other")
    for at in chosen(operations(tmp_path / "count"), 0, is_long):
        out = shutil.copytree(tmp_path / "old", tmp_path / str(at))
        with pytest.raises(Killed):
            run(out, FaultyStorage(Fault(at, Killed)))
        _assert_whole(tree(out), old, new)
        run(out, Storage(), OTHER)  # the pages of the killed run are not forgotten
        assert _published(out) == other


def _new(tmp_path: Path) -> dict[str, bytes]:
    run(tmp_path / "new", Storage())
    return tree(tmp_path / "new")


def _assert_whole(found: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> None:
    for name, data in found.items():
        if name.endswith((".tmp", LIST_NAME)):
            continue
        assert data in (old.get(name), new.get(name)), name
    assert {name for name in old if name.endswith(".docx")} <= set(found)


def _assert_next_run_is_right(out: Path, new: dict[str, bytes]) -> None:
    run(out, Storage())
    assert _published(out) == new


def _published(out: Path) -> dict[str, bytes]:
    """What is in a folder, without what a killed process could not tidy up."""
    return {name: data for name, data in tree(out).items() if not name.endswith(".tmp")}


def test_the_message_names_the_file_that_is_open_in_word(tmp_path: Path) -> None:
    earlier(tmp_path)
    storage = FaultyStorage()
    run(tmp_path, storage)
    at = storage.disk.log.index("replace") + 1
    result = run(tmp_path, FaultyStorage(Fault(at, windows_error(32), sticky=True)))
    assert "“tip-imm-en-guide.docx” could not be saved" in result.failures[0]
    assert "probably Word" in result.failures[0]


@pytest.mark.parametrize("action", [Action.SAVE, Action.CREATE, Action.REMOVE, Action.READ])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_failure_says_a_way_out_that_fits_publishing(reason: Reason, action: Action) -> None:
    sentence = not_published(refusal(reason, action, Path("tip-imm-en-guide.docx")))
    assert sentence.startswith("“tip-imm-en-guide.docx” could not be ")
    assert sentence.count(". ") >= 1
    if action is not Action.READ or reason is Reason.DISK_FULL:
        assert not re.search(r"\bcopy\b|\bsave\b", sentence, re.IGNORECASE)


def test_a_full_disk_is_said_in_the_words_of_publishing(tmp_path: Path) -> None:
    earlier(tmp_path)
    storage = FaultyStorage()
    run(tmp_path, storage)
    at = storage.disk.log.index("replace") + 1
    result = run(tmp_path, FaultyStorage(Fault(at, system_error(errno.ENOSPC), sticky=True)))
    assert "not enough space" in result.failures[0]
    assert "publish into a folder on another disk" in result.failures[0]
    assert "copy" not in result.failures[0]
