"""The program as a process: no Qt on the command line, UTF-8 everywhere, a clean end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.text import Line
from tests.support.courses import tiny_course
from tests.ui.cli.terminal import saved
from ui import main as entry

ROOT = Path(__file__).parents[3]


def process(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as ``python -m ui`` would be run by a person."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, words)],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | environment,
        timeout=120,
        check=False,
    )


@pytest.fixture
def course_file(tmp_path: Path) -> Path:
    course = tiny_course().replace(title=Line.of(en="လူကုန်ကူးမှု – မြန်မာ။"))
    return saved(course, tmp_path / "tip.course")


def test_a_command_imports_no_qt(course_file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from ui.main import main\n"
        "assert main(['info', sys.argv[1]]) == 0\n"
        "assert main(['check', sys.argv[1]]) == 1\n"
        "words = ['publish', sys.argv[1], '--out', sys.argv[2], '--agency', 'IMM']\n"
        "assert main(words) == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'ui.desktop'))]\n"
    )
    words = [sys.executable, "-c", code, str(course_file), str(tmp_path / "out")]
    ran = subprocess.run(words, capture_output=True, cwd=ROOT, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr.decode()


@pytest.mark.parametrize("encoding", ["cp437", "cp1252", "ascii"])
def test_output_is_utf8_on_any_code_page(course_file: Path, encoding: str) -> None:
    ran = process("info", course_file, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert ran.returncode == 0
    assert "လူကုန်ကူးမှု – မြန်မာ။" in ran.stdout.decode("utf-8")


def test_an_error_is_utf8_too(tmp_path: Path) -> None:
    ran = process("info", tmp_path / "မြန်မာ.course", PYTHONIOENCODING="cp437", PYTHONUTF8="0")
    assert ran.returncode == 2
    assert "“မြန်မာ.course”" in ran.stderr.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal between processes")
def test_ctrl_c_ends_cleanly(tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["publish", "samples/frontline-officers", "--out", str(out)]
    running = subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert running.stderr is not None
    assert any(b"[3/" in line for line in running.stderr)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in err
    assert err.decode("utf-8").splitlines()[-1].startswith("Stopped.")
    assert not list(out.rglob("*.tmp"))


def test_ctrl_c_while_a_class_is_being_made_ends_cleanly(tmp_path: Path) -> None:
    """Run with -m, Python would end by the signal when exec was interrupted, though caught."""
    (tmp_path / "interrupted.py").write_text(
        "import ui.main as program\n"
        "program._command_line = lambda words: exec('raise KeyboardInterrupt')\n"
        "raise SystemExit(program.main(['check', 'x']))\n",
        encoding="utf-8",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "interrupted"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 130
    assert ran.stderr.startswith(b"Stopped.")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_reader_that_ends_first_is_no_error() -> None:
    words = f"{sys.executable} -m ui check samples/frontline-officers | head -n 1"
    ran = subprocess.run(words, shell=True, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert ran.stderr == b""
    assert ran.stdout.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")
@pytest.mark.parametrize("redirection", [">/dev/full", "2>/dev/full", ">/dev/full 2>&1"])
@pytest.mark.parametrize("words", ["check samples/every-block", "info samples/every-block --json"])
def test_output_into_a_full_disk_is_refused(words: str, redirection: str) -> None:
    """Exit code 1 would say that findings stop a final."""
    line = f"{sys.executable} -m ui {words} {redirection}"
    ran = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, timeout=60, check=False)
    is_refused = ">/dev/full" in redirection.split()
    assert ran.returncode == (2 if is_refused else 0)
    assert b"Traceback" not in ran.stderr
    assert (b"could not be written" in ran.stderr) == (redirection == ">/dev/full")


class Desktop:
    """Stands for the desktop and remembers with what it was started."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.paths: list[str | None] = []
        monkeypatch.setattr(entry, "_desktop", self.run)

    def run(self, path: str | None) -> int:
        self.paths.append(path)
        return 7


def test_no_word_or_a_course_opens_the_desktop(
    monkeypatch: pytest.MonkeyPatch, course_file: Path
) -> None:
    desktop = Desktop(monkeypatch)
    words: tuple[tuple[str, ...], ...] = ((), (str(course_file),), ("gone.course",))
    assert [entry.main(each) for each in words] == [7, 7, 7]
    assert desktop.paths == [None, str(course_file), "gone.course"]


def test_a_mistyped_command_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desktop = Desktop(monkeypatch)
    assert entry.main(["publsh"]) == 2
    assert entry.main(["a.course", "b.course"]) == 2
    assert desktop.paths == []
    assert "publish" in capsys.readouterr().err


def test_an_interrupted_command_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "_command_line", interrupt)
    assert entry.main(["info", "x.course"]) == 130
    assert capsys.readouterr().err.startswith("Stopped.")


def test_without_qt_the_way_out_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ui.desktop.application", None)
    assert entry.main([]) == 2
    assert "window cannot be shown" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_without_a_display_the_way_out_is_said() -> None:
    """Qt itself would end the process with SIGABRT."""
    none = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    ran = process("samples/every-block", **none)
    assert ran.returncode == 2
    assert ran.stderr.decode("utf-8").startswith("The window cannot be shown")
    assert len(ran.stderr.splitlines()) == 1


def test_a_program_without_a_console_can_still_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "stdout", None)
    assert entry.main(["info", "gone.course"]) == 2
