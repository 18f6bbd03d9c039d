"""Publishing: whole files or none, the same every time, and nobody else's files touched."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from authoring.publishing.output_folder import LIST_NAME, refuse_foreign_names
from authoring.publishing.publish import publish
from authoring.publishing.request import Deliverable, RequestRefused
from authoring.publishing.result import PublishResult
from exporters.exporter import Exporter, OutputFile
from models.course import Course
from models.finding import Finding, Severity
from models.project.project import CourseProject, save_project
from models.storage import Storage
from tests.authoring.publishing.publish_support import (
    FAKES,
    FOLDER,
    LESSONS,
    WORD,
    FakeExporter,
    must,
    no_checks,
    no_media,
    planned,
    says,
    tree,
)
from tests.support.courses import tiny_course

COURSE = tiny_course()
FOR_ONE = planned(COURSE, agencies=("IMM",))
OPTIONS = {"exporters": FAKES, "check": no_checks}


def published(
    out: Path,
    deliverables: tuple[Deliverable, ...] = FOR_ONE,
    exporters: tuple[Exporter, ...] = FAKES,
    course: Course = COURSE,
) -> PublishResult:
    return publish(
        course, no_media, deliverables, out, Storage(), exporters=exporters, check=no_checks
    )


def test_every_file_has_its_planned_place(tmp_path: Path) -> None:
    result = published(tmp_path / "out" / "new")
    assert sorted(tree(tmp_path / "out" / "new")) == [
        "imm/tip-imm-en-elearning.scorm12",
        "imm/tip-imm-en-guide.docx",
        f"imm/tip-imm-en-guide/{LIST_NAME}",
        "imm/tip-imm-en-guide/index.md",
        "imm/tip-imm-en-guide/pages/one.md",
        "imm/tip-imm-en-guide/pages/two.md",
        "imm/tip-imm-en-handbook.docx",
        f"imm/tip-imm-en-handbook/{LIST_NAME}",
        "imm/tip-imm-en-handbook/index.md",
        "imm/tip-imm-en-handbook/pages/one.md",
        "imm/tip-imm-en-handbook/pages/two.md",
    ]
    assert len(result.files) == 9
    assert all(path.is_file() for path in result.files)
    assert result.failures == ()
    assert not result.stopped
    assert not result.cancelled


def test_publishing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    published(tmp_path / "a")
    published(tmp_path / "b")
    published(tmp_path / "b")
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_pages_of_an_earlier_run_go_and_nothing_else(tmp_path: Path) -> None:
    published(tmp_path)
    mine = tmp_path / "imm" / "tip-imm-en-guide" / "my notes.md"
    others = (mine, tmp_path / "imm" / "letter.docx", tmp_path / "readme.txt")
    for path in others:
        path.write_text("mine", encoding="utf-8")
    fewer = FakeExporter("markdown", pages=("INDEX.md", "three.md"))
    published(tmp_path, exporters=(WORD, fewer, LESSONS))
    inside = tree(tmp_path / "imm" / "tip-imm-en-guide")
    assert {"INDEX.md", "three.md", "my notes.md"} <= set(inside)
    assert (mine.parent / "index.md").exists()  # on Windows it is the new one
    assert not {"pages/one.md", "pages/two.md"} & set(inside)
    assert not (tmp_path / "imm" / "tip-imm-en-guide" / "pages").exists()
    assert all(path.read_text(encoding="utf-8") == "mine" for path in others)


def test_a_list_of_files_that_somebody_changed_cannot_reach_outside(tmp_path: Path) -> None:
    published(tmp_path)
    victim = tmp_path / "victim.txt"
    victim.write_text("mine", encoding="utf-8")
    own = tmp_path / "imm" / "tip-imm-en-guide"
    (own / LIST_NAME).write_text(f"../../victim.txt\n{victim}\n\n..\n", encoding="utf-8")
    published(tmp_path)
    assert victim.exists()


def test_each_edition_is_limited_once_for_each_component(tmp_path: Path) -> None:
    WORD.orders.clear()
    FOLDER.orders.clear()
    published(tmp_path)
    word, pages = WORD.orders, FOLDER.orders
    assert [order.component for order in word] == [order.component for order in pages]
    assert all(a.edition is b.edition for a, b in zip(word, pages, strict=True))


def test_progress_counts_every_step_up_to_the_end(tmp_path: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    publish(
        COURSE,
        no_media,
        FOR_ONE,
        tmp_path,
        Storage(),
        on_progress=lambda done, total, label: steps.append((done, total, label)),
        exporters=FAKES,
        check=no_checks,
    )
    assert [done for done, _, _ in steps] == list(range(7))
    assert {total for _, total, _ in steps} == {6}
    assert steps[1][2] == "Immigration, English, guide (docx)"
    assert steps[-1] == (6, 6, "")


@pytest.mark.parametrize("final", [False, True])
def test_cancelled_at_any_moment_only_whole_files_are_there(tmp_path: Path, final: bool) -> None:
    course = _signable(COURSE)
    whole = tree_of(course, tmp_path / "whole", final, stop_after=10_000)
    for asked in range(40):
        out = tmp_path / str(asked)
        files = tree_of(course, out, final, stop_after=asked)
        assert all(whole[name] == data for name, data in files.items())
    assert files == whole


def tree_of(course: Course, out: Path, final: bool, stop_after: int) -> dict[str, bytes]:
    """What is there when cancelling is asked for at the given question whether it was."""
    questions = iter(range(100_000))
    result = publish(
        course,
        no_media,
        FOR_ONE,
        out,
        Storage(),
        final=final,
        is_cancelled=lambda: next(questions) >= stop_after,
        exporters=FAKES,
        check=no_checks,
    )
    files = tree(out)
    assert {path.relative_to(out).as_posix() for path in result.files} == {
        name for name in files if not name.endswith(LIST_NAME)
    }
    assert result.cancelled == (len(result.published) < len(FOR_ONE))
    return files


def _signable(course: Course) -> Course:
    """The course without required sign-offs."""
    return course.replace(settings=course.settings.replace(required_sign_offs=()))


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(RequestRefused, match="“out” is a file"):
        published(tmp_path / "out")


def test_a_folder_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(RequestRefused):
        published(tmp_path / "out" / "below")


@pytest.mark.parametrize("inside", [".", "media", "new/deep"])
def test_the_folder_of_a_course_is_not_published_into(tmp_path: Path, inside: str) -> None:
    course = tmp_path / "course"
    save_project(CourseProject(COURSE), course, Storage())
    before = tree(course)
    with pytest.raises(RequestRefused, match="folder of the course “course”"):
        published(course / inside)
    assert tree(course) == before


def test_what_one_deliverable_cannot_do_does_not_stop_the_others(tmp_path: Path) -> None:
    blocked = tmp_path / "imm" / "tip-imm-en-guide.docx"
    blocked.mkdir(parents=True)
    result = published(tmp_path)
    (failure,) = result.failures
    assert failure.startswith(
        "Immigration, English, guide (docx): “tip-imm-en-guide.docx” could not be"
    )
    assert len(result.published) == 4
    assert (tmp_path / "imm" / "tip-imm-en-handbook.docx").is_file()


def test_a_format_that_made_nothing_is_told(tmp_path: Path) -> None:
    nothing = FakeExporter("docx", pages=())
    nothing.export = lambda order: type(FAKES[0].export(order))(())  # type: ignore[method-assign]
    result = published(tmp_path, exporters=(nothing, FOLDER, LESSONS))
    assert "Immigration, English, guide (docx) could not be made." in result.failures


def test_messages_of_exporters_are_handed_on_once(tmp_path: Path) -> None:
    message = Finding("PIC-01", Severity.SHOULD, "A picture is too small.")
    talking = dataclasses.replace(WORD, messages=(message,))
    result = published(tmp_path, exporters=(talking, FOLDER, LESSONS))
    assert result.messages == (message,)


@pytest.mark.parametrize(
    "path",
    [
        f"stem/{LIST_NAME}",
        *["other.docx", "../stem.docx", "stem/../x.md", "x/x.md", "stem/CON", "stem/a:b", "stem/"],
    ],
)
def test_an_exporter_may_only_write_what_is_its_own(path: str) -> None:
    deliverable = dataclasses.replace(FOR_ONE[0], stem="stem")
    with pytest.raises(ValueError, match="is no name for a published file"):
        refuse_foreign_names(deliverable, (OutputFile(path, b""),))


def test_an_exporter_may_not_write_two_files_of_one_name() -> None:
    deliverable = dataclasses.replace(FOR_ONE[0], stem="stem")
    files = (OutputFile("stem/a.md", b""), OutputFile("stem/A.md", b""))
    with pytest.raises(ValueError, match="two files of one name"):
        refuse_foreign_names(deliverable, files)


def final(out: Path, course: Course, *findings: Finding, **options: object) -> PublishResult:
    exporters = options.get("exporters", FAKES)
    assert isinstance(exporters, tuple)
    return publish(
        course,
        no_media,
        FOR_ONE,
        out,
        Storage(),
        final=True,
        exporters=exporters,
        check=says(*findings),
    )


def test_a_stopped_final_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = final(out, _signable(COURSE), must("activity0001"))
    assert result.stopped
    assert result.findings == (must("activity0001"),)
    assert result.files == ()
    assert tree(out) == {}


def test_a_final_is_stopped_by_what_an_exporter_must_report(tmp_path: Path) -> None:
    broken = dataclasses.replace(WORD, messages=(must(message="A picture is damaged."),))
    result = final(tmp_path, _signable(COURSE), exporters=(FOLDER, LESSONS, broken))
    assert result.stopped
    assert tree(tmp_path) == {}


def test_a_final_without_findings_is_written_and_is_no_draft(tmp_path: Path) -> None:
    WORD.orders.clear()
    result = final(tmp_path, _signable(COURSE), dataclasses.replace(must(), agency="POL"))
    assert not result.stopped
    assert len(result.published) == 5
    assert WORD.orders
    assert all(not order.draft and not order.open_points for order in WORD.orders)


def test_a_draft_lists_its_open_points(tmp_path: Path) -> None:
    WORD.orders.clear()
    finding = must("activity0001")
    result = publish(
        COURSE, no_media, FOR_ONE, tmp_path, Storage(), exporters=FAKES, check=says(finding)
    )
    guide, handbook = WORD.orders
    assert finding in guide.open_points
    assert finding not in handbook.open_points
    assert finding in result.findings
    assert guide.draft
    counts = [each.open_points for each in result.published]
    assert counts[0] == len(guide.open_points)
    assert counts[2] == len(handbook.open_points)
