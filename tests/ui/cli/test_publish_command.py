"""The command ``publish`` with the real exporters, from a course file to files that open."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from authoring.publishing.output_folder import LIST_NAME
from models.course import Course
from samples import sample_folder
from tests.support.courses import tiny_course
from tests.ui.cli.terminal import Ended, coursewright, saved
from ui.cli.console import Console
from ui.cli.publish import PUBLISH


@pytest.fixture
def course_file(tmp_path: Path) -> Path:
    return saved(tiny_course(), tmp_path / "tip.course")


def names(folder: Path) -> list[str]:
    """Every file below a folder, Markdown pages but the index left out."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    shown = (path.as_posix() for path in paths if path.name != LIST_NAME)
    return sorted(name for name in shown if not name.endswith(".md") or name.endswith("index.md"))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.*")}


def test_every_component_of_an_edition_is_published_in_every_format(
    tmp_path: Path, course_file: Path
) -> None:
    ended = coursewright("publish", course_file, "--out", tmp_path / "out", "--agency", "imm")
    assert ended.code == 0, ended.err
    assert names(tmp_path / "out") == [
        "imm/tip-imm-en-elearning-scorm12.zip",
        "imm/tip-imm-en-guide.docx",
        "imm/tip-imm-en-guide/index.md",
        "imm/tip-imm-en-handbook.docx",
        "imm/tip-imm-en-handbook/index.md",
    ]
    for name in names(tmp_path / "out"):
        if name.endswith((".docx", ".zip")):
            with zipfile.ZipFile(tmp_path / "out" / name) as archive:
                assert archive.testzip() is None
    lines = ended.out.splitlines()
    assert lines[0] == "Immigration, English"
    assert lines[-1] == f"5 drafts written to {tmp_path / 'out'}"
    assert "open points" in lines[1]
    assert ended.err.startswith("[1/6] Immigration, English\n[2/6] Immigration, English, guide")


def test_a_book_in_two_languages_for_one_area(tmp_path: Path, course_file: Path) -> None:
    ended = coursewright(
        *("publish", course_file, "--out", tmp_path / "out", "--language", "en+my"),
        *("--area", "shan", "--component", "handbook", "--format", "markdown", "--agency", "POL"),
    )
    assert ended.code == 0, ended.err
    (index,) = names(tmp_path / "out")
    assert index == "pol/tip-pol-en+my-shan-handbook/index.md"
    pages = (tmp_path / "out" / index).parent.glob("*.md")
    assert any("လူကုန်ကူးမှု" in page.read_text(encoding="utf-8") for page in pages)


def test_a_course_without_agencies_has_one_edition(tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = coursewright("publish", sample_folder("no-agencies"), "--out", out)
    assert ended.code == 0, ended.err
    assert {path.name for path in out.iterdir()} == {"all"}


def test_publishing_twice_gives_the_same_bytes(tmp_path: Path, course_file: Path) -> None:
    for out in ("a", "b", "b"):
        ended = coursewright("publish", course_file, "--out", tmp_path / out, "--agency", "DSW")
        assert ended.code == 0
    assert bytes_of(tmp_path / "a") == bytes_of(tmp_path / "b")


def test_a_final_with_open_findings_writes_nothing_and_lists_them(
    tmp_path: Path, course_file: Path
) -> None:
    ended = coursewright("publish", course_file, "--out", tmp_path / "out", "--final")
    assert ended.code == 1
    assert ended.out == ""
    assert "Nothing was written: " in ended.err
    assert "PUB-05" in ended.err
    assert names(tmp_path / "out") == []


def test_a_final_of_a_finished_course_is_written(tmp_path: Path) -> None:
    ended = coursewright("publish", _finished(tmp_path), "--out", tmp_path / "out", "--final")
    assert ended.code == 0, ended.err
    assert ended.out.splitlines()[-1].startswith("5 finals written")
    assert "open point" not in ended.out


def _finished(tmp_path: Path) -> Path:
    """A course that nothing stops from being a final."""
    from models.project.project import open_project
    from models.storage import Storage

    course: Course = open_project(sample_folder("no-agencies"), Storage()).course
    settings = course.settings.replace(required_sign_offs=())
    return saved(course.replace(settings=settings), tmp_path / "finished.course")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--agency", "ARMY"), "The agencies are: IMM, DSW, POL."),
        (("--language", "fr"), "The languages are: en, my."),
        (("--area", "KACHIN"), "The areas are: SHAN."),
        (("--component", "poster"), "The components are: guide, handbook, elearning."),
        (("--format", "pdf"), "The formats are: docx, markdown, scorm12."),
        (("--component", "guide", "--format", "scorm12"), "guide      docx, markdown"),
    ],
)
def test_what_there_is_not_is_refused(
    tmp_path: Path, course_file: Path, options: tuple[str, ...], sentence: str
) -> None:
    ended = coursewright("publish", course_file, "--out", tmp_path / "out", *options)
    assert ended.code == 2
    assert sentence in ended.err
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_written_is_said_and_the_rest_is_there(
    tmp_path: Path, course_file: Path
) -> None:
    out = tmp_path / "out"
    (out / "imm" / "tip-imm-en-guide.docx").mkdir(parents=True)
    ended = coursewright(
        *("publish", course_file, "--out", out, "--agency", "IMM", "--format", "docx")
    )
    assert ended.code == 2
    assert "Not written: Immigration, English, guide (docx): “tip-imm-en-guide.docx”" in ended.err
    assert names(out) == ["imm/tip-imm-en-handbook.docx"]
    assert ended.out.splitlines()[-1] == f"1 draft written to {out}"


@pytest.mark.parametrize("out", ["tip.course", "tip.course/below"])
def test_a_file_is_no_output_folder(tmp_path: Path, course_file: Path, out: str) -> None:
    before = course_file.read_bytes()
    ended = coursewright("publish", course_file, "--out", tmp_path / out)
    assert ended.code == 2
    assert len([line for line in ended.err.splitlines() if line.startswith("coursewright:")]) == 1
    assert course_file.read_bytes() == before


def test_a_terminal_gets_a_bar_and_no_lines(tmp_path: Path, course_file: Path) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    from argparse import ArgumentParser

    from models.storage import Storage

    parser = ArgumentParser()
    PUBLISH.add_arguments(parser)
    words = [course_file, "--out", tmp_path / "out", "--agency", "IMM", "--format", "docx"]
    console = Console(io.StringIO(), Terminal())
    assert PUBLISH.run(parser.parse_args([str(each) for each in words]), console, Storage()) == 0
    assert isinstance(console.err, Terminal)
    assert "[1/" not in console.err.getvalue()
    assert "━" in console.err.getvalue() or "handbook" in console.err.getvalue()


def test_the_full_sample_is_published(tmp_path: Path) -> None:
    ended: Ended = coursewright(
        *("publish", sample_folder("frontline-officers"), "--out", tmp_path, "--agency", "MPF")
    )
    assert ended.code == 0, ended.err
    assert len(names(tmp_path)) >= 5


def test_the_help_shows_two_examples_that_the_command_understands(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert coursewright("publish", "--help").code == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    examples = [line.split()[1:] for line in lines if line.startswith("coursewright publish ")]
    assert len(examples) == 2
    course = saved(tiny_course(), tmp_path / "my.course")
    for words in examples:
        places = {"my.course": str(course), "out": str(tmp_path / "out")}
        ended = coursewright(*[places.get(word, word) for word in words])
        assert (ended.code, "written to" in ended.out) == (0, True)
