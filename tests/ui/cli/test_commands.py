"""The commands: what they make, what they refuse, and what programs read from them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from authoring.checks import check
from models.agency import Area
from models.course import Course
from models.delivery import Contact, ContactEntry
from models.project.project import open_project
from models.storage import Storage
from models.text import Line
from samples import FINISHED, SAMPLES
from samples.starters import STARTERS, starter
from tests.support.courses import tiny_course
from tests.support.sample_projects import project
from tests.ui.cli.terminal import coursewright, saved
from ui.cli import COMMAND_NAMES
from ui.cli.run import COMMANDS

DOCUMENTATION = Path(__file__).parents[3] / "docs" / "command-line.md"


@pytest.fixture
def course_file(tmp_path: Path) -> Path:
    return saved(tiny_course(), tmp_path / "tip.course")


def opened(path: Path) -> Course:
    return open_project(path, Storage()).course


def test_the_names_of_the_commands_are_those_of_the_list() -> None:
    assert tuple(command.name for command in COMMANDS) == COMMAND_NAMES


def test_every_command_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    text = DOCUMENTATION.read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`{command.name} " in text
        assert coursewright(command.name, "--help").code == 0
        options = re.findall(r"--[a-z]+", capsys.readouterr().out)
        assert not [each for each in options if each not in text]


def test_help_shows_which_component_has_which_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert coursewright("--help").code == 0
    shown = capsys.readouterr().out
    for line in ("guide      docx, markdown", "elearning  scorm12"):
        assert line in shown


@pytest.mark.parametrize(
    "words",
    [(), ("publsh",), ("publish",), ("publish", "x.course"), ("info", "x", "--no"), ("new",)],
    ids=str,
)
def test_wrong_words_are_refused_in_one_sentence(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    ended = coursewright(*words)
    shown = capsys.readouterr()
    said = ended.err + shown.err
    assert (ended.code, ended.out + shown.out) == (2, "")
    assert len(said.splitlines()) == 1
    assert "--help”." in said


def test_a_word_that_is_no_command_is_refused_with_the_commands() -> None:
    for word in ("publsh", "my-course", "မြန်မာ", "--no-such"):
        ended = coursewright(word)
        assert (ended.code, ended.out) == (2, "")
        assert f"“{word}”" in ended.err
        assert "publish, check, info, import, new, unpack, pack" in ended.err


@pytest.mark.parametrize(
    "words", [("info", ""), ("publish", "", "--out", "x"), ("publish", "x.course", "--out", "")]
)
def test_an_empty_name_is_not_the_folder_one_stands_in(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """It comes from a script's variable that was never set."""
    assert coursewright(*words).code == 2
    assert "name is empty" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["info", "check"])
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(
    tmp_path: Path, command: str
) -> None:
    for name, data in (("none.course", None), ("torn.course", b"PK\x03\x04"), ("a.txt", b"x")):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        ended = coursewright(command, tmp_path / name)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("coursewright: “")
        assert name in ended.err
        assert len(ended.err.splitlines()) == 1


def test_info_for_programs_has_the_documented_shape(course_file: Path) -> None:
    ended = coursewright("info", course_file, "--json")
    assert ended.code == 0
    assert json.loads(ended.out) == {
        "agencies": [
            {"code": "IMM", "name": "Immigration"},
            {"code": "DSW", "name": "Social Welfare"},
            {"code": "POL", "name": "Police"},
        ],
        "areas": [{"code": "SHAN", "name": "Shan State"}],
        "counts": {"blocks": 8, "modules": 2, "pictures": 0, "questions": 1, "sessions": 3},
        "languages": [
            {"code": "en", "name": "English", "readiness": "ready"},
            {"code": "my", "name": "Burmese", "readiness": "draft"},
        ],
        "slug": "tip",
        "source_language": "en",
        "title": "Trafficking in persons",
        "version": "0.1",
        "version_date": "",
    }
    assert coursewright("info", course_file, "--json") == ended
    documented = json.loads(_example("## info"))
    assert set(documented) == set(json.loads(ended.out))


def _example(heading: str) -> str:
    """The JSON shown below a heading of the documentation."""
    text = DOCUMENTATION.read_text(encoding="utf-8").split(f"\n{heading}\n")[1]
    found = re.search(r"```json\n(.*?)```", text, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_info_for_people_names_title_agencies_and_languages(tmp_path: Path) -> None:
    course = tiny_course().replace(title=Line.of(en="လူကုန်ကူးမှု"))
    ended = coursewright("info", saved(course, tmp_path / "folder"))
    assert ended.code == 0
    for words in ("လူကုန်ကူးမှု", "IMM Immigration", "Burmese (draft)", "SHAN Shan State"):
        assert words in ended.out


def test_check_for_programs_has_the_documented_shape(course_file: Path) -> None:
    ended = coursewright("check", course_file, "--json")
    findings = json.loads(ended.out)["findings"]
    (documented,) = json.loads(_example("## check"))["findings"]
    assert findings
    assert all(set(each) == set(documented) for each in findings)
    weights = ["must", "should", "consider"]
    order = [weights.index(each["severity"]) for each in findings]
    assert order == sorted(order)
    assert coursewright("check", course_file, "--json") == ended
    assert len(findings) == len(check(tiny_course()))


def test_check_of_one_agency_says_nothing_of_the_others(course_file: Path) -> None:
    ended = coursewright("check", course_file, "--agency", "dsw", "--json")
    assert {each["agency"] for each in json.loads(ended.out)["findings"]} <= {"DSW", ""}


def test_check_ends_with_one_when_a_final_would_be_stopped(tmp_path: Path) -> None:
    assert coursewright("check", saved(tiny_course(), tmp_path / "a.course")).code == 1
    course = _without_must_fix_findings()
    ended = coursewright("check", saved(course, tmp_path / "b.course"))
    assert ended.code == 0
    assert ended.out.splitlines()[-1].startswith("0 to fix, ")


def _without_must_fix_findings() -> Course:
    """A course in which nothing stops a final."""
    course = opened(_sample("no-agencies"))
    return course.replace(settings=course.settings.replace(required_sign_offs=()))


def _sample(name: str) -> Path:
    from samples import sample_folder

    return sample_folder(name)


def _checked(course: Path, *words: str) -> list[dict[str, str]]:
    found = json.loads(coursewright("check", course, "--json", *words).out)["findings"]
    return [dict(each) for each in found]


def test_check_of_a_draft_language_finds_what_is_not_translated(course_file: Path) -> None:
    assert "LNG-08" not in {each["code"] for each in _checked(course_file)}
    assert "LNG-08" in {each["code"] for each in _checked(course_file, "--language", "MY")}
    assert "LNG-08" in {each["code"] for each in _checked(course_file, "--language", "en+my")}


def test_check_of_an_area_asks_for_the_contacts_of_that_area_only(tmp_path: Path) -> None:
    office = Line.of(en="Gate office")
    entry = ContactEntry(id="entry0000077", area="SHAN", office=office, telephone=Line.of(en="000"))
    contact = Contact(id="contact00001", title=Line.of(en="Hospital"), entries=(entry,))
    areas = tuple(
        Area(id=f"area0000000{number}", code=code, name=Line.of(en=code.title()))
        for number, code in enumerate(("SHAN", "KACHIN"))
    )
    course = saved(tiny_course().replace(areas=areas, contacts=(contact,)), tmp_path / "a.course")
    missing = {
        words: [each["message"] for each in _checked(course, *words) if each["code"] == "AGY-07"]
        for words in ((), ("--area", "shan"), ("--area", "kachin"))
    }
    assert missing == {
        (): ["Every contact table has no Hospital for Kachin."],
        ("--area", "shan"): [],
        ("--area", "kachin"): ["Every contact table has no Hospital for Kachin."],
    }


@pytest.mark.parametrize(("option", "named"), [("--language", "en"), ("--area", "SHAN")])
def test_a_language_or_area_that_is_not_there_is_refused_with_those_that_are(
    course_file: Path, option: str, named: str
) -> None:
    ended = coursewright("check", course_file, option, "xx")
    assert ended.code == 2
    assert named in ended.err


def test_an_agency_that_is_not_there_is_refused_with_those_that_are(course_file: Path) -> None:
    ended = coursewright("check", course_file, "--agency", "ARMY")
    assert ended.code == 2
    assert "The agencies are: IMM, DSW, POL." in ended.err


def test_import_makes_a_course_and_says_what_changed(tmp_path: Path) -> None:
    source = tmp_path / "အခန်း.md"
    source.write_text("# One\n## First\n<b>x</b>\n", encoding="utf-8")
    ended = coursewright("import", source, "-o", tmp_path / "new.course", "--language", "my")
    assert ended.code == 0
    assert ended.out == f"{tmp_path / 'new.course'}: 1 module, 1 session\n"
    assert "HTML was kept as plain text" in ended.err
    course = opened(tmp_path / "new.course")
    assert course.source_language == "my"
    assert course.title.value("my") == "One"


def test_a_file_that_is_no_text_is_not_imported(tmp_path: Path) -> None:
    source = tmp_path / "a.md"
    source.write_bytes(b"\xff\xd8\xff")
    ended = coursewright("import", source, "-o", tmp_path / "new.course")
    assert ended.code == 2
    assert "UTF-8" in ended.err
    assert not (tmp_path / "new.course").exists()


def test_new_begins_an_empty_course(tmp_path: Path) -> None:
    assert coursewright("new", tmp_path / "a.course").code == 0
    course = opened(tmp_path / "a.course")
    assert course.modules == ()
    assert [agency.code for agency in course.agencies] == ["IMM", "DSW", "MPF"]
    assert opened(saved(course, tmp_path / "b.course")) == course


@pytest.mark.parametrize(("target", "kind"), [("a.course", "file"), ("a", "folder")])
@pytest.mark.parametrize("name", [each.name for each in STARTERS])
def test_new_says_what_it_made_and_from_which_starter(
    tmp_path: Path, name: str, target: str, kind: str
) -> None:
    ended = coursewright("new", tmp_path / target, "--starter", name)
    assert ended.out == f"{tmp_path / target}: a course {kind}, begun from “{name}”\n"
    assert (tmp_path / target).is_dir() == (kind == "folder")
    wanted = starter(name).make()
    assert len(opened(tmp_path / target).modules) == len(wanted.modules)


def test_the_help_of_new_describes_every_starter_and_sample_in_a_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert coursewright("new", "--help").code == 0
    lines = capsys.readouterr().out.splitlines()
    for name in (*(each.name for each in STARTERS), *SAMPLES, FINISHED):
        assert [line for line in lines if line.startswith(f"  {name}  ")], name


@pytest.mark.parametrize("name", SAMPLES)
def test_new_from_a_sample_is_the_sample_with_an_id_of_its_own(tmp_path: Path, name: str) -> None:
    assert coursewright("new", tmp_path / "a.course", "--starter", name).code == 0
    course, sample = opened(tmp_path / "a.course"), opened(_sample(name))
    assert course.id != sample.id
    text = course.model_dump_json().replace(course.id, sample.id)
    assert text == sample.model_dump_json()


def test_pack_and_unpack_are_inverse(tmp_path: Path) -> None:
    from models.project.project import save_project

    save_project(project("Course"), tmp_path / "a.course", Storage())
    assert coursewright("unpack", tmp_path / "a.course", tmp_path / "folder").code == 0
    assert coursewright("pack", tmp_path / "folder", tmp_path / "b.course").code == 0
    assert (tmp_path / "a.course").read_bytes() == (tmp_path / "b.course").read_bytes()


def _making(tmp_path: Path, course_file: Path) -> dict[str, tuple[list[str | Path], Path]]:
    """For each command that makes something: its words and its target."""
    source = tmp_path / "a.md"
    source.write_text("# One", encoding="utf-8")
    folder = saved(tiny_course(), tmp_path / "source")
    target, other = tmp_path / "target.course", tmp_path / "target"
    return {
        "new": (["new", target], target),
        "import": (["import", source, "-o", target], target),
        "pack": (["pack", folder, target], target),
        "unpack": (["unpack", course_file, other], other),
    }


@pytest.mark.parametrize("command", ["new", "import", "pack", "unpack"])
def test_nothing_is_overwritten_silently(tmp_path: Path, course_file: Path, command: str) -> None:
    words, target = _making(tmp_path, course_file)[command]
    saved(tiny_course().replace(slug="mine"), target)
    refused = coursewright(*words)
    assert refused.code == 2
    assert "--force" in refused.err
    assert opened(target).slug == "mine"
    assert coursewright(*words, "--force").code == 0
    assert opened(target).slug != "mine"


def test_a_folder_of_other_files_is_not_made_a_course_even_by_force(
    tmp_path: Path, course_file: Path
) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "letter.docx").write_bytes(b"mine")
    ended = coursewright("unpack", course_file, tmp_path / "documents", "--force")
    assert ended.code == 2
    assert [path.name for path in (tmp_path / "documents").iterdir()] == ["letter.docx"]


def test_an_empty_folder_may_be_unpacked_into(tmp_path: Path, course_file: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert coursewright("unpack", course_file, tmp_path / "empty").code == 0


def test_a_folder_is_not_named_like_a_file(tmp_path: Path, course_file: Path) -> None:
    ended = coursewright("unpack", course_file, tmp_path / "x.course")
    assert ended.code == 2
    assert "Choose another name" in ended.err


def test_a_course_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    ended = coursewright("new", tmp_path / "nowhere" / "a.course")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
