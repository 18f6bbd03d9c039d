"""A change in an edition is asked about once, kept until then, and can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from authoring.editing import edits
from models.text import Text
from tests.ui.desktop.page.test_page_view import begin, commit
from ui.desktop.editor import Editor
from ui.desktop.editor_context import EditorContext
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.wording.scope_strip import ScopeStrip
from ui.desktop.wording.scopes import Scope

BLOCK = "block0000002"
SHARED = "Ask the person where they are going."
ALT = Qt.KeyboardModifier.AltModifier


def body(context: EditorContext) -> Text:
    text = edits.text_of(context.indexed, BLOCK, "body")
    assert text is not None
    return text


def typing(editor: Editor, words: str = " Sit", agency: str = "DSW") -> RichTextField:
    editor.context.set_view(agency=agency)
    text = begin(editor, BLOCK, "body")
    QTest.keyClicks(text, words)
    return text


def strip(text: RichTextField) -> ScopeStrip:
    row = text.parentWidget()
    assert row is not None
    return row.findChildren(ScopeStrip)[0]


def test_typing_in_an_edition_asks_and_keeps_the_letters_from_all_others(editor: Editor) -> None:
    text = typing(editor)
    assert not strip(text).isHidden()
    assert strip(text).scope is Scope.ASKED
    assert text.hasFocus()
    QTest.keyClicks(text, " down.")
    assert body(editor.context).value("en") == SHARED
    assert body(editor.context).value("en", "DSW") == f"{SHARED} Sit down."
    assert [place.item for place in editor.context.scopes.unanswered()] == [BLOCK]


def test_for_all_by_key_moves_what_was_typed_and_what_is_typed_next(editor: Editor) -> None:
    text = typing(editor)
    QTest.keyClick(text, Qt.Key.Key_A, ALT)
    QTest.keyClicks(text, " down.")
    assert body(editor.context).value("en") == f"{SHARED} Sit down."
    assert list(body(editor.context).wording) == ["POL"]
    assert text.value() == f"{SHARED} Sit down."
    assert strip(text).scope is Scope.ALL
    assert editor.context.scopes.unanswered() == []


def test_only_for_one_by_key_keeps_what_was_typed(editor: Editor) -> None:
    text = typing(editor)
    QTest.keyClick(text, Qt.Key.Key_O, ALT)
    assert strip(text).scope is Scope.ONE
    assert body(editor.context).value("en", "DSW") == f"{SHARED} Sit"
    assert body(editor.context).value("en", "IMM") == SHARED


def test_the_answer_is_undone_together_with_the_typing(editor: Editor) -> None:
    before = body(editor.context)
    text = typing(editor)
    QTest.keyClick(text, Qt.Key.Key_A, ALT)
    editor.context.opened.undo()
    assert body(editor.context) == before
    assert not editor.context.opened.is_modified
    assert strip(text).isHidden()


def test_the_choice_can_be_switched_and_each_switch_is_one_undo(editor: Editor) -> None:
    before = body(editor.context)
    text = typing(editor)
    QTest.keyClick(text, Qt.Key.Key_A, ALT)
    QTest.keyClicks(text, " down.")
    strip(text).for_one.click()
    assert body(editor.context).shared == before.shared
    assert body(editor.context).value("en", "DSW") == f"{SHARED} Sit down."
    strip(text).for_all.click()
    assert body(editor.context).value("en") == f"{SHARED} Sit down."
    editor.context.opened.undo()
    assert body(editor.context).value("en", "DSW") == f"{SHARED} Sit down."
    assert body(editor.context).shared == before.shared
    assert strip(text).scope is Scope.ONE
    editor.context.opened.undo()
    assert body(editor.context).value("en") == f"{SHARED} Sit down."
    assert strip(text).scope is Scope.ALL


def test_always_is_remembered_for_the_edition_until_it_is_asked_again(editor: Editor) -> None:
    text = typing(editor)
    strip(text).always.setChecked(True)
    strip(text).for_one.click()
    heading = begin(editor, BLOCK, "heading")
    QTest.keyClicks(heading, "!")
    assert strip(heading).scope is Scope.ONE
    editor.context.set_view(agency="IMM")
    title = begin(editor, "session00001", "title")
    QTest.keyClicks(title, "!")
    assert strip(title).scope is Scope.ASKED
    editor.context.scopes.set_default("DSW", Scope.ASKED)
    editor.context.set_view(agency="DSW")
    title = begin(editor, "session00002", "title")
    QTest.keyClicks(title, "!")
    assert strip(title).scope is Scope.ASKED


def test_the_choice_can_be_made_before_typing(editor: Editor) -> None:
    editor.context.set_view(agency="IMM")
    text = begin(editor, BLOCK, "body")
    QTest.keyClick(text, Qt.Key.Key_A, ALT)
    QTest.keyClicks(text, " Sit")
    assert body(editor.context).value("en") == f"{SHARED} Sit"


def test_a_passage_with_a_wording_is_not_asked_about(editor: Editor) -> None:
    text = typing(editor, " Always.", "POL")
    row = text.parentWidget()
    assert row is not None
    assert row.findChildren(ScopeStrip) == []
    assert body(editor.context).value("en", "POL") == "At the front desk, ask first. Always."


def test_the_question_stays_until_it_is_answered(editor: Editor) -> None:
    typing(editor)
    editor.context.set_view(agency="")
    editor.context.select("session00003")
    editor.context.select(BLOCK)
    QApplication.processEvents()
    asked = [each for each in editor.page.findChildren(ScopeStrip) if each.isVisibleTo(editor.page)]
    assert [each.scope for each in asked] == [Scope.ASKED]


def test_what_others_changed_is_not_moved(editor: Editor) -> None:
    context = editor.context
    text = typing(editor)
    QTest.keyClick(text, Qt.Key.Key_A, ALT)
    assert context.submit(edits.set_text(context.indexed, BLOCK, "body", "en", "", "Other."))
    assert context.scopes.scope(BLOCK, "body", "DSW") is None


def test_burmese_in_an_edition_is_asked_about_too(editor: Editor) -> None:
    editor.context.set_view(agency="DSW", language="my")
    text = begin(editor, BLOCK, "body")
    commit(text, "လူကုန်ကူးမှု")
    assert strip(text).scope is Scope.ASKED
    QTest.keyClick(text, Qt.Key.Key_A, ALT)
    assert body(editor.context).value("my") == "ဘယ်ကိုသွားမလဲ မေးပါ။လူကုန်ကူးမှု"
    assert body(editor.context).value("en", "DSW") == SHARED


def test_renaming_in_the_outline_asks_too(editor: Editor) -> None:
    context = editor.context
    context.set_view(agency="DSW")
    context.select("session00001")
    model = editor.outline.model()
    assert model.setData(editor.outline.currentIndex(), "Three")
    assert context.scopes.scope("session00001", "title", "DSW") is Scope.ASKED
    title = edits.text_of(context.indexed, "session00001", "title")
    assert title is not None
    assert title.value("en") == "The three elements"


def test_the_bar_says_and_changes_what_holds_for_the_edition(editor: Editor) -> None:
    button = editor.bar.changes
    assert button.isHidden()
    editor.context.set_view(agency="DSW")
    assert not button.isHidden()
    assert button.text() == "Changes: ask"
    button.actions_by_scope[Scope.ALL].trigger()
    assert button.text() == "Changes: for all"
    text = begin(editor, BLOCK, "body")
    QTest.keyClicks(text, " Sit")
    assert body(editor.context).value("en") == f"{SHARED} Sit"
    editor.context.set_view(agency="IMM")
    assert button.text() == "Changes: ask"


def test_a_value_says_in_an_edition_what_it_is_there(editor: Editor) -> None:
    context = editor.context
    edit = edits.set_text(context.indexed, BLOCK, "body", "en", "", "Call {{hotline}}.")
    assert context.submit(edit)
    row = editor.page.field(BLOCK, "body")
    assert row is None or dict(row.part.labels) == {"{{hotline}}": "hotline"}
    context.select(BLOCK)
    context.set_view(agency="IMM")
    row = editor.page.field(BLOCK, "body")
    assert row is not None
    assert dict(row.part.labels) == {"{{hotline}}": "to be filled in by the office"}


def test_the_cursor_stays_in_its_text_when_another_edition_is_looked_at(editor: Editor) -> None:
    editor.context.set_view(agency="IMM")
    text = begin(editor, "session00002", "title")
    QApplication.processEvents()
    editor.context.set_view(agency="DSW")
    QApplication.processEvents()
    assert text.hasFocus()
    QTest.keyClicks(text, " now")
    QTest.keyClick(text, Qt.Key.Key_O, ALT)
    title = edits.text_of(editor.context.indexed, "session00002", "title")
    assert title is not None
    assert list(title.wording) == ["DSW"]
    editor.context.set_view(agency="")
    assert strip(text).isHidden()
    assert text.value() == "Smuggling of migrants"
