"""The preview shows the page of the edition that is looked at; the player plays it."""

from __future__ import annotations

from pathlib import Path
from urllib.request import urlopen

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from authoring.editing import edits
from models.component import Component
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.preview import preview_service
from ui.desktop.preview.preview_service import PreviewService
from ui.desktop.preview.preview_window import PreviewWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def preview(window: MainWindow, qtbot: QtBot) -> PreviewWindow:
    window.actions_by_id["preview"].trigger()
    service = window.service(PreviewService)
    assert service is not None
    shown = service.show_preview()
    assert shown is not None
    qtbot.waitUntil(lambda: bool(shown.browser.toPlainText()) or "nothing" in shown.says.text())
    return shown


def test_the_page_is_shown_as_the_handbook_prints_it_and_follows_edits(
    window: MainWindow, sample_editor: Editor, qtbot: QtBot
) -> None:
    context = sample_editor.context
    session = context.course.modules[0].sessions[0]
    context.select(session.id)
    shown = preview(window, qtbot)
    assert "The first minutes" in shown.browser.toPlainText()
    assert "Buzz pairs" not in shown.browser.toPlainText()
    edit = edits.set_text(context.indexed, session.id, "title", "en", "", "ပထမမိနစ်")
    assert context.submit(edit)
    qtbot.waitUntil(lambda: "ပထမမိနစ်" in shown.browser.toPlainText())


def test_the_guide_shows_the_plan(window: MainWindow, sample_editor: Editor, qtbot: QtBot) -> None:
    sample_editor.context.select(sample_editor.context.course.modules[0].sessions[0].id)
    shown = preview(window, qtbot)
    shown.component.setCurrentIndex(shown.component.findData(Component.GUIDE.value))
    shown.component.activated.emit(shown.component.currentIndex())
    qtbot.waitUntil(lambda: "Buzz pairs" in shown.browser.toPlainText())


def test_keys_of_the_editor_work_in_the_preview_too(
    window: MainWindow, sample_editor: Editor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[bool] = []
    shown = preview(window, qtbot)
    monkeypatch.setattr(window.saver, "save", lambda: saved.append(True))
    qtbot.waitActive(shown)
    QTest.keyClick(shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved
    QTest.keyClick(shown, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert sample_editor.context.agency == sample_editor.context.course.agencies[0].code


def test_escape_ends_the_preview(window: MainWindow, sample_editor: Editor, qtbot: QtBot) -> None:
    assert sample_editor
    shown = preview(window, qtbot)
    QTest.keyClick(shown.browser, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_preview_first_stands_at_the_right_and_leaves_the_text_free(
    window: MainWindow, sample_editor: Editor, qtbot: QtBot
) -> None:
    assert sample_editor
    shown = preview(window, qtbot)
    room = shown.screen().availableGeometry()
    assert room.contains(shown.geometry())
    assert shown.x() > room.width() // 3


def test_no_picture_is_loaded_from_outside_the_course(
    window: MainWindow, sample_editor: Editor, qtbot: QtBot
) -> None:
    assert sample_editor
    shown = preview(window, qtbot)
    assert shown.browser.loadResource(2, "file:///etc/passwd") is None
    assert shown.browser.loadResource(2, "https://example.org/x.png") is None


def test_the_elearning_is_played_until_the_course_is_closed(
    window: MainWindow, sample_editor: Editor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def remember(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(preview_service, "open_address", remember)
    window.actions_by_id["play"].trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    with urlopen(opened[0]) as answer:
        assert answer.status == 200
    assert sample_editor
    window.show_document(None)
    with pytest.raises(OSError, match="refused"):
        urlopen(opened[0])


def test_a_page_is_printed(
    window: MainWindow, sample_editor: Editor, qtbot: QtBot, tmp_path: Path
) -> None:
    sample_editor.context.select(sample_editor.context.course.modules[0].sessions[0].id)
    shown = preview(window, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    shown.print_to(printer)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
