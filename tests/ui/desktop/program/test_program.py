"""Faults are logged and shown once; a second start goes to the first window."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from pytestqt.qtbot import QtBot

from ui.desktop.program.faults import Faults, versions
from ui.desktop.program.log import NAME, begin_log
from ui.desktop.program.single_instance import SingleInstance


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    logger = logging.getLogger(NAME)
    before = list(logger.handlers)
    path = begin_log(tmp_path / "log" / "coursewright.log")
    qInstallMessageHandler(None)
    assert path is not None
    yield path
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)
        handler.close()


def raised(words: str) -> BaseException:
    try:
        raise ValueError(words)
    except ValueError as fault:
        return fault


def test_a_fault_is_logged_every_time_and_shown_once(log: Path, qtbot: QtBot) -> None:
    faults = Faults(log)
    shown: list[str] = []
    faults.found.disconnect()
    faults.found.connect(shown.append)
    for _ in range(3):
        fault = raised("မှား")
        faults.on_exception(type(fault), fault, fault.__traceback__)
    assert len(shown) == 1
    assert "ValueError: မှား" in shown[0]
    assert "Coursewright" in shown[0]
    assert log.read_text("utf-8").count("ValueError: မှား") == 3
    assert qtbot


def test_a_log_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert begin_log(blocked / "log.txt") is None


def test_versions_name_what_a_report_needs() -> None:
    for name in ("Coursewright", "Python", "Qt", "PySide", "pydantic"):
        assert name in versions()


def test_a_second_start_hands_its_course_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    name = f"cw-{uuid.uuid4().hex[:12]}"
    first, second = SingleInstance(name), SingleInstance(name)
    assert first.listen()
    asked: list[str] = []
    first.asked.connect(asked.append)
    path = tmp_path / "ကောင်း.course"
    second.send(str(path))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [str(path)]
    first.close()


def test_without_a_first_the_program_starts() -> None:
    assert not SingleInstance(f"cw-{uuid.uuid4().hex[:12]}").hand_over("x.course")
