"""The tab with what is recorded about the selected item."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from authoring.editing import edits
from ui.desktop.editor import Editor
from ui.desktop.panel.details_panel import DetailsPanel

SESSION, BLOCK = "session00001", "block0000002"


@pytest.fixture
def panel(editor: Editor) -> DetailsPanel:
    editor.side.show_tab(DetailsPanel)
    return editor.side.details


def test_who_leaves_an_agency_out_is_asked_why_in_place(
    editor: Editor, panel: DetailsPanel
) -> None:
    editor.context.select(BLOCK)
    panel.agencies.tick("POL").click()
    assert editor.context.indexed.item(BLOCK).shown_for == ("IMM", "DSW")
    reason = panel.agencies.reason
    assert editor.focusWidget() is reason
    assert reason.placeholderText() == "Why not for Police?"
    QTest.keyClicks(reason, "Own procedure.")
    reason.editingFinished.emit()
    assert editor.context.indexed.item(BLOCK).reason == "Own procedure."


def test_objectives_are_ticked_by_code(editor: Editor, panel: DetailsPanel) -> None:
    editor.context.select("session00002")
    row = panel.objectives.list.item(0)
    assert row.text().startswith("M01-O1")
    assert row.checkState() is Qt.CheckState.Unchecked
    row.setCheckState(Qt.CheckState.Checked)
    item = editor.context.indexed.item("session00002")
    assert edits.objectives_served(item) == ("objective001",)
    editor.context.opened.undo()
    assert panel.objectives.list.item(0).checkState() is Qt.CheckState.Unchecked


def test_what_serves_no_objective_has_no_list(editor: Editor, panel: DetailsPanel) -> None:
    editor.context.select(BLOCK)
    assert not panel.objectives.isVisible()


def test_every_use_is_one_click_away(editor: Editor, panel: DetailsPanel, qtbot: QtBot) -> None:
    editor.context.select("objective001")
    uses = panel.uses.list
    qtbot.waitUntil(lambda: uses.count() == 3, timeout=5_000)
    words = [uses.item(number).text() for number in range(3)]
    assert words[:2] == ["Session M01-S1", "Activity A1.1"]
    uses.itemClicked.emit(uses.item(1))
    assert editor.context.current == "activity0001"
    qtbot.waitUntil(lambda: uses.count() == 1, timeout=5_000)


def test_what_is_used_nowhere_says_so(editor: Editor, panel: DetailsPanel, qtbot: QtBot) -> None:
    editor.context.select("objective001")
    qtbot.waitUntil(lambda: panel.uses.list.count() == 3, timeout=5_000)
    editor.context.select("annex0000001")
    qtbot.waitUntil(panel.uses.nothing.isVisible, timeout=5_000)


def test_what_was_done_to_an_item_is_listed_the_latest_first(
    editor: Editor, panel: DetailsPanel
) -> None:
    context = editor.context
    context.select(SESSION)
    for words in ("One", "One two"):
        assert context.submit(edits.set_text(context.indexed, SESSION, "title", "en", "", words))
    assert context.submit(edits.set_minutes(context.indexed, SESSION, 50))
    context.opened.undo()
    lines = [line[7:] for line in panel.history.text().split("\n")]
    assert [line.split(" of ")[0] for line in lines] == [
        "Undone: Change minutes",
        "Change minutes",
        "Edit title",
    ]
    context.select(BLOCK)
    assert not panel.history.isVisible()


def test_the_last_decision_names_who_and_when(editor: Editor, panel: DetailsPanel) -> None:
    context = editor.context
    context.select(BLOCK)
    assert not panel.last.isVisible()
    edit = edits.set_wording_reason(
        context.indexed, BLOCK, "body", "POL", "New law.", "Daw Hla", date(2026, 3, 4)
    )
    assert context.submit(edit)
    assert panel.last.text() == "Police wording explained (Daw Hla, 04 Mar 2026)"
