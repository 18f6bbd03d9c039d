"""Every list of a course has a page whose tables are written in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolButton

from tests.ui.desktop.page.editors.finding_widgets import control, table_row
from tests.ui.desktop.test_accessibility import unnamed
from ui.desktop.editor import Editor
from ui.desktop.lists.list_words import LISTS
from ui.desktop.main_window import MainWindow
from ui.desktop.page.editors.parts import ItemTable
from ui.desktop.page.editors.small_rows import ControlField
from ui.desktop.page.page_parts import Caption, Entry


@pytest.mark.parametrize("name", list(LISTS))
def test_every_list_has_a_page_whose_controls_have_names(
    window: MainWindow, sample_editor: Editor, name: str
) -> None:
    window.actions_by_id[f"list_{name}"].trigger()
    QApplication.processEvents()
    first = sample_editor.page.parts[0]
    assert isinstance(first, Caption)
    assert first.text == LISTS[name].title
    assert unnamed(window) == []
    assert not sample_editor.context.opened.is_modified


def test_the_settings_lead_to_every_list(editor: Editor) -> None:
    editor.context.select("group:settings")
    entries = [part.item for part in editor.page.parts if isinstance(part, Entry)]
    assert entries == [f"group:{name}" for name in LISTS if name != "settings"]
    assert editor.outline.currentIndex().data() == "Course settings"


def test_an_agency_is_added_and_gets_a_colour_by_choosing(editor: Editor) -> None:
    editor.context.select("group:agencies")
    table = table_row(editor, editor.context.course.id, "agencies")
    table.add_button.click()
    new = editor.context.course.agencies[3]
    assert editor.context.current == new.id
    box = control(editor, new.id, "colour")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("Teal"))
    box.activated.emit(box.currentIndex())
    assert editor.context.course.agencies[3].colour == "#0F766E"
    assert len(editor.bar.buttons) == 5


def test_a_code_that_is_taken_is_refused_and_shown_as_before(editor: Editor) -> None:
    editor.context.select("group:agencies")
    said: list[str] = []
    editor.context.refused.connect(said.append)
    code = control(editor, "agency000001", "code")
    assert isinstance(code, QLineEdit)
    code.setFocus()
    code.selectAll()
    QTest.keyClicks(code, "POL")
    QTest.keyClick(code, Qt.Key.Key_Return)
    assert said
    assert code.text() == "IMM"


def test_a_value_is_filled_in_for_an_agency_and_an_area(editor: Editor) -> None:
    editor.context.select("group:values")
    tables = [part for part in editor.page.parts if isinstance(part, ItemTable)]
    assert len(tables) == 2
    row = editor.page.sheet.row(tables[1].key)
    assert row is not None
    fields = {each.control_key.split(":")[1]: each for each in row.findChildren(ControlField)}
    words = fields["value/POL/SHAN/en"].widget
    assert isinstance(words, QLineEdit)
    assert words.placeholderText() == "to be filled in by the office"
    words.setFocus()
    QTest.keyClicks(words, "199")
    entry = editor.context.course.values[0].entry_for("POL", "SHAN")
    assert entry is not None
    assert entry.text.value("en") == "199"
    editor.context.opened.undo()
    assert words.text() == ""


def test_an_agency_gets_an_order_of_its_own_by_keys(editor: Editor) -> None:
    editor.context.select("group:orders")
    table = next(part for part in editor.page.parts if isinstance(part, ItemTable))
    row = editor.page.sheet.row(table.key)
    assert row is not None
    second = row.findChildren(QToolButton)[1]
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    order = editor.context.course.agencies[0].orders[0]
    assert order.child_ids == ("module000002", "module000001")
    captions = [part.text for part in editor.page.parts if isinstance(part, Caption)]
    assert captions[1] == "Immigration · own order"


def test_a_date_is_taken_as_year_month_day(editor: Editor) -> None:
    editor.context.select("group:settings")
    line = control(editor, editor.context.course.id, "version_date")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "2026-03-31")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert str(editor.context.course.version_date) == "2026-03-31"


def test_a_setting_is_changed_and_can_be_undone(editor: Editor) -> None:
    editor.context.select("group:settings")
    box = control(editor, editor.context.course.id, "settings.numbering")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert editor.context.course.settings.numbering == "continuous"
    editor.context.opened.undo()
    assert box.currentIndex() == 0
