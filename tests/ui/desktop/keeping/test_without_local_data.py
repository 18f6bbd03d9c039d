"""Where the local data cannot be written, this is said, and writing and saving go on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from authoring.keeping.local_data import LocalData
from models.storage import Storage
from tests.ui.desktop.fakes import FakeDialogs
from tests.ui.desktop.keeping.test_saving import rename, title_in
from ui.desktop.keeping.recovering import offer_left_sessions
from ui.desktop.main_window import MainWindow


def test_a_journal_that_cannot_be_written_is_told_and_begins_again(
    qtbot: QtBot, window: MainWindow, course_file: Path, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"a file where a folder should be")
    window.local = LocalData(blocked)
    assert window.open_path(course_file)
    qtbot.waitUntil(lambda: "journal" in topics(window) and "backup" in topics(window))
    rename(window, "Kept all the same")
    assert window.save()
    assert title_in(course_file) == "Kept all the same"
    blocked.unlink()
    rename(window, "Journal again")
    keeper = window.keeper
    assert keeper is not None
    keeper.journal.begin_afresh()
    assert keeper.journal.session.flush()
    assert not keeper.journal.session.has_failed
    assert "journal" not in topics(window)
    assert list((blocked / "sessions").glob("*/base-*.json.z"))


def topics(window: MainWindow) -> list[str]:
    return [notice.topic for notice in window.notices.notices]


def test_without_any_local_data_there_is_nothing_to_offer(
    qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    window = MainWindow(settings, Storage(), FakeDialogs())
    qtbot.addWidget(window)
    window.local = LocalData(tmp_path / "not there")
    assert not offer_left_sessions(window)
