"""A project is the same as a file and as a folder, and survives every way between."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from models.course import Course
from models.item import new_id
from models.module import Module
from models.project import archive
from models.project.archive import read_archive, write_archive
from models.project.error import DamagedAttachments, ProjectError
from models.project.layout import hashed_name, is_attachment_name
from models.project.limits import MOST_ENTRIES
from models.project.project import (
    CourseProject,
    course_from_json,
    course_to_json,
    fingerprint,
    open_project,
    pack,
    save_project,
    unpack,
    without_unused,
)
from models.storage import Reason, Storage, StorageError
from tests.support.sample_projects import PICTURE_A, PICTURE_B, VERSION, WORD_FILE, project

SAMPLE = project("Sample", (PICTURE_A, PICTURE_B))
BURMESE = "လူကုန်ကူးမှု သင်တန်း"
STORAGE = Storage()


@pytest.mark.parametrize("name", [f"{BURMESE}.course", "UPPER.COURSE", BURMESE, "a.b c"])
def test_a_project_comes_back_as_it_was_saved(tmp_path: Path, name: str) -> None:
    save_project(SAMPLE, tmp_path / name, STORAGE)
    assert open_project(tmp_path / name, STORAGE) == SAMPLE


def test_the_same_project_is_always_the_same_bytes(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    save_project(open_project(tmp_path / "a.course", STORAGE), tmp_path / "b.course", STORAGE)
    first = (tmp_path / "a.course").read_bytes()
    assert (tmp_path / "b.course").read_bytes() == first
    backwards = dict(reversed(list(SAMPLE.attachments.items())))
    assert write_archive(course_to_json(SAMPLE.course), backwards) == first


def test_the_zip_is_laid_out_as_documented(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    with zipfile.ZipFile(tmp_path / "a.course") as archive:
        entries = archive.infolist()
        assert archive.testzip() is None
    assert [entry.filename.partition("/")[0] for entry in entries] == [
        "mimetype",
        "course.json",
        "media",
        "media",
        "versions",
        "received",
    ]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    packed = [entry.filename for entry in entries if entry.compress_type != zipfile.ZIP_STORED]
    assert [name.partition("/")[0] for name in packed] == ["course.json", "versions"]
    start = (tmp_path / "a.course").read_bytes()[30:85]
    assert start.startswith(b"mimetypeapplication/vnd.coursewright.course+zip")


def test_a_zip_packed_anew_by_another_program_is_still_a_course(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "folder", STORAGE)
    with zipfile.ZipFile(tmp_path / "a.course", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("media")
        for path in sorted((tmp_path / "folder").rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(tmp_path / "folder").as_posix())
        archive.writestr("mimetype", "application/vnd.coursewright.course+zip")
    assert open_project(tmp_path / "a.course", STORAGE) == SAMPLE


def test_packing_and_unpacking_are_inverse(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    unpack(tmp_path / "a.course", tmp_path / "folder", STORAGE)
    pack(tmp_path / "folder", tmp_path / "b.course", STORAGE)
    assert (tmp_path / "a.course").read_bytes() == (tmp_path / "b.course").read_bytes()


def test_the_course_json_in_a_folder_opens_and_saves_the_folder(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "folder", STORAGE)
    inside = tmp_path / "folder" / "course.json"
    assert open_project(inside, STORAGE) == SAMPLE
    changed = project("Changed", (PICTURE_B,))
    save_project(changed, inside, STORAGE)
    assert open_project(tmp_path / "folder", STORAGE) == changed


def test_a_folder_named_like_a_file_stays_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.course").mkdir()
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    assert (tmp_path / "a.course" / "course.json").is_file()


def test_saving_a_folder_removes_pictures_no_longer_in_it_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    save_project(SAMPLE, folder, STORAGE)
    (folder / "notes.txt").write_text("mine")
    (folder / "media" / "Thumbs.db").write_text("Windows")
    save_project(project("Sample", (PICTURE_A,)), folder, STORAGE)
    left = {path.name for path in (folder / "media").iterdir()}
    assert left == {f"{hashlib.sha256(PICTURE_A).hexdigest()}.png", "Thumbs.db"}
    assert (folder / "notes.txt").read_text() == "mine"


def test_a_folder_saved_again_leaves_unchanged_pictures_alone(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "folder", STORAGE)
    before = {p: p.stat().st_ino for p in (tmp_path / "folder" / "media").iterdir()}
    save_project(SAMPLE, tmp_path / "folder", STORAGE)
    assert {p: p.stat().st_ino for p in before} == before


def test_a_damaged_picture_in_a_folder_is_mended_by_the_next_save(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "folder", STORAGE)
    picture = next((tmp_path / "folder" / "media").iterdir())
    picture.write_bytes(bytes(len(picture.read_bytes())))
    save_project(SAMPLE, tmp_path / "folder", STORAGE)
    assert open_project(tmp_path / "folder", STORAGE) == SAMPLE


def test_a_folder_full_of_other_things_is_not_strewn_with_a_course(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"x")
    with pytest.raises(ProjectError, match=r"holds other files, such as “letter\.docx”"):
        save_project(SAMPLE, tmp_path, STORAGE)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.docx"]


def test_a_file_of_another_kind_is_not_overwritten_by_a_course(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"x")
    with pytest.raises(ProjectError, match=r"file of another kind.*ends in “\.course”"):
        save_project(SAMPLE, tmp_path / "letter.docx", STORAGE)
    assert (tmp_path / "letter.docx").read_bytes() == b"x"


@pytest.mark.parametrize("target", ["a.course", "folder"])
def test_a_damaged_picture_is_named_and_the_rest_can_be_opened(tmp_path: Path, target: str) -> None:
    damaged = hashed_name("media", PICTURE_A, "png")
    attachments = {**SAMPLE.attachments, damaged: b"damaged"}
    save_project(CourseProject(SAMPLE.course, attachments), tmp_path / target, STORAGE)
    with pytest.raises(DamagedAttachments, match="The picture “Map 0” is damaged") as caught:
        open_project(tmp_path / target, STORAGE)
    assert caught.value.names == (damaged,)
    rest = open_project(tmp_path / target, STORAGE, without_damaged=True)
    assert rest == SAMPLE.without_attachments((damaged,))


def test_everything_that_is_missing_is_named(tmp_path: Path) -> None:
    save_project(CourseProject(SAMPLE.course), tmp_path / "a.course", STORAGE)
    with pytest.raises(DamagedAttachments) as caught:
        open_project(tmp_path / "a.course", STORAGE)
    assert caught.value.problems == (
        "The picture “Map 1” is damaged or missing.",
        "The picture “Map 0” is damaged or missing.",
        "The received file “Police comments.docx” is damaged or missing.",
        "The named version “Sent to the ministry” is damaged or missing.",
    )
    rest = open_project(tmp_path / "a.course", STORAGE, without_damaged=True)
    assert rest == CourseProject(SAMPLE.course)


def test_a_course_whose_items_do_not_fit_together_is_neither_saved_nor_opened(
    tmp_path: Path,
) -> None:
    twice = Module(id=new_id())
    broken = Course(id=new_id(), modules=(twice, twice))
    with pytest.raises(ProjectError, match=r"could not be saved: .*used by two items"):
        save_project(CourseProject(broken), tmp_path / "a.course", STORAGE)
    assert not list(tmp_path.iterdir())
    (tmp_path / "a.course").write_bytes(write_archive(course_to_json(broken), {}))
    with pytest.raises(ProjectError, match=r"could not be opened: .*used by two items"):
        open_project(tmp_path / "a.course", STORAGE)


def test_what_could_not_be_opened_again_is_not_written(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    before = (tmp_path / "a.course").read_bytes()
    spoilt = SAMPLE.with_course(SAMPLE.course.model_copy(update={"slug": "NOT A SLUG"}))
    with pytest.raises(ProjectError, match=r"could not be saved.*“slug” is “NOT A SLUG”"):
        save_project(spoilt, tmp_path / "a.course", STORAGE)
    assert (tmp_path / "a.course").read_bytes() == before


def test_a_text_that_packs_absurdly_well_is_opened_again(tmp_path: Path) -> None:
    course = SAMPLE.course.model_copy(update={"note": "x" * 1_000_000})
    save_project(SAMPLE.with_course(course), tmp_path / "a.course", STORAGE)
    assert open_project(tmp_path / "a.course", STORAGE).course == course


def test_versions_that_pack_too_well_together_are_opened_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "RATIO_OF_ALL_MATTERS_ABOVE", 1_000)
    versions = {f"versions/v{number}.json": b"ab" * 5_000 for number in range(3)}
    assert read_archive(write_archive(b"{}", versions)) == (b"{}", versions)


def test_unused_pictures_go_but_not_those_of_an_earlier_version() -> None:
    earlier = course_to_json(project("Earlier", (PICTURE_B,)).course)
    with_version, version = project("Now", (PICTURE_A,)).with_attachment(
        "versions", earlier, "json"
    )
    with_old_picture, old_picture = with_version.with_attachment("media", PICTURE_B, "png")
    with_unused, unused = with_old_picture.with_attachment("media", b"unused", "png")
    record = with_unused.course.versions[0].replace(attachment=version)
    course = with_unused.course.replace(versions=(record,))
    kept = without_unused(with_unused.with_course(course)).attachments
    assert old_picture in kept
    assert unused not in kept
    assert hashed_name("versions", VERSION, "json") not in kept
    assert hashed_name("received", WORD_FILE, "docx") in kept


def test_a_named_version_is_read_as_a_course() -> None:
    assert course_from_json(course_to_json(SAMPLE.course)) == SAMPLE.course


def test_a_project_stays_whole_when_its_file_is_gone(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    opened = open_project(tmp_path / "a.course", STORAGE)
    (tmp_path / "a.course").unlink()
    save_project(opened, tmp_path / "b.course", STORAGE)
    assert open_project(tmp_path / "b.course", STORAGE) == SAMPLE


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        (f"media/{'a' * 64}.png", True),
        (f"received/{'0' * 64}.docx", True),
        ("versions/sent-to-ministry_2.json", True),
        (f"media/{'a' * 63}.png", False),
        (f"media/{'A' * 64}.png", False),
        (f"media/{'a' * 64}", False),
        (f"media/{'a' * 64}.png\n", False),
        ("versions/.json", False),
        ("versions/nul.json", False),
        ("versions/com1.json", False),
        ("versions/a.b.json", False),
        ("course.json", False),
        ("", False),
    ],
)
def test_only_names_that_are_safe_everywhere_may_stand_in_a_project(name: str, fits: bool) -> None:
    assert is_attachment_name(name) is fits


def test_a_name_that_does_not_fit_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="no place"):
        write_archive(b"{}", {"../evil": b"x"})
    with pytest.raises(ValueError, match="cannot stand"):
        SAMPLE.with_attachment("media", b"x", "p/n")


def test_as_many_pictures_as_are_written_are_read() -> None:
    pictures = {
        hashed_name("media", number.to_bytes(2, "big"), "png"): number.to_bytes(2, "big")
        for number in range(MOST_ENTRIES - 2)
    }
    _, attachments = read_archive(write_archive(b"{}", pictures))
    assert attachments == pictures
    with pytest.raises(ProjectError, match=r"1,999 pictures .* at most 1,998"):
        write_archive(b"{}", pictures | {hashed_name("media", b"one more", "png"): b"one more"})


def test_opening_says_plainly_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"“gone\.course” could not be opened: it is not there"):
        open_project(tmp_path / "gone.course", STORAGE)
    with pytest.raises(ProjectError, match=r"no “course\.json” in this folder"):
        open_project(tmp_path, STORAGE)


def test_unpacking_into_a_full_folder_is_refused(tmp_path: Path) -> None:
    save_project(SAMPLE, tmp_path / "a.course", STORAGE)
    with pytest.raises(ProjectError, match="is not empty"):
        unpack(tmp_path / "a.course", tmp_path, STORAGE)
    with pytest.raises(ProjectError, match="no name for a folder"):
        unpack(tmp_path / "a.course", tmp_path / "b.course", STORAGE)
    with pytest.raises(ProjectError, match="does not end in"):
        pack(tmp_path, tmp_path / "c.zip", STORAGE)


@pytest.mark.parametrize("target", ["a.course", "folder"])
def test_a_course_that_others_changed_meanwhile_is_not_overwritten(
    tmp_path: Path, target: str
) -> None:
    path = tmp_path / target
    assert fingerprint(path, STORAGE) == ""
    save_project(SAMPLE, path, STORAGE, expected="")
    mine = fingerprint(path, STORAGE)
    theirs = project("Theirs", (PICTURE_B,))
    save_project(theirs, path, STORAGE, expected=mine)
    with pytest.raises(StorageError, match="changed it since you opened it") as caught:
        save_project(project("Mine", (PICTURE_A,)), path, STORAGE, expected=mine)
    assert caught.value.reason is Reason.CHANGED
    assert without_unused(open_project(path, STORAGE)) == theirs
    assert not list(tmp_path.rglob("*.tmp"))
