"""Checking while writing: counts, list and marks follow the course, in the background."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from authoring.checks.run import check
from authoring.editing import edits
from models.finding import Finding, Severity
from ui.desktop.checks.check_run import Checked
from ui.desktop.checks.check_service import CheckService
from ui.desktop.checks.checks_panel import ChecksPanel
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.outline.outline_model import MARKS_ROLE, MISSING_ROLE

LONG = 20_000


def checked(qtbot: QtBot, window: MainWindow) -> CheckService:
    """The service when it has asked all rules of the course as it is now."""
    service = window.service(CheckService)
    assert service is not None
    assert window.document is not None
    qtbot.waitUntil(lambda: service.is_up_to_date, timeout=LONG)
    return service


def test_the_counts_are_those_of_the_checks(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    service = checked(qtbot, window)
    found = check(editor.context.course)
    must = [each for each in found if each.severity is Severity.MUST]
    assert must
    assert service.bar.to_fix.text() == f"To fix {len(must)}"
    assert service.bar.to_consider.text() == f"To consider {len(found) - len(must)}"
    assert service.bar.missing["my"].text().startswith("Missing Burmese ")
    assert editor.side.tab(ChecksPanel).model.findings() == found


def test_an_edit_is_checked_after_a_pause(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    service = checked(qtbot, window)
    before = service.checked.missing("my")
    context = editor.context
    edit = edits.set_title(context.indexed, "module000002", "my", "", "နယ်စပ်")
    assert context.submit(edit)
    assert not service.is_up_to_date
    qtbot.waitUntil(lambda: service.is_up_to_date, timeout=LONG)
    assert service.checked.missing("my") == before - 1


def test_rows_get_their_marks(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    service = checked(qtbot, window)
    rows, context = editor.outline.rows, editor.context
    index = rows.index_of("module000002")
    assert not index.data(MISSING_ROLE)
    context.set_view(language="my")
    assert index.data(MISSING_ROLE)
    assert "not yet in Burmese" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(MARKS_ROLE) == service.checked.marks.of("module000002")
    keys = rows.keys()
    assert any(rows.index_of(key).data(MARKS_ROLE).to_fix for key in keys)


def test_a_click_on_a_count_goes_to_the_first_finding_then_to_the_next(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    service = checked(qtbot, window)
    panel = editor.side.tab(ChecksPanel)
    service.bar.to_fix.click()
    assert editor.side.currentWidget() is panel
    assert panel.list.currentIndex().row() == 0
    service.bar.to_fix.click()
    assert panel.list.currentIndex().row() == 1
    finding = panel.model.findings()[1]
    assert editor.context.current == (finding.item or editor.context.course.id)
    QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert panel.list.currentIndex().row() == 0


def test_enter_in_the_list_puts_the_cursor_into_the_text(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    checked(qtbot, window)
    panel = editor.side.tab(ChecksPanel)
    rows = panel.model.findings()
    number = next(n for n, each in enumerate(rows) if each.place and each.item != "course000001")
    window.actions_by_id["checks"].trigger()
    assert panel.list.hasFocus()
    panel.list.setCurrentIndex(panel.model.index(number))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert editor.context.current == rows[number].item
    focus = QApplication.focusWidget()
    assert focus is not None
    assert editor.page.isAncestorOf(focus)


def test_missing_goes_round_in_the_language_that_is_missing(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    service = checked(qtbot, window)
    count = sum(1 for state in service.checked.states.values() if "my" in state.missing)
    seen = set()
    for _ in range(count):
        service.bar.missing["my"].click()
        seen.add(editor.context.current)
    assert editor.context.language == "my"
    assert len(seen) == count
    service.bar.missing["my"].click()
    assert editor.context.current in seen


def test_the_list_can_be_limited_to_an_agency(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    checked(qtbot, window)
    panel = editor.side.tab(ChecksPanel)
    findings = tuple(
        Finding(code, Severity.MUST, "Mend this.", "module000001", agency=agency)
        for code, agency in (("A", ""), ("B", "POL"), ("C", "IMM"))
    )
    panel.show_checked(Checked(findings, is_whole=True))
    panel.agency.setCurrentIndex(panel.agency.findData("POL"))
    panel.agency.activated.emit(panel.agency.currentIndex())
    assert [each.code for each in panel.model.findings()] == ["A", "B"]


def test_closing_the_course_takes_the_counts_away(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    bar = checked(qtbot, window).bar
    assert editor
    window.show_document(None)
    assert not bar.isVisible()
    assert window.service(CheckService) is None
