"""Stories of finding and replacing in a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.project.codec import to_json
from ui.desktop.editor import Editor
from ui.desktop.finding.find_bar import LAYER
from ui.desktop.finding.find_panel import FindPanel
from ui.desktop.finding.hit_model import Heading
from ui.desktop.finding.page_fields import rows_made
from ui.desktop.main_window import MainWindow
from ui.desktop.rich_text.highlights import Highlights
from ui.desktop.rich_text.rich_text_field import RichTextField

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def find(qtbot: QtBot, window: MainWindow, editor: Editor) -> Callable[[str], FindPanel]:
    """Opens the panel with Ctrl+H and waits for what is found."""

    def opened(words: str) -> FindPanel:
        QTest.keyClick(window, Qt.Key.Key_H, CONTROL)
        panel = editor.find_panel
        panel.fields.words.setText(words)
        panel.search_now()
        qtbot.waitUntil(lambda: not panel.is_searching())
        return panel

    return opened


def rows(panel: FindPanel) -> list[str]:
    model = panel.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def row_of(panel: FindPanel, words: str) -> int:
    return next(n for n, row in enumerate(rows(panel)) if words in row)


def test_replacing_in_the_whole_course_is_one_undo_step(
    qtbot: QtBot, window: MainWindow, editor: Editor, find: Callable[[str], FindPanel]
) -> None:
    course = editor.context.course
    panel = find("trafficking")
    count = len(panel.model.hits())
    assert count > 5
    assert panel.status.text().startswith(f"{count} places in ")
    assert panel.replace_button.text() == f"&Replace {count}"
    QTest.keyClicks(panel.fields.new_words, "transport")
    QTest.mouseClick(panel.replace_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.is_searching())
    assert panel.status.text().startswith(f"{count} places in ")
    assert "replaced. Not found." in panel.status.text()
    assert editor.context.course.title.value("en") == "Transport in persons"
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert to_json(editor.context.course) == to_json(course)


def test_hits_stand_under_the_headings_of_the_outline(find: Callable[[str], FindPanel]) -> None:
    panel = find("trafficking")
    headings = [
        row.words
        for n in range(panel.model.rowCount())
        if isinstance(row := panel.model._rows[n], Heading)
    ]
    assert headings[0] == "Course"
    assert "1  What trafficking is" in headings
    assert "1.1  The three elements" in headings
    assert "Glossary" in headings


def test_what_is_unticked_stays_as_it_is(
    qtbot: QtBot, editor: Editor, find: Callable[[str], FindPanel]
) -> None:
    panel = find("trafficking")
    total = len(panel.model.hits())
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(row_of(panel, "Trafficking in persons")))
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.replace_button.text() == f"&Replace {total - 1}"
    assert panel.status.text().endswith(f"{total - 1} ticked")
    panel.fields.new_words.setText("smuggling")
    panel.replace_ticked()
    qtbot.waitUntil(lambda: not panel.is_searching())
    assert editor.context.course.title.value("en") == "Trafficking in persons"
    assert len(panel.model.hits()) == 1
    assert not panel.model.ticked()
    assert not panel.replace_button.isEnabled()


def test_a_heading_ticks_everything_below_it(find: Callable[[str], FindPanel]) -> None:
    panel = find("trafficking")
    index = panel.model.index(0)
    check = Qt.ItemDataRole.CheckStateRole
    assert panel.model.setData(index, Qt.CheckState.Unchecked, check)
    heading = panel.model._rows[0]
    assert isinstance(heading, Heading)
    assert not set(panel.model.ticked()) & set(heading.hits)
    assert panel.model.data(index, check) is Qt.CheckState.Unchecked
    panel.model.setData(panel.model.index(1), Qt.CheckState.Checked, check)
    expected = Qt.CheckState.PartiallyChecked if len(heading.hits) > 1 else Qt.CheckState.Checked
    assert panel.model.data(index, check) is expected
    panel.model.tick_all(True)
    assert panel.model.ticked() == panel.model.hits()


def test_enter_goes_to_a_hit_and_selects_its_words(
    qtbot: QtBot, editor: Editor, find: Callable[[str], FindPanel]
) -> None:
    panel = find("documents")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(row_of(panel, "Check the documents")))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert editor.context.current == "block0000005"

    def selected() -> str:
        row = editor.page.field("block0000005", "body")
        return row.text.textCursor().selectedText() if row and row.text.hasFocus() else ""

    qtbot.waitUntil(lambda: selected() == "documents")


def test_going_to_burmese_or_an_own_wording_changes_the_view(
    qtbot: QtBot, editor: Editor, find: Callable[[str], FindPanel]
) -> None:
    panel = find("လူကုန်ကူးမှု")
    panel._go(panel.model.index(panel.model.next_hit(-1)), focus=False)
    assert editor.context.language == "my"
    panel = find("ask first")
    own = next(hit for hit in panel.model.hits() if hit.passage.owner == "POL")
    editor.context.set_view(agency="IMM")
    panel._go(panel.model.index(panel.model.row_of(own)), focus=False)
    assert (editor.context.agency, editor.context.language) == ("", "en")
    qtbot.wait(10)


def test_a_screen_reader_hears_whom_a_hit_reaches(find: Callable[[str], FindPanel]) -> None:
    panel = find("ask")
    spoken = [
        str(panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(panel.model.rowCount())
    ]
    assert any("Police wording, English" in each for each in spoken)
    assert any("for Immigration and Social Welfare, English" in each for each in spoken)
    assert any("for all agencies, English" in each for each in spoken)


def test_the_search_can_be_narrowed_and_follows_the_course(
    qtbot: QtBot, editor: Editor, find: Callable[[str], FindPanel]
) -> None:
    editor.context.select("module000002")
    panel = find("the")
    everywhere = len(panel.model.hits())
    panel.fields.place.setCurrentIndex(1)
    panel.search_now()
    qtbot.waitUntil(lambda: not panel.is_searching())
    assert 0 < len(panel.model.hits()) < everywhere
    row = editor.page.field("module000002", "title")
    assert row is not None
    row.text.setFocus()
    QTest.keyClicks(row.text, "the ")
    qtbot.waitUntil(lambda: any("the Border" in each for each in rows(panel)), timeout=3000)


def test_words_are_found_while_they_are_typed_and_the_panel_ends_with_escape(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    panel = editor.find_panel
    assert not panel.replace_button.isVisible()
    QTest.keyClicks(panel.fields.words, "weather")
    qtbot.waitUntil(lambda: len(panel.model.hits()) == 1)
    QTest.keyClick(panel.fields.words, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_ctrl_f_highlights_the_page_and_f3_goes_round(window: MainWindow, editor: Editor) -> None:
    editor.context.select("session00001")
    before = to_json(editor.context.course)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    bar = editor.find_bar
    assert bar.words.hasFocus()
    QTest.keyClicks(bar.words, "card")
    assert bar.count.text() == "1 of 3"
    marked = [
        span for row in rows_made(editor.page) for span in Highlights.of(row.text).spans(LAYER)
    ]
    assert len(marked) == 3
    places = [bar.count.text()]
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F3)
        places.append(bar.count.text())
    assert places == ["1 of 3", "2 of 3", "3 of 3", "1 of 3"]
    QTest.keyClick(window, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "3 of 3"
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not any(Highlights.of(row.text).spans(LAYER) for row in rows_made(editor.page))
    focus = QApplication.focusWidget()
    assert isinstance(focus, RichTextField)
    assert focus.textCursor().selectedText().casefold() == "card"
    assert to_json(editor.context.course) == before
    assert not editor.context.opened.is_modified


def test_the_bar_says_when_a_page_has_nothing_and_leads_to_the_whole_course(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    bar = editor.find_bar
    bar.words.setText("weather")
    assert bar.count.text() == "Not on this page"
    QTest.mouseClick(bar.course_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(editor.find_panel.model.hits()) == 1)


def test_selected_words_are_looked_for_also_burmese(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    editor.context.set_view(language="my")
    row = editor.page.field("course000001", "title")
    assert row is not None
    row.text.setFocus()
    row.text.selectAll()
    QTest.keyClick(window, Qt.Key.Key_H, CONTROL)
    panel = editor.find_panel
    assert panel.fields.words.text() == "လူကုန်ကူးမှု"
    event = QInputMethodEvent("", [])
    event.setCommitString("ကုန်")
    QApplication.sendEvent(panel.fields.new_words, event)
    qtbot.waitUntil(lambda: not panel.is_searching())
    panel.replace_ticked()
    assert editor.context.course.title.value("my") == "ကုန်"
    qtbot.waitUntil(lambda: not panel.is_searching())
