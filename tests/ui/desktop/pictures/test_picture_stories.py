"""Pictures are pasted, dropped, chosen and replaced; each file is in the course once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.blocks import FigureBlock
from models.project.project import open_project
from models.session import Session
from models.storage import Storage
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.page.page_text import PageText
from ui.desktop.pictures.picture_row import PictureRow

BLOCK, SESSION = "block0000002", "session00001"


def image(colour: str = "#336699", width: int = 1_600) -> QImage:
    made = QImage(width, 400, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def saved(folder: Path, name: str, colour: str = "#336699") -> Path:
    path = folder / name
    assert image(colour).save(str(path))
    return path


def figures(editor: Editor) -> list[FigureBlock]:
    session = editor.context.indexed.item(SESSION)
    assert isinstance(session, Session)
    return [block for block in session.blocks if isinstance(block, FigureBlock)]


def paste(editor: Editor, source: QMimeData) -> None:
    editor.context.select(BLOCK)
    row = editor.page.field(BLOCK, "body")
    assert row is not None
    row.text.put_cursor(at_end=True)
    row.text.insertFromMimeData(source)


def bitmap(colour: str = "#336699") -> QMimeData:
    source = QMimeData()
    source.setImageData(image(colour))
    return source


def files(*paths: Path) -> QMimeData:
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return source


def test_a_pasted_picture_is_shown_and_asks_for_its_words(
    window: MainWindow, editor: Editor, qtbot: QtBot
) -> None:
    paste(editor, bitmap())
    qtbot.waitUntil(lambda: len(figures(editor)) == 1)
    assert len(editor.context.course.media) == 1
    figure, media = figures(editor)[0], editor.context.course.media[0]
    assert figure.media_id == media.id
    assert window.document is not None
    assert window.document.read_picture(media.name)
    row = editor.page.sheet.row(f"{figure.id}:picture")
    assert isinstance(row, PictureRow)
    assert row.canvas.heightForWidth(500) == 125
    assert row.geometry().right() <= editor.page.sheet.width()
    described = editor.page.field(figure.id, "description")
    assert described is not None
    assert described.text.placeholderText() == "Describe the picture in a sentence"
    row.credit.setFocus()
    QTest.keyClicks(row.credit, "Drawn by us")
    row.credit.clearFocus()
    assert editor.context.course.media[0].credit == "Drawn by us"


def test_the_same_picture_twice_is_one_file_and_one_record(
    window: MainWindow, editor: Editor, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(tmp_path, "one.png")
    paste(editor, files(path, path))
    qtbot.waitUntil(lambda: len(figures(editor)) == 2)
    assert len(editor.context.course.media) == 1
    assert window.document is not None
    assert sum(name.startswith("media/") for name in window.document.attachments) == 1


def test_replacing_changes_every_place_and_undo_brings_the_old_one_back(
    editor: Editor, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(tmp_path, "one.png")
    paste(editor, files(path, path))
    qtbot.waitUntil(lambda: len(figures(editor)) == 2)
    before = editor.context.course.media[0]
    dialogs.file = saved(tmp_path, "two.jpg", "#aa3311")
    row = editor.page.sheet.row(f"{figures(editor)[0].id}:picture")
    assert isinstance(row, PictureRow)
    row.choose.click()
    qtbot.waitUntil(lambda: editor.context.course.media[0].name != before.name)
    assert {figure.media_id for figure in figures(editor)} == {before.id}
    editor.context.opened.undo()
    assert editor.context.course.media[0] == before


def test_what_no_picture_of_the_course_names_is_left_out_of_the_file(
    window: MainWindow, editor: Editor, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    paste(editor, bitmap())
    qtbot.waitUntil(lambda: len(figures(editor)) == 1)
    editor.context.opened.undo()
    dialogs.file = tmp_path / "kept.course"
    assert window.save(ask=True)
    assert not open_project(tmp_path / "kept.course", Storage()).attachments
    editor.context.opened.redo()
    assert window.save()
    project = open_project(tmp_path / "kept.course", Storage())
    assert [f"media/{each.name}" for each in project.course.media] == [*project.attachments]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_broken_picture_is_told_once_and_nothing_changes(
    editor: Editor, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(data)
    paste(editor, files(path))
    qtbot.waitUntil(lambda: len(dialogs.problems) == 1)
    assert "broken.png" in dialogs.problems[0]
    assert not editor.context.opened.is_modified


def test_a_file_that_cannot_be_read_is_told(
    editor: Editor, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    paste(editor, files(tmp_path / "gone.png"))
    qtbot.waitUntil(lambda: len(dialogs.problems) == 1)
    assert not editor.context.opened.is_modified


def test_words_with_a_bitmap_of_them_are_pasted_as_words(editor: Editor) -> None:
    source = bitmap()
    source.setText("from Word")
    source.setHtml("<p>from Word</p>")
    paste(editor, source)
    focus = QApplication.focusWidget()
    assert isinstance(focus, PageText)
    assert focus.value().endswith("from Word")
    assert figures(editor) == []
