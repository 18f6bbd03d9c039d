"""The dialogs and the notice of this part name their controls, and their buttons answer."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from authoring.keeping.difference import difference
from authoring.keeping.recovery import LeftSession, Restored
from authoring.keeping.session_header import SessionHeader
from models.project.project import CourseProject
from models.storage import Reason
from tests.support.courses import tiny_course
from tests.ui.desktop.test_accessibility import unnamed
from ui.desktop.author import Author, author_of
from ui.desktop.keeping import autosave
from ui.desktop.keeping.author_dialog import AuthorDialog
from ui.desktop.keeping.comparing import ComparisonDialog
from ui.desktop.keeping.earlier_dialog import Earlier, EarlierDialog
from ui.desktop.keeping.notice_bar import Notice, NoticeBar
from ui.desktop.keeping.recovery_dialog import RecoveryDialog
from ui.desktop.keeping.settings_dialog import SettingsDialog
from ui.desktop.keeping.way_box import way_box
from ui.desktop.keeping.ways import ways_of_saving
from ui.desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def recovery(parent: QWidget) -> RecoveryDialog:
    now = datetime.now(UTC)
    header = SessionHeader("course000001", "Tiny", "tiny.course", "", now, "Daw Hla")
    restored = Restored(CourseProject(tiny_course()), None, "", False, 2, ("“The gate”",))
    return RecoveryDialog(LeftSession(Path(), header, now, 5), restored, parent)


@pytest.mark.parametrize(
    "name", ["author", "settings", "comparison", "earlier", "nothing earlier", "recovery", "ways"]
)
def test_every_dialog_names_its_buttons_and_fields(
    window: MainWindow, settings: QSettings, name: str
) -> None:
    course = tiny_course()
    states = [Earlier("Monday", "Backups on this computer", lambda: CourseProject(course))]
    made: dict[str, QWidget] = {
        "author": AuthorDialog(None, window),
        "settings": SettingsDialog(settings, window),
        "comparison": ComparisonDialog(difference(course, course), "Compare", window),
        "earlier": EarlierDialog(course, states, window),
        "nothing earlier": EarlierDialog(course, (), window),
        "recovery": recovery(window),
        "ways": way_box(window, "Message", "Hint", ways_of_saving(Reason.CHANGED)),
    }
    made[name].show()
    QApplication.processEvents()
    assert unnamed(made[name]) == []
    for each in made.values():
        each.close()


def test_what_is_lost_or_missing_is_said(window: MainWindow) -> None:
    dialog = recovery(window)
    for words in ("5 changes by Daw Hla", "last 2 of them", "“The gate”", "cannot be opened now"):
        assert words in dialog.message.text()


def test_a_name_is_needed_to_be_kept(window: MainWindow) -> None:
    dialog = AuthorDialog(None, window)
    assert not dialog.keep.isEnabled()
    dialog.fields.name.setText(" ဒေါ်လှ ")
    assert dialog.keep.isEnabled()
    assert dialog.author() == Author("ဒေါ်လှ")


def test_settings_are_kept_when_accepted(window: MainWindow, settings: QSettings) -> None:
    dialog = SettingsDialog(settings, window)
    dialog.fields.name.setText("U Ba")
    dialog.autosave.setChecked(False)
    dialog.reject()
    assert author_of(settings) is None
    assert autosave.is_on(settings)
    dialog.accept()
    assert author_of(settings) == Author("U Ba")
    assert not autosave.is_on(settings)


def test_the_newest_notice_is_shown_until_it_is_answered(window: MainWindow) -> None:
    bar = window.notices
    assert isinstance(bar, NoticeBar)
    answered: list[str] = []
    bar.tell(Notice("one", "First"))
    bar.tell(Notice("two", "Second", (("Do it", lambda: answered.append("two")),)))
    bar.tell(Notice("two", "Second again", (("Do it", lambda: answered.append("again")),)))
    assert bar.label.text() == "Second again"
    assert unnamed(window) == []
    bar.buttons[0].setFocus()
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Space)
    assert answered == ["again"]
    assert bar.label.text() == "First"
    assert bar.isVisible()
    bar.buttons[-1].click()
    assert not bar.isVisible()
    bar.withdraw("one")
    bar.clear()
