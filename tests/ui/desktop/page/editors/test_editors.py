"""Plans, questions and objectives are written in the real window, by keys and by choosing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from models.blocks import Activity, Question
from models.blocks.question import QuestionType
from models.module import Module
from models.session import Method, PlanRow, Session
from tests.ui.desktop.page.editors.finding_widgets import control, table_of, table_row
from ui.desktop.editor import Editor
from ui.desktop.page.editors.parts import Advice, ItemTable, Links, Words

SESSION, QUESTION, MODULE = "session00001", "question0001", "module000001"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def session(editor: Editor) -> Session:
    found = editor.context.indexed.find(SESSION, Session)
    assert found is not None
    return found


def question(editor: Editor) -> Question:
    found = editor.context.indexed.find(QUESTION, Question)
    assert found is not None
    return found


def plan(editor: Editor) -> list[str]:
    return [row.id for row in session(editor).plan]


def foot(editor: Editor) -> list[str]:
    return [words for words, _ in table_of(editor, SESSION, "plan").foot]


def choose(box: object, words: str) -> None:
    """Choose an entry of a list as a person does."""
    assert isinstance(box, QComboBox)
    position = box.findText(words)
    assert position >= 0, words
    box.setCurrentIndex(position)
    box.activated.emit(position)


def test_the_sum_of_the_plan_is_said_per_agency_and_follows_every_change(editor: Editor) -> None:
    editor.context.select(SESSION)
    assert foot(editor) == [
        "Immigration and Social Welfare: 45 of 45 min · active work 100 %",
        "Police: 50 of 50 min · active work 100 %",
    ]
    spin = control(editor, "planrow00001", "minutes")
    assert isinstance(spin, QSpinBox)
    spin.setValue(15)
    assert foot(editor)[0] == (
        "Immigration and Social Welfare: 40 of 45 min – the plan is 5 min short · active work 100 %"
    )
    editor.context.set_view(agency="POL")
    assert foot(editor) == [
        "45 of 50 min – the plan is 5 min short · active work 100 %",
    ]


def test_minutes_in_an_edition_are_those_of_the_agency(editor: Editor) -> None:
    editor.context.select(SESSION)
    editor.context.set_view(agency="POL")
    spin = control(editor, "planrow00001", "minutes")
    assert isinstance(spin, QSpinBox)
    spin.setValue(25)
    minutes = session(editor).plan[0].minutes
    assert (minutes.default, minutes.for_agency("POL")) == (20, 25)


def test_rows_are_added_moved_and_deleted_by_keys(editor: Editor) -> None:
    editor.context.select(SESSION)
    first, second = plan(editor)
    row = editor.page.field(first, "content")
    assert row is not None
    row.text.setFocus()
    QTest.keyClick(row.text, Qt.Key.Key_Return, CTRL)
    assert plan(editor)[0] == first
    assert plan(editor)[2] == second
    added = plan(editor)[1]
    assert editor.context.current == added
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Discuss")
    QTest.keyClick(focus, Qt.Key.Key_Up, ALT)
    assert plan(editor) == [added, first, second]
    QTest.keyClick(focus, Qt.Key.Key_Delete, CTRL | SHIFT)
    assert plan(editor) == [first, second]
    editor.context.opened.undo()
    found = editor.context.indexed.find(added, PlanRow)
    assert found is not None
    assert found.content.value("en") == "Discuss"


def test_the_method_is_chosen_and_its_share_of_active_work_said(editor: Editor) -> None:
    editor.context.select(SESSION)
    choose(control(editor, "planrow00001", "method"), "Lecture")
    assert session(editor).plan[0].method is Method.LECTURE
    assert foot(editor)[0].endswith("active work 56 %")
    assert editor.context.opened.undo_label.startswith("Change method")


def test_a_row_of_the_plan_carries_out_an_activity_of_the_session(editor: Editor) -> None:
    editor.context.select(SESSION)
    box = control(editor, "planrow00001", "target_id")
    choose(box, "A1.1  Sort the cards")
    assert session(editor).plan[0].target_id == "activity0001"


def test_the_wheel_scrolls_the_page_and_changes_nothing(editor: Editor) -> None:
    editor.context.select(SESSION)
    box = control(editor, "planrow00001", "method")
    down = QWheelEvent(
        QPointF(4, 4),
        QPointF(4, 4),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, down)
    assert not editor.context.opened.is_modified


def test_a_question_changes_its_type_and_shows_what_that_type_needs(editor: Editor) -> None:
    editor.context.select(QUESTION)
    assert table_of(editor, QUESTION, "options").heads == ("Right", "Option", "Feedback")
    choose(control(editor, QUESTION, "type"), "Matching pairs")
    assert question(editor).type is QuestionType.MATCHING
    fields = [part.field for part in editor.page.parts if isinstance(part, ItemTable)]
    assert fields == ["pairs"]
    choose(control(editor, QUESTION, "type"), "A number")
    number = control(editor, QUESTION, "number")
    assert isinstance(number, QLineEdit)
    QTest.keyClicks(number, "12.5")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert str(question(editor).number) == "12.5"
    choose(control(editor, QUESTION, "type"), "One correct answer")
    assert [each.text.value("en") for each in question(editor).options] == [
        "The act",
        "The weather",
    ]


def test_a_number_that_is_none_is_refused_in_words(editor: Editor) -> None:
    editor.context.select(QUESTION)
    choose(control(editor, QUESTION, "type"), "A number")
    said: list[str] = []
    editor.context.refused.connect(said.append)
    number = control(editor, QUESTION, "number")
    assert isinstance(number, QLineEdit)
    QTest.keyClicks(number, "many")
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert said == ["“many” is not a number. Write digits, such as 12.5."]
    assert question(editor).number is None


def test_the_right_option_is_marked_like_a_radio_button(editor: Editor) -> None:
    editor.context.select(QUESTION)
    mark = control(editor, "option000002", "correct")
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(8, mark.height() // 2))
    assert [each.correct for each in question(editor).options] == [False, True]
    other = control(editor, "option000001", "correct")
    assert not other.isChecked()  # type: ignore[attr-defined]


def test_what_the_rules_say_stands_beside_the_question(editor: Editor, qtbot: QtBot) -> None:
    editor.context.select(QUESTION)
    qtbot.waitUntil(lambda: bool(advice(editor)), timeout=5_000)
    assert "This question has only 2 options." in advice(editor)


def advice(editor: Editor) -> list[str]:
    parts = [part for part in editor.page.parts if isinstance(part, Advice)]
    return [words for part in parts for _, words in part.sentences]


def test_the_key_is_said_as_it_prints(editor: Editor) -> None:
    editor.context.select(QUESTION)
    words = [part.text for part in editor.page.parts if isinstance(part, Words)]
    assert words == ["Answer key: a) The act · 1 point"]


def test_objectives_show_where_they_are_served_and_lead_there(editor: Editor) -> None:
    editor.context.select(MODULE)
    table = table_of(editor, MODULE, "objectives")
    links = [each for cell in table.rows[0].cells for each in cell if isinstance(each, Links)]
    assert [(words, items[0][0]) for words, items in links[0].groups] == [
        ("Taught in", SESSION),
        ("Practised in", "activity0001"),
        ("Assessed by", QUESTION),
    ]
    label = next(
        each
        for each in table_row(editor, MODULE, "objectives").findChildren(QLabel)
        if "Taught in" in each.text()
    )
    label.linkActivated.emit(SESSION)
    assert editor.context.current == SESSION


def test_a_new_objective_gets_the_next_code(editor: Editor) -> None:
    editor.context.select(MODULE)
    table = table_row(editor, MODULE, "objectives")
    button = next(each for each in table.findChildren(QPushButton) if "Add" in each.text())
    button.click()
    module = editor.context.indexed.find(MODULE, Module)
    assert module is not None
    assert [each.code for each in module.objectives] == ["M01-O1", "M01-O2"]
    assert QApplication.focusWidget() is not None
    assert editor.context.current == module.objectives[1].id


def test_an_activity_offers_what_it_does_not_have(editor: Editor) -> None:
    editor.context.select("activity0001")
    row = editor.page.sheet.row("activity0001:more")
    assert row is not None
    button = next(each for each in row.findChildren(QPushButton) if each.text() == "+ Checklist")
    button.click()
    activity = editor.context.indexed.find("activity0001", Activity)
    assert activity is not None
    assert [point.points for point in activity.checklist] == [1]


@pytest.mark.parametrize("language", ["en", "my"])
def test_burmese_is_written_in_cells(editor: Editor, language: str) -> None:
    editor.context.set_view(language=language)
    editor.context.select(QUESTION)
    row = editor.page.field("option000001", "text")
    assert row is not None
    row.text.selectAll()
    row.text.insertPlainText("လူကုန်ကူးမှု")
    assert question(editor).options[0].text.value(language) == "လူကုန်ကူးမှု"
