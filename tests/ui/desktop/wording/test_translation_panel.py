"""The tab with the text to translate, its state, and the progress of the modules."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from authoring.editing import edits
from models.text import PassageState, Text
from tests.ui.desktop.page.test_page_view import begin, commit
from ui.desktop.editor import Editor
from ui.desktop.editor_context import EditorContext
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.wording.translation_panel import TranslationPanel

SESSION = "session00002"


@pytest.fixture
def panel(editor: Editor) -> TranslationPanel:
    editor.side.show_tab(TranslationPanel)
    editor.context.set_view(language="my")
    return editor.side.tab(TranslationPanel)


def title(context: EditorContext, item: str = SESSION) -> Text:
    text = edits.text_of(context.indexed, item, "title")
    assert text is not None
    return text


def translate(editor: Editor) -> None:
    context = editor.context
    edit = edits.set_text(context.indexed, SESSION, "title", "my", "", "ခိုးပို့ခြင်း")
    assert context.submit(edit)


def test_a_missing_translation_shows_its_source_and_can_be_begun_with_it(
    editor: Editor, panel: TranslationPanel
) -> None:
    begin(editor, SESSION, "title")
    QApplication.processEvents()
    assert panel.source.text() == "Smuggling of migrants"
    assert panel.state_words.text() == "Burmese: not translated yet"
    panel.copy.click()
    assert title(editor.context).value("my") == "Smuggling of migrants"
    focus = editor.focusWidget()
    assert isinstance(focus, RichTextField)
    assert focus.value() == "Smuggling of migrants"


def test_a_translation_is_marked_and_needs_checking_when_its_source_changes(
    editor: Editor, panel: TranslationPanel
) -> None:
    translate(editor)
    begin(editor, SESSION, "title")
    QApplication.processEvents()
    assert panel.state_words.text() == "Burmese: translated"
    panel.state.setCurrentIndex(panel.state.findData(PassageState.CHECKED))
    panel.state.activated.emit(panel.state.currentIndex())
    assert title(editor.context).shared["my"].state is PassageState.CHECKED
    context = editor.context
    assert context.submit(
        edits.set_text(context.indexed, SESSION, "title", "en", "", "Smuggling of persons")
    )
    assert panel.state_words.text().startswith("Burmese: needs checking")
    assert "<s " in panel.difference.text()
    assert ">persons<" in panel.difference.text()
    panel.still_right.click()
    assert panel.state_words.text() == "Burmese: checked"
    context.opened.undo()
    assert panel.state_words.text().startswith("Burmese: needs checking")


def test_the_key_goes_from_one_missing_text_to_the_next(editor: Editor) -> None:
    editor.context.set_view(language="my")
    begin(editor, "session00001", "title")
    QApplication.processEvents()
    seen = []
    for _ in range(3):
        focus = editor.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_F8)
        QApplication.processEvents()
        passage = editor.context.passage
        assert passage is not None
        seen.append((passage.item, passage.field))
    assert len(set(seen)) == 3
    assert all(item in editor.context.indexed for item, _ in seen)


def test_the_key_goes_to_the_other_language_first(editor: Editor) -> None:
    text = begin(editor, SESSION, "title")
    QTest.keyClick(text, Qt.Key.Key_F8)
    assert editor.context.language == "my"
    focus = editor.focusWidget()
    assert isinstance(focus, RichTextField)
    commit(focus, "မြန်မာ။")
    passage = editor.context.passage
    assert passage is not None
    stored = edits.text_of(editor.context.indexed, passage.item, passage.field)
    assert stored is not None
    assert stored.value("my") == "မြန်မာ။"


def test_the_progress_counts_what_is_done_in_each_module(
    editor: Editor, panel: TranslationPanel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(panel.progress.lines), timeout=5_000)
    line = panel.progress.lines[0]
    before = line.accessibleName()
    assert line.part == "module000001"
    translate(editor)
    qtbot.waitUntil(lambda: line.accessibleName() != before, timeout=5_000)
    line.click()
    passage = editor.context.passage
    assert passage is not None
    above = [each.id for each in editor.context.indexed.ancestors(passage.item)]
    assert "module000001" in (passage.item, *above)


def test_the_source_language_says_how_to_go_to_the_other(editor: Editor) -> None:
    editor.side.show_tab(TranslationPanel)
    begin(editor, SESSION, "title")
    QApplication.processEvents()
    panel = editor.side.tab(TranslationPanel)
    assert "Ctrl+L" in panel.hint.text()
    assert panel.copy.isHidden()
